package import CorpusModel
package import Diagnostics
import TextAnalysis

/// Reads files into documents: decodes, recognises the format, finds turns, speakers, quotations and what is mentioned.
package struct Ingestor: Sendable {
  private let lexicon: Lexicon
  private let segmenter: Segmenter

  /// An ingestor that knows the names of a lexicon.
  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    segmenter = Segmenter(lexicon: lexicon)
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - path: its path as the user named it; the ending tells the format.
  ///   - id: the document's id.
  /// - Throws: a diagnostic where the file is of a format that cannot be read, binary or empty.
  package func read(_ bytes: [UInt8], path: String, id: String) throws(Diagnostic) -> Document {
    let reader = try Reader.reader(for: bytes, path: path)
    let decoded: DecodedText
    do { decoded = try decode(bytes) } catch { throw Diagnostic("cannot read \(path): \(error.message)") }
    var raw = try reader.read(decoded.bytes)
    if let note = decoded.note { raw.notes.insert(note, at: 0) }
    var result = segmenter.segment(raw, id: id, path: path, format: reader.name)
    findQuotations(in: &result.document, cast: &result.cast, lexicon: lexicon)
    Segmenter.number(&result.document)
    result.document.cast = result.cast.members.map(\.person)
    tag(&result.document, lexicon: lexicon)
    return result.document
  }
}
