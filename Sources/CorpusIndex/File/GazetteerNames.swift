import CorpusModel

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
      try reader.passStrings()
    }
    (self.aliases, self.parents) = (aliases, parents)
  }
}

extension RecordReader {
  /// Passes over an alias; where its text is.
  fileprivate mutating func passAlias() throws(CorpusFileError) -> Range<Int> {
    let text = try passString()
    _ = try number()
    for _ in 0..<3 { try passStrings() }
    for _ in 0..<2 where try number() != 0 { _ = try passString() }
    return text
  }

  fileprivate mutating func passStrings() throws(CorpusFileError) {
    try passList { reader throws(CorpusFileError) in _ = try reader.passString() }
  }
}
