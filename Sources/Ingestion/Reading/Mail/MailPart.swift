import TextAnalysis

/// A mail, or one of the parts that it is made of: lines of its head and a body (RFC 2045 to 2047).
struct MailPart {
  /// The values of the head by their names in small letters; the first of several counts.
  private var head: [String: String] = [:]
  private let body: ArraySlice<UInt8>
  /// The kind of the content, `text/plain` where none is stated.
  let type: String
  /// What is stated with the kind, by names in small letters.
  let parameters: [String: String]

  /// How deep parts may stand in others.
  private static let deepest = 8
  /// How many parts are looked at.
  private static let mostParts = 1000

  init(_ bytes: ArraySlice<UInt8>) {
    var name = ""
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      let line = String(decoding: bytes[place..<end], as: UTF8.self)
      place = min(end + 1, bytes.endIndex)
      guard let value = StatedDialogue.name(line) else { break }
      if line.first?.isWhitespace == true {
        // A line that goes on.
        head[name]?.append(" " + value)
      } else if let colon = line.firstIndex(of: ":"), line[..<colon].utf8.allSatisfy({ (33...126).contains($0) }) {
        name = line[..<colon].lowercased()
        if head[name] == nil {
          head[name] = StatedDialogue.trimmed(String(line[colon...].dropFirst()))
        } else {
          name = ""
        }
      }
    }
    body = bytes[place...]
    (type, parameters) = Self.parameters(of: head["content-type"] ?? "text/plain")
  }

  /// The parts that hold no others, in order.
  func leaves(depth: Int = 0) -> [MailPart] {
    guard type.hasPrefix("multipart/"), let boundary = parameters["boundary"], depth < Self.deepest else {
      return [self]
    }
    let mark = Array("--\(boundary)".utf8)
    var leaves: [MailPart] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex, leaves.count < Self.mostParts {
      let end = body[place...].firstIndex(of: 10) ?? body.endIndex
      if body[place..<end].starts(with: mark) {
        if let start { leaves += MailPart(body[start..<place]).leaves(depth: depth + 1) }
        start = body[place..<end].dropFirst(mark.count).starts(with: "--".utf8) ? nil : min(end + 1, body.endIndex)
      }
      place = end + 1
    }
    // A mail that is cut off ends inside a part.
    if let start, start < body.endIndex { leaves += MailPart(body[start...]).leaves(depth: depth + 1) }
    return leaves
  }

  /// Whether it begins with lines of a head.
  var hasHead: Bool { !head.isEmpty }

  /// Whether people see it as part of the mail and not as a file that came with it.
  var isShown: Bool { head["content-disposition"]?.lowercased().hasPrefix("attachment") != true }

  /// The body as it was before it was made fit for sending.
  var content: [UInt8] {
    switch head["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// A value of the head with its encoded words read (`=?utf-8?Q?Gr=C3=BC=C3=9Fe?=`); nil where there is none.
  func words(_ name: String) -> String? {
    guard let value = head[name].flatMap(StatedDialogue.name) else { return nil }
    var result = ""
    var rest = value[...]
    var isBehindWord = false
    while let open = rest.firstRange(of: "=?") {
      let between = rest[..<open.lowerBound]
      let parts = rest[open.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", let word = Self.word(parts) else {
        result += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        isBehindWord = false
        continue
      }
      // Blanks between two of them are no part of the words.
      if !(isBehindWord && between.allSatisfy(\.isWhitespace)) { result += between }
      result += word
      rest = parts[3].dropFirst()
      isBehindWord = true
    }
    return StatedDialogue.name(result + rest)
  }

  private static func word(_ parts: [Substring]) -> String? {
    let coded = Array(parts[2].utf8)
    let bytes: [UInt8]
    switch parts[1].lowercased() {
    case "q": bytes = TransferEncoding.quotedPrintable(coded.map { $0 == 0x5F ? 0x20 : $0 }[...])
    case "b": bytes = TransferEncoding.base64(coded[...])
    default: return nil
    }
    guard let text = try? decode(bytes, declared: String(parts[0])) else { return nil }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// `text/plain; charset="utf-8"`.
  private static func parameters(of value: String) -> (type: String, parameters: [String: String]) {
    let parts = value.split(separator: ";")
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let name = StatedDialogue.trimmed(String(part[..<sign])).lowercased()
      parameters[name] = StatedDialogue.trimmed(String(part[sign...].dropFirst())).filter { $0 != "\"" }
    }
    return (StatedDialogue.trimmed(String(parts.first ?? "text/plain")).lowercased(), parameters)
  }
}
