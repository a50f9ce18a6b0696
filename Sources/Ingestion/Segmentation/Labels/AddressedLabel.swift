import TextAnalysis

/// A label that says to whom somebody speaks: `Ann to Bob`, `Anne à Jean`.
///
/// By its form alone it may as well be the beginning of a sentence; only where both are labels of the same document does it
/// name a speaker.
struct AddressedLabel: Sendable, Equatable {
  /// The name of who speaks, as UTF-8 byte offsets inside the text.
  let speaker: Range<Int>
  /// The name of who is spoken to.
  let addressee: Range<Int>

  /// Reads a label; nil where no word for "to" stands between two names.
  init?(_ label: Range<Int>, in text: [UInt8]) {
    guard label.count <= 80, let first = label.first, Self.isCapital(first, in: text) else { return nil }
    var place = label.lowerBound + 1
    while let blank = text[place..<label.upperBound].firstIndex(of: 0x20) {
      guard let next = text[(blank + 1)..<label.upperBound].firstIndex(of: 0x20) else { return nil }
      if next - blank <= 6, next + 1 < label.upperBound, Self.isCapital(next + 1, in: text),
        Self.words.contains(text.string(blank + 1..<next))
      {
        (speaker, addressee) = (label.lowerBound..<blank, next + 1..<label.upperBound)
        return
      }
      place = blank + 1
    }
    return nil
  }

  /// Whether a capital of ASCII or a letter beyond it stands at a place.
  private static func isCapital(_ place: Int, in text: [UInt8]) -> Bool {
    (0x41...0x5A).contains(text[place]) || text[place] >= 0xC3
  }

  private static let words: Set<String> = [
    "to", "zu", "an", "à", "a", "ad", "para", "aan", "till", "til", "do", "к", "->", "→",
  ]
}

extension LabelDecision {
  /// Candidates of which those that print two speakers of the document, one speaking to the other, name the first alone.
  static func withoutAddressees(_ candidates: [LabelCandidate], in text: [UInt8]) -> [LabelCandidate] {
    var frames: [Int: AddressedLabel] = [:]
    for (place, candidate) in candidates.enumerated() where candidate.layout == .colon {
      if let frame = AddressedLabel(candidate.label, in: text) { frames[place] = frame }
    }
    guard !frames.isEmpty else { return candidates }
    var names: Set<String> = []
    for (place, candidate) in candidates.enumerated() where frames[place] == nil {
      let group = LabelGroup(printed: text.string(candidate.label))
      guard group.isPossible, group.joint == nil else { continue }
      names.formUnion([group.key] + group.name.givens + group.name.families)
    }
    var result = candidates
    for (place, frame) in frames {
      let both = [frame.speaker, frame.addressee].map { PersonName(text.string($0)).key }
      if both.allSatisfy(names.contains) { result[place].label = frame.speaker }
    }
    return result
  }
}
