import CorpusModel
import Diagnostics

extension Reader {
  /// TEI: transcripts of speech, debates, plays, prose.
  static let tei = Reader(
    name: "tei", endings: ["tei", "xml"], sniff: { XMLKind.root(of: $0).map(TEIDocument.isRoot) ?? false },
    read: .bytes { bytes, file throws(Diagnostic) in try XMLKind.read(bytes, file) })
}

/// A document of a TEI file.
struct TEIDocument {
  static func isRoot(_ name: String) -> Bool { isText(name) || name == "teiCorpus" }

  private static func isText(_ name: String) -> Bool { name == "TEI" || name == "TEI.2" }

  /// All documents of a file with the root `TEI` or `teiCorpus`: each text, with those inside it.
  static func documents(_ root: MarkupElement, _ file: SourceFile) throws(Diagnostic) -> [RawDocument] {
    var texts: [MarkupElement] = []
    var end = 0
    for element in [root] + root.descendants where isText(element.name) && element.place >= end {
      guard element.first("text") != nil else { continue }
      texts.append(element)
      end = element.inside.upperBound
    }
    guard !texts.isEmpty else {
      throw Diagnostic(
        "this TEI file holds no text",
        notes: ["lists of persons and organisations are read with the texts beside them"])
    }
    let lists = TEILists(root, beside: file)
    return texts.map { text in
      var raw = document(text, lists)
      if texts.count > 1 { raw.part = text["xml:id"] ?? "line \(text.line)" }
      return raw
    }
  }

  private static func document(_ text: MarkupElement, _ lists: TEILists) -> RawDocument {
    let header = TEIHeader(text)
    var pointers: [(pointer: String, label: String?)] = []
    var label: String?
    for element in text.descendants {
      switch element.name {
      case "note" where element["type"] == "speaker": label = element.words
      case "speaker": if !pointers.isEmpty { pointers[pointers.count - 1].label = element.words }
      case "u", "sp":
        pointers += element.list("who").map { ($0, label) }
        label = nil
      default: continue
      }
    }
    let speakers = TEISpeakers(lists, language: header.language, date: header.date, pointers: pointers)
    let body = TEIBody(text, speakers: speakers, language: header.language)
    var raw = body.raw
    raw.title = header.title
    raw.source = header.source
    raw.date = header.date
    raw.dateCue = header.dateCue
    raw.language = header.language
    raw.notes = speakers.notes + body.notes
    return raw
  }
}
