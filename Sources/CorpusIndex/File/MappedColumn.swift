/// Numbers of a section, seen as `Element`s whatever width they are kept in.
///
/// A number in a damaged piece of a file reads as 0, and the damage is noted.
@safe
package struct MappedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
  package let endIndex: Int
  private let section: Section

  /// The numbers of a section.
  init(_ section: Section) {
    self.section = section
    endIndex = section.count / section.width
  }
}

// The type itself asks nothing of its elements that the runtime would have to look up: each such look goes through all
// conformances of the program, and opening a corpus file makes columns of four types.
extension MappedColumn: Sequence, Collection, BidirectionalCollection, RandomAccessCollection
where Element: FixedWidthInteger & UnsignedInteger {
  package var startIndex: Int { 0 }

  package subscript(place: Int) -> Element {
    precondition(place >= 0 && place < endIndex, "a place outside a column")
    guard section.isGood(atNumber: place) else { return 0 }
    return Element(truncatingIfNeeded: section.number(place))
  }

  /// The places from the end of the one before up to a number's own end, in a column of ends.
  func span(endingAt place: Int) -> Range<Int> {
    let lower = place == 0 ? 0 : Int(truncatingIfNeeded: self[place - 1])
    let upper = Int(truncatingIfNeeded: self[place])
    guard lower <= upper else {
      section.noteDamage(at: place * section.width)
      return lower..<lower
    }
    return lower..<upper
  }

  /// The first place whose number is past something, in a column sorted so; the count where none is.
  func firstPlace(where isPast: (Element) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// Notes that what stands at a place makes no sense.
  func noteDamage(at place: Int) { section.noteDamage(at: place * section.width) }

  /// Lends what reads numbers along a walk over rising places with so many looks, which must lie inside.
  @inline(__always)
  func withStretches<Result>(
    over places: Range<Int>, looks: Int, _ body: (inout StretchReader) -> Result
  ) -> Result {
    var stretches = StretchReader(section, over: places, looks: looks)
    return withExtendedLifetime(section) { body(&stretches) }
  }

  /// What reads numbers in a loop that nothing else slows: the column itself, lent for the time of the call.
  @inline(__always)
  func withReader<Result>(_ body: (NumberReader) -> Result) -> Result {
    withExtendedLifetime(section) { unsafe body(reader) }
  }

  /// The same while the column is there.
  @unsafe var reader: NumberReader { unsafe NumberReader(section) }

  /// Copies numbers that are kept in their own width at once; others one by one.
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    guard section.width == MemoryLayout<Element>.size, section.isGood(in: 0..<section.count) else { return nil }
    return try unsafe body(
      UnsafeBufferPointer(start: section.start.assumingMemoryBound(to: Element.self), count: endIndex))
  }
}

extension MappedColumn where Element == UInt32 {
  /// The numbers at a range of places, which must lie inside, decoded at once; all zero where the file is damaged there.
  func numbers(_ range: Range<Int>) -> [UInt32] {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex, "a range outside a column")
    let width = section.width
    guard section.isGood(in: range.lowerBound * width..<range.upperBound * width) else {
      return [UInt32](repeating: 0, count: range.count)
    }
    return unsafe [UInt32](unsafeUninitializedCapacity: range.count) { buffer, count in
      unsafe section.copy(range, to: buffer)
      count = range.count
    }
  }

  /// The numbers at places, which must lie inside, quickest where they rise; 0 where the file is damaged.
  func numbers(at places: [UInt32]) -> [UInt32] {
    withReader { reader in
      unsafe [UInt32](unsafeUninitializedCapacity: places.count) { buffer, count in
        reader.forEachNumber(at: places[...]) { which, number in
          unsafe buffer.initializeElement(at: which, to: UInt32(truncatingIfNeeded: number))
        }
        count = places.count
      }
    }
  }
}

extension MappedColumn where Element == UInt8 {
  /// Hands over the bytes of a range, which must lie inside, where they lie; all zero where the file is damaged there.
  @inline(__always)
  func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex, "a range outside a column")
    guard section.isGood(in: range) else {
      return unsafe [UInt8](repeating: 0, count: range.count).withUnsafeBytes { unsafe body($0) }
    }
    return unsafe body(UnsafeRawBufferPointer(start: section.start + range.lowerBound, count: range.count))
  }

  /// The bytes of a range, which must lie inside; all zero where the file is damaged there.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex, "a range outside a column")
    guard section.isGood(in: range) else { return [UInt8](repeating: 0, count: range.count) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: section.start + range.lowerBound, count: range.count))
  }

  /// The words that a range writes in UTF-8.
  func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex, "a range outside a column")
    guard section.isGood(in: range) else { return "" }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: section.start + range.lowerBound, count: range.count), as: UTF8.self)
  }
}
