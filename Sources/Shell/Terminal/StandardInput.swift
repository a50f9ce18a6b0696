#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text that comes in on standard input, as lines become whole.
package struct StandardInput {
  /// Whether it turned out to be no UTF-8.
  package private(set) var isInvalid = false
  private var rest: [UInt8] = []
  private var isFirst = true
  private var isEnded = false

  package init() {}

  /// Waits for the next whole lines, without a byte order mark at the start; the last line of all may lack its end.
  ///
  /// Nil at the end, and where what came is no text.
  package mutating func next() -> String? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !isEnded {
      let count = Terminal.read(STDIN_FILENO, into: &chunk)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        isEnded = true
        break
      }
      rest.append(contentsOf: chunk[..<count])
      guard let end = rest.lastIndex(of: 0x0A) else { continue }
      let lines = Array(rest[...end])
      rest.removeFirst(lines.count)
      return text(lines)
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return text(rest)
  }

  private mutating func text(_ bytes: [UInt8]) -> String? {
    let isMarked = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    isFirst = false
    let text = String(validating: bytes[(isMarked ? 3 : 0)...], as: UTF8.self)
    if text == nil {
      isInvalid = true
      isEnded = true
      rest = []
    }
    return text
  }
}
