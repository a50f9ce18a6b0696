import CorpusModel
import TextAnalysis

// The organisations that the shipped gazetteer lists people with hold only as far as a document bears them out: full names
// have bearers elsewhere, and there are many Tinas.
extension Lexicon {
  /// The organisation that a person is listed with, to show; nil where the document does not name it.
  ///
  /// What a gazetteer of the corpus's own says of a person holds everywhere.
  ///
  /// - Parameter text: the document's text in UTF-8; where it is empty nothing speaks against the list.
  func affiliation(of entry: GazetteerEntry, in text: [UInt8]) -> String? {
    guard let id = entry.facts["affiliation"] else { return nil }
    let isTrue = text.isEmpty || isOwn(entry) || places(ofOrganisation: id, in: text) { _ in true }
    return isTrue ? organisation(named: id)?.name ?? id : nil
  }

  /// Whether a name of one word means the person whom the gazetteer binds to an organisation: where the document names that
  /// before the name is a label, or in a line that goes on to the name.
  func isMeant(_ entry: GazetteerEntry, byGivenName name: String, in text: [UInt8]) -> Bool {
    guard let id = entry.facts["affiliation"], !text.isEmpty, !isOwn(entry) else { return true }
    let firstLabel = NamePlaces([name], mustMatchCase: true).first(in: text) { Self.opensLine($0, text) }
    return places(ofOrganisation: id, in: text) { place in
      guard let firstLabel, place >= firstLabel else { return true }
      let line = text.line(around: place)
      return NamePlaces([name], mustMatchCase: true).first(in: text, line) { !Self.opensLine($0, text) } != nil
    }
  }

  private func places(ofOrganisation id: String, in text: [UInt8], where accepts: (Int) -> Bool) -> Bool {
    let organisation = organisation(named: id)
    let aliases = organisation?.aliases ?? []
    let plain = [id, organisation?.name ?? id] + aliases.filter { !$0.needsContext && !$0.isExact }.map(\.text)
    let exact = aliases.filter { $0.needsContext || $0.isExact }.map(\.text)
    return NamePlaces(plain, mustMatchCase: false).first(in: text, where: accepts) != nil
      || NamePlaces(exact, mustMatchCase: true).first(in: text, where: accepts) != nil
  }

  /// Whether nothing but marks and numbers stands before a place in its line.
  private static func opensLine(_ place: Int, _ text: [UInt8]) -> Bool {
    text[text.line(around: place).lowerBound..<place].allSatisfy { byte in
      !(65...90).contains(byte & 0xDF) && byte < 0x80
    }
  }
}

/// Finds names in a text as whole words, in any case of ASCII letters or as they are spelt.
private struct NamePlaces {
  private var names: [[UInt8]]
  private let mustMatchCase: Bool
  private var openers = [Bool](repeating: false, count: 256)

  init(_ names: [String], mustMatchCase: Bool) {
    self.mustMatchCase = mustMatchCase
    self.names = names.map { name in name.utf8.map { mustMatchCase ? $0 : Self.lower($0) } }.filter { !$0.isEmpty }
    for name in self.names { openers[Int(name[0])] = true }
  }

  /// The first place of a name that is accepted.
  func first(in text: [UInt8], _ range: Range<Int>? = nil, where accepts: (Int) -> Bool) -> Int? {
    for place in range ?? text.indices where openers[Int(folded(text[place]))] {
      guard place == 0 || !joins(text[place - 1], text[place]) else { continue }
      if names.contains(where: { stands($0, at: place, in: text) }), accepts(place) { return place }
    }
    return nil
  }

  private func stands(_ name: [UInt8], at place: Int, in text: [UInt8]) -> Bool {
    let end = place + name.count
    guard end <= text.count, name.indices.allSatisfy({ folded(text[place + $0]) == name[$0] }) else { return false }
    return end == text.count || !joins(text[end - 1], text[end])
  }

  private func folded(_ byte: UInt8) -> UInt8 { mustMatchCase ? byte : Self.lower(byte) }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

  /// Whether two bytes of ASCII side by side are of one word.
  private func joins(_ left: UInt8, _ right: UInt8) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || (48...57).contains(byte) }
    return isWord(left) && isWord(right)
  }
}

extension [UInt8] {
  /// The bytes of the line with a place, without its end.
  fileprivate func line(around place: Int) -> Range<Int> {
    let start = self[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(self[place...].firstIndex(of: 0x0A) ?? count)
  }
}
