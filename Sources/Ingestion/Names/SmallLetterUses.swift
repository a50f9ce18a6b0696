import TextAnalysis

/// Counts how often words stand in small letters in a text, without folding or looking up the words that cannot be among
/// them: those of ASCII are told by their first letter and their length.
struct SmallLetterUses {
  /// The number of each word, and whom it belongs to.
  private var numbers = WordTable()
  private var owners: [[Int]] = []
  /// By first letter the lengths that words have, as bits.
  private var lengths = [UInt64](repeating: 0, count: 128)

  /// The length of a word, in bytes, from which on it is none.
  private static let tooLong = 41

  /// Adds a folded word that belongs to somebody.
  mutating func add(_ word: String, of owner: Int) {
    let key = WordKey(word)
    let number = numbers[key].map(Int.init) ?? owners.count
    if number == owners.count {
      numbers[key] = UInt32(number)
      owners.append([])
    }
    owners[number].append(owner)
    if let first = word.utf8.first, first < 0x80, word.utf8.count < Self.tooLong {
      lengths[Int(first)] |= 1 << UInt64(word.utf8.count)
    }
  }

  /// Calls `body` with an owner and a count for each word that stands in small letters somewhere in a text.
  func forEach(in text: [UInt8], _ body: (_ owner: Int, _ count: Int) -> Void) {
    guard !owners.isEmpty else { return }
    var counts = [Int](repeating: 0, count: owners.count)
    var folder = Folder()
    forEachCandidate(in: text) { word in
      if let number = numbers[folder.key(text, word)] { counts[Int(number)] += 1 }
    }
    for (number, count) in counts.enumerated() where count > 0 {
      for owner in owners[number] { body(owner, count) }
    }
  }

  /// Calls `body` with the range of each run of letters in small letters that can be one of the words.
  private func forEachCandidate(in text: [UInt8], _ body: (Range<Int>) -> Void) {
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe lengths.withUnsafeBufferPointer { lengths in
        var place = 0
        while place < bytes.count {
          let first = unsafe bytes[place]
          guard Self.isLetter(first) || first >= 0xC0 else {
            place += 1
            continue
          }
          let start = place
          var seen: UInt8 = 0
          while place < bytes.count, case let byte = unsafe bytes[place], Self.isLetter(byte) || byte >= 0x80 {
            seen |= byte
            place += 1
          }
          guard place - start < Self.tooLong else { continue }
          // Parts of addresses and of names of accounts are no words: `@hal_eth`, `roe.io`.
          if start > 0, unsafe Self.joinsWords(bytes[start - 1]) { continue }
          if place + 1 < bytes.count, unsafe Self.joinsWords(bytes[place]) && Self.isLetter(bytes[place + 1]) {
            continue
          }
          if seen < 0x80 {
            guard unsafe lengths[Int(first)] >> UInt64(place - start) & 1 == 1, first >= 0x61 else { continue }
          } else {
            guard Self.isSmall(text.scalar(at: start).value) else { continue }
          }
          body(start..<place)
        }
      }
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `@`, `_`, `/` and the point inside an address.
  @inline(__always)
  private static func joinsWords(_ byte: UInt8) -> Bool { byte == 0x40 || byte == 0x5F || byte == 0x2F || byte == 0x2E }

  private static func isSmall(_ first: UInt32) -> Bool {
    (97...122).contains(first) || (0xDF...0xFF).contains(first) || (0x430...0x45F).contains(first)
  }
}
