import CorpusModel
import Diagnostics

/// The YAML between two lines `---` at the top of a Markdown file.
struct FrontMatter {
  private let pairs: [YAMLPair]
  private let end: Int
  private let note: String?

  /// Reads the front matter of a text; nil where it has none.
  ///
  /// What is no YAML is kept out of the body all the same.
  init?(_ text: [UInt8]) {
    guard let end = Self.end(in: text[...]) else { return nil }
    self.end = end
    let inner = Self.withoutFence(Array(text[4..<end]))
    do {
      let node = try YAMLReader.read(YAMLSource(file: "front matter", bytes: inner))
      if case .mapping(let pairs) = node?.content { self.pairs = pairs } else { pairs = [] }
      note = nil
    } catch {
      pairs = Self.plainPairs(inner)
      note = "The front matter is no YAML (\(error.message)); only its plain lines were read."
    }
  }

  /// Writes what the front matter states into a document.
  func apply(to raw: inout RawDocument) {
    raw.bodyStart = end
    if let note { raw.notes.append(note) }
    for pair in pairs {
      switch pair.key.lowercased() {
      case "title": raw.title = raw.title ?? text(of: pair.value)
      case "source", "outlet", "publication", "publisher", "site", "show", "podcast":
        raw.source = raw.source ?? text(of: pair.value)
      case "date", "published", "publish_date", "publishdate", "pubdate", "datum", "fecha", "data":
        guard raw.date == nil, let words = text(of: pair.value),
          let date = StatedDate(iso: words.prefix { $0 != "T" && $0 != " " })
        else { continue }
        raw.date = date
        raw.dateCue = "\(pair.key): \(words)"
      case "speakers", "speaker", "participants", "panelists", "panel", "cast", "sprecher", "intervenants":
        add(pair.value, role: .unknown, to: &raw)
      case "author", "authors", "autor", "auteur", "autore", "автор", "byline", "by":
        let authors = names(of: pair.value)
        if authors.count == 1 { raw.author = raw.author ?? authors[0] }
      case "host", "hosts", "interviewer", "interviewers", "presenter", "presenters":
        add(pair.value, role: .interviewer, to: &raw)
      case "moderator", "moderators": add(pair.value, role: .moderator, to: &raw)
      case "guest", "guests", "interviewee", "interviewees": add(pair.value, role: .guest, to: &raw)
      default: continue
      }
    }
  }

  private func add(_ value: YAMLNode, role: Role, to raw: inout RawDocument) {
    for name in names(of: value) where !raw.speakers.contains(where: { $0.name == name }) {
      raw.speakers.append(RawDocument.Speaker(name: name, role: role))
    }
  }

  private func text(of node: YAMLNode) -> String? {
    guard case .scalar(let text, _) = node.content, !node.isNull else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// The names that a value lists: a word, a list in line or below, or mappings with the key `name`.
  private func names(of node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar:
      let words = text(of: node) ?? ""
      let trimmed = words.hasPrefix("[") && words.hasSuffix("]") ? String(words.dropFirst().dropLast()) : words
      return trimmed.split { $0 == "," || $0 == ";" || $0 == "、" }
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingQuotes() }.filter { !$0.isEmpty }
    case .sequence(let items): return items.flatMap(names(of:))
    case .mapping(let pairs): return pairs.filter { $0.key == "name" }.flatMap { names(of: $0.value) }
    }
  }

  /// Lines `key: value` of a block that is not YAML as a whole.
  private static func plainPairs(_ bytes: [UInt8]) -> [YAMLPair] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      let place = YAMLPlace(line: 0, column: 0)
      return YAMLPair(
        key: String(line[..<colon]), place: place,
        value: YAMLNode(content: .scalar(String(value).trimmingQuotes(), isPlain: true), place: place))
    }
  }

  /// The byte behind the closing line of front matter; nil where a text has none within `reach` bytes.
  static func end(in text: ArraySlice<UInt8>, reach: Int = 65_536) -> Int? {
    let text = text.prefix(reach)
    guard text.starts(with: Array("---\n".utf8)) || text.starts(with: Array("---\r\n".utf8)) else { return nil }
    var place = text.startIndex + 4
    var hasKey = false
    while place < text.endIndex {
      let end = text[place...].firstIndex(of: 10) ?? text.endIndex
      let line = text[place..<end].filter { $0 != 13 }
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        return hasKey ? min(end + 1, text.endIndex) : nil
      }
      if line.contains(0x3A) { hasKey = true }
      place = end + 1
    }
    return nil
  }

  /// The lines of front matter without the closing one.
  private static func withoutFence(_ body: [UInt8]) -> [UInt8] {
    var end = body.count
    while end > 0, [10, 13].contains(body[end - 1]) { end -= 1 }
    while end > 0, body[end - 1] != 10 { end -= 1 }
    return Array(body[..<end])
  }
}

extension String {
  fileprivate func trimmingQuotes() -> String {
    guard let first, count >= 2, first == "'" || first == "\"", last == first else { return self }
    return String(dropFirst().dropLast())
  }
}
