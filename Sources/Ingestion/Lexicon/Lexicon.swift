package import CorpusModel
package import Diagnostics
import TextAnalysis

/// What ingestion knows of the world: exchanges, people, outlets, topics, and what a corpus brings of its own.
package struct Lexicon: Sendable {
  /// Every gazetteer that is neither people, outlets nor topics: `exchange`, and any of the user's.
  package private(set) var gazetteers: [Gazetteer]
  /// Persons, field `person`.
  ///
  /// Facts: `given`, `family`, `native`, `affiliation` (an organisation's id), `role`.
  package private(set) var people: Gazetteer
  /// Media and agencies, field `outlet`.
  ///
  /// Fact: `role` (interviewer, republisher, agency).
  package private(set) var outlets: Gazetteer
  /// The taxonomy, field `topic`: an alias that needs context is a weak cue; the fact `parent` is the topic above.
  package private(set) var topics: Gazetteer
  /// All names of the gazetteers, ready to be found in texts; its fields are those of `all`.
  private(set) var matcher: NameMatcher

  /// The ids of the people whom gazetteers of the corpus's own tell of.
  private var ownPeople: Set<String> = []
  /// The first words of people's names.
  private(set) var peopleOpeners = WordTable()
  /// The names of people and outlets that need no context, folded, each as one word.
  private(set) var listedNames = WordTable()

  package init(
    gazetteers: [Gazetteer] = [], people: Gazetteer = Gazetteer(name: "person"),
    outlets: Gazetteer = Gazetteer(name: "outlet"), topics: Gazetteer = Gazetteer(name: "topic")
  ) {
    self.gazetteers = gazetteers
    self.people = people
    self.outlets = outlets
    self.topics = topics
    matcher = NameMatcher(gazetteers + [people, outlets, topics])
    noteNames()
  }

  /// Takes what was compiled ahead; the matcher's last three gazetteers are people, outlets and topics.
  init(_ matcher: NameMatcher, peopleOpeners: WordTable, listedNames: WordTable) {
    let named = Array(matcher.gazetteers.suffix(3))
    gazetteers = Array(matcher.gazetteers.dropLast(3))
    (people, outlets, topics) = (named[0], named[1], named[2])
    self.matcher = matcher
    self.peopleOpeners = peopleOpeners
    self.listedNames = listedNames
  }

  /// The gazetteers and topics that travel inside the program.
  package static func shipped() throws(Diagnostic) -> Lexicon {
    if let compiled = ShippedData.compiledLexicon() { return compiled }
    return try Lexicon(ShippedData.files)
  }

  /// The lexicon that gazetteer files make together.
  init(_ files: [(name: String, bytes: [UInt8])]) throws(Diagnostic) {
    self.init()
    for file in files { apply(try GazetteerFile(file.bytes, file: file.name)) }
    compile()
  }

  /// Adds a file.
  ///
  /// Its entries override those of the same id, extend them (`extend: true`), take them away (no value) or are added; a
  /// file of another name brings a field of its own. Nothing changes where the file has an error.
  package mutating func extend(with yaml: [UInt8], file: String) throws(Diagnostic) {
    let file = try GazetteerFile(yaml, file: file)
    if file.field == people.name { ownPeople.formUnion(file.changes.map(\.id)) }
    apply(file)
    compile()
  }

  /// Whether a gazetteer of the corpus's own tells of a person.
  func isOwn(_ person: GazetteerEntry) -> Bool { ownPeople.contains(person.id) }

  private mutating func compile() {
    matcher = NameMatcher(all)
    noteNames()
  }

  private mutating func noteNames() {
    peopleOpeners = WordTable()
    listedNames = WordTable()
    var folder = Folder()
    for entry in people.entries {
      for name in [entry.name] + entry.aliases.map(\.text) {
        let bytes = Array(name.utf8)
        peopleOpeners[folder.key(bytes, 0..<(bytes.firstIndex(of: 0x20) ?? bytes.count))] = 0
      }
    }
    for entry in people.entries + outlets.entries {
      for name in [entry.name] + entry.aliases.filter({ !$0.needsContext }).map(\.text) {
        listedNames[WordKey(foldedName(name))] = 0
      }
    }
  }

  /// Whether the name of a person begins with a folded word: most words need no further look.
  func beginsPerson(_ word: String) -> Bool { peopleOpeners.contains(WordKey(word)) }

  /// Whether a folded name is one of people or outlets that needs no context.
  func isListed(_ name: String) -> Bool { listedNames.contains(WordKey(name)) }

  private mutating func apply(_ file: GazetteerFile) {
    switch file.field {
    case people.name: people.apply(file.changes)
    case outlets.name: outlets.apply(file.changes)
    case topics.name: topics.apply(file.changes)
    default:
      let place = gazetteers.firstIndex { $0.name == file.field } ?? gazetteers.endIndex
      if place == gazetteers.endIndex { gazetteers.append(Gazetteer(name: file.field)) }
      gazetteers[place].apply(file.changes)
    }
  }

  /// All gazetteers in the order in which fields are listed: exchanges and the user's, people, outlets, topics.
  package var all: [Gazetteer] { gazetteers + [people, outlets, topics] }

  /// The person whom a whole name means, under any spelling or native name; nil where none or several are meant.
  ///
  /// A bare first name that the gazetteer binds to an organisation is found as well: whoever asks must see that the
  /// document is about it, or give the organisation's id.
  package func person(named name: String, of organisation: String? = nil) -> GazetteerEntry? {
    entry(named: name, scope: organisation) { $0 == people.name }
  }

  /// The organisation that a whole name means: an exchange, an outlet or an entry of the user's gazetteers.
  package func organisation(named name: String) -> GazetteerEntry? {
    entry(named: name, scope: nil) { $0 != people.name && $0 != topics.name }
  }

  /// The outlet that a whole name means.
  package func outlet(named name: String) -> GazetteerEntry? {
    entry(named: name, scope: nil) { $0 == outlets.name }
  }

  /// The entry of a field with an id.
  package func entry(_ id: String, in field: String) -> GazetteerEntry? {
    all.first { $0.name == field }?.entries.first { $0.id == id }
  }

  /// The entry of a field that an id or a whole name means; nil where none or several are meant.
  func entry(called name: String, in field: String) -> GazetteerEntry? {
    guard let gazetteer = all.first(where: { $0.name == field }) else { return nil }
    let id = name.lowercased()
    return gazetteer.entries.first { $0.id == id } ?? entry(named: name, scope: nil, isWanted: { $0 == field })
      ?? entry(named: slug(name), scope: nil, isWanted: { $0 == field })
  }

  /// The entry that a whole name means in the fields that are wanted.
  private func entry(named name: String, scope: String?, isWanted: (String) -> Bool) -> GazetteerEntry? {
    var found: GazetteerEntry?
    for target in matcher.targets(named: name) where isWanted(matcher.field(of: target)) {
      let alias = matcher.alias(of: target)
      guard scope == nil || alias.scope == nil || alias.scope == scope else { continue }
      let entry = matcher.entry(of: target)
      if let found, found.id != entry.id { return nil }
      found = entry
    }
    return found
  }
}

extension Gazetteer {
  /// Applies what a file says, id by id.
  fileprivate mutating func apply(_ changes: [GazetteerFile.Change]) {
    var places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].id, $0) })
    var removed: Set<String> = []
    for change in changes {
      switch change {
      case .removal(let id): removed.insert(id)
      case .entry(let entry):
        removed.remove(entry.id)
        if let place = places[entry.id] {
          entries[place] = entry
        } else {
          places[entry.id] = entries.count
          entries.append(entry)
        }
      case .addition(var addition):
        guard let place = places[addition.id] else {
          if addition.name.isEmpty { addition.name = addition.aliases.first?.text ?? addition.id }
          places[addition.id] = entries.count
          entries.append(addition)
          continue
        }
        if !addition.name.isEmpty { entries[place].name = addition.name }
        entries[place].aliases += addition.aliases
        entries[place].denials += addition.denials
        entries[place].facts.merge(addition.facts) { _, new in new }
      }
    }
    if !removed.isEmpty { entries.removeAll { removed.contains($0.id) } }
  }
}
