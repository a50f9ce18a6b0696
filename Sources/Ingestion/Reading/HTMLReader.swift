import CorpusModel
import Diagnostics
import TextAnalysis

extension Reader {
  /// HTML: articles and transcripts, with the rest of the site left out.
  static let html = Reader(
    name: "html", endings: ["html", "htm", "xhtml", "shtml"], sniff: HTMLDocument.looksLikePage,
    read: .bytes { bytes, _ throws(Diagnostic) in
      let parsed: ParsedMarkup
      do throws(DecodingFailure) { parsed = try .html(bytes) } catch {
        throw Diagnostic(error.message)
      }
      return [try HTMLDocument(parsed).document()]
    })
}

/// A page of HTML.
struct HTMLDocument {
  private let parsed: ParsedMarkup

  init(_ parsed: ParsedMarkup) { self.parsed = parsed }

  /// Whether a file opens as pages do: with a document type or the element `html`, after comments.
  static func looksLikePage(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(1024).filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
    return start.hasPrefix("<!--") && XMLKind.root(of: Array(text.utf8)[...]) == "html"
  }

  /// The text of the page with what it states about itself.
  func document() throws(Diagnostic) -> RawDocument {
    guard let root = parsed.tree.root else {
      throw Diagnostic(parsed.problem ?? "it holds no HTML")
    }
    let head = HTMLHead(root)
    let main = MainText(root, title: head.title)
    let speakers = StatedSpeakers(main.parts)
    var writer = PageWriter { main.isLeftOut($0) }
    writer.hasBylines =
      main.parts.reduce(0) { count, part in
        count + part.descendants.count { HTMLElements.isByline($0) }
      } <= 3
    if let title = Self.heading(apartFrom: main.parts, in: root, head: head) {
      writer.write(title)
      writer.newParagraph()
    }
    for part in main.parts {
      writer.write(part)
      writer.newParagraph()
    }
    guard !writer.lines.text.isEmpty else { throw Diagnostic("it holds no text") }
    var raw = RawDocument(text: writer.lines.text)
    raw.lineMarks = writer.lines.marks
    (raw.title, raw.source, raw.date, raw.dateCue) = (head.title, head.source, head.date, head.dateCue)
    (raw.otherTitles, raw.author) = (head.otherTitles, head.author)
    raw.language = head.language
    raw.speakers = speakers.names.map { RawDocument.Speaker(name: $0, role: .unknown) }
    raw.notes = parsed.notes
    if let problem = parsed.problem { raw.notes.append("Read up to an error only (\(problem)).") }
    if Self.isTelegramExport(root) {
      raw.notes.append("This is a page of Telegram's export; its export as JSON tells who wrote what and when.")
    }
    let written = writer.lines.text.count { $0 != 0x20 && $0 != 10 }
    if let share = main.shareLeftOut(written: written) {
      raw.notes.append("\(share) % of the page's words (menus, links, comments and the like) were left out.")
    }
    return raw
  }

  /// Whether a page is what Telegram Desktop writes of a chat unless it is told to write JSON.
  private static func isTelegramExport(_ root: MarkupElement) -> Bool {
    let divisions = root.descendants.lazy.filter { $0.name == "div" }
    return divisions.contains { $0["class"] == "history" } && divisions.contains { $0["class"] == "from_name" }
  }

  /// The title's heading, with the header around it, where it stands outside the parts that hold the text.
  private static func heading(
    apartFrom parts: [MarkupElement], in root: MarkupElement, head: HTMLHead
  ) -> MarkupElement? {
    guard let title = head.title,
      let heading = root.descendants.first(where: { $0.name == "h1" && $0.words(atMost: title.utf8.count) == title }),
      !parts.contains(where: { $0.inside.contains(heading.place) || $0.place == heading.place })
    else { return nil }
    guard let header = heading.parent, header.name == "header" || header.name == "hgroup",
      !parts.contains(where: { header.inside.contains($0.place) }), header.words.utf8.count < 1000
    else { return heading }
    return header
  }
}

/// The names that the markup of a page itself calls speakers: parts of the class `speaker`, `cite` with a colon, terms of
/// a list that recur, the column of speakers of a table.
struct StatedSpeakers {
  /// The names in the order of their coming, without colons.
  private(set) var names: [String] = []

  init(_ parts: [MarkupElement]) {
    for element in parts.flatMap({ [$0] + $0.descendants }) {
      switch element.name {
      case "dl":
        // In a list of speech the terms recur, in a list of definitions they do not.
        let terms = element.descendants.filter { $0.name == "dt" }.map { $0.words(atMost: HTMLElements.longestName) }
        if Self.recur(terms) { for term in terms { add(term) } }
      case "table": for name in SpokenTable(element, .page)?.names ?? [] { add(name) }
      case "cite":
        if let name = element.words(atMost: HTMLElements.longestName).flatMap(Self.labelled) { add(name) }
      case "p", "div", "section", "li", "article": continue
      default: if HTMLElements.isSpeaker(element) { add(element.words(atMost: HTMLElements.longestName)) }
      }
    }
  }

  /// Whether names come again and again, as those of speakers do.
  private static func recur(_ names: [String?]) -> Bool { names.count > 2 && Set(names).count * 2 <= names.count + 1 }

  private mutating func add(_ words: String?) {
    guard let words else { return }
    let name = Self.labelled(words) ?? words
    guard !name.isEmpty, name.count <= 60, !names.contains(name), names.count < 200 else { return }
    names.append(name)
  }

  /// The words before a colon that ends them; nil where none does.
  private static func labelled(_ words: String) -> String? {
    guard let last = words.last, last == ":" || last == "：" else { return nil }
    return words.dropLast().trimmingBlankEnd
  }
}

extension Substring {
  fileprivate var trimmingBlankEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
