import TextAnalysis

/// Where in a long file of JSON Lines the rows of each document stand, so that the file can be read a few documents at a
/// time.
package struct RecordPlan: Sendable {
  /// Lines side by side: their UTF-8 bytes in the file, the number of the first from 1, and how many there are.
  package struct Run: Sendable, Equatable {
    package var bytes: Range<Int>
    package var firstLine: Int
    package var lineCount: Int
  }

  /// For each part of the file the lines of its documents, in the order of the file.
  package let parts: [[Run]]
}

/// Looks through a file of JSON Lines and finds out which rows belong to which document.
package struct RecordPlanner {
  private var numbers: [String: Int] = [:]
  private var runs: [[RecordPlan.Run]] = []
  /// The document of the last row, and how its row names it.
  private var current = 0
  private var currentName: [UInt8] = []
  private var names = DocumentNames()
  /// The bytes of a line whose end has not come yet, and where in the file it begins.
  private var rest: [UInt8] = []
  private var place = 0
  private var line = 0
  private var isPossible = true

  package init() {}

  /// Whether a file's name says that it holds JSON Lines.
  package static func applies(to path: String) -> Bool {
    Reader.jsonLines.endings.contains { path.lowercased().hasSuffix("." + $0) }
  }

  /// Takes the next bytes of the file; false where it turned out to be one that has to be read as a whole.
  package mutating func add(_ bytes: [UInt8]) -> Bool {
    guard isPossible else { return false }
    var start = 0
    while isPossible {
      let end = ByteSet.lineFeeds.firstPlace(in: bytes, start..<bytes.count)
      guard end < bytes.count else { break }
      if rest.isEmpty {
        take(bytes, start..<end + 1)
      } else {
        rest.append(contentsOf: bytes[start...end])
        let whole = rest
        rest.removeAll(keepingCapacity: true)
        take(whole, whole.indices)
      }
      start = end + 1
    }
    rest.append(contentsOf: bytes[start...])
    return isPossible
  }

  /// The plan, in parts of so many bytes or a little more; nil where the file is no list of several documents.
  package consuming func plan(partSize: Int) -> RecordPlan? {
    if isPossible, !rest.isEmpty {
      let whole = rest
      take(whole, whole.indices)
    }
    guard isPossible, runs.count > 1 else { return nil }
    var parts: [[RecordPlan.Run]] = []
    var part: [RecordPlan.Run] = []
    var size = 0
    for document in runs {
      part += document
      size += document.reduce(0) { $0 + $1.bytes.count }
      guard size >= partSize else { continue }
      parts.append(Self.joined(part))
      (part, size) = ([], 0)
    }
    if !part.isEmpty { parts.append(Self.joined(part)) }
    return RecordPlan(parts: parts)
  }

  /// Runs in the order of the file, those side by side as one.
  private static func joined(_ runs: [RecordPlan.Run]) -> [RecordPlan.Run] {
    var joined: [RecordPlan.Run] = []
    for run in runs.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      if let last = joined.last, last.bytes.upperBound == run.bytes.lowerBound {
        joined[joined.count - 1].bytes = last.bytes.lowerBound..<run.bytes.upperBound
        joined[joined.count - 1].lineCount += run.lineCount
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
    line += 1
    let extent = place..<place + range.count
    place = extent.upperBound
    if runs.isEmpty, !begins(bytes, range) { return }
    switch names.name(in: bytes, range) {
    // What is no record is noted with the rows around it.
    case .noRecord: break
    case .unreadable: isPossible = false
    case .none: select([])
    case .named(let name):
      if !name.elementsEqual(currentName) || runs.isEmpty { select(Array(name)) }
    }
    if runs.isEmpty { select([]) }
    let last = runs[current].count - 1
    if last >= 0, runs[current][last].bytes.upperBound == extent.lowerBound {
      runs[current][last].bytes = runs[current][last].bytes.lowerBound..<extent.upperBound
      runs[current][last].lineCount += 1
    } else {
      runs[current].append(RecordPlan.Run(bytes: extent, firstLine: line, lineCount: 1))
    }
  }

  /// Whether a file whose first line this is can be read in parts: records that need no other file.
  private mutating func begins(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if case .success(let record) = JSONNode.parse(Array(bytes[range])), record.isObject,
      !ConvoKitCorpus.recognises(record), JSONFormat.all.allSatisfy({ !$0.recognises(record) })
    {
      return true
    }
    isPossible = false
    return false
  }

  private mutating func select(_ name: [UInt8]) {
    currentName = name
    let text = String(decoding: name, as: UTF8.self)
    if let known = numbers[text] {
      current = known
    } else {
      current = runs.count
      numbers[text] = current
      runs.append([])
    }
  }
}

/// Finds what records call their document, without reading the rest of them.
private struct DocumentNames {
  enum Found {
    case named(ArraySlice<UInt8>)
    /// The record names none.
    case none
    /// The line is no record.
    case noRecord
    /// The name is an object of its own.
    case unreadable
  }

  /// The spellings of keys for the column that one record may have.
  private static let mostKeys = 16
  /// As many columns as are usual.
  private static let mostPlaces = 64

  /// A key, and how good it is as the name of the document's column, 0 the best; nil for others.
  private struct Key {
    var bytes: [UInt8]
    var rank: Int?
  }

  /// The keys met, by their bytes.
  private var ranks: [[UInt8]: Int?] = [:]
  /// The keys of the last records by their places: those of the next are mostly the same, and then looked up nowhere.
  private var row: [Key] = []

  mutating func name(in bytes: [UInt8], _ range: Range<Int>) -> Found {
    var scanner = RecordScanner(bytes, range)
    guard scanner.begin() else { return .noRecord }
    // What keys that name the column say: of equal keys the last counts, as where rows are read, and of others the best.
    var named: [(key: Range<Int>, rank: Int, value: RecordScanner.Value)] = []
    var place = 0
    while let key = scanner.key() {
      guard let value = scanner.value() else { return .noRecord }
      let found = rank(bytes[key], at: place)
      place += 1
      guard let rank = found else { continue }
      if let place = named.firstIndex(where: { bytes[$0.key] == bytes[key] }) {
        named[place].value = value
      } else if named.count == Self.mostKeys {
        return .unreadable
      } else {
        named.append((key, rank, value))
      }
    }
    let best = named.filter { !$0.value.isNull(in: bytes) }.min { $0.rank < $1.rank }
    guard let best else { return .none }
    switch best.value {
    case .nested: return .unreadable
    case .plain(let range): return .named(bytes[range])
    case .text(let range, let hasEscapes):
      if hasEscapes {
        let quoted = [UInt8(ascii: "["), 0x22] + bytes[range] + [0x22, UInt8(ascii: "]")]
        guard case .success(let list) = JSONNode.parse(Array(quoted)),
          let name = list.elements.first(where: { _ in true })?.string
        else {
          return .noRecord
        }
        let decoded = Array(name.utf8)
        return .named(decoded[decoded.trimmed(decoded.indices)])
      }
      return .named(bytes[bytes.trimmed(range)])
    }
  }

  /// The rank of a key, which is the one with a number in its record.
  private mutating func rank(_ key: ArraySlice<UInt8>, at place: Int) -> Int? {
    if place < row.count, Self.areSame(row[place].bytes, key) { return row[place].rank }
    let key = Key(bytes: Array(key), rank: rank(Array(key)))
    if place < row.count {
      row[place] = key
    } else if place == row.count, row.count < Self.mostPlaces {
      row.append(key)
    }
    return key.rank
  }

  private static func areSame(_ one: [UInt8], _ other: ArraySlice<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    return unsafe one.withUnsafeBufferPointer { one in
      unsafe other.withUnsafeBufferPointer { other in
        for place in 0..<one.count where unsafe one[place] != other[place] { return false }
        return true
      }
    }
  }

  private mutating func rank(_ key: [UInt8]) -> Int? {
    if let known = ranks[key] { return known }
    let found = Column.named(String(decoding: key, as: UTF8.self))
    let rank = found?.column == .document ? found?.rank : nil
    // Strangers can write millions of different keys.
    if ranks.count < 4096 { ranks[key] = .some(rank) }
    return rank
  }
}
