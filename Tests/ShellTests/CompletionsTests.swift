import Testing

@testable import Shell

@Suite struct CompletionsTests {
  private func step(_ names: [String], typed: String) -> CompletionStep {
    Completions(replacing: 0..<typed.utf8.count, candidates: names.map { Candidate($0) }).step(typed: typed)
  }

  @Test func putsTheOnlyCandidateIn() {
    #expect(step(["speaker"], typed: "sp") == .insert("speaker "))
    // Found under another name: it takes the place of what is typed.
    #expect(step(["zhao"], typed: "赵") == .insert("zhao "))
  }

  @Test func putsInWhatAllBeginWith() {
    #expect(step(["support", "supply"], typed: "s") == .insert("supp"))
    #expect(step(["support", "supply"], typed: "supp") == .list)
    #expect(step(["été", "étude"], typed: "") == .insert("ét"))
  }

  @Test func doesNothingWithoutCandidates() {
    #expect(step([], typed: "x") == .nothing)
  }
}
