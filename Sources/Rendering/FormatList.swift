import CorpusModel

/// The formats by name.
package enum Formats {
  /// All of them, the default first.
  package static let all: [any Format.Type] = [
    TextFormat.self,
    TableFormat.self,
    BoxFormat.self,
    MarkdownFormat.self,
    CSVFormat.self,
    TSVFormat.self,
    JSONFormat.self,
    JSONLinesFormat.self,
    HTMLFormat.self,
    LaTeXFormat.self,
    OrgFormat.self,
    LineFormat.self,
    SVGFormat.self,
  ]

  /// Their names, without aliases, in the same order.
  package static let names: [String] = all.map { $0.name }

  /// Every name under which a format is known, aliases included.
  package static let allNames: [String] = all.flatMap { [$0.name] + $0.aliases }

  /// The proper name of a format, from its name or an alias in any case; nil where there is none.
  package static func named(_ name: String) -> String? { type(named: name)?.name }

  /// The format of a name or alias; nil where there is none.
  package static func format(named name: String) -> (any Format)? { type(named: name)?.init() }

  /// The name of the format that a path's ending picks; nil where it picks none.
  package static func forEnding(of path: String) -> String? {
    let name = PathParts(path).name
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = name[name.utf8.index(after: point)...].lowercased()
    return all.first { $0.endings.contains(ending) }?.name
  }

  private static func type(named name: String) -> (any Format.Type)? {
    let name = name.lowercased()
    return all.first { $0.name == name || $0.aliases.contains(name) }
  }
}
