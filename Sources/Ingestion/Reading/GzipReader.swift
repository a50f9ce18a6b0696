import Diagnostics

extension Reader {
  /// A file of any other format, compressed: its name without `.gz` tells which.
  static let gzip = Reader(
    name: "gzip", endings: ["gz"], sniff: { $0.starts(with: [0x1F, 0x8B]) },
    read: .bytes { bytes, file throws(Diagnostic) in
      let (inner, problem) = try GzipFile.unpack(bytes)
      guard !inner.isEmpty else {
        throw Diagnostic(problem ?? "it holds nothing")
      }
      var innerFile = file
      innerFile.path = file.path.lowercased().hasSuffix(".gz") ? String(file.path.dropLast(3)) : file.path
      let reader = try Reader.reader(for: inner, path: innerFile.path)
      guard reader.name != "gzip" else { throw Diagnostic("it is compressed twice: unpack it first") }
      var documents = try reader.documents(of: inner, file: innerFile)
      for place in documents.indices { documents[place].format = documents[place].format ?? reader.name }
      if let problem, !documents.isEmpty {
        documents[documents.count - 1].notes.append(
          "The compressed file is damaged, read up to there only (\(problem)).")
      }
      return documents
    })
}
