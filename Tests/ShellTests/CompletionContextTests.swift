import QuerySyntax
import Testing

@testable import Shell

@Suite struct CompletionContextTests {
  static let vocabulary = Vocabulary(
    fields: [
      FieldSignature(name: "speaker", summary: ""), FieldSignature(name: "affiliation", aliases: ["of"], summary: ""),
    ], stages: [], formats: ["csv"])

  /// The place of the cursor, marked `^` in a text; `.explain` takes a query.
  private func place(_ marked: String) -> CompletionPlace {
    let parts = marked.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false)
    return CompletionPlace(
      text: parts.joined(), cursor: parts[0].utf8.count, vocabulary: Self.vocabulary, takesQuery: { $0 == "explain" })
  }

  @Test(arguments: [
    ("^", "", CompletionContext.term), ("sp^", "sp", .term), ("a sp^ b", "sp", .term), ("a -sp^", "sp", .term),
    ("(sp^", "sp", .term), ("@a = sp^", "sp", .term), ("@a^", "@a", .term), ("# note\nsp^", "sp", .term),
    ("\"a | b\" sp^", "sp", .term), ("/a|b/ sp^", "sp", .term), ("and/or | sp^", "sp", .stage),
    ("réalité sp^", "sp", .term), ("a #b sp^", "sp", .term),
  ])
  func knowsTerms(marked: String, typed: String, context: CompletionContext) {
    let found = place(marked)
    #expect(found.context == context)
    #expect(found.typed == typed)
  }

  @Test(arguments: [
    ("speaker:ti^", "ti", false), ("SPEAKER:^", "", false), ("a OR -speaker:中^", "中", false),
    ("speaker:(a OR ti^", "ti", false), ("speaker:\"Ti Q^", "Ti Q", true), ("speaker:(a OR \"Ti^", "Ti", true),
    ("* | where speaker:ti^", "ti", false),
  ])
  func knowsValues(marked: String, typed: String, isQuoted: Bool) {
    let found = place(marked)
    #expect(found.context == .value(field: "speaker", isQuoted: isQuoted))
    #expect(found.typed == typed)
  }

  @Test func knowsPrefixes() {
    #expect(place("within:s^").context == .value(field: "within", isQuoted: false))
    #expect(place("within:sentence ( sp^").context == .term)
  }

  @Test func resolvesTheAliasOfAField() {
    #expect(place("of:^").context == .value(field: "affiliation", isQuoted: false))
  }

  @Test func replacesAnOpeningMarkWithTheValue() {
    #expect(place("speaker:\"Ti Q^").replaced == 8..<13)
    #expect(place("speaker:ti^ x").replaced == 8..<10)
  }

  @Test func knowsStagesAndTheirArguments() {
    #expect(place("a | ^").context == .stage)
    #expect(place("a |co^").typed == "co")
    #expect(place("a | count ^").context == .stageArgument(stage: "count", before: [], stages: []))
    #expect(place("a | count by x, sp^").context == .stageArgument(stage: "count", before: ["by", "x"], stages: []))
    #expect(
      place("a | count by x, y | where ^").context
        == .stageArgument(stage: "where", before: [], stages: [["count", "by", "x", "y"]]))
    #expect(place("a | count by x, sp^").typed == "sp")
    #expect(place("a | first 3 | ^").context == .stage)
  }

  @Test func knowsCommands() {
    #expect(place(".mo^").context == .command)
    #expect(place(".mo^").replaced == 1..<3)
    #expect(place("\\q^").typed == "q")
    #expect(place(".mode m^").context == .argument(command: "mode", before: []))
    #expect(place(".load \"a b\" c/^").context == .argument(command: "load", before: ["\"a b\""]))
    #expect(place(".explain speaker:t^").context == .value(field: "speaker", isQuoted: false))
  }

  @Test(arguments: ["\"a phrase ^", "a # comment ^", "/expr ^", "unknown:/a ^"])
  func offersNothingWhereTextIsFree(marked: String) {
    #expect(place(marked).context == .nothing)
  }

  @Test func survivesAnyLine() {
    let pieces = ["\"", "(", ")", "|", "speaker:", "/", "#", " ", "@a", "=", ".m", "\\", "中", "-", "\n", "«", ","]
    for _ in 0..<3_000 {
      let text = (0..<8).map { _ in pieces.randomElement() ?? "" }.joined()
      let found = CompletionPlace(text: text, cursor: text.utf8.count, vocabulary: Self.vocabulary)
      #expect(found.replaced.upperBound == text.utf8.count)
    }
  }
}
