import TextAnalysis

// Two who speak at once.
extension Statement {
  /// The words for two or more who are the subject of one verb (`Lang and Roy said`, `her lawyer and the mayor`), where a
  /// mention is one of them: what they say together is nobody's alone.
  func jointSubject(of mention: SpeakerMention) -> Range<Int>? {
    let own = wholePhrase(of: mention)
    if let partner = partner(before: own) { return startOfList(partner.lowerBound)..<own.upperBound }
    return end(ofPartnerBehind: own).map { startOfList(own.lowerBound)..<$0 }
  }

  private func isJoiner(_ place: Int) -> Bool {
    passage.tokens[place].isWord && grammar.joiners.contains(passage.tokens[place].term)
  }

  private func isSpeech(_ place: Int) -> Bool {
    tokens.contains(place)
      && !passage.tokens[place].uses.isDisjoint(with: [.verb, .weakVerb, .splitVerb])
  }

  /// Whoever stands right before a mention and `and`, and has no verb of speech that could be another clause's
  /// (`said Lang and Roy nodded`).
  private func partner(before own: Range<Int>) -> Range<Int>? {
    var joiner = own.lowerBound - 1
    // `the minister`: the article can stand outside the mention.
    if joiner > tokens.lowerBound, passage.tokens[joiner].uses.contains(.determiner) { joiner -= 1 }
    guard joiner > tokens.lowerBound, isJoiner(joiner),
      let partner = mentions(in: tokens.lowerBound..<joiner).last, partner.tokens.upperBound == joiner,
      !isOneOffice(partner, own, isBare: joiner == own.lowerBound - 1)
    else { return nil }
    let phrase = wholePhrase(of: partner).lowerBound..<joiner
    return isSpeech(phrase.lowerBound - 1) && isSpeech(own.upperBound) ? nil : phrase
  }

  /// `president and founder Jane Roe`: one who holds two offices.
  private func isOneOffice(_ partner: SpeakerMention, _ own: Range<Int>, isBare: Bool) -> Bool {
    guard partner.isOffice else { return false }
    return isBare && passage.tokens[own.lowerBound].uses.isDisjoint(with: [.determiner])
      && !passage.tokens[own.lowerBound].uses.isDisjoint(with: [.role, .title])
  }

  /// Where the words for whoever stands behind a mention and `and` end.
  private func end(ofPartnerBehind own: Range<Int>) -> Int? {
    let first = own.upperBound + 1
    guard first < tokens.upperBound, isJoiner(own.upperBound) else { return nil }
    let named = mentions(in: first..<min(tokens.upperBound, first + 3)).first
    var end = first
    if let named, named.tokens.lowerBound - first <= 1, !named.isGoverned {
      // `Jane Roe, founder and mayor`: the second office of one.
      if named.isOffice, named.tokens.lowerBound == first, !passage.tokens[first].uses.contains(.determiner) {
        return nil
      }
      end = wholePhrase(of: named).upperBound
    } else if grammar.possessives[passage.tokens[first].term] != nil, first + 1 < tokens.upperBound,
      passage.tokens[first + 1].isWord
    {
      // `Lang and her husband`
      end = first + 2
    } else {
      return nil
    }
    guard end < tokens.upperBound, passage.tokens[end].isWord, isSpeech(own.lowerBound - 1) else { return end }
    // `said Lang and Roy nodded` goes on with another clause.
    return passage.tokens[end].uses.contains(.preposition) ? end : nil
  }

  /// Back over those named before in a list (`Lang, Roy and Gil`).
  private func startOfList(_ place: Int) -> Int {
    var start = place
    while start - 1 > tokens.lowerBound, passage.tokens[start - 1].kind == .comma,
      let before = mentions(in: tokens.lowerBound..<start - 1).last, before.tokens.upperBound == start - 1,
      !before.isGoverned
    {
      start = wholePhrase(of: before).lowerBound
    }
    return start
  }
}
