import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct AnsweredQuestionTests {
  /// A talk of turns such as `Ann? How are you?`: the speaker, a question mark where the turn asks, the words.
  private func talk(_ lines: [String], roles: [String: Role] = [:]) -> CorpusIndex {
    var document = document("talk", lines)
    document.cast = []
    for place in document.blocks.indices {
      let name = String(lines[place].prefix { $0.isLetter })
      document.blocks[place].speaker = name.isEmpty ? nil : name
      document.blocks[place].label = name.isEmpty ? nil : name
      document.blocks[place].role = roles[name] ?? .unknown
      document.blocks[place].features = lines[place].contains("?") ? .question : []
    }
    return index([document])
  }

  /// Questions and answers by their numbers from 1: `1+2>3,4`.
  private func shown(_ lines: String..., roles: [String: Role] = [:]) -> [String] {
    talk(lines, roles: roles).answeredQuestions(ofDocument: 0).map { exchange in
      let numbers = { (turns: [Int], mark: String) in turns.map { "\($0 + 1)" }.joined(separator: mark) }
      return numbers(exchange.questions, "+") + ">" + numbers(exchange.answers, ",")
    }
  }

  @Test func endsWhereTheAskerSpeaksAgain() {
    #expect(shown("Ann?", "Bob", "Cleo", "Ann thanks", "Dan goes on") == ["1>2,3"])
  }

  @Test func endsWhereSomebodyElseAsks() {
    #expect(shown("Ann?", "Bob", "Cleo?", "Dan", "Cleo", "Ann") == ["1>2", "3>4"])
  }

  @Test func takesAQuestionBackForAnAnswer() {
    #expect(shown("Ann?", "Bob?", "Ann", "Bob", "Cleo") == ["1>2", "2>3"])
  }

  @Test func letsInterviewersAndModeratorsOnlyAsk() {
    let roles: [String: Role] = ["Ann": .interviewer, "Max": .moderator]
    #expect(shown("Max", "Ann", "Bob?", "Cleo", "Ann", roles: roles) == ["1>", "2>3,4", "5>"])
  }

  @Test func joinsWhatOnePersonAsksInARow() {
    let roles: [String: Role] = ["Ann": .interviewer]
    #expect(shown("Ann?", "Ann?", "Bob", "Cleo", "Ann", roles: roles) == ["1+2>3,4", "5>"])
  }

  @Test func knowsSpeakersByLabelOrRoleWhereNobodyIsKnown() {
    var document = document("talk", ["Q. One?", "A. Yes.", "Q. Two?", "A. No."])
    for place in document.blocks.indices { document.blocks[place].speaker = nil }
    for labels in [["Q", "A", "Q", "A"], [nil, nil, nil, nil]] {
      for place in document.blocks.indices { document.blocks[place].label = labels[place] }
      #expect(index([document]).answeredQuestions(ofDocument: 0).map(\.answers) == [[1], [3]])
    }
  }
}
