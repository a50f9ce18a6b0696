package import CorpusModel

/// What a corpus file says of itself.
package struct CorpusInformation: Sendable, Equatable {
  /// Sixteen digits that change with any document's id or text.
  package var fingerprint: String
  /// The version of quoth that built it.
  package var builder: String
  /// The files and folders that it was built from, as they were given.
  package var paths: [String]
  /// What decided how the files were read, as a number: two corpora of the same files and the same circumstances are
  /// the same.
  package var circumstances: UInt64 = 0
  /// A hash of what was found beside the documents and is none of them.
  package var leftOut: UInt64 = 0
  /// Files that were looked into for the sake of others, with the hashes of their bytes; 0 for one that was not there.
  package var companions: [String: UInt64] = [:]
  /// When the files were looked for, in nanoseconds since 1970.
  package var time = 0
  /// What reading them met.
  package var report: LoadReport
  /// The names of the gazetteers.
  var gazetteers: [String] = []
  /// The number of facets.
  var facets = 0

  /// What is known before the documents are.
  package init(builder: String = "", paths: [String] = [], report: LoadReport = LoadReport()) {
    fingerprint = ""
    (self.builder, self.paths, self.report) = (builder, paths, report)
  }

  init(_ bytes: [UInt8]) throws(CorpusFileError) {
    var reader = RecordReader(bytes, of: .information)
    fingerprint = try reader.string()
    builder = try reader.string()
    paths = try reader.list { reader throws(CorpusFileError) in try reader.string() }
    circumstances = UInt64(try reader.string(), radix: 16) ?? 0
    leftOut = UInt64(try reader.string(), radix: 16) ?? 0
    for companion in try reader.list({ reader throws(CorpusFileError) in (try reader.string(), try reader.string()) }) {
      companions[companion.0] = UInt64(companion.1, radix: 16)
    }
    time = try reader.number()
    gazetteers = try reader.list { reader throws(CorpusFileError) in try reader.string() }
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
    writer.add(String(circumstances, radix: 16))
    writer.add(String(leftOut, radix: 16))
    writer.add(companions.sorted { $0.key < $1.key }) { writer, companion in
      writer.add(companion.key)
      writer.add(String(companion.value, radix: 16))
    }
    writer.add(time)
    writer.add(gazetteers) { $0.add($1) }
    writer.add(facets)
    writer.add(report.documents)
    writer.add(report.bytes)
    for items in [report.unread, report.assumed, report.misfits] {
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
