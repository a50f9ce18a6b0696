import CorpusModel
import Diagnostics

/// A gazetteer file as read: what it adds to the field, what it changes, what it takes away.
///
///     field: party                  # else the file's name tells
///     context: [election, Wahl*]    # what `needs-context` looks for
///     entries:
///       spd:
///         name: SPD
///         aliases: [Sozialdemokraten, {text: Sozis, needs-context: true}]
///
/// `EntryDecoder` lists the keys of an entry; the shipped files say what each is for.
struct GazetteerFile {
  /// What the file does to one id.
  enum Change {
    /// The entry stands for the id, in place of any that was there.
    case entry(GazetteerEntry)
    /// The entry's names and facts come on top of those that are there.
    case addition(GazetteerEntry)
    /// The id goes.
    case removal(String)

    var id: String {
      switch self {
      case .entry(let entry), .addition(let entry): entry.id
      case .removal(let id): id
      }
    }
  }

  var field: String
  var changes: [Change]

  /// Reads a file; `file` is what messages call it, and names the field where the file does not.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let source = YAMLSource(file: file, bytes: bytes)
    field = Self.field(ofFile: file)
    changes = []
    guard let root = try YAMLReader.read(source) else { return }
    let pairs = try source.pairs(of: root, "a gazetteer file")
    var context: [String] = []
    var entries: [YAMLPair] = []
    for pair in pairs {
      switch pair.key {
      case "field":
        field = try source.text(of: pair.value, "the field")
        guard Self.isIdentifier(field) else {
          throw source.problem(
            "'\(field)' cannot name a field", at: pair.value.place, length: field.unicodeScalars.count,
            notes: ["use lower case letters, digits and hyphens, a letter first"])
        }
      case "context": context = try source.texts(of: pair.value, "the context")
      case "entries": entries = pair.value.isNull ? [] : try source.pairs(of: pair.value, "the entries")
      default: throw source.unknownKey(pair, known: ["field", "context", "entries"])
      }
    }
    let decoder = EntryDecoder(source: source, context: context)
    changes.reserveCapacity(entries.count)
    for pair in entries {
      guard Self.isIdentifier(pair.key) else {
        throw source.problem(
          "'\(pair.key)' cannot be an id", at: pair.place, length: pair.key.unicodeScalars.count,
          notes: ["use lower case letters, digits and hyphens"])
      }
      changes.append(pair.value.isNull ? .removal(pair.key) : try decoder.change(pair))
    }
  }

  /// The field that a file's name stands for: `people.yaml` is `person`, `gazetteers/party.yaml` is `party`.
  static func field(ofFile file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    switch stem {
    case "exchanges": return "exchange"
    case "people": return "person"
    case "outlets": return "outlet"
    case "topics": return "topic"
    default: return stem.lowercased()
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte >= 0x80
      }
  }
}
