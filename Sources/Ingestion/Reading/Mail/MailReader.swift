import CorpusModel
import Diagnostics
import TextAnalysis

extension Reader {
  /// A mail as programs save it (RFC 5322, MIME): its text, decoded, below the lines that say who wrote to whom.
  static let mail = Reader(
    name: "mail", endings: ["eml"], sniff: { _ in false },
    read: .bytes { bytes, _ throws(Diagnostic) in [try MailDocument(bytes).document()] })
}

/// The text of a mail.
struct MailDocument {
  private let message: MailPart

  init(_ bytes: [UInt8]) { message = MailPart(bytes[...]) }

  /// The first part that is plain text, else the first that is a page; attachments are no text.
  func document() throws(Diagnostic) -> RawDocument {
    guard message.hasHead else { throw Diagnostic("this is no mail: it does not begin with lines such as 'From:'") }
    let parts = message.leaves()
    let texts = parts.filter { $0.isShown && $0.type == "text/plain" }
    var raw: RawDocument
    if let text = texts.first {
      raw = try plain(text)
    } else if let page = parts.first(where: { $0.isShown && $0.type == "text/html" }) {
      raw = try self.page(page)
    } else {
      throw Diagnostic("this mail holds no text")
    }
    raw.title = message.words("subject")
    if let date = message.words("date") {
      let bytes = Array(date.utf8)
      raw.date = DateReader(bytes, within: bytes.indices, language: "en").dates().first?.date
      raw.dateCue = raw.date == nil ? nil : date
    }
    let left = parts.count - 1
    if texts.count > 1 || parts.contains(where: { !$0.isShown }) {
      raw.notes.append(left == 1 ? "One part of the mail was not read." : "\(left) parts of the mail were not read.")
    }
    return raw
  }

  private func plain(_ part: MailPart) throws(Diagnostic) -> RawDocument {
    let body = try decoded(part)
    let head = ["From", "To", "Cc", "Date", "Subject"].compactMap { name in
      message.words(name.lowercased()).map { "\(name): \($0)\n" }
    }
    var raw = RawDocument(text: Array((head.joined() + "\n").utf8) + body.bytes.filter { $0 != 13 })
    raw.notes = [body.note].compactMap { $0 }
    return raw
  }

  private func page(_ part: MailPart) throws(Diagnostic) -> RawDocument {
    let body = try decoded(part)
    let parsed: ParsedMarkup
    do throws(DecodingFailure) { parsed = try .html(body.bytes) } catch { throw Diagnostic(error.message) }
    return try HTMLDocument(parsed).document()
  }

  private func decoded(_ part: MailPart) throws(Diagnostic) -> DecodedText {
    let content = part.content
    guard !content.isEmpty else { throw Diagnostic("this mail holds no text") }
    do throws(DecodingFailure) {
      return try decode(content, declared: part.parameters["charset"])
    } catch {
      throw Diagnostic(error.message)
    }
  }
}
