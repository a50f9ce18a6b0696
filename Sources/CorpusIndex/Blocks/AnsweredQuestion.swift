import CorpusModel

/// What a person asks, and the turns that answer it.
///
/// What others say answers, until the one who asked speaks again or somebody else asks. The turn right behind a question
/// answers it even where it asks back (“8 AM?”), but for what interviewers and moderators say, who only ask. So a turn answers
/// one person's questions at most, and never its own speaker's.
package struct AnsweredQuestion: Sendable, Equatable {
  /// The blocks of the turns that ask: several where a person asks again before anybody has answered.
  package var questions: [Int]
  /// The blocks of the turns that answer, in the order of the text.
  package var answers: [Int]
}

extension CorpusIndex {
  /// The questions of a document with their answers, in the order of the text.
  package func answeredQuestions(ofDocument document: Int) -> [AnsweredQuestion] {
    var found: [AnsweredQuestion] = []
    var open: AnsweredQuestion?
    for turn in blocks(ofDocument: document) where kind(ofBlock: turn) == .turn {
      let asks = isQuestion(turn)
      let isAskers = open.map { isSameSpeaker($0.questions[0], turn) } ?? false
      let isFirst = open?.answers.isEmpty ?? false
      if isAskers, isFirst {
        if asks { open?.questions.append(turn) }
        continue
      }
      if open != nil, !isAskers, !asks || isFirst && !role(ofTurn: turn).asks { open?.answers.append(turn) }
      if asks || isAskers {
        if let open { found.append(open) }
        open = asks ? AnsweredQuestion(questions: [turn], answers: []) : nil
      }
    }
    if let open { found.append(open) }
    return found
  }
}
