import CorpusIndex
import CorpusModel

/// A question with its first answer.
struct Exchange {
  /// The block of the question, the first of several in a row.
  var question: Int
  /// The block of the first turn of another role, or else of another speaker, before the next question; nil where there is
  /// none.
  var answer: Int?

  /// The exchanges of a document in the order of its text.
  static func all(ofDocument document: Int, in index: CorpusIndex) -> [Exchange] {
    var exchanges: [Exchange] = []
    var open: Int?
    for block in index.blocks(ofDocument: document) where index.kind(ofBlock: block) == .turn {
      if let question = open, isByAnother(block, than: question, in: index) {
        exchanges.append(Exchange(question: question, answer: block))
        open = nil
      }
      if open == nil, index.isQuestion(block) { open = block }
    }
    if let open { exchanges.append(Exchange(question: open, answer: nil)) }
    return exchanges
  }

  private static func isByAnother(_ block: Int, than question: Int, in index: CorpusIndex) -> Bool {
    let (answering, asking) = (index.block(block).block, index.block(question).block)
    if answering.role != asking.role { return true }
    return answering.speaker != asking.speaker || answering.label != asking.label
  }
}
