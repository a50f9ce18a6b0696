import Synchronization

/// The numbers of a section, for the inside of loops: pointers alone, so that nobody counts who refers to the section.
///
/// It must not outlive the section; `MappedColumn.withReader` lends it.
@safe
struct NumberReader {
  /// The places that can be read.
  private let places: Range<Int>
  private let start: UnsafeRawPointer
  private let width: Int
  private let mask: UInt64
  private let states: UnsafeMutablePointer<Atomic<UInt8>>?
  private let pieceShare: UInt64
  private let section: Unmanaged<Section>

  /// Reads a section for as long as somebody else keeps it.
  @unsafe init(_ section: Section) {
    (places, width, pieceShare) = (0..<section.count / section.width, section.width, section.pieceShare)
    mask = section.mask
    unsafe start = section.start
    unsafe states = section.states
    unsafe self.section = Unmanaged.passUnretained(section)
  }

  /// Reads numbers of a section that were copied, and checked, to memory.
  @unsafe init(_ section: Section, bytes: Range<Int>, at memory: UnsafeRawPointer) {
    (width, mask, pieceShare) = (section.width, section.mask, section.pieceShare)
    places = bytes.lowerBound / width..<bytes.upperBound / width
    unsafe start = memory - bytes.lowerBound
    unsafe states = nil
    unsafe self.section = Unmanaged.passUnretained(section)
  }

  /// A number as it is kept; 0 in a damaged piece.
  @inline(__always)
  subscript(place: Int) -> UInt64 {
    precondition(places.contains(place), "a place outside a column")
    if let states = unsafe states {
      let piece = Section.piece(ofNumber: place, share: pieceShare)
      if unsafe states[piece].load(ordering: .relaxed) != Section.good, unsafe !Self.check(piece, section) { return 0 }
    }
    return unsafe Section.number(place, at: start, width: width, mask: mask)
  }

  /// The places from the end of the one before up to a number's own end, in a column of ends; none where these do not rise.
  @inline(__always)
  func span(endingAt place: Int) -> Range<Int> {
    let lower = place == 0 ? 0 : Int(truncatingIfNeeded: self[place - 1])
    let upper = Int(truncatingIfNeeded: self[place])
    return lower <= upper ? lower..<upper : lower..<lower
  }

  /// The same as `address(of:)` for bytes, one at least, of pieces that were checked before; nil where they were not.
  @inline(__always)
  @unsafe func quickAddress(of bytes: Range<Int>) -> UnsafeRawPointer? {
    guard !bytes.isEmpty, isInside(bytes), width == 1 else { return nil }
    if let states = unsafe states {
      let (first, last) = (
        bytes.lowerBound >> CorpusFormat.chunkShift, (bytes.upperBound &- 1) >> CorpusFormat.chunkShift
      )
      guard unsafe states[first].load(ordering: .relaxed) == Section.good,
        unsafe states[last].load(ordering: .relaxed) == Section.good, last <= first &+ 1
      else { return nil }
    }
    return unsafe start + bytes.lowerBound
  }

  /// Where bytes of a section of bytes lie, with eight more behind them that can be loaded; nil where the file is damaged
  /// there or they do not lie in it.
  @inline(__always)
  @unsafe func address(of bytes: Range<Int>) -> UnsafeRawPointer? {
    guard isInside(bytes), width == 1 else { return nil }
    if !bytes.isEmpty, let states = unsafe states {
      // Mostly one piece.
      let (first, last) = (
        bytes.lowerBound >> CorpusFormat.chunkShift, (bytes.upperBound - 1) >> CorpusFormat.chunkShift
      )
      for piece in first...last {
        let state = unsafe states[piece].load(ordering: .relaxed)
        if state != Section.good, unsafe !Self.check(piece, section) { return nil }
      }
    }
    return unsafe start + bytes.lowerBound
  }

  /// The number at a place that was found to be good.
  @inline(__always)
  @unsafe func unchecked(_ place: Int) -> UInt64 {
    unsafe Section.number(place, at: start, width: width, mask: mask)
  }

  /// The same as `span(endingAt:)`, or nil where that is not at hand: beyond the column, in a piece that was not checked yet.
  @inline(__always)
  func quickSpan(endingAt place: Int) -> Range<Int>? {
    guard place > 0, isInside(place - 1..<place + 1) else { return nil }
    if let states = unsafe states {
      let (first, last) = (
        Section.piece(ofNumber: place - 1, share: pieceShare), Section.piece(ofNumber: place, share: pieceShare)
      )
      guard unsafe states[first].load(ordering: .relaxed) == Section.good,
        unsafe states[last].load(ordering: .relaxed) == Section.good
      else { return nil }
    }
    let (lower, upper) = unsafe (unchecked(place - 1), unchecked(place))
    guard lower <= upper, upper <= UInt64(Int.max) else { return nil }
    return unsafe Range(uncheckedBounds: (Int(truncatingIfNeeded: lower), Int(truncatingIfNeeded: upper)))
  }

  /// Calls `body` with the number at each of some places, and with which of them it is; 0 in a damaged piece.
  ///
  /// A loop for each width, which asks once for each piece where places rise.
  @inline(__always)
  func forEachNumber(at places: ArraySlice<UInt32>, _ body: (_ which: Int, _ number: UInt64) -> Void) {
    switch width {
    case 1: forEachNumber(at: places, ofWidth: 1, body)
    case 2: forEachNumber(at: places, ofWidth: 2, body)
    case 3: forEachNumber(at: places, ofWidth: 3, body)
    default: forEachNumber(at: places, ofWidth: width, body)
    }
  }

  @inline(__always)
  private func forEachNumber(at wanted: ArraySlice<UInt32>, ofWidth width: Int, _ body: (Int, UInt64) -> Void) {
    unsafe wanted.withUnsafeBufferPointer { wanted in
      var good = 0..<0
      for which in 0..<wanted.count {
        let place = unsafe Int(wanted[which])
        if place < good.lowerBound || place >= good.upperBound { good = goodPlaces(around: place) }
        body(which, good.isEmpty ? 0 : unsafe Section.number(place, at: start, width: width))
      }
    }
  }

  /// Calls `body` with what `span(endingAt:)` gives for each of some places, and with which of them it is.
  @inline(__always)
  func forEachSpan(endingAt places: ArraySlice<UInt32>, _ body: (_ which: Int, _ span: Range<Int>) -> Void) {
    switch width {
    case 1: forEachSpan(endingAt: places, ofWidth: 1, body)
    case 2: forEachSpan(endingAt: places, ofWidth: 2, body)
    case 3: forEachSpan(endingAt: places, ofWidth: 3, body)
    default: forEachSpan(endingAt: places, ofWidth: width, body)
    }
  }

  @inline(__always)
  private func forEachSpan(endingAt wanted: ArraySlice<UInt32>, ofWidth width: Int, _ body: (Int, Range<Int>) -> Void) {
    unsafe wanted.withUnsafeBufferPointer { wanted in
      var good = 0..<0
      for which in 0..<wanted.count {
        let place = unsafe Int(wanted[which])
        if place >= good.upperBound || place < good.lowerBound { good = goodPlaces(around: place) }
        guard place > good.lowerBound, place < good.upperBound else {
          // The first of a piece, whose lower end lies in the one before, or a damaged one.
          body(which, span(endingAt: place))
          continue
        }
        let lower = unsafe Int(truncatingIfNeeded: Section.number(place &- 1, at: start, width: width))
        let upper = unsafe Int(truncatingIfNeeded: Section.number(place, at: start, width: width))
        body(which, unsafe Range(uncheckedBounds: (lower, Swift.max(lower, upper))))
      }
    }
  }

  /// Calls `body` with the numbers at the places of each of some spans, and with which of them it is, and `nothing` with
  /// which spans have no place; 0 in a damaged piece.
  @inline(__always)
  func forEachNumber(
    in spans: [Range<Int>], _ body: (_ which: Int, _ number: UInt64) -> Void, nothing: (_ which: Int) -> Void
  ) {
    switch width {
    case 1: forEachNumber(in: spans, ofWidth: 1, body, nothing: nothing)
    case 2: forEachNumber(in: spans, ofWidth: 2, body, nothing: nothing)
    case 3: forEachNumber(in: spans, ofWidth: 3, body, nothing: nothing)
    default: forEachNumber(in: spans, ofWidth: width, body, nothing: nothing)
    }
  }

  @inline(__always)
  private func forEachNumber(
    in spans: [Range<Int>], ofWidth width: Int, _ body: (Int, UInt64) -> Void, nothing: (Int) -> Void
  ) {
    unsafe spans.withUnsafeBufferPointer { spans in
      var good = 0..<0
      for which in 0..<spans.count {
        let span = unsafe spans[which]
        guard span.lowerBound < span.upperBound else {
          nothing(which)
          continue
        }
        if span.lowerBound < good.lowerBound || span.lowerBound >= good.upperBound {
          good = goodPlaces(around: span.lowerBound)
        }
        guard span.lowerBound >= good.lowerBound, span.upperBound <= good.upperBound else {
          // Over the end of a piece, or in a damaged one.
          for place in span { body(which, self[place]) }
          continue
        }
        var place = span.lowerBound
        while place < span.upperBound {
          body(which, unsafe Section.number(place, at: start, width: width))
          place &+= 1
        }
      }
    }
  }

  /// The places of the piece that one lies in; none where it is damaged.
  @inline(never)
  func goodPlaces(around place: Int) -> Range<Int> {
    precondition(places.contains(place), "a place outside a column")
    guard let states = unsafe states else { return places }
    let piece = Section.piece(ofNumber: place, share: pieceShare)
    if unsafe states[piece].load(ordering: .relaxed) != Section.good, unsafe !Self.check(piece, section) {
      return 0..<0
    }
    let count = Section.pieceSize(width: width) / width
    return piece * count..<min((piece + 1) * count, places.upperBound)
  }

  /// Calls `body` with the places, rising, of the numbers that pass a test, until it gives false; with none where a piece
  /// is damaged.
  ///
  /// A loop for each width, so that nothing is chosen inside it; the places must lie inside.
  @inline(__always)
  func forEachPlace(in places: Range<Int>, where test: (UInt64) -> Bool, _ body: (Int) -> Bool) {
    precondition(places.isEmpty || isInside(places), "places outside a column")
    guard isGood(in: places) else { return }
    switch width {
    case 1: forEachPlace(in: places, ofWidth: 1, where: test, body)
    case 2: forEachPlace(in: places, ofWidth: 2, where: test, body)
    case 3: forEachPlace(in: places, ofWidth: 3, where: test, body)
    default: forEachPlace(in: places, ofWidth: width, where: test, body)
    }
  }

  @inline(__always)
  private func forEachPlace(
    in places: Range<Int>, ofWidth width: Int, where test: (UInt64) -> Bool, _ body: (Int) -> Bool
  ) {
    for place in places where test(unsafe Section.number(place, at: start, width: width)) {
      if !body(place) { return }
    }
  }

  /// Calls `body` with the places, rising, of a number, or of one that another follows, until it gives false; with none
  /// where a piece is damaged.
  ///
  /// Both must lie inside `places`, and have four bytes each at most.
  @inline(__always)
  func forEachPlace(
    of first: UInt64, followedBy second: UInt64? = nil, in places: Range<Int>, _ body: (Int) -> Bool
  ) {
    let length = second == nil ? 1 : 2
    let bits = UInt64(width * 8)
    guard places.count >= length else { return }
    precondition(isInside(places) && width <= 4, "places outside a column")
    guard (first | (second ?? 0)) >> bits == 0, isGood(in: places) else { return }
    // One comparison for both. Behind the last number stand bytes that belong to nobody.
    let wanted = first | (second ?? 0) << bits
    let mask: UInt64 = UInt64.max >> (64 - bits * UInt64(length))
    let width = width
    var next = unsafe start + places.lowerBound * width
    var place = places.lowerBound
    let end = places.upperBound - length + 1
    // Four at a time, which are all others mostly.
    while place <= end - 4 {
      let others = unsafe (
        Self.bytes(next) & mask ^ wanted, Self.bytes(next + width) & mask ^ wanted,
        Self.bytes(next + 2 * width) & mask ^ wanted, Self.bytes(next + 3 * width) & mask ^ wanted
      )
      if min(min(others.0, others.1), min(others.2, others.3)) == 0 {
        if others.0 == 0, !body(place) { return }
        if others.1 == 0, !body(place &+ 1) { return }
        if others.2 == 0, !body(place &+ 2) { return }
        if others.3 == 0, !body(place &+ 3) { return }
      }
      place &+= 4
      unsafe next += 4 * width
    }
    while place < end {
      if unsafe Self.bytes(next) & mask == wanted, !body(place) { return }
      place &+= 1
      unsafe next += width
    }
  }

  @inline(__always)
  @unsafe private static func bytes(_ place: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private func isInside(_ places: Range<Int>) -> Bool {
    places.lowerBound >= self.places.lowerBound && places.upperBound <= self.places.upperBound
  }

  /// Whether all pieces that places lie in are as they were written.
  @inline(__always)
  private func isGood(in places: Range<Int>) -> Bool {
    guard let states = unsafe states, !places.isEmpty else { return true }
    let last = Section.piece(ofNumber: places.upperBound - 1, share: pieceShare)
    var piece = Section.piece(ofNumber: places.lowerBound, share: pieceShare)
    while piece <= last {
      if unsafe states[piece].load(ordering: .relaxed) != Section.good, unsafe !Self.check(piece, section) {
        return false
      }
      piece += 1
    }
    return true
  }

  /// Notes that what stands at a place makes no sense.
  @inline(never)
  func noteDamage(at place: Int) { unsafe section._withUnsafeGuaranteedRef { $0.noteDamage(at: place * width) } }

  /// Static, so that a reader can stay in registers.
  @inline(never)
  @unsafe private static func check(_ piece: Int, _ section: Unmanaged<Section>) -> Bool {
    unsafe section._withUnsafeGuaranteedRef { $0.isGood(piece: piece) }
  }
}
