/// Collects what is rendered as UTF-8 and hands it on in pieces where there is somebody to take them.
package struct OutputBuffer {
  /// What has not been handed on.
  package private(set) var bytes: [UInt8] = []
  /// Whether the taker wants no more: renderers stop at the next row.
  package private(set) var isStopped = false
  private let pieceSize = 1 << 16
  private let take: (([UInt8]) -> Bool)?

  /// Keeps everything.
  package init() { take = nil }

  /// Hands pieces of some 64 KB to `take`, which says whether it wants more; call `flush` at the end.
  package init(take: @escaping ([UInt8]) -> Bool) { self.take = take }

  /// Adds a text.
  package mutating func write(_ text: String) {
    var text = text
    // Byte by byte a text of a few letters takes longer than it takes to make.
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    if bytes.count >= pieceSize { flush() }
  }

  /// Adds a character of ASCII.
  package mutating func write(ascii byte: UInt8) { bytes.append(byte) }

  /// Adds text in UTF-8.
  package mutating func write(bytes text: [UInt8]) {
    bytes.append(contentsOf: text)
    if bytes.count >= pieceSize { flush() }
  }

  /// Asks the taker whether it still wants something, for work before the first row is written; says whether it is stopped.
  package mutating func checkStopped() -> Bool {
    if let take, !isStopped { isStopped = !take([]) }
    return isStopped
  }

  /// Hands on what has been collected; does nothing without a taker.
  package mutating func flush() {
    guard let take, !bytes.isEmpty else { return }
    if !isStopped { isStopped = !take(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// What has not been handed on, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
