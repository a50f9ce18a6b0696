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

  @inline(never)
  private func check(_ piece: Int) -> Bool { unsafe section._withUnsafeGuaranteedRef { $0.isGood(piece: piece) } }
}
