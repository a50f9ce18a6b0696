/// The encoding that a marked-up file says it is in.
enum DeclaredCharset {
  /// The encoding of the XML declaration; nil where there is none.
  static func xml(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(256).filter { $0 < 0x80 }, as: UTF8.self)
    guard let open = head.range(of: "<?xml"), let close = head.range(of: "?>", from: open.upperBound) else {
      return nil
    }
    return value(of: "encoding", in: head[open.upperBound..<close.lowerBound])
  }

  /// The encoding of a `meta` element, else of an XML declaration; nil where there is none.
  static func html(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
    var place = head.startIndex
    while let open = head.range(of: "<meta", from: place) {
      let end = head[open.upperBound...].firstIndex(of: ">") ?? head.endIndex
      if let charset = value(of: "charset", in: head[open.upperBound..<end]) { return charset }
      place = end
    }
    return xml(bytes)
  }

  /// The value behind `key=`, in quotation marks or without.
  private static func value(of key: String, in tag: Substring) -> String? {
    guard let found = String(tag).range(of: key) else { return nil }
    var rest = String(tag)[found.upperBound...].drop(while: \.isWhitespace)
    guard rest.first == "=" else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }
}

extension String {
  /// Where a text stands first at or behind a place.
  fileprivate func range(of wanted: String, from start: Index? = nil) -> Range<Index>? {
    var place = start ?? startIndex
    while place < endIndex {
      if self[place...].hasPrefix(wanted) { return place..<index(place, offsetBy: wanted.count) }
      place = index(after: place)
    }
    return nil
  }
}
