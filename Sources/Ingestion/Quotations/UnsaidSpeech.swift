import CorpusModel
import TextAnalysis

// Words between marks that, by the sentence that holds them, nobody has said: they are denied, supposed or asked after.
extension QuotationContext {
  /// A verb of speech whose words stand between the marks.
  struct SpeechVerb {
    var place: Int
    /// Whether it stands behind the marks, where a language sends it to the end of the clause.
    var isBehind: Bool
  }

  /// Whether the verb of speech that the marks belong to tells of no speech.
  var isUnsaid: Bool {
    guard let verb = verbOfMarks else { return isRefused }
    if verb.isBehind {
      if let last = before.last, isNegation(last) { return true }
    } else if isNegated(verb.place) || isNegatedBehind(verb.place) {
      return true
    }
    return isDenied(verb) || isRefused || isSupposed(verb) || isAskedAfter(verb)
  }

  /// Whether the words behind the marks can say all the same who spoke: then the marks belong to them.
  var isSaidBehind: Bool {
    guard let span, let end = before.last else { return false }
    return tokens[end].kind == .colon || endsOpen(span.inner)
  }

  /// Whether what is told is told at second hand: `soll „…“ gesagt haben`, `aurait dit`.
  var isHearsay: Bool {
    guard let verb = verbOfMarks else { return false }
    let end = verb.isBehind ? before.upperBound : verb.place
    return (max(before.lowerBound, end - 4)..<end).contains {
      tokens[$0].isWord && !tokens[$0].isCapitalised && grammar.hearsay.contains(tokens[$0].term)
    }
  }

  /// The last verb of speech before the marks with nothing but words between, or the one right behind them.
  private var verbOfMarks: SpeechVerb? {
    if grammar.putsVerbsLast, let verb = verbBehind { return SpeechVerb(place: verb, isBehind: true) }
    for place in before.reversed() {
      switch tokens[place].kind {
      case .word:
        if isSpeech(place, until: before.upperBound) { return SpeechVerb(place: place, isBehind: false) }
      case .quotation: continue
      case .comma, .colon, .dash:
        // `sagte er, dass sie „…“`: the clause that a conjunction opens is what is said.
        let opens = place + 1 < before.upperBound && tokens[place + 1].uses.contains(.conjunction)
        guard place == before.upperBound - 1 || opens else { return nil }
      case .semicolon, .bracket, .stop: return nil
      }
    }
    return nil
  }

  /// The verb right behind the marks, words of an infinitive before it aside (`„…“ zu sagen`, `„…“ te hebben gezegd`).
  private var verbBehind: Int? {
    after.prefix(3).first { place in
      isSpeech(place, until: after.upperBound)
        && after.prefix(while: { $0 < place }).allSatisfy {
          grammar.perfects.contains(tokens[$0].term) || tokens[$0].uses.contains(.auxiliary)
        }
    }
  }

  private func isSpeech(_ place: Int, until limit: Int) -> Bool {
    statement.isVerb(at: place, until: limit, besideMarks: true)
      || tokens[place].isWord && !tokens[place].isCapitalised && grammar.infinitives.contains(tokens[place].term)
  }

  /// The token at which the clause of a place begins.
  private func startOfClause(_ place: Int) -> Int {
    var start = place
    while start > statement.tokens.lowerBound, tokens[start - 1].isWord { start -= 1 }
    return start
  }
}

// Denials.
extension QuotationContext {
  private func isNegation(_ place: Int) -> Bool {
    let token = tokens[place]
    guard token.uses.contains(.negation), !grammar.hearsay.contains(token.term),
      place + 1 >= tokens.count || !grammar.restrictions.contains(tokens[place + 1].term)
    else { return false }
    // `May said` is a name.
    return !token.isCapitalised || !grammar.suppositions.contains(token.term)
  }

  /// `did not say`, `never publicly said`, `n'a jamais dit`: a negation before the verb, and nothing between that it could
  /// belong to.
  private func isNegated(_ verb: Int) -> Bool {
    var unknown = 0
    var hasAuxiliary = false
    for place in stride(from: verb - 1, through: max(statement.tokens.lowerBound, verb - 6), by: -1) {
      let uses = tokens[place].uses
      guard tokens[place].isWord else { return false }
      if isNegation(place) {
        // `Not surprisingly X said`: what a negation at the head of a clause denies is the word behind it.
        let opensClause = place == startOfClause(place)
        return hasAuxiliary || place == verb - 1 || !opensClause && unknown < 2
      }
      if !uses.isDisjoint(with: [.auxiliary, .passive, .reportedMood]) {
        hasAuxiliary = true
      } else if !uses.isDisjoint(with: [.coordinator, .conjunction, .preposition, .condition]) {
        return false
      } else if !uses.contains(.pronoun), !tokens[place].isCapitalised {
        unknown += 1
      }
    }
    return false
  }

  /// `sagte nicht „…“`, `ne dit pas « … »`: the negation stands right before the marks, in the languages that name the
  /// subject.
  private func isNegatedBehind(_ verb: Int) -> Bool {
    guard !grammar.isProDrop, let end = before.last else { return false }
    // `Mehr sagte er nicht: „…“` says more all the same.
    if tokens[end].kind == .colon { return end == verb + 2 && isNegation(verb + 1) }
    return end > verb && end - verb <= 5 && isNegation(end)
  }

  /// `denied that X had said`, `denied saying`, `a nié avoir dit`.
  private func isDenied(_ verb: SpeechVerb) -> Bool {
    let end = verb.isBehind ? before.upperBound : verb.place
    guard let denial = (before.lowerBound..<end).last(where: { tokens[$0].uses.contains(.denial) }),
      !isNegated(denial)
    else { return false }
    let between = denial + 1..<end
    guard isOneThread(between) else { return false }
    if between.contains(where: { tokens[$0].uses.contains(.conjunction) || isPerfect(tokens[$0]) }) { return true }
    if verb.isBehind { return after.contains { isPerfect(tokens[$0]) } }
    // `denied ever saying`, `denied he called`
    let subject = statement.mentions(in: between).first
    return between.count <= 1
      || subject.map { $0.tokens.lowerBound <= denial + 2 && $0.tokens.upperBound == verb.place } ?? false
  }

  /// `refused to say`, `weigerte sich, „…“ zu sagen`.
  private var isRefused: Bool {
    guard let refusal = before.last(where: { grammar.refusals.contains(tokens[$0].term) }) else { return false }
    if let verb = verbOfMarks, verb.isBehind {
      return after.contains { isPerfect(tokens[$0]) } && isOneThread(refusal + 1..<before.upperBound)
    }
    guard let verb = before.last(where: { grammar.infinitives.contains(tokens[$0].term) }), verb > refusal else {
      return false
    }
    return verb - refusal <= 4 && isOneThread(refusal + 1..<verb)
      && (verb + 1..<before.upperBound).allSatisfy { tokens[$0].isWord || $0 == before.upperBound - 1 }
  }

  private func isPerfect(_ token: Token) -> Bool { grammar.perfects.contains(token.term) }

  /// Whether words belong to one statement: nothing is joined to it, and only a clause or infinitive follows a comma.
  private func isOneThread(_ stretch: Range<Int>) -> Bool {
    stretch.allSatisfy { place in
      switch tokens[place].kind {
      case .word: return !tokens[place].uses.contains(.coordinator)
      case .comma:
        let opens = place + 1 < stretch.upperBound && tokens[place + 1].uses.contains(.conjunction)
        return opens || grammar.putsVerbsLast
      default: return false
      }
    }
  }
}

// Questions and conditions.
extension QuotationContext {
  /// `whether he had ever said`, `if she says`, `ob er „…“ gesagt habe`.
  private func isSupposed(_ verb: SpeechVerb) -> Bool {
    let end = verb.isBehind ? before.upperBound : verb.place
    let start = max(startOfClause(end), end - 9)
    if let subject = statement.mentions(in: start..<end).last(where: { !$0.isGoverned }) {
      let isCondition =
        isCondition(before: subject.tokens.lowerBound)
        || subject.tokens.dropLast().contains { tokens[$0].uses.contains(.condition) }
      return end - subject.tokens.upperBound <= 4 && isCondition
        && (subject.tokens.upperBound..<end).allSatisfy { !tokens[$0].uses.contains(.coordinator) }
    }
    guard grammar.isProDrop else { return false }
    var place = end - 1
    while place > start, !tokens[place].uses.contains(.condition),
      tokens[place].uses.contains(.auxiliary) || isPerfect(tokens[place])
    {
      place -= 1
    }
    guard place >= start, tokens[place].uses.contains(.condition) else { return false }
    // `se` is a pronoun as often.
    return !tokens[place].uses.contains(.auxiliary) || place == statement.tokens.lowerBound
      || !tokens[place - 1].isWord || grammar.questions.contains(tokens[place - 1].term)
  }

  /// Whether a word of condition stands before a subject, an article between aside.
  private func isCondition(before subject: Int) -> Bool {
    var place = subject - 1
    while place > statement.tokens.lowerBound, tokens[place].uses.contains(.determiner) { place -= 1 }
    return place >= statement.tokens.lowerBound && tokens[place].uses.contains(.condition)
  }

  /// `Did you say "…"?`: the sentence asks whether it was said; `Why did you say "…"?` takes it for granted.
  private func isAskedAfter(_ verb: SpeechVerb) -> Bool {
    guard !grammar.questions.contains(tokens[verb.place].term) else { return false }
    let end = verb.isBehind ? before.upperBound : verb.place
    let clause = startOfClause(end)..<end
    guard !clause.contains(where: { grammar.interrogatives.contains(tokens[$0].term) }) else { return false }
    return endsInQuestion || grammar.code == "en" && isInverted(clause)
  }

  /// Whether a question mark of the sentence itself follows the marks, no more than a few words between.
  private var endsInQuestion: Bool {
    guard let span, let stop = statement.tokens.last, tokens[stop].kind == .stop, stop >= after.lowerBound,
      stop - after.lowerBound <= 4, (after.lowerBound..<stop).allSatisfy({ tokens[$0].isWord }),
      tokens[stop].range.lowerBound >= span.outer.upperBound, let mark = tokens[stop].range.first
    else { return false }
    return text[mark] == 0x3F
  }

  /// `did you`, `has she` at the head of a clause.
  private func isInverted(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first(where: { !tokens[$0].uses.contains(.coordinator) }),
      Self.inverting.contains(tokens[first].term),
      let subject = statement.mentions(in: first..<clause.upperBound).first(where: { !$0.isGoverned })
    else { return false }
    return subject.tokens.lowerBound <= first + 2
  }

  private static let inverting = SpeechGrammar.words("did do does had has have")
}
