import CorpusModel
import Diagnostics

/// Reads the entries of a gazetteer file.
struct EntryDecoder {
  let source: YAMLSource
  /// What a spelling that needs context looks for where it names nothing of its own.
  let context: [String]

  /// The keys of an entry, the most used first.
  static let keys = [
    "name", "aliases", "native", "former", "products", "domains", "handles", "variants", "given", "family", "mononym",
    "affiliation", "role", "kind", "country", "parent", "cues", "weak", "not", "facts", "tokens", "extend",
  ]

  /// The keys of an alias.
  static let aliasKeys = [
    "text", "sort", "exact", "needs-context", "requires", "excludes", "follows", "scope", "until", "script",
  ]

  /// What one pair of `entries` says.
  func change(_ pair: YAMLPair) throws(Diagnostic) -> GazetteerFile.Change {
    var entry = GazetteerEntry(id: pair.key, name: pair.key)
    switch pair.value.content {
    case .scalar, .sequence:
      var names: [String] = []
      for item in source.items(of: pair.value) { names.append(try name(item)) }
      entry.name = names.first ?? pair.key
      entry.aliases = names.map { Alias($0) }
      return .entry(entry)
    case .mapping(let pairs):
      var isExtension = false
      var hasName = false
      for pair in pairs {
        switch pair.key {
        case "extend": isExtension = try source.flag(of: pair.value, "extend")
        case "name":
          hasName = true
          try setName(pair.value, in: &entry)
        default: try decode(pair, into: &entry)
        }
      }
      nameOrders(of: &entry)
      if isExtension {
        if !hasName { entry.name = "" }
        return .addition(entry)
      }
      return .entry(entry)
    }
  }

  private func setName(_ node: YAMLNode, in entry: inout GazetteerEntry) throws(Diagnostic) {
    let alias = try alias(node, sort: nil)
    entry.name = alias.text
    entry.aliases.insert(alias, at: 0)
  }

  private func decode(_ pair: YAMLPair, into entry: inout GazetteerEntry) throws(Diagnostic) {
    let value = pair.value
    switch pair.key {
    case "aliases": try append(value, sort: nil, to: &entry)
    case "native": try append(value, sort: "native", to: &entry)
    case "former":
      try append(value, sort: "former", to: &entry)
      entry.facts["former"] = try former(value)
    case "products": try append(value, sort: "product", to: &entry)
    case "domains": try append(value, sort: "domain", to: &entry)
    case "handles": try append(value, sort: "handle", to: &entry)
    case "variants": try append(value, sort: "variant", to: &entry)
    case "mononym": try append(value, sort: "mononym", to: &entry)
    case "cues": try appendCues(value, isWeak: false, to: &entry)
    case "weak": try appendCues(value, isWeak: true, to: &entry)
    case "not": entry.denials += try source.texts(of: value, "a denial")
    case "tokens": entry.facts["tokens"] = try source.texts(of: value, "a token").joined(separator: ", ")
    case "given", "family", "affiliation", "role", "kind", "country", "parent":
      entry.facts[pair.key] = try source.text(of: value, pair.key)
    case "facts":
      for fact in try source.pairs(of: value, "the facts") {
        entry.facts[fact.key] = try source.text(of: fact.value, fact.key)
      }
    default: throw source.unknownKey(pair, known: Self.keys)
    }
    if pair.key == "native" { entry.facts["native"] = entry.aliases.last { $0.sort == "native" }?.text }
  }

  private func append(_ node: YAMLNode, sort: String?, to entry: inout GazetteerEntry) throws(Diagnostic) {
    for item in source.items(of: node) { entry.aliases.append(try alias(item, sort: sort)) }
  }

  /// Cues stand by language, for those who read the file; every cue counts in every text.
  private func appendCues(_ node: YAMLNode, isWeak: Bool, to entry: inout GazetteerEntry) throws(Diagnostic) {
    guard case .mapping(let languages) = node.content else { return try cues(node, isWeak, to: &entry) }
    for language in languages { try cues(language.value, isWeak, to: &entry) }
  }

  private func cues(_ node: YAMLNode, _ isWeak: Bool, to entry: inout GazetteerEntry) throws(Diagnostic) {
    for item in source.items(of: node) {
      var alias = try alias(item, sort: nil)
      alias.needsContext = isWeak
      entry.aliases.append(alias)
    }
  }

  /// An alias: a text, with `=` before it where case and accents must be as written, or a mapping.
  private func alias(_ node: YAMLNode, sort: String?) throws(Diagnostic) -> Alias {
    guard case .mapping(let pairs) = node.content else {
      let text = try name(node)
      guard text.utf8.first == UInt8(ascii: "="), text.utf8.count > 1 else { return Alias(text, sort: sort) }
      return Alias(String(text.dropFirst()), isExact: true, sort: sort)
    }
    var alias = Alias("", sort: sort)
    for pair in pairs {
      switch pair.key {
      case "text": alias.text = try name(pair.value)
      case "sort": alias.sort = try source.text(of: pair.value, "the sort")
      case "exact": alias.isExact = try source.flag(of: pair.value, "exact")
      case "needs-context": alias.needsContext = try source.flag(of: pair.value, "needs-context")
      case "requires":
        alias.requires = try source.texts(of: pair.value, "a required word")
        alias.needsContext = true
      case "excludes": alias.excludes = try source.texts(of: pair.value, "an excluded word")
      case "follows": alias.follows = try source.texts(of: pair.value, "a word before")
      case "scope": alias.scope = try source.text(of: pair.value, "the scope")
      case "until", "script": _ = try source.text(of: pair.value, pair.key)
      default: throw source.unknownKey(pair, known: Self.aliasKeys)
      }
    }
    guard !alias.text.isEmpty else { throw source.problem("an alias without 'text'", at: node.place) }
    if alias.needsContext, alias.requires.isEmpty { alias.requires = context }
    return alias
  }

  /// The most bytes of a name: longer ones are slips of the keyboard, and would make matching slow.
  private static let longestName = 200

  private func name(_ node: YAMLNode) throws(Diagnostic) -> String {
    let text = try source.text(of: node, "a name")
    guard text.utf8.count <= Self.longestName else {
      throw source.problem("a name of more than \(Self.longestName) bytes", at: node.place)
    }
    return text
  }

  /// Former names with the dates until which they held: "Huobi (until 2023-09); …".
  private func former(_ node: YAMLNode) throws(Diagnostic) -> String {
    var names: [String] = []
    for item in source.items(of: node) {
      guard case .mapping(let pairs) = item.content else {
        names.append(try source.text(of: item, "a former name"))
        continue
      }
      var name = ""
      for pair in pairs where pair.key == "text" { name = try source.text(of: pair.value, "the text") }
      for pair in pairs where pair.key == "until" {
        let until = try source.text(of: pair.value, "until")
        guard StatedDate(iso: until) != nil else {
          throw source.problem(
            "'\(until)' is no date", at: pair.value.place, length: until.unicodeScalars.count,
            notes: ["write 2023, 2023-09 or 2023-09-13"])
        }
        name += " (until \(until))"
      }
      names.append(name)
    }
    return names.joined(separator: "; ")
  }

  /// A person's name in both orders, so that "Xie Jiayin" and "Jiayin Xie" are one.
  private func nameOrders(of entry: inout GazetteerEntry) {
    guard let given = entry.facts["given"], let family = entry.facts["family"] else { return }
    for text in ["\(given) \(family)", "\(family) \(given)"] where !entry.aliases.contains(where: { $0.text == text }) {
      entry.aliases.append(Alias(text, sort: "variant"))
    }
  }
}
