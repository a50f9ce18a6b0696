import CorpusModel
import Testing

@testable import Ingestion

/// Signs in cues that say that another speaks.
@Suite struct TimedTextReaderTests {
  private func cues(_ lines: [String]) -> String {
    lines.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0),900\n\($1)\n" }.joined(separator: "\n")
  }

  @Test func chevronsStandBeforeNames() throws {
    let text = cues([
      ">> BILL: GOOD EVENING.", "THE FERRY IS BACK.", ">> LENA ORTIZ: THANKS, BILL. HOW DOES\nIT FEEL?",
      ">> ROY DUNNE: WET, MOSTLY.", ">> LENA ORTIZ: AND YOU, BILL?", ">> BILL: DRY. >> ROY DUNNE: LUCKY YOU.",
    ])
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(
      document.script == [
        "BILL: GOOD EVENING. THE FERRY IS BACK.", "LENA ORTIZ: THANKS, BILL. HOW DOES IT FEEL?",
        "ROY DUNNE: WET, MOSTLY.", "LENA ORTIZ: AND YOU, BILL?", "BILL: DRY.", "ROY DUNNE: LUCKY YOU.",
      ])
  }

  @Test func cuesOfOneWhoSpeaksLongSayTheNameEachTime() throws {
    let long = (1...20).map { "Mira Voss: The mooring holds in wind number \($0)," }
    let lines = long + ["Oskar: And in ice?", "Mira Voss: It never froze here."] + long + ["Oskar: Thank you."]
    let text = lines.enumerated().map { number, line in
      "\(number + 1)\n00:01:\(number + 10),000 --> 00:01:\(number + 10),900\n\(line)\n"
    }.joined(separator: "\n")
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(document.turns.map(\.label) == ["Mira Voss", "Oskar", "Mira Voss", "Oskar"])
    #expect(document.turns.allSatisfy { $0.speaker != nil })
    #expect(!document.notes.contains("The cues name no speakers."))
  }

  /// A broken time loses no words and is told.
  @Test func cuesWhoseTimesCannotBeReadAreKept() throws {
    let text = """
      WEBVTT

      00:00:01.000 --> 00:00:03.000
      Anna: Good morning.

      00:00:04,00x -> 00:00:06.000
      Bob: Hello to you.

      NOTE 00:00:05 -> 00:00:07
      nothing

      00:00:08.000 --> 00:00:09.000
      Anna: How are you?
      """
    let document = try #require(try Reading.documents(text, as: "x.vtt").first)
    #expect(document.script == ["Anna: Good morning.", "Bob: Hello to you.", "Anna: How are you?"])
    #expect(
      document.notes.contains("A cue has a time that cannot be read, the first in line 6; the words were taken."))
  }

  @Test func chevronsAloneChangeTheSpeaker() throws {
    let text = cues([">> It is late.", "Very late.", ">> Is it? >> It is."])
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(
      document.turns.map { document.words(at: $0.range) } == ["It is late. Very late.", "Is it?", "It is."])
    #expect(document.turns.allSatisfy { $0.speaker == nil })
  }

  @Test func twoDashesInACueAreTwoVoices() throws {
    let text = cues(["MARTHA: Answer me.", "- MARTHA: Why?\n- OTTO: I locked it.", "- No.\n- Yes, it is -5 here."])
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(
      document.turns.suffix(2).map { document.words(at: $0.range) } == ["No.", "Yes, it is -5 here."])
  }

  @Test func aDashInsideASentenceIsNoVoice() throws {
    let text = cues(["MARTHA: The law is old", "- as I said - and unjust", "–, they say. Who asks?", "- Me."])
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(document.turns.count == 2)
  }

  @Test func aLineThatGoesOnIsOneWithTheLineAbove() throws {
    let text = cues(["We count to 10\n-- or more --\nand 3 >> 2 is true."])
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(document.turns.count <= 2)
    #expect(document.turns.first.map { document.words(at: $0.range).hasPrefix("We count to 10 -- or more --") } == true)
  }

  @Test func whatIsHeardBetweenNamedCuesIsStage() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:03,000
      AGNES: You kept the receipts?

      2
      00:00:03,400 --> 00:00:06,000
      PETER: I kept everything.

      3
      00:00:06,200 --> 00:00:08,000
      (RADIO PLAYING FAINTLY)

      4
      00:00:08,100 --> 00:00:10,000
      I have a shed.

      5
      00:00:10,100 --> 00:00:12,000
      AGNES: Then where is August?
      """
    let document = try #require(try Reading.documents(text, as: "x.srt").first)
    #expect(
      document.script == [
        "AGNES: You kept the receipts?", "PETER: I kept everything.", "[stage] (RADIO PLAYING FAINTLY)",
        "PETER: I have a shed.", "AGNES: Then where is August?",
      ])
  }

  @Test func theEndOfAVoiceEndsIt() throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:04.000
      <v Bob &amp; Co>Hello &lt;there&gt;, it&#39;s me.</v> And this nobody says.

      00:05.000 --> 00:06.000
      <v.loud Ann>Hi &#x201C;Bob&#x201D; &unknown;</v>
      <v Cy>R&amp;#38;D</v>
      """
    let document = try #require(try Reading.documents(text, as: "x.vtt").first)
    #expect(
      document.script == [
        "Bob & Co: Hello <there>, it's me.", "-: And this nobody says.", "Ann: Hi “Bob” &unknown;", "Cy: R&#38;D",
      ])
  }
}
