package import CorpusModel

/// What a corpus file says of itself.
package struct CorpusInformation: Sendable, Equatable {
  /// Sixteen digits that change with any document's id or text.
  package var fingerprint: String
  /// The version of quoth that built it.
  package var builder: String
  /// The files and folders that it was built from, as they were given.
  package var paths: [String]
  /// What reading them met.
  package var report: LoadReport
  /// The number of facets.
  var facets = 0

  /// What is known before the documents are.
  package init(builder: String = "", paths: [String] = [], report: LoadReport = LoadReport()) {
    fingerprint = ""
    (self.builder, self.paths, self.report) = (builder, paths, report)
  }

  init(_ bytes: [UInt8]) throws(CorpusFileError) {
    var reader = RecordReader(bytes, of: SectionKind.information.name)
    fingerprint = try reader.string()
    builder = try reader.string()
    paths = try reader.list { reader throws(CorpusFileError) in try reader.string() }
    facets = try reader.number()
    report = LoadReport()
    report.documents = try reader.number()
    report.bytes = try reader.number()
    report.unread = try reader.items()
    report.notes = try reader.items()
    report.misfits = try reader.items()
  }

  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.add(fingerprint)
    writer.add(builder)
    writer.add(paths) { $0.add($1) }
    writer.add(facets)
    writer.add(report.documents)
    writer.add(report.bytes)
    for items in [report.unread, report.notes, report.misfits] {
      writer.add(items) { writer, item in
        writer.add(item.path)
        writer.add(item.message)
      }
    }
    return writer.bytes
  }
}

extension RecordReader {
  fileprivate mutating func items() throws(CorpusFileError) -> [LoadReport.Item] {
    try list { (reader) throws(CorpusFileError) in
      LoadReport.Item(path: try reader.string(), message: try reader.string())
    }
  }
}
