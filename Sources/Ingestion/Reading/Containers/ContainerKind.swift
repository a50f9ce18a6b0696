/// Which kind of document a zip file is, by its first bytes.
enum ContainerKind {
  private static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// Whether bytes open as a zip file does.
  static func isZip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: signature) }

  /// The type that books and open documents state in an entry `mimetype` that comes first and is not compressed.
  static func mimeType(of head: ArraySlice<UInt8>) -> String? {
    let bytes = Array(head.prefix(200))
    guard isZip(head), bytes.count > 38, bytes[30..<38].elementsEqual("mimetype".utf8) else { return nil }
    let start = 38 + Int(bytes[28]) + Int(bytes[29]) * 256
    let length = Int(bytes[18]) + Int(bytes[19]) * 256
    guard start + length <= bytes.count else { return nil }
    return String(decoding: bytes[start..<start + length], as: UTF8.self)
  }

  /// Whether one of the first entries lies in a folder, as the parts of word processors' files do.
  static func names(_ folder: StaticString, in head: ArraySlice<UInt8>) -> Bool {
    guard isZip(head) else { return false }
    let bytes = Array(head)
    func number(at place: Int) -> Int { Int(bytes[place]) + Int(bytes[place + 1]) << 8 }
    var place = 0
    while place + 30 <= bytes.count, bytes[place...].starts(with: signature) {
      let name = place + 30
      if bytes.has(folder, at: name, before: min(bytes.count, name + number(at: place + 26))) { return true }
      let content = name + number(at: place + 26) + number(at: place + 28)
      if bytes[place + 6] & 8 == 0 {
        place = content + number(at: place + 18) + number(at: place + 20) << 16
      } else {
        // The length stands behind the content: the next entry is where its signature is.
        place = content
        while place < bytes.count, !bytes[place...].starts(with: signature) { place += 1 }
      }
    }
    return false
  }
}
