import CorpusModel
import Testing

@testable import Ingestion

/// Documents in layouts and languages unlike the seeds', each with the list of its turns; and documents that have the
/// look of dialogues and are none.
struct FixtureTests {
  private static let dialogues = TestDocuments.fixtures + "/dialogues"
  private static let traps = TestDocuments.fixtures + "/traps"

  /// A turn of a list: who may be named as its speaker, `q` for an asker without a name, and how it begins and ends.
  private struct Expected {
    var speakers: [String]
    var opening: String
    var ending: String
  }

  private func expected(_ stem: String) throws -> [Expected] {
    let list = String(decoding: try TestDocuments.bytes(Self.dialogues + "/\(stem).gold.tsv"), as: UTF8.self)
    return list.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Expected(
        speakers: cells[1].split(separator: "|").map { foldedName(String($0)) }, opening: letters(cells[2]),
        ending: letters(cells[3]))
    }
  }

  /// Letters and digits only, folded: layouts differ in blanks.
  private func letters(_ text: String) -> String { foldedName(text).filter { $0.isLetter || $0.isNumber } }

  @Test(arguments: [
    "de-interview-frage.md", "en-answers-only.txt", "en-bold-names.md", "en-caps-roles-initials.txt",
    "en-news-with-quotations.txt", "en-voices.vtt", "es-pregunta-respuesta.txt", "ja-interviewer.txt",
    "pt-travessao.txt", "ru-vopros-otvet.txt", "zh-jizhe.txt", "en-markdown-table.md", "de-markdown-table.txt",
    "nl-newsletter-numbered.md", "fr-portrait-requests.md", "hu-news-numbered.txt", "en-choir-hyphens.txt",
    "tr-first-answer-labelled.txt", "fr-forum-ago.txt", "zh-forum-ago.txt", "zh-spread-names.txt",
    "ja-spread-names.txt", "en-numbered-letters.txt", "en-namesakes-by-section.md", "zh-reporter-above.txt",
    "de-thanks-of-editors.md", "en-focus-group-tabs.txt", "ja-roundtable-gaps.txt", "zh-council-infix-titles.txt",
    "en-pdf-column.txt",
  ])
  func turnsAndSpeakers(name: String) throws {
    let document = try TestDocuments.segment(file: Self.dialogues + "/" + name)
    let stem = String(name.prefix { $0 != "." })
    let expected = try expected(stem)
    let turns = document.turns
    #expect(turns.count == expected.count)
    for (turn, gold) in zip(turns, expected) {
      let words = letters(document.words(at: turn.range))
      #expect(words.hasPrefix(gold.opening), "turn \(turn.turn ?? 0)")
      #expect(words.hasSuffix(gold.ending), "turn \(turn.turn ?? 0)")
      let names = [document.speakerName(of: turn), turn.label].compactMap { $0.map(foldedName) }
      if gold.speakers == ["q"] {
        #expect(names.isEmpty, "turn \(turn.turn ?? 0)")
        #expect(turn.role == .interviewer, "turn \(turn.turn ?? 0)")
      } else {
        #expect(names.contains(where: gold.speakers.contains), "turn \(turn.turn ?? 0) has \(names)")
      }
    }
  }

  @Test(arguments: [
    "recipe-note.txt", "email-headers.txt", "changelog-commits.md", "warnings-in-manual.md",
    "news-with-introducers.txt", "frequent-questions.md", "glossary.txt", "novel-dashes.txt", "reviews-pros-cons.txt",
    "numbered-list.txt", "log-levels.log", "clock-times.txt", "short-values.txt", "short-definitions.txt",
    "short-problems.txt", "short-actions.txt", "short-reviews.txt", "short-roster.txt", "short-faq-note.md",
    "short-recipe.txt", "short-letter.txt", "table-of-terms.md", "poem-dashes.txt", "guide-numbered.txt",
    "advice-headings.md", "survey-results.md", "quiz-numbered.txt", "minutes-numbered.txt",
    "programme-of-a-festival.txt", "minutes-of-decisions.txt",
    "requirements-numbered.txt", "versions-numbered.txt", "steps-numbered.txt", "priorities-numbered.txt",
    "novel-nameless.txt", "survey-numbered.txt", "tale-dashes.txt", "references-sorted.txt", "programme-of-talks.txt",
    "field-notes-timed.txt", "incident-timeline.md", "examination-questions.txt", "quiz-categories.txt",
    "results-of-matches.txt", "news-bylines-timed.md", "questionnaire-counted.txt", "tips-behind-dashes.txt",
    "essay-with-questions.txt", "diary-times.txt",
  ])
  func noDialogueIsInvented(name: String) throws {
    let document = try TestDocuments.segment(file: Self.traps + "/" + name)
    #expect(document.turns.map { document.words(at: $0.extent) } == [])
  }

  @Test func listItemsInAnAnswerAreNoSpeakers() throws {
    let document = try TestDocuments.segment(file: Self.traps + "/list-in-answer.txt")
    #expect(document.turns.map(\.label) == ["Ines Duarte", "Omar Haddad", "Ines Duarte", "Omar Haddad", "Ines Duarte"])
    #expect(document.words(at: document.turns[1].range).hasSuffix("every bill."))
    #expect(document.words(at: document.turns[3].range).hasSuffix("we waste too much."))
  }

  @Test func rolesAndNamesOfAPanel() throws {
    let document = try TestDocuments.segment(file: Self.dialogues + "/en-caps-roles-initials.txt")
    #expect(document.turns.first?.role == .moderator)
    #expect(
      document.turns.filter { $0.label == "STROUD" || $0.label == "DS" }.map(\.speaker) == [
        "delia-stroud", "delia-stroud",
      ])
    #expect(document.blocks.contains { $0.kind == .stage })
    #expect(document.cast.contains { $0.name == "Kwame Asante" && $0.names.contains("KA") })
  }

  @Test func voicesOfCuesAreJoined() throws {
    let document = try TestDocuments.segment(file: Self.dialogues + "/en-voices.vtt")
    #expect(document.turns.map(\.time) == [1000, 6200, 8100, 9100])
    #expect(document.turns.map(\.place) == ["cue 1", "cue 3", "cue 4", "cue 5"])
    #expect(document.turns.allSatisfy { $0.attribution?.method == .format && $0.attribution?.confidence == .sure })
  }

  @Test func frontMatterStatesTitleDateAndParts() throws {
    let document = try TestDocuments.segment(file: Self.dialogues + "/en-bold-names.md")
    #expect(document.title == "The Night Shift")
    #expect(document.date == StatedDate(year: 2022, month: 6, day: 30))
    #expect(document.blocks.first?.kind == .metadata)
    #expect(document.turns.first?.role == .interviewer)
    #expect(document.turns[1].role == .guest)
    #expect(document.turns[5].section == "What the town eats")
    #expect(document.turns[8].attribution?.confidence == .likely)
    #expect(document.turns[0].place == "line 14")
  }

  @Test func aLetterIsAnInitialUnlessItsPartnerStandsInTheText() throws {
    let matter = "---\nspeakers: [Vortex, Alena Vranova]\n---\n\n"
    let initials = try TestDocuments.segment(
      matter + "V: Who are you?\n\nAV: I sell coffee.\n\nV: Do you like it?\n\nAV: I do.\n", as: "x.md")
    #expect(
      initials.turns.map { initials.speakerName(of: $0) } == ["Vortex", "Alena Vranova", "Vortex", "Alena Vranova"])
    let letters = try TestDocuments.segment(
      "---\nspeakers: [Anton, Vera]\n---\n\nQ: Who are you?\n\nA: I sell coffee.\n\nQ: Do you?\n\nA: I do.\n",
      as: "y.md")
    #expect(letters.turns.map(\.label) == ["Q", "A", "Q", "A"])
    #expect(letters.turns.map(\.speaker) == [nil, nil, nil, nil])
  }
}
