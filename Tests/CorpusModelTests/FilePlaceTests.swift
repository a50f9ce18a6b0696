import Testing

@testable import CorpusModel

@Suite struct FilePlaceTests {
  @Test func countsLinesOfTexts() {
    #expect(FilePlace.inside("line 12", format: "text") { Array("a\nb\n".utf8) } == "line 14")
    #expect(FilePlace.inside("line 12", format: "markdown") { [UInt8]() } == "line 12")
  }

  @Test func keepsPlacesOfOtherKinds() {
    #expect(FilePlace.inside("line 12", format: "jsonl") { Array("a\nb".utf8) } == "line 12")
    #expect(FilePlace.inside("cue 3", format: "text") { Array("a\nb".utf8) } == "cue 3")
    #expect(FilePlace.inside("", format: "text") { Array("a\nb".utf8) } == "")
  }
}
