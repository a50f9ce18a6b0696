import Diagnostics
import TextAnalysis

/// Which reader a file of XML is for, by its outermost element.
enum XMLKind {
  /// The name of the outermost element, without prefix, where the first bytes show it.
  static func root(of head: ArraySlice<UInt8>) -> String? {
    var text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)[...]
    while let open = text.firstIndex(of: "<") {
      text = text[open...].dropFirst()
      if text.hasPrefix("!--") {
        while !text.isEmpty, !text.hasPrefix("-->") { text = text.dropFirst() }
      } else if text.first?.isLetter == true {
        let name = text.prefix { $0.isLetter || $0.isNumber || "._-:".contains($0) }
        return name.split(separator: ":").last.map(String.init)
      }
    }
    return nil
  }

  /// The documents of a file of XML.
  ///
  /// What stands before an error is kept, with a note that says where the error is.
  static func read(_ bytes: [UInt8], _ file: SourceFile) throws(Diagnostic) -> [RawDocument] {
    let parsed: ParsedMarkup
    do { parsed = try .xml(bytes) } catch { throw Diagnostic(error.message) }
    guard let root = parsed.tree.root else {
      throw Diagnostic(parsed.problem ?? "it holds no XML")
    }
    var documents: [RawDocument]
    do throws(Diagnostic) {
      switch root.name {
      case let name where TEIDocument.isRoot(name): documents = try TEIDocument.documents(root, file)
      case "akomaNtoso": documents = try AkomaNtosoDocument.documents(root)
      case "tt": documents = [try TTMLDocument.document(root)]
      case "html": documents = [try HTMLDocument(ParsedMarkup(tree: parsed.tree, notes: [])).document()]
      default: throw Diagnostic("cannot read XML whose outermost element is '\(root.name)'")
      }
    } catch {
      guard let problem = parsed.problem else { throw error }
      throw Diagnostic("\(error.message); the file is not well-formed: \(problem)", notes: error.notes)
    }
    guard !documents.isEmpty else { return [] }
    documents[0].notes = parsed.notes + documents[0].notes
    if let problem = parsed.problem {
      documents[documents.count - 1].notes.append(
        "Not well-formed XML, read up to the error only (\(problem)).")
    }
    return documents
  }
}
