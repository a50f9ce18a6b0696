import CorpusModel
import Diagnostics
import TextAnalysis

/// A zip file whose entries are the parts of one document: a book, a word processor's file.
struct PackedParts {
  /// The parts by their names.
  let parts: [String: [UInt8]]
  /// Why unpacking stopped before the end; nil where it did not.
  let problem: String?

  /// Unpacks what a document can be made of: markup, no pictures.
  init(_ bytes: [UInt8]) throws(Diagnostic) {
    let unpacked = try ZipFile.unpack(bytes) { name in
      [".xml", ".rels", ".opf", ".xhtml", ".html", ".htm", ".ncx", "mimetype"].contains {
        name.lowercased().hasSuffix($0)
      }
    }
    (parts, problem) = (unpacked.entries, unpacked.problem)
  }

  /// The parsed XML of a part; nil where there is no such part.
  func xml(_ name: String) throws(Diagnostic) -> ParsedMarkup? {
    guard let bytes = parts[name] else { return nil }
    do { return try ParsedMarkup.xml(bytes) } catch {
      throw Diagnostic("'\(name)' inside it cannot be read: \(error.message)")
    }
  }

  /// The parsed XML of a part without which there is no document.
  func needed(_ name: String) throws(Diagnostic) -> ParsedMarkup {
    guard let parsed = try xml(name), parsed.tree.root != nil else {
      throw Diagnostic(problem ?? "it has no '\(name)'")
    }
    return parsed
  }

  /// What went wrong while unpacking, as a note for the document.
  var note: String? { problem.map { "The file is damaged, not all could be unpacked (\($0))." } }

  /// The name of the entry that an address means; nothing leads out of the archive.
  static func resolve(_ address: String, in folder: [String]) -> String {
    var parts = folder
    for part in address.prefix(while: { $0 != "#" }).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(decodingPercent(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decodingPercent(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x25, place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ParsedMarkup {
  /// What went wrong while parsing a part, as a note for the document.
  func note(of part: String) -> String? { problem.map { "'\(part)' was read up to an error only (\($0))." } }
}
