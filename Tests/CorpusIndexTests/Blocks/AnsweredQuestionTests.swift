import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct AnsweredQuestionTests {
  /// A talk of turns such as `Ann? How are you?`: the speaker, a question mark where the turn asks, the words.
  private func talk(_ lines: [String], roles: [String: Role] = [:], format: String = "text") -> CorpusIndex {
    var document = document("talk", lines)
    document.format = format
    document.cast = []
    for place in document.blocks.indices {
      let name = String(lines[place].prefix { $0.isLetter })
      document.blocks[place].speaker = name.isEmpty ? nil : name
      document.blocks[place].label = name.isEmpty ? nil : name
      document.blocks[place].role = roles[name] ?? .unknown
      document.blocks[place].features = lines[place].contains("?") ? .question : []
      document.blocks[place].place = MessagePlace("\(place + 1)", answers: answered(by: lines[place])).description
    }
    return index([document])
  }

  /// What a line states to answer: `Bob >1` the first message, `Bob #1` its thread.
  private func answered(by line: String) -> MessagePlace.Answered? {
    let number = String(line.filter(\.isNumber))
    return line.contains(">") ? .message(number) : line.contains("#") ? .thread(number) : nil
  }

  /// Questions and answers by their numbers from 1: `1+2>3,4`.
  private func shown(_ lines: String..., roles: [String: Role] = [:], format: String = "text") -> [String] {
    talk(lines, roles: roles, format: format).answeredQuestions(ofDocument: 0).map { exchange in
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

  // MARK: Chats

  @Test func answersWhatItStatesAndNothingElse() {
    #expect(
      shown("Ann?", "Cleo?", "Bob >1", "Ann >3 and now?", "Bob >2", "Bob >4", format: "telegram")
        == ["1>3", "2>5", "4>6"])
    // What it answers asks nothing, or is not there.
    #expect(shown("Ann", "Cleo?", "Bob >1", "Dan >9", "Eve", format: "telegram") == ["2>5"])
  }

  @Test func givesAQuestionThatIsAnsweredNoOtherAnswers() {
    #expect(shown("Ann?", "Cleo", "Dan", "Bob >1", format: "discord") == ["1>4"])
    #expect(shown("Ann?", "Ann >1 hello?", "Bob >1", format: "discord") == ["1>3", "2>"])
  }

  @Test func takesAThreadForATalkOfItsOwn() {
    #expect(shown("Ann?", "Cleo lunch?", "Bob #1", "Dan", "Ann #1", "Dan", format: "slack") == ["1>3", "2>4,6"])
    #expect(shown("Ann", "Bob #1 why?", "Cleo", "Ann #1", format: "slack") == ["2>4"])
    #expect(shown("Bob #9 why?", "Cleo", "Ann #9", format: "slack") == ["1>3"])
    #expect(shown("Ann?", "Cleo", "Ann #1 hello?", format: "slack") == ["1>2"])
  }

  @Test func leansOnNoRoleInChats() {
    let roles: [String: Role] = ["Ann": .moderator, "Bob": .guest]
    #expect(shown("Bob?", "Ann", "Bob", "Ann", roles: roles, format: "whatsapp") == ["1>2"])
    #expect(shown("Bob?", "Ann", "Bob", "Ann", roles: roles) == ["2>3", "4>"])
  }
}
