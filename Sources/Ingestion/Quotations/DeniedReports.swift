import TextAnalysis

// Clauses behind a verb of speech that nobody has said: `never said that …`, `denied that …`, `if she says that …`.
extension Statement {
  /// Whether the verb of speech at a place tells of no speech: it is denied, supposed, or itself a denial.
  ///
  /// - Parameters:
  ///   - subject: whoever would have said it.
  ///   - opener: the token at which the clause of the verb ends.
  func deniesReport(ofVerbAt verb: Int, subject: SpeakerMention, before opener: Int) -> Bool {
    if passage.tokens[verb].uses.contains(.denial) { return true }
    let start = startOfClause(before: min(verb, subject.tokens.lowerBound))
    // `Lang denied that Roy had said that …`
    if let denial = (start..<verb).last(where: { passage.tokens[$0].uses.contains(.denial) }),
      !(denial..<verb).contains(where: { passage.tokens[$0].uses.contains(.coordinator) })
    {
      return true
    }
    if (start..<opener).contains(where: { isNegation(at: $0, beside: verb) }) { return true }
    var before = subject.tokens.lowerBound - 1
    // `if the minister says`: the article can stand outside the mention.
    while before > tokens.lowerBound, passage.tokens[before].uses.contains(.determiner) { before -= 1 }
    return before >= tokens.lowerBound && passage.tokens[before].uses.contains(.condition)
  }

  private func isNegation(at place: Int, beside verb: Int) -> Bool {
    let token = passage.tokens[place]
    guard token.uses.contains(.negation) else { return false }
    // `nicht nur`, `not only`: more than that was said.
    let next = place + 1
    if next < tokens.upperBound, grammar.restrictions.contains(passage.tokens[next].term) { return false }
    // `Not much later, X said`: what stands far before the verb belongs to something else.
    return abs(place - verb) <= 6
  }

  /// The token behind the last sign before a place.
  private func startOfClause(before place: Int) -> Int {
    var start = place
    while start > tokens.lowerBound, passage.tokens[start - 1].isWord { start -= 1 }
    return start
  }
}
