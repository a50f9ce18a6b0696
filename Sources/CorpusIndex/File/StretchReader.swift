/// Lends the numbers of a column along one walk over rising places, a stretch at a time, for comparing: what a hostile file
/// says may break the section's rule.
///
/// Stretches that nobody has looked at are read from the file, and only what is looked at again is mapped: to map a page
/// and to give it back costs several times what it costs to read it. So a first question to a large corpus is cheap, and
/// the second as quick as memory.
@safe
struct StretchReader: ~Copyable {
  private let section: Section
  /// The bytes of the section behind the last place of the walk.
  private let end: Int
  /// The bytes to read at once where most of them are wanted; 0 where the walk jumps.
  private let stride: Int
  private var memory: UnsafeMutableRawPointer?
  private var capacity = 0
  /// The bytes of the section that memory holds.
  private var held = 0..<0

  /// Begins a walk that looks `looks` times at numbers among places, which must lie inside.
  init(_ section: Section, over places: Range<Int>, looks: Int) {
    self.section = section
    end = places.upperBound * section.width
    let isDense = places.count * section.width / max(looks, 1) < Self.nearby
    stride = isDense ? Self.longest : 0
    section.prepare(for: places, looks: looks)
  }

  deinit { unsafe memory?.deallocate() }

  /// What reads the numbers at some places, which must lie inside; good until the next call, while the section is there.
  @inline(__always)
  mutating func reader(for places: Range<Int>) -> NumberReader {
    let bytes = places.lowerBound * section.width..<places.upperBound * section.width
    if bytes.lowerBound < held.lowerBound || bytes.upperBound > held.upperBound { hold(bytes) }
    guard let memory = unsafe memory, !held.isEmpty else { return unsafe NumberReader(section) }
    return unsafe NumberReader(section, bytes: held, at: memory)
  }

  /// Reads the pieces that bytes lie in, or nothing where they are mapped already.
  @inline(never)
  private mutating func hold(_ bytes: Range<Int>) {
    held = 0..<0
    guard section.isUntouched(bytes) else { return }
    let cover = section.pieces(around: bytes.lowerBound..<max(bytes.upperBound, min(bytes.lowerBound + stride, end)))
    if capacity < cover.count {
      unsafe memory?.deallocate()
      capacity = max(cover.count, stride + 2 * CorpusFormat.chunkSize)
      unsafe memory = .allocate(byteCount: capacity + CorpusFormat.padding, alignment: CorpusFormat.alignment)
    }
    guard let memory = unsafe memory else { return }
    unsafe section.read(cover, to: memory)
    held = cover
  }

  /// Reading on costs less than a further call to the system where the next look is at most so many bytes away.
  private static let nearby = 1 << 13
  /// As much as a processor keeps near.
  private static let longest = 1 << 17
}
