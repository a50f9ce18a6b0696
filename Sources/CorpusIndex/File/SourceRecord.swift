/// A file that documents of a corpus were read from, as it was then.
package struct SourceRecord: Sendable, Equatable {
  /// The path below the corpus's root.
  package var path: String
  /// The id of a document that is the whole file.
  package var id: String
  /// What the system said of the file: it is the same as long as all of it is.
  package var stamp: Stamp
  /// The hash of its bytes.
  package var hash: UInt64
  /// How many documents it gave.
  package var documents: Int
  /// Why it gave none; a clause.
  package var failure: String?

  /// What the system says of a file that changes whenever the file does.
  package struct Stamp: Sendable, Equatable {
    package var device: UInt64
    package var number: UInt64
    /// In bytes.
    package var size: Int
    /// When the bytes changed last, in nanoseconds since 1970.
    package var modified: Int
    /// When anything about the file changed last, which no program can set.
    package var changed: Int

    package init(device: UInt64, number: UInt64, size: Int, modified: Int, changed: Int) {
      (self.device, self.number, self.size) = (device, number, size)
      (self.modified, self.changed) = (modified, changed)
    }
  }

  package init(path: String, id: String, stamp: Stamp, hash: UInt64, documents: Int, failure: String? = nil) {
    (self.path, self.id, self.stamp) = (path, id, stamp)
    (self.hash, self.documents, self.failure) = (hash, documents, failure)
  }

  static func bytes(_ records: [SourceRecord]) -> [UInt8] {
    var writer = RecordWriter()
    writer.add(records) { writer, record in
      writer.add(record.path)
      writer.add(record.id)
      for number in [record.stamp.device, record.stamp.number, record.hash] { writer.add(String(number, radix: 16)) }
      for number in [record.stamp.size, record.stamp.modified, record.stamp.changed, record.documents] {
        writer.add(number)
      }
      writer.add(optional: record.failure)
    }
    return writer.bytes
  }

  static func records(_ bytes: [UInt8]) throws(CorpusFileError) -> [SourceRecord] {
    var reader = RecordReader(bytes, of: .sources)
    return try reader.list { reader throws(CorpusFileError) in
      let (path, id) = (try reader.string(), try reader.string())
      var numbers: [UInt64] = []
      for _ in 0..<3 { numbers.append(UInt64(try reader.string(), radix: 16) ?? 0) }
      let stamp = Stamp(
        device: numbers[0], number: numbers[1], size: try reader.number(), modified: try reader.number(),
        changed: try reader.number())
      return SourceRecord(
        path: path, id: id, stamp: stamp, hash: numbers[2], documents: try reader.number(),
        failure: try reader.optionalString())
    }
  }
}
