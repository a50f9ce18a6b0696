import CorpusModel

/// A gazetteer of a corpus as a section, so that a corpus file answers under all names without any other file.
enum GazetteerSection {
  static func bytes(_ gazetteer: Gazetteer) -> [UInt8] {
    var writer = RecordWriter()
    writer.add(gazetteer.name)
    writer.add(gazetteer.entries) { writer, entry in
      writer.add(entry.id)
      writer.add(entry.name)
      writer.add(entry.aliases) { $0.add($1) }
      writer.add(entry.facts.sorted { $0.key < $1.key }) { writer, fact in
        writer.add(fact.key)
        writer.add(fact.value)
      }
      writer.add(entry.denials) { $0.add($1) }
    }
    return writer.bytes
  }

  static func gazetteer(_ bytes: [UInt8]) throws(CorpusFileError) -> Gazetteer {
    var reader = RecordReader(bytes, of: .gazetteers)
    return Gazetteer(
      name: try reader.string(),
      entries: try reader.list { reader throws(CorpusFileError) in
        GazetteerEntry(
          id: try reader.string(), name: try reader.string(),
          aliases: try reader.list { reader throws(CorpusFileError) in try reader.alias() },
          facts: try reader.facts(),
          denials: try reader.list { reader throws(CorpusFileError) in try reader.string() })
      })
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ alias: Alias) {
    add(alias.text)
    add((alias.isExact ? 1 : 0) | (alias.needsContext ? 2 : 0))
    add(alias.requires) { $0.add($1) }
    add(alias.excludes) { $0.add($1) }
    add(alias.follows) { $0.add($1) }
    add(optional: alias.scope)
    add(optional: alias.sort)
  }
}

extension RecordReader {
  fileprivate mutating func alias() throws(CorpusFileError) -> Alias {
    let text = try string()
    let flags = try number()
    return Alias(
      text, isExact: flags & 1 != 0, needsContext: flags & 2 != 0, requires: try strings(), excludes: try strings(),
      follows: try strings(), scope: try optionalString(), sort: try optionalString())
  }

  fileprivate mutating func facts() throws(CorpusFileError) -> [String: String] {
    let pairs = try list { (reader) throws(CorpusFileError) in (try reader.string(), try reader.string()) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private mutating func strings() throws(CorpusFileError) -> [String] {
    try list { (reader) throws(CorpusFileError) in try reader.string() }
  }
}
