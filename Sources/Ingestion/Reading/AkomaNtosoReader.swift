import CorpusModel
import Diagnostics

extension Reader {
  /// Akoma Ntoso: debates and records of meetings.
  static let akomaNtoso = Reader(
    name: "akoma-ntoso", endings: ["akn", "xml"], sniff: { XMLKind.root(of: $0) == "akomaNtoso" },
    read: .bytes { bytes, file throws(Diagnostic) in try XMLKind.read(bytes, file) })

  /// Other XML: refused by the name of its outermost element, unless that stands too far from the start to be seen.
  static let xml = Reader(
    name: "xml", endings: ["xml"], sniff: { $0.starts(with: Array("<?xml".utf8)) },
    read: .bytes { bytes, file throws(Diagnostic) in try XMLKind.read(bytes, file) })
}

/// A document of an Akoma Ntoso file.
struct AkomaNtosoDocument {
  private let element: MarkupElement
  private var writer = SpeechWriter()
  /// What the references in the head call persons, roles and organisations, by their ids.
  private var shown: [String: (kind: String, name: String)] = [:]
  private var unlisted: Set<String> = []
  private var language: String?

  /// All documents of a file.
  static func documents(_ root: MarkupElement) throws(Diagnostic) -> [RawDocument] {
    let all = root.elements.filter { $0.name != "components" }
    let documents = all.map { element in
      var document = AkomaNtosoDocument(element)
      return document.raw()
    }.filter { !$0.text.isEmpty }
    guard !documents.isEmpty else { throw Diagnostic("this Akoma Ntoso file holds no text") }
    return documents.enumerated().map { place, raw in
      var raw = raw
      if documents.count > 1 { raw.part = "\(place + 1)" }
      return raw
    }
  }

  private init(_ element: MarkupElement) { self.element = element }

  private mutating func raw() -> RawDocument {
    let meta = element.first("meta")
    if let meta {
      for reference in meta.descendants where reference.name.hasPrefix("TLC") {
        guard let id = reference["eId"] ?? reference["id"] ?? reference["xml:id"] else { continue }
        shown[id] = (reference.name, reference["showAs"] ?? id)
      }
    }
    let dates = meta.map { meta in meta.descendants.filter { $0.name == "FRBRdate" } } ?? []
    let date = dates.first { ["FRBRExpression", "FRBRWork"].contains($0.parent?.name ?? "") } ?? dates.first
    language = meta.flatMap { meta in
      meta.descendants.first { $0.name == "FRBRlanguage" }.flatMap { LanguageCode.short($0["language"]) }
    }
    for part in element.elements where part.name != "meta" { walk(part) }
    var raw = writer.document()
    raw.language = language
    let printed = element.descendants.first { $0.name == "docTitle" }?.words
    let heading = element.descendants.first { $0.name == "heading" && $0.parent?.name == "debateSection" }?.words
    raw.title = [printed, heading].compactMap { $0 }.first { !$0.isEmpty }
    raw.date = StatedValue.date(date?["date"])
    raw.dateCue = raw.date == nil ? nil : date?["date"]
    if raw.date == nil, let stated = element.descendants.first(where: { $0.name == "docDate" })?["date"] {
      raw.date = StatedValue.date(stated)
      raw.dateCue = raw.date == nil ? nil : stated
    }
    raw.source = element.descendants.first { $0.name == "docProponent" }?.words
    if !unlisted.isEmpty {
      let count = unlisted.count == 1 ? "One speaker is" : "\(unlisted.count) speakers are"
      raw.notes.append("\(count) not listed in the head of the file; their ids were taken for names.")
    }
    return raw
  }

  private mutating func walk(_ element: MarkupElement) {
    for child in element.children {
      switch child {
      case .words(let words): writer.write(words)
      case .element(let child): visit(child)
      }
    }
  }

  private mutating func visit(_ element: MarkupElement) {
    switch element.name {
    case "speech", "question", "answer": speak(element)
    case "narrative", "scene", "remark", "authorialNote", "summary", "other", "recordedTime":
      part(element.name == "recordedTime" ? .metadata : .stage, element)
    case "heading", "subheading", "num", "crossHeading": part(.heading, element)
    case "coverPage", "preface", "docTitle", "docDate", "docNumber": part(.metadata, element)
    case "p", "li", "item", "td": part(.narration, element)
    case "meta": break
    default: walk(element)
    }
  }

  private func voice(at element: MarkupElement) -> SpeechWriter.Voice {
    var voice = SpeechWriter.Voice()
    let id = element["eId"] ?? element["id"]
    voice.place = id.map { "line \(element.line), \(element.name) \($0)" } ?? "line \(element.line)"
    voice.language = LanguageCode.short(element["xml:lang"])
    return voice
  }

  private mutating func part(_ kind: BlockKind, _ element: MarkupElement) {
    writer.begin(kind, voice(at: element))
    writeInline(element, nil)
  }

  private mutating func speak(_ element: MarkupElement) {
    var voice = voice(at: element)
    let from = element.first("from")
    if let id = element["by"].map({ TEIPeople.target($0) }), !id.isEmpty {
      let printed = from?.words.trimmingLabelColon ?? ""
      if shown[id] == nil, printed.isEmpty { unlisted.insert(id) }
      voice.speaker = shown[id]?.name ?? (printed.isEmpty ? id : printed)
    } else if let printed = from?.words, !printed.isEmpty {
      voice.speaker = printed.trimmingLabelColon
    }
    if let id = element["as"].map({ TEIPeople.target($0) }) {
      voice.role = Self.role(shown[id]?.name ?? id) ?? Self.role(id)
    }
    voice.role = voice.role ?? (element.name == "question" ? .interviewer : nil)
    voice.time = StatedValue.time(element["startTime"].flatMap { $0.split(separator: "T").last.map(String.init) })
    if let from { writer.writeLabel(from.words, place: voice.place) }
    writer.begin(.turn, voice)
    writeInline(element, voice)
  }

  /// Writes the words of an element; what interrupts speech is set apart from it.
  private mutating func writeInline(_ element: MarkupElement, _ voice: SpeechWriter.Voice?) {
    for child in element.children {
      switch child {
      case .words(let words): writer.write(words)
      case .element(let child):
        switch child.name {
        case "from" where voice != nil: break
        case "p", "li", "item", "blockList", "table", "tr", "block", "listIntroduction", "listWrapUp":
          writer.newParagraph()
          writeInline(child, voice)
          writer.newParagraph()
        case "eol", "br", "td":
          writer.newWord()
          writeInline(child, voice)
        case "eop", "img", "recordedTime", "meta": break
        case "remark", "narrative", "scene", "authorialNote", "heading", "num":
          guard let voice else {
            writeInline(child, nil)
            continue
          }
          let isHeading = child.name == "heading" || child.name == "num"
          if !isHeading, writer.isInsideSentence {
            writer.interrupt(with: child.words, self.voice(at: child))
            continue
          }
          part(isHeading ? .heading : .stage, child)
          writer.begin(.turn, voice)
        case "speech", "question", "answer":
          speak(child)
          if let voice { writer.begin(.turn, voice) }
        default: writeInline(child, voice)
        }
      }
    }
  }

  private static func role(_ words: String) -> Role? {
    let keys = words.split { !$0.isLetter }.map { $0.lowercased() }
    let chairs: Set<String> = ["chair", "chairman", "chairperson", "chairwoman", "president", "presiding", "moderator"]
    if keys.contains(where: chairs.contains), !keys.contains("vice") { return .moderator }
    return RoleWords.role(of: words).flatMap { $0 == .unknown ? nil : $0 }
  }
}

extension String {
  /// A printed label without the colon behind it.
  fileprivate var trimmingLabelColon: String {
    var text = Substring(self)
    while let last = text.last, last == ":" || last == "：" || last.isWhitespace, text.count > 1 { text.removeLast() }
    return String(text)
  }
}
