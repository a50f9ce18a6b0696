import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion

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

  /// Takes what reading a file gave.
  mutating func take(_ outcome: DocumentReading.Outcome, _ number: Int, _ body: (Document) -> Void) {
    switch outcome {
    case .success(let read):
      note(number, hash: read.hash, documents: read.documents.count)
      report.bytes += read.byteCount
      for document in read.documents { take(document, number, body) }
    case .failure(let diagnostic):
      note(number, hash: 0, documents: 0, failure: diagnostic.message)
      report.unread.append(LoadReport.Item(path: files[number].location.text, message: diagnostic.message))
    }
  }

  /// Takes what an older corpus has of a file.
  mutating func take(_ file: StoredDocuments.File, _ number: Int, _ body: (Document) -> Void) {
    note(number, hash: file.source.hash, documents: file.documents.count, failure: file.source.failure)
    if let failure = file.source.failure {
      report.unread.append(LoadReport.Item(path: files[number].location.text, message: failure))
      return
    }
    report.bytes += files[number].size
    for document in file.documents { take(document, number, body) }
  }

  private mutating func take(_ read: Document, _ number: Int, _ body: (Document) -> Void) {
    var document = read
    report.documents += 1
    document.origin = names.claim(document.name, of: ids[number])
    document.id = corrections.id(ofDocument: document.origin).map { names.rename(to: $0) } ?? document.origin
    report.notes += document.notes.map { LoadReport.Item(path: files[number].location.text, message: $0) }
    body(document)
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
