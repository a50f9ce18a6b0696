import CorpusModel
import TextAnalysis

/// The shipped lexicon compiled ahead: entries and the tables of the matcher, ready to be used without parsing, folding
/// or sorting.
///
/// The YAML files stay what people edit. A compiled lexicon names the files that it was made of by a hash, and where that
/// is not theirs it is not used. `QUOTH_RECORD=1 swift test --filter CompiledLexiconTests` compiles it anew.
enum CompiledLexicon {
  /// What the bytes begin with; the number rises with every change of what follows.
  private static let heading = "quoth lexicon 1\n"

  /// The compiled form of what files make together.
  static func compile(_ files: [(name: String, bytes: [UInt8])], _ lexicon: Lexicon) -> [UInt8] {
    var writer = PackedWriter()
    writer.write(heading)
    writer.write(flat: [hash(of: files)])
    PackedGazetteers.write(lexicon.all, to: &writer)
    lexicon.matcher.tables.write(to: &writer)
    writer.write(flat: lexicon.peopleOpeners.words.map(\.bits).sorted())
    writer.write(flat: lexicon.listedNames.words.map(\.bits).sorted())
    return writer.bytes
  }

  /// The lexicon that `compile` wrote; nil where the bytes were made of other files, or are no compiled lexicon.
  static func read(_ reader: inout PackedReader, madeOf files: [(name: String, bytes: [UInt8])]) -> Lexicon? {
    do throws(PackedReader.Damage) {
      guard try reader.text() == heading, try reader.flat() == [hash(of: files)] else { return nil }
      let gazetteers = try PackedGazetteers.read(&reader)
      let tables = try NameMatcher.Tables.read(&reader) { target in
        guard target.kind != .context else { return gazetteers.indices.contains(Int(target.field)) }
        return gazetteers.hasEntry(of: target)
      }
      let openers = try words(&reader)
      let listed = try words(&reader)
      guard reader.isAtEnd, gazetteers.count > 2 else { return nil }
      return Lexicon(NameMatcher(gazetteers, tables: tables), peopleOpeners: openers, listedNames: listed)
    } catch {
      return nil
    }
  }

  private static func words(_ reader: inout PackedReader) throws(PackedReader.Damage) -> WordTable {
    let bits: [UInt64] = try reader.flat()
    var table = WordTable(minimumCapacity: bits.count)
    for key in bits { table[WordKey(bits: key)] = 0 }
    return table
  }

  private static func hash(of files: [(name: String, bytes: [UInt8])]) -> UInt64 {
    var hash = StableHash()
    for file in files {
      hash.combine(file.name)
      hash.combine(file.bytes, in: file.bytes.indices)
    }
    return hash.value
  }
}

extension [Gazetteer] {
  /// Whether what a name or denial stands for is there.
  fileprivate func hasEntry(of target: NameMatcher.Target) -> Bool {
    guard indices.contains(Int(target.field)), self[Int(target.field)].entries.indices.contains(Int(target.entry))
    else {
      return false
    }
    let aliases = self[Int(target.field)].entries[Int(target.entry)].aliases
    return target.kind == .denial || aliases.indices.contains(Int(target.alias))
  }
}
