/// Closes elements that have no inside and that the parser, which knows HTML 4, would take to go on to their parent's end.
enum VoidElements {
  private static let names: [StaticString] = ["wbr", "source", "track", "embed"]

  /// The page with `/` before the end of their tags; lines stay what they are.
  static func closed(in page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while let open = page[place...].firstIndex(of: 0x3C) {
      place = open + 1
      guard let end = tagEnd(at: place, in: page) else { continue }
      result.append(contentsOf: page[copied..<end])
      if page[end - 1] != 0x2F { result.append(0x2F) }
      copied = end
      place = end
    }
    if copied == 0 { return page }
    return result + page[copied...]
  }

  /// Where the tag of such an element ends, whose name begins at a place; nil for other elements.
  private static func tagEnd(at start: Int, in page: [UInt8]) -> Int? {
    for name in names where hasName(name, at: start, in: page) {
      var quote: UInt8?
      // An attribute that never closes is no tag.
      for place in start..<min(page.count, start + 4096) {
        if let open = quote {
          if page[place] == open { quote = nil }
        } else if page[place] == 0x22 || page[place] == 0x27 {
          quote = page[place]
        } else if page[place] == 0x3E {
          return place
        }
      }
    }
    return nil
  }

  private static func hasName(_ name: StaticString, at start: Int, in page: [UInt8]) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard end < page.count, [0x3E, 0x2F, 0x20, 9, 10, 12, 13].contains(page[end]) else { return false }
    return name.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { unsafe page[start + $0] | 0x20 == bytes[$0] }
    }
  }
}
