import CorpusModel
import Testing

@testable import Ingestion

struct HeardSoundsTests {
  @Test(arguments: [
    "(phone rings)", "[BLANK_AUDIO]", "♪ la la ♪", "♪", "♫ Down by the river", "（笑声）", "Subtitles by Anna Roe",
    "Untertitel von Anna Roe", "字幕：安娜",
  ])
  func noSpeech(words: String) {
    #expect(HeardSounds.areAll(of: words))
  }

  @Test(arguments: [
    "(a) and (b)", "(No.) Yes.", "Yes [laughs]", ":)", "()", "Subtitles by whom?", "Subtitles help.",
    "We saw [unclear].", "",
  ])
  func speech(words: String) {
    #expect(!HeardSounds.areAll(of: words))
  }

  @Test func soundsOfRecognisersAreStageAndSpeechGoesOn() throws {
    let file = """
      {"segments": [
      {"start": 0, "end": 1, "text": " Come in.", "speaker": "S0"}, {"start": 1, "end": 2, "text": " [door]", "speaker": "S0"},
      {"start": 2, "end": 3, "text": " Sit down,", "speaker": "S0"}, {"start": 3, "end": 4, "text": " [unclear]", "speaker": "S0"},
      {"start": 4, "end": 5, "text": " please.", "speaker": "S0"}, {"start": 5, "end": 6, "text": " ♪", "speaker": "S1"}]}
      """
    let document = try #require(try Reading.documents(file, as: "talk.json").first)
    #expect(document.script == ["S0: Come in. Sit down, [unclear] please.", "[stage] [door]", "[stage] ♪"])
  }

  @Test func soundsOfTablesAreStage() throws {
    let rows = "speaker,text\nAna,Hello?\n,(a bell)\nBo,[laughs]\nBo,Yes.\n".replacing("\\\n", with: "\n")
    let document = try #require(try Reading.documents(rows, as: "talk.csv").first)
    #expect(document.script == ["Ana: Hello?", "[stage] (a bell)", "[stage] [laughs]", "Bo: Yes."])
  }

  @Test func soundsOfCuesAreStageWhoeverSpeaks() throws {
    let lines = ["Who is there?", "♪ ♪", "[KNOCKS]", "It is me.", "Captions by Anna Roe"]
    let cues = lines.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0),900\n\($1)\n" }
    let document = try #require(try Reading.documents(cues.joined(separator: "\n"), as: "talk.srt").first)
    #expect(
      document.script == [
        "-: Who is there?", "[stage] ♪ ♪", "[stage] [KNOCKS]", "-: It is me.", "[stage] Captions by Anna Roe",
      ])
  }
}
