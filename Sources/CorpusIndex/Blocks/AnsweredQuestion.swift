import CorpusModel

/// What a person asks, and the turns that answer it.
///
/// What others say answers, until the one who asked speaks again or somebody else asks. The turn right behind a question
/// answers it even where it asks back (“8 AM?”), but for what interviewers and moderators say, who only ask. So a turn answers
/// one person's questions at most, and never its own speaker's.
///
/// Where a chat states what a message answers, it answers that and nothing else, and a question that has such answers has no
/// others. A thread is a talk of its own.
package struct AnsweredQuestion: Sendable, Equatable {
  /// The blocks of the turns that ask: several where a person asks again before anybody has answered.
  package var questions: [Int]
  /// The blocks of the turns that answer, in the order of the text.
  package var answers: [Int]
}

extension CorpusIndex {
  /// The questions of a document with their answers, in the order of the text.
  package func answeredQuestions(ofDocument document: Int) -> [AnsweredQuestion] {
    let turns = blocks(ofDocument: document).filter { kind(ofBlock: $0) == .turn }
    guard isChat(document) else { return answeredQuestions(TurnsOfTalk(turns: turns)) }
    let replies = StatedReplies(of: turns) { place(ofBlock: $0) }
    var talk = TurnsOfTalk(turns: turns, heedsRoles: false, stating: replies.stating)
    for (question, answers) in replies.answers where isQuestion(question) {
      let others = answers.filter { !isSameSpeaker(question, $0) }
      if !others.isEmpty { talk.answers[question] = others }
    }
    var found: [AnsweredQuestion] = []
    for thread in replies.threads {
      talk.turns = thread
      for exchange in answeredQuestions(talk) {
        // Who began the thread asked the others too.
        guard exchange.questions.contains(where: { !replies.inThreads.contains($0) }) else {
          found.append(exchange)
          continue
        }
        if !exchange.answers.isEmpty { talk.answers[exchange.questions[0]] = exchange.answers }
      }
    }
    talk.turns = turns.filter { !replies.inThreads.contains($0) }
    return (found + answeredQuestions(talk)).sorted { $0.questions[0] < $1.questions[0] }
  }

  private func answeredQuestions(_ talk: TurnsOfTalk) -> [AnsweredQuestion] {
    var found: [AnsweredQuestion] = []
    var open: AnsweredQuestion?
    for turn in talk.turns {
      let asks = isQuestion(turn)
      let stated = talk.answers[turn]
      let isAskers = open.map { isSameSpeaker($0.questions[0], turn) } ?? false
      let isFirst = open?.answers.isEmpty ?? false
      if isAskers, isFirst, stated == nil {
        if asks { open?.questions.append(turn) }
        continue
      }
      let mayAnswer = !asks || isFirst && !(talk.heedsRoles && role(ofTurn: turn).asks)
      if let question = open?.questions[0], !isAskers, mayAnswer, talk.answers[question] == nil,
        !talk.stating.contains(turn)
      {
        open?.answers.append(turn)
      }
      if asks || isAskers {
        if let open { found.append(open) }
        open = asks ? AnsweredQuestion(questions: [turn], answers: stated ?? []) : nil
      }
    }
    if let open { found.append(open) }
    return found
  }
}

/// Turns that follow each other, and what is known beforehand of who answers whom.
private struct TurnsOfTalk {
  var turns: [Int]
  /// Whether interviewers and moderators only ask.
  var heedsRoles = true
  /// The answers to questions that have some for certain.
  var answers: [Int: [Int]] = [:]
  /// The turns that answer what they state and nothing else.
  var stating: Set<Int> = []
}
