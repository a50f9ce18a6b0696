import CXML
import TextAnalysis

/// A file's elements and words with what was wrong with it; the only file that calls libxml2.
struct ParsedMarkup: Sendable {
  /// What could be read.
  var tree: MarkupTree
  /// Why reading stopped before the end, with the line; nil where it did not.
  var problem: String?
  /// What was assumed or left out, a sentence each.
  var notes: [String]

  /// Parses XML in any encoding, up to the first error; nothing outside the file is read.
  static func xml(_ bytes: [UInt8]) throws(DecodingFailure) -> ParsedMarkup {
    let decoded = try decode(bytes, declared: DeclaredCharset.xml(bytes))
    // White space before the declaration is an error that many programs make.
    let blanks = decoded.bytes.prefix { $0 == 0x20 || (9...13).contains($0) }
    let lines = blanks.count { $0 == 10 }
    return unsafe parse(
      Array(decoded.bytes.dropFirst(blanks.count)), note: decoded.note, firstLine: lines, .xml, depth: 256
    ) {
      unsafe quoth_xml_read($0, $1, $2, $3)
    }
  }

  /// Parses HTML in any encoding, mending what is wrong as browsers do.
  static func html(_ bytes: [UInt8]) throws(DecodingFailure) -> ParsedMarkup {
    // Zero bytes among many others are damage, not UTF-16; but Chinese has few of them, and a mark tells.
    let zeros = bytes.count { $0 == 0 }
    let isDamaged =
      zeros > 0 && zeros * 10 < bytes.count && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    let whole = isDamaged ? bytes.replacingZeros() : bytes
    let decoded = try decode(whole, declared: DeclaredCharset.html(whole))
    return unsafe parse(
      VoidElements.closed(in: decoded.bytes.replacingZeros()), note: decoded.note, firstLine: 0, .html, depth: 512
    ) {
      unsafe quoth_html_read($0, $1, $2, $3)
    }
  }

  private typealias Parse = (
    UnsafePointer<UInt8>?, Int, UnsafePointer<quoth_xml_sink>, UnsafeMutablePointer<quoth_xml_outcome>
  ) -> Void

  private static func parse(
    _ text: [UInt8], note: String?, firstLine: Int, _ grammar: TagLength.Grammar, depth: Int, by parse: Parse
  ) -> ParsedMarkup {
    let builder = MarkupBuilder(size: text.count, depth: depth)
    var notes = note.map { ["\($0.first?.isNumber == true ? "In the file" : "The file was") \($0)."] } ?? []
    let tags = TagLength.findings(in: text, grammar)
    if let line = tags.excess {
      let tree = builder.tree()
      return ParsedMarkup(tree: tree, problem: "line \(line): a tag with too many attributes", notes: notes)
    }
    var outcome = quoth_xml_outcome()
    var sink = unsafe quoth_xml_sink(
      context: unsafe Unmanaged.passUnretained(builder).toOpaque(),
      start: { context, name, space, line in
        guard let builder = unsafe MarkupBuilder.behind(context), let name = unsafe name else { return false }
        return unsafe builder.start(
          String(cString: name), space: space.map { unsafe String(cString: $0) }, line: Int(line))
      },
      attribute: { context, prefix, name, value, count in
        guard let builder = unsafe MarkupBuilder.behind(context), let name = unsafe name else { return }
        let prefix = unsafe prefix.map { unsafe String(cString: $0) + ":" } ?? ""
        unsafe builder.attribute(prefix + String(cString: name), UnsafeBufferPointer(start: value, count: count))
      },
      end: { context in unsafe MarkupBuilder.behind(context)?.end() },
      text: { context, bytes, count in
        unsafe MarkupBuilder.behind(context)?.text(UnsafeBufferPointer(start: bytes, count: count)) ?? false
      })
    unsafe text.withUnsafeBufferPointer { buffer in unsafe parse(buffer.baseAddress, buffer.count, &sink, &outcome) }
    let said = words(outcome.problem)
    var problem = said.isEmpty ? nil : "line \(Int(outcome.line) + firstLine): \(said)"
    if let refusal = builder.refusal { problem = refusal }
    let undefined = words(outcome.undefined)
    if !undefined.isEmpty { notes.append("The entity &\(undefined); is not defined; it stands as written.") }
    if grammar == .html, let line = tags.openComment {
      notes.append("Line \(line) opens a comment that never ends; what stands behind it was not read.")
    }
    if outcome.reaches_out { notes.append("The file asks for another file, which was not read.") }
    return ParsedMarkup(tree: builder.tree(), problem: problem, notes: notes)
  }

  /// The C string in a fixed array.
  private static func words<Characters>(_ characters: Characters) -> String {
    unsafe withUnsafeBytes(of: characters) { unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// The bytes with U+FFFD for each zero, as browsers read it; the parser would take it for the end.
  fileprivate func replacingZeros() -> [UInt8] {
    contains(0) ? flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : self
  }
}
