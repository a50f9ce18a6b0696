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

/// What the entries of a gazetteer are called and belong to: all that resolving a name takes, which is little of the whole.
package struct GazetteerNames: Sendable {
  /// The aliases that were asked for, with the ids of their entries.
  package private(set) var aliases: [(id: String, name: String)] = []
  /// The entries that belong to another, with its id.
  package private(set) var parents: [(id: String, parent: String)] = []

  /// The key of the fact that names the entry which another belongs to.
  private static let parent = "parent"

  /// Of a gazetteer in memory.
  init(_ gazetteer: Gazetteer, where isWanted: (UnsafeRawBufferPointer) -> Bool) {
    for entry in gazetteer.entries {
      if let parent = entry.facts[Self.parent] { parents.append((entry.id, parent)) }
      for alias in entry.aliases {
        var text = alias.text
        if text.withUTF8({ unsafe isWanted(UnsafeRawBufferPointer($0)) }) { aliases.append((entry.id, alias.text)) }
      }
    }
  }

  /// Of the bytes of a section, without the rest of its entries.
  init(_ bytes: [UInt8], where isWanted: (UnsafeRawBufferPointer) -> Bool) throws(CorpusFileError) {
    var reader = RecordReader(bytes, of: .gazetteers)
    _ = try reader.passString()
    var (aliases, parents): ([(id: String, name: String)], [(id: String, parent: String)]) = ([], [])
    let key = Array(Self.parent.utf8)
    try reader.passList { reader throws(CorpusFileError) in
      let id = try reader.passString()
      _ = try reader.passString()
      try reader.passList { reader throws(CorpusFileError) in
        let text = try reader.passAlias()
        if unsafe reader.withBytes(text, isWanted) { aliases.append((reader.string(at: id), reader.string(at: text))) }
      }
      try reader.passList { reader throws(CorpusFileError) in
        let (name, value) = (try reader.passString(), try reader.passString())
        if unsafe reader.withBytes(name, { unsafe $0.elementsEqual(key) }) {
          parents.append((reader.string(at: id), reader.string(at: value)))
        }
      }
      try reader.passList { reader throws(CorpusFileError) in _ = try reader.passString() }
    }
    (self.aliases, self.parents) = (aliases, parents)
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

  /// Passes over an alias; where its text is.
  fileprivate mutating func passAlias() throws(CorpusFileError) -> Range<Int> {
    let text = try passString()
    _ = try number()
    for _ in 0..<3 { try passList { reader throws(CorpusFileError) in _ = try reader.passString() } }
    for _ in 0..<2 where try number() != 0 { _ = try passString() }
    return text
  }

  fileprivate mutating func facts() throws(CorpusFileError) -> [String: String] {
    let pairs = try list { (reader) throws(CorpusFileError) in (try reader.string(), try reader.string()) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private mutating func strings() throws(CorpusFileError) -> [String] {
    try list { (reader) throws(CorpusFileError) in try reader.string() }
  }
}
