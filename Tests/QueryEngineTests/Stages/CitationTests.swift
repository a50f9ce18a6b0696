import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct CitationTests {
  private var passage: CitedPassage {
    var passage = CitedPassage(document: "talk_1", id: "abcdefghij", kind: .turn)
    passage.speaker = "Tina"
    passage.affiliation = "Bybit"
    passage.role = .guest
    passage.title = "On *users*"
    passage.source = "TechFlow"
    passage.turn = 7
    passage.confidence = .sure
    return passage
  }

  private func citation(_ style: String, _ passage: CitedPassage) throws -> String {
    try #require(CitationStyle.all.first { $0.name == style }).citation(of: passage)
  }

  @Test func namesSpeakerTitleOutletDateAndPlace() throws {
    #expect(try citation("plain", passage) == "Tina (Bybit), “On *users*”, TechFlow, n.d., talk_1, turn 7, abcdefghij")
    var dated = passage
    dated.date = StatedDate(year: 2025, month: 4)
    #expect(try citation("plain", dated).contains("2025-04"))
  }

  @Test func keepsTextFromBeingReadAsMarkup() throws {
    #expect(
      try citation("markdown", passage)
        == "Tina (Bybit), *On \\*users\\**, TechFlow, n.d., talk_1, turn 7, `abcdefghij`")
    #expect(try citation("latex", passage).contains("talk\\_1"))
    #expect(try citation("org", passage).contains("talk\\under{}1"))
    var ranked = passage
    ranked.title = "Q&A <1>"
    #expect(try citation("html", ranked).contains("<cite>Q&amp;A &lt;1&gt;</cite>"))
  }

  @Test func saysWhatAReaderMustKnow() {
    var nested = passage
    nested.kind = .nested
    nested.turn = nil
    nested.host = CitedPassage.Host(speaker: "Tina", turn: 7)
    nested.confidence = .likely
    #expect(nested.cautions == ["quoted by Tina in turn 7", "attributed: likely"])

    var indirect = passage
    indirect.kind = .indirect
    #expect(indirect.cautions == ["not verbatim: reported speech"])

    var question = passage
    question.role = .interviewer
    #expect(question.cautions == ["interviewer's question"])
    question.asks = false
    #expect(question.cautions == ["interviewer"])
    question.roleIsGuess = true
    #expect(question.cautions.isEmpty)
    question.asks = true
    #expect(question.cautions == ["question"])
    question.role = .moderator
    #expect(question.cautions == ["question"])
    question.roleIsGuess = false
    #expect(question.cautions == ["moderator"])
    #expect(passage.cautions.isEmpty)
  }

  @Test func saysThatNobodyIsKnownToSpeak() throws {
    var unknown = CitedPassage(document: "d", id: "x", kind: .quote)
    unknown.place = "line 12"
    #expect(try citation("plain", unknown) == "unknown speaker, n.d., d, line 12, x")
  }

  @Test func givesEveryStyleANameOfItsOwn() {
    #expect(Set(CitationStyle.names).count == CitationStyle.names.count)
    for name in CitationStyle.names { #expect(CitationStyle.named(name) != nil) }
    #expect(CitationStyle.named("md")?.name == "markdown")
  }
}
