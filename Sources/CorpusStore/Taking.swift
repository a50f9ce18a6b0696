import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion

/// A document that is to be part of a corpus.
struct TakenDocument {
  var document: Document
  /// The batch in which its words are cut, and its place there; nil where they are not cut yet.
  var words: (batch: TokenBatch, place: Int)?
}

/// Takes the documents of files one file after the other: gives them their ids and keeps the account.
struct Taking {
  private(set) var report: LoadReport
  private(set) var sources: [SourceRecord] = []
  private let files: [FoundFile]
  private let ids: [String]
  private let corrections: Corrections
  private var names: DocumentIDs.Register

  /// Begins with what was found before any file was read; `ids` has one for each file.
  init(files: [FoundFile], ids: [String], corrections: Corrections, report: LoadReport) {
    (self.files, self.ids, self.corrections, self.report) = (files, ids, corrections, report)
    names = DocumentIDs.Register(files: ids)
  }

  /// Takes what reading a file, or a part of one, gave.
  mutating func take(
    _ outcome: DocumentReading.Outcome, _ number: Int, _ part: DocumentReading.Part, _ body: (TakenDocument) -> Void
  ) {
    if part.isFirst { note(number, hash: 0, documents: 0) }
    let source = sources.count - 1
    switch outcome {
    case .success(let read):
      if part.isFirst { sources[source].hash = read.hash }
      sources[source].documents += read.documents.count
      report.bytes += read.byteCount
      for (place, document) in read.documents.enumerated() {
        take(document, number, read.words.map { ($0, place) }, body)
      }
      if part.isLast, sources[source].documents == 0, !part.isFirst { refuse(number, "no record with text in it") }
    case .failure(let diagnostic):
      // What the other parts gave is kept; the file is read again the next time.
      refuse(number, diagnostic.message)
    }
  }

  private mutating func refuse(_ number: Int, _ reason: String) {
    let source = sources.count - 1
    if sources[source].documents == 0 {
      // Known again by its bytes, as any other is.
      sources[source].hash = CorpusSurvey.hash(of: files[number].location) ?? 0
      sources[source].failure = reason
    } else {
      sources[source].hash = 0
    }
    report.unread.append(LoadReport.Item(path: files[number].location.text, message: reason))
  }

  /// Takes what an older corpus has of a file.
  mutating func take(_ file: StoredDocuments.File, _ number: Int, _ body: (TakenDocument) -> Void) {
    note(number, hash: file.source.hash, documents: file.documents.count, failure: file.source.failure)
    if let failure = file.source.failure {
      report.unread.append(LoadReport.Item(path: files[number].location.text, message: failure))
      return
    }
    report.bytes += files[number].size
    for document in file.documents { take(document, number, nil, body) }
  }

  private mutating func take(
    _ read: Document, _ number: Int, _ words: (batch: TokenBatch, place: Int)?, _ body: (TakenDocument) -> Void
  ) {
    var document = read
    report.documents += 1
    document.origin = names.claim(document.name, of: ids[number])
    document.id = corrections.id(ofDocument: document.origin).map { names.rename(to: $0) } ?? document.origin
    report.notes += document.notes.map { LoadReport.Item(path: files[number].location.text, message: $0) }
    body(TakenDocument(document: document, words: words))
  }

  private mutating func note(_ number: Int, hash: UInt64, documents: Int, failure: String? = nil) {
    let file = files[number]
    sources.append(
      SourceRecord(
        path: file.path, id: ids[number],
        stamp: file.stamp ?? .init(device: 0, number: 0, size: file.size, modified: 0, changed: 0), hash: hash,
        documents: documents, failure: failure))
  }
}
