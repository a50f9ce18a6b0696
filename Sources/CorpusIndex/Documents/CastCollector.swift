import CorpusModel

/// Brings the speakers of all documents together: a person is one under all names, labels and scripts.
struct CastCollector {
  private let known: [String: GazetteerEntry]
  private var names: [String: String] = [:]
  private var spellings: [String: [String]] = [:]
  private var seen: [String: Set<String>] = [:]
  /// The labels that were added last.
  private var recent: [(label: String?, speaker: String)] = []
  private static let mostRecent = 4

  /// Begins with lists in which speakers may have further names.
  init(gazetteers: [Gazetteer]) {
    known = Dictionary(gazetteers.flatMap(\.entries).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds a speaker of a document; names join those that the person has already.
  mutating func add(_ person: Person) {
    if names[person.id] == nil {
      names[person.id] = person.name
      if let entry = known[person.id] {
        add([entry.name] + entry.aliases.map(\.text) + [entry.facts["native"]].compactMap(\.self), to: person.id)
      }
    }
    add(person.names, to: person.id)
  }

  /// Adds a label under which a speaker is printed, and the speaker where no cast had him.
  mutating func add(label: String?, speaker: String) {
    // Two or three take turns.
    if recent.contains(where: { $0.speaker == speaker && $0.label == label }) { return }
    if recent.count == Self.mostRecent { recent.removeFirst() }
    recent.append((label, speaker))
    if names[speaker] == nil { add(Person(id: speaker, name: known[speaker]?.name ?? label ?? speaker)) }
    if let label { add([label], to: speaker) }
  }

  /// Everybody, by the bytes of the ids.
  var people: [Person] {
    names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      Person(id: $0.key, name: $0.value, names: spellings[$0.key] ?? [])
    }
  }

  private mutating func add(_ new: [String], to id: String) {
    for name in new where !name.isEmpty && seen[id, default: []].insert(name).inserted {
      spellings[id, default: []].append(name)
    }
  }
}
