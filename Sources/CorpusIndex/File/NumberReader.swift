import Synchronization

/// The numbers of a section, for the inside of loops: pointers alone, so that nobody counts who refers to the section.
///
/// It must not outlive the section; `MappedColumn.withReader` lends it.
@safe
struct NumberReader {
  let count: Int
  private let start: UnsafeRawPointer
  private let width: Int
  private let states: UnsafeMutablePointer<Atomic<UInt8>>?
  private let pieceShare: UInt64
  private let section: Unmanaged<Section>

  /// Reads a section for as long as somebody else keeps it.
  @unsafe init(_ section: Section) {
    (count, width, pieceShare) = (section.count / section.width, section.width, section.pieceShare)
    unsafe start = section.start
    unsafe states = section.states
    unsafe self.section = Unmanaged.passUnretained(section)
  }

  /// A number as it is kept; 0 in a damaged piece.
  @inline(__always)
  subscript(place: Int) -> UInt64 {
    precondition(place >= 0 && place < count, "a place outside a column")
    if let states = unsafe states {
      let piece = Section.piece(ofNumber: place, share: pieceShare)
      if unsafe states[piece].load(ordering: .relaxed) != Section.good, !check(piece) { return 0 }
    }
    return unsafe Section.number(place, at: start, width: width)
  }

  /// Calls `body` with the places, rising, of the numbers that pass a test, until it gives false; with none where a piece
  /// is damaged.
  ///
  /// A loop for each width, so that nothing is chosen inside it; the places must lie inside.
  @inline(__always)
  func forEachPlace(in places: Range<Int>, where test: (UInt64) -> Bool, _ body: (Int) -> Bool) {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "places outside a column")
    guard isGood(in: places) else { return }
    var place = places.lowerBound
    let end = places.upperBound
    switch width {
    case 3:
      // A load brings two. Behind the last number stand bytes that belong to nobody.
      while place + 1 < end {
        let two = unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place * 3, as: UInt64.self))
        if test(two & 0xFF_FFFF), !body(place) { return }
        if test(two >> 24 & 0xFF_FFFF), !body(place + 1) { return }
        place += 2
      }
      if place < end, test(unsafe Section.number(place, at: start, width: 3)) { _ = body(place) }
    case 2:
      while place < end {
        if test(unsafe Section.number(place, at: start, width: 2)), !body(place) { return }
        place += 1
      }
    case 1:
      while place < end {
        if test(unsafe Section.number(place, at: start, width: 1)), !body(place) { return }
        place += 1
      }
    default:
      while place < end {
        if test(unsafe Section.number(place, at: start, width: width)), !body(place) { return }
        place += 1
      }
    }
  }

  /// Calls `body` with the places, rising, of a number that another follows, until it gives false; with none where a piece
  /// is damaged.
  ///
  /// Both must lie inside `places`, and have four bytes each at most.
  @inline(__always)
  func forEachPlace(ofPair first: UInt64, _ second: UInt64, in places: Range<Int>, _ body: (Int) -> Bool) {
    precondition(places.lowerBound >= 0 && places.upperBound <= count && width <= 4, "places outside a column")
    guard places.count >= 2, isGood(in: places) else { return }
    let bits = UInt64(width * 8)
    guard first >> bits == 0, second >> bits == 0 else { return }
    // One comparison for both. Behind the last number stand bytes that belong to nobody.
    let wanted = first | second << bits
    let mask: UInt64 = width == 4 ? .max : (1 << (bits * 2)) - 1
    var next = unsafe start + places.lowerBound * width
    for place in places.lowerBound..<places.upperBound - 1 {
      let two = unsafe UInt64(littleEndian: next.loadUnaligned(as: UInt64.self))
      if two & mask == wanted, !body(place) { return }
      unsafe next += width
    }
  }

  /// Whether all pieces that places lie in are as they were written.
  @inline(__always)
  private func isGood(in places: Range<Int>) -> Bool {
    guard let states = unsafe states, !places.isEmpty else { return true }
    let last = Section.piece(ofNumber: places.upperBound - 1, share: pieceShare)
    var piece = Section.piece(ofNumber: places.lowerBound, share: pieceShare)
    while piece <= last {
      if unsafe states[piece].load(ordering: .relaxed) != Section.good, !check(piece) { return false }
      piece += 1
    }
    return true
  }

  @inline(never)
  private func check(_ piece: Int) -> Bool { unsafe section._withUnsafeGuaranteedRef { $0.isGood(piece: piece) } }
}
