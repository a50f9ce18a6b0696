/// What differs between a quotation and the passage nearest to it, in words.
enum WordDifference {
  /// One step through both.
  enum Step: Equatable {
    case same
    /// A word of the quotation stands for the token at a position.
    case replaced(word: Int, position: Int)
    /// A word that the text does not have.
    case added(word: Int)
    /// A token of the text that the quotation leaves out.
    case missing(position: Int)
  }

  /// A clause for each run of steps that are not the same; `quoted` and `standing` give the words of runs.
  static func clauses(
    _ steps: [Step], quoted: (Range<Int>) -> String, standing: (Range<Int>) -> String
  ) -> [String] {
    var clauses: [String] = []
    var words: Range<Int>?
    var positions: Range<Int>?
    func close() {
      switch (words, positions) {
      case (let words?, let positions?): clauses.append("“\(quoted(words))” instead of “\(standing(positions))”")
      case (let words?, nil): clauses.append("“\(quoted(words))” added")
      case (nil, let positions?): clauses.append("“\(standing(positions))” left out")
      case (nil, nil): break
      }
      (words, positions) = (nil, nil)
    }
    for step in steps {
      switch step {
      case .same: close()
      case .added(let word): words = grown(words, word)
      case .missing(let position): positions = grown(positions, position)
      case .replaced(let word, let position):
        words = grown(words, word)
        positions = grown(positions, position)
      }
    }
    close()
    return clauses
  }

  private static func grown(_ range: Range<Int>?, _ next: Int) -> Range<Int> { (range?.lowerBound ?? next)..<next + 1 }
}
