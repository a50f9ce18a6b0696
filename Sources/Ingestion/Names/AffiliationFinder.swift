import CorpusModel
import TextAnalysis

/// Finds the organisation that a speaker speaks for: from the title, the introduction and what speakers say of
/// themselves.
struct AffiliationFinder {
  private let raw: RawDocument
  private let front: FrontPage
  private let lexicon: Lexicon
  /// What stands before the first turn, as far as it is read, and its words once they are asked for.
  private let introductionRange: Range<Int>
  private var introduction: Words?
  /// The same range folded.
  private var foldedIntroduction: [UInt8]?

  /// - Parameter firstTurn: where the first turn starts; the introduction is before it.
  init(raw: RawDocument, front: FrontPage, lexicon: Lexicon, firstTurn: Int) {
    (self.raw, self.front, self.lexicon) = (raw, front, lexicon)
    introductionRange = 0..<min(firstTurn, Self.reach)
  }

  /// How much of an introduction is read, in bytes.
  private static let reach = 12_000

  /// An organisation, a name to show, with what says so, a clause.
  struct Finding {
    var name: String
    var ground: String
  }

  /// The organisation of a member.
  ///
  /// - Parameter words: the member's first turn, where people introduce themselves.
  mutating func affiliation(of member: Cast.Member, words: Range<Int>?) -> Finding? {
    if let guest = front.guest, let affiliation = guest.affiliation, member.role == .guest,
      guest.name == nil || PersonName(guest.name ?? "").key == PersonName(member.person.name).key
    {
      return Finding(name: affiliation, ground: "title: \"\(guest.cue)\"")
    }
    var votes: [String: Int] = [:]
    var order: [Finding] = []
    let own = words.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 600) } ?? 0..<0
    let names = Self.words(ofNamesOf: member.person)
    let inOwn = mayName(names, folded(own)) ? mentions(of: names, in: Words(Self.words(of: raw.text.string(own)))) : []
    for (found, place) in mentionsInIntroduction(of: names).map({ ($0, "in the introduction") })
      + inOwn.map({ ($0, "in the first turn") })
    {
      if votes[found.name] == nil { order.append(Finding(name: found.name, ground: "\"\(found.ground)\" \(place)")) }
      votes[found.name, default: 0] += 1
    }
    // Of several that stand there as often the first counts.
    let most = votes.values.max()
    return order.first { votes[$0.name] == most }
  }

  /// What the introduction says; cut into words for the first name that may stand in it.
  private mutating func mentionsInIntroduction(of names: [[String]]) -> [Finding] {
    if introduction == nil {
      let folded = foldedIntroduction ?? folded(introductionRange)
      foldedIntroduction = folded
      guard mayName(names, folded) else { return [] }
      introduction = Words(Self.words(of: raw.text.string(introductionRange)))
    }
    return introduction.map { mentions(of: names, in: $0) } ?? []
  }

  /// The folded words of each of a person's names.
  private static func words(ofNamesOf person: Person) -> [[String]] {
    person.names.map { $0.split(whereSeparator: \.isWhitespace).map { foldedName(String($0)) } }.filter { !$0.isEmpty }
  }

  /// Whether a folded text can hold one of the names: most first turns do not, and need not be cut into words.
  private func mayName(_ names: [[String]], _ folded: [UInt8]) -> Bool { names.contains { folded.has($0[0]) } }

  private func folded(_ range: Range<Int>) -> [UInt8] {
    var folder = Folder()
    return Array(folder.fold(raw.text, range).utf8)
  }

  /// The organisations that stand with a position beside one of the names, with the words from one to the other.
  private func mentions(of names: [[String]], in cut: Words) -> [Finding] {
    let words = cut.words
    var found: [Finding] = []
    func add(_ organisation: (name: String, place: Range<Int>)?, beside name: Range<Int>) {
      guard let (organisation, place) = organisation else { return }
      let between = min(place.lowerBound, name.lowerBound)..<max(place.upperBound, name.upperBound)
      found.append(Finding(name: organisation, ground: words[between].map(\.shown).joined(separator: " ")))
    }
    for start in Set(names.flatMap { cut.places[$0[0]] ?? [] }).sorted() {
      guard let name = names.filter({ matches($0, words, start) }).max(by: { $0.count < $1.count }) else { continue }
      let whole = start..<start + name.count
      add(after(whole.upperBound, words), beside: whole)
      add(before(start, words), beside: whole)
    }
    return found
  }

  private func matches(_ name: [String], _ words: [Word], _ start: Int) -> Bool {
    start + name.count <= words.count && name.indices.allSatisfy { words[start + $0].folded == name[$0] }
  }

  /// `…, the head of ORG`, `…, responsable des marchés chez ORG`.
  private func after(_ start: Int, _ words: [Word]) -> (name: String, place: Range<Int>)? {
    var hasPosition = false
    var place = start
    // The sentence may end with the name.
    if place > 0, place <= words.count, words[place - 1].endsClause == .sentence { return nil }
    while place < min(words.count, start + 14) {
      if LabelWords.isPosition(words[place].folded) { hasPosition = true }
      if hasPosition || place == start, let (name, length) = organisation(at: place, words) {
        if hasPosition { return (name, place..<place + length) }
      }
      if words[place].endsClause == .sentence { break }
      place += 1
    }
    return nil
  }

  /// `ORG Chief Sales Officer NAME`, `ORG's NAME`, `le PDG de ORG, NAME`.
  private func before(_ start: Int, _ words: [Word]) -> (name: String, place: Range<Int>)? {
    var hasPosition = false
    var place = start - 1
    while place >= max(0, start - 7), words[place].endsClause != .sentence {
      if LabelWords.isPosition(words[place].folded) { hasPosition = true }
      if let (name, length) = organisation(at: place, words), place + length <= start {
        if hasPosition || words[place + length - 1].isPossessive && place + length == start {
          return (name, place..<place + length)
        }
      }
      place -= 1
    }
    return nil
  }

  private func organisation(at place: Int, _ words: [Word]) -> (String, Int)? {
    guard words[place].shown.first.map({ $0.isUppercase || !$0.isCased }) == true else { return nil }
    for length in [3, 2, 1] where place + length <= words.count {
      let name = words[place..<place + length].map(\.shown).joined(separator: " ")
      if let entry = lexicon.organisation(named: name) { return (entry.name, length) }
    }
    return nil
  }

  /// Words with the places of each.
  private struct Words {
    let words: [Word]
    let places: [String: [Int]]

    init(_ words: [Word]) {
      self.words = words
      places = Dictionary(grouping: words.indices) { words[$0].folded }
    }
  }

  private enum ClauseEnd { case none, clause, sentence }

  /// A word with what follows it.
  private struct Word {
    var shown: String
    var folded: String
    var isPossessive: Bool
    var endsClause: ClauseEnd
  }

  private static func words(of text: String) -> [Word] {
    text.splitAtBlanks.map { token in
      let bytes = token.utf8
      if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x27 }) { return plainWord(token) }
      var shown = token.drop { !$0.isLetter && !$0.isNumber && $0 != "@" }
      let tail = shown.reversed().prefix { !$0.isLetter && !$0.isNumber }
      shown = shown.dropLast(tail.count)
      let end: ClauseEnd = tail.contains { ".!?。！？:：".contains($0) } ? .sentence : tail.isEmpty ? .none : .clause
      var isPossessive = false
      for ending in ["'s", "’s"] where shown.hasSuffix(ending) {
        shown = shown.dropLast(2)
        isPossessive = true
      }
      for elision in ["d'", "d’", "l'", "l’"] where shown.lowercased().hasPrefix(elision) { shown = shown.dropFirst(2) }
      return Word(shown: String(shown), folded: foldedName(String(shown)), isPossessive: isPossessive, endsClause: end)
    }
  }

  /// A word of ASCII without apostrophes, as most are: told by its bytes.
  private static func plainWord(_ token: String) -> Word {
    func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (97...122).contains(byte | 0x20) }
    let bytes = Array(token.utf8)
    let start = bytes.firstIndex { isLetterOrDigit($0) || $0 == 0x40 } ?? bytes.count
    let end = (bytes[start...].lastIndex { isLetterOrDigit($0) } ?? start - 1) + 1
    let tail = bytes[end...]
    let endsSentence = tail.contains { [0x2E, 0x21, 0x3F, 0x3A].contains($0) }
    let shown = bytes.string(start..<end)
    return Word(
      shown: shown, folded: foldedName(shown), isPossessive: false,
      endsClause: endsSentence ? .sentence : tail.isEmpty ? .none : .clause)
  }
}
