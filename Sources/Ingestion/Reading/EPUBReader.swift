import CorpusModel
import Diagnostics
import TextAnalysis

extension Reader {
  /// EPUB: a book, its parts in the order in which they are read.
  static let epub = Reader(
    name: "epub", endings: ["epub"], sniff: { ContainerKind.mimeType(of: $0) == "application/epub+zip" },
    read: .bytes { bytes, _ throws(Diagnostic) in
      var book = try EPUBBook(bytes)
      return [try book.document()]
    })
}

/// A book in EPUB.
struct EPUBBook {
  private let packed: PackedParts
  private var writer = PageWriter { HTMLElements.isUnseen($0) || $0.name == "nav" || $0["epub:type"] == "pagebreak" }
  private var notes: [String] = []
  private var places: [RawDocument.PartMark] = []

  init(_ bytes: [UInt8]) throws(Diagnostic) { packed = try PackedParts(bytes) }

  mutating func document() throws(Diagnostic) -> RawDocument {
    let container = try packed.needed("META-INF/container.xml")
    guard
      let path = container.tree.root?.descendants.first(where: { $0.name == "rootfile" })?["full-path"],
      let book = try packed.xml(path), let root = book.tree.root
    else { throw Diagnostic("the book's list of contents is missing") }
    if packed.parts["META-INF/rights.xml"] != nil || isEncrypted() {
      throw Diagnostic("the book is encrypted")
    }
    if let note = book.note(of: path) { notes.append(note) }
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var missing = 0
    var seen: Set<String> = []
    for item in spine(root) {
      let name = PackedParts.resolve(item, in: folder)
      guard seen.insert(name).inserted else { continue }
      guard let bytes = packed.parts[name] else {
        missing += 1
        continue
      }
      write(bytes, name)
    }
    if missing > 0 { notes.append("\(missing) parts that the book lists are not in it.") }
    guard !writer.lines.text.isEmpty else {
      throw Diagnostic("it holds no text\(packed.problem.map { " (\($0))" } ?? "")")
    }
    var raw = RawDocument(text: writer.lines.text)
    raw.lineMarks = writer.lines.marks
    raw.parts = places
    describe(root.first("metadata"), in: &raw)
    raw.notes = [packed.note].compactMap { $0 } + notes
    return raw
  }

  /// The addresses of the parts in the order of reading, without the table of contents.
  private func spine(_ root: MarkupElement) -> [String] {
    var addresses: [String: String] = [:]
    for item in root.first("manifest")?.all("item") ?? [] {
      guard let id = item["id"], let address = item["href"] else { continue }
      let type = item["media-type"] ?? "application/xhtml+xml"
      guard type.contains("html") || type.contains("dtbook"), !item.list("properties").contains("nav") else { continue }
      if addresses[id] == nil { addresses[id] = address }
    }
    return (root.first("spine")?.all("itemref") ?? []).compactMap { $0["idref"].flatMap { addresses[$0] } }
  }

  private mutating func write(_ bytes: [UInt8], _ name: String) {
    guard let parsed = try? ParsedMarkup.html(bytes), let root = parsed.tree.root else {
      notes.append("'\(name)' could not be read.")
      return
    }
    if let note = parsed.note(of: name) { notes.append(note) }
    writer.newParagraph()
    let before = writer.lines.marks.count
    writer.write(root)
    if writer.lines.marks.count > before {
      places.append(RawDocument.PartMark(start: writer.lines.marks[before].start, name: name))
    }
  }

  private func describe(_ metadata: MarkupElement?, in raw: inout RawDocument) {
    guard let metadata else { return }
    raw.title = metadata.first("title").map(\.words)
    raw.source = metadata.first("publisher").map(\.words)
    raw.language = LanguageCode.short(metadata.first("language")?.words)
    let dates = metadata.all("date")
    let published = dates.first { $0["opf:event"] == "publication" || $0["event"] == "publication" } ?? dates.first
    raw.date = StatedValue.date(published?.words)
    raw.dateCue = raw.date == nil ? nil : published?.words
  }

  /// Whether more than the fonts is encrypted.
  private func isEncrypted() -> Bool {
    guard let list = try? packed.xml("META-INF/encryption.xml")?.tree.root else { return false }
    return list.descendants.contains { element in
      guard element.name == "CipherReference", let address = element["URI"]?.lowercased() else { return false }
      return [".xhtml", ".html", ".htm", ".xml"].contains { address.hasSuffix($0) }
    }
  }
}
