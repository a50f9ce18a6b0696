/// A named list of things that texts mention under many names: exchanges, people, outlets, topics, or a list of the
/// user's own; each is a field of the query language.
package struct Gazetteer: Sendable, Equatable {
  /// The field's name: `exchange`, `person`, `outlet`, or what a corpus brings (`party`).
  package var name: String
  /// The entries in the order of the file.
  package var entries: [GazetteerEntry]

  package init(name: String, entries: [GazetteerEntry] = []) {
    self.name = name
    self.entries = entries
  }
}

/// One thing of a gazetteer under all its names.
package struct GazetteerEntry: Sendable, Equatable {
  /// The id in queries and results: lower case letters, digits and hyphens.
  package var id: String
  /// The name to show.
  package var name: String
  /// Every other name; `name` itself is among them.
  package var aliases: [Alias]
  /// Further facts by key (`kind`, `country`, `affiliation`, `role`, `given`, `family`, `native`, `parent` …).
  package var facts: [String: String]
  /// Phrases that contain a name of the entry and do not mean it ("Golden Gate").
  package var denials: [String]

  package init(
    id: String, name: String, aliases: [Alias] = [], facts: [String: String] = [:], denials: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.facts = facts
    self.denials = denials
  }
}

/// One spelling of an entry, with what must hold for it to count.
package struct Alias: Sendable, Equatable {
  /// The spelling.
  package var text: String
  /// Whether case and accents must be as spelt (short or ambiguous names: `OK`, `Gate`).
  package var isExact: Bool
  /// Whether the spelling counts only where a word of `requires` stands in the same block, or where another entry of
  /// the gazetteer does.
  package var needsContext: Bool
  /// Words of which one must stand in the block for a spelling that needs context.
  package var requires: [String]
  /// Words directly around the spelling that deny it ("Gate" in "Golden Gate").
  package var excludes: [String]
  /// Words of which one must stand directly before the spelling ("chez", "d'"), unless another entry of the gazetteer
  /// stands beside it in a list; empty where any word may.
  package var follows: [String]
  /// The id of the organisation to which the spelling is bound (a bare first name): it counts only in documents that
  /// are about the organisation.
  package var scope: String?
  /// What sort of name: brand, former, native, domain, handle, product, token, abbreviation.
  package var sort: String?

  package init(
    _ text: String, isExact: Bool = false, needsContext: Bool = false, requires: [String] = [],
    excludes: [String] = [], follows: [String] = [], scope: String? = nil, sort: String? = nil
  ) {
    self.text = text
    self.isExact = isExact
    self.needsContext = needsContext
    self.requires = requires
    self.excludes = excludes
    self.follows = follows
    self.scope = scope
    self.sort = sort
  }
}
