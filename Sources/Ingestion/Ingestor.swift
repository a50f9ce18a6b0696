package import CorpusModel
package import Diagnostics
package import TextAnalysis

/// A document, and what was made of its words on the way.
package struct IngestedDocument: Sendable {
  package var document: Document
  /// The terms of its leaves; nil where they are not kept.
  package var leaves: CutLeaves?

  package init(document: Document, leaves: CutLeaves? = nil) {
    self.document = document
    self.leaves = leaves
  }
}

/// Reads files into documents: decodes, recognises the format, finds turns, speakers, quotations and what is mentioned.
package struct Ingestor: Sendable {
  private let lexicon: Lexicon
  private let segmenter: Segmenter
  private let memories: WordMemories
  private let isStopped: @Sendable () -> Bool

  /// An ingestor that knows the names of a lexicon.
  ///
  /// - Parameter isStopped: asked from any thread, between documents and between the steps of reading one; where it says
  ///   so, reading throws "loading was interrupted".
  package init(lexicon: Lexicon, isStopped: @escaping @Sendable () -> Bool = { false }) {
    self.isStopped = isStopped
    self.lexicon = lexicon
    segmenter = Segmenter(lexicon: lexicon)
    memories = WordMemories(lexicon)
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - file: its path as the user named it, whose ending tells the format, and its neighbours.
  ///   - id: the id of the document, where the file is one; documents of a file that holds several go by the names that
  ///     it gives them, which may be taken elsewhere.
  /// - Throws: a diagnostic where the file is of a format that cannot be read, binary or empty.
  package func ingest(_ bytes: [UInt8], file: SourceFile, id: String) throws(Diagnostic) -> [IngestedDocument] {
    let reader = try Reader.reader(for: bytes, path: file.path)
    let documents = try reader.documents(of: bytes, file: file)
    return try self.documents(of: documents, file, id: id, reader)
  }

  /// Reads a part of a file of JSON Lines.
  ///
  /// - Parameters:
  ///   - bytes: the lines of the part, each with its end.
  ///   - runs: which lines of the file they are.
  ///   - isFirst: whether it is the first part of its file, whose documents tell what is true of all.
  package func ingest(
    _ bytes: [UInt8], runs: [RecordPlan.Run], isFirst: Bool, file: SourceFile, id: String
  ) throws(Diagnostic) -> [IngestedDocument] {
    let reader = Reader.jsonLines
    let documents = try Reader.documents(ofText: bytes) { text throws(Diagnostic) in
      JSONLines(text, runs: runs).documentsOfPart(isFirst: isFirst)
    }
    return try self.documents(of: documents, file, id: id, reader)
  }

  /// Reads one file, as `ingest` does, into its documents alone.
  package func read(_ bytes: [UInt8], file: SourceFile, id: String) throws(Diagnostic) -> [Document] {
    try ingest(bytes, file: file, id: id).map(\.document)
  }

  /// Reads a file that is one document and reaches for no other.
  package func read(_ bytes: [UInt8], path: String, id: String) throws(Diagnostic) -> Document {
    guard let document = try read(bytes, file: SourceFile(path: path), id: id).first else {
      throw Diagnostic("it holds no document")
    }
    return document
  }

  /// What raw documents are, all read with one memory.
  private func documents(
    of raw: [RawDocument], _ file: SourceFile, id: String, _ reader: Reader
  ) throws(Diagnostic) -> [IngestedDocument] {
    let read = memories.withOne { words -> [IngestedDocument]? in
      var documents: [IngestedDocument] = []
      documents.reserveCapacity(raw.count)
      for raw in raw {
        let (id, format) = (raw.part ?? id, raw.format ?? reader.name)
        guard let document = document(of: raw, path: file.path, id: id, format: format, &words) else { return nil }
        documents.append(document)
      }
      return documents
    }
    guard let read else { throw Diagnostic("loading was interrupted") }
    return read
  }

  /// One document; nil where reading was stopped.

  private func document(
    of raw: RawDocument, path: String, id: String, format: String, _ words: inout WordMemory
  ) -> IngestedDocument? {
    if isStopped() { return nil }
    var result = segmenter.segment(raw, id: id, path: path, format: format)
    if isStopped() { return nil }
    findQuotations(in: &result.document, cast: &result.cast, lexicon: lexicon, words: &words.passages)
    if isStopped() { return nil }
    Segmenter.number(&result.document)
    result.document.cast = result.cast.members.map(\.person)
    let leaves = tag(&result.document, lexicon: lexicon, memory: &words)
    return IngestedDocument(document: result.document, leaves: leaves)
  }
}
