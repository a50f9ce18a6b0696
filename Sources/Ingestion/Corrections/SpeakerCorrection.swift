import CorpusModel

/// Changes who speaks in a document, as a side file says, and keeps its cast true.
struct SpeakerCorrection {
  /// The document with what was changed so far.
  var document: Document
  private let lexicon: Lexicon

  init(document: Document, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
  }

  /// The document, its cast without those who were joined with others.
  var finished: Document { document }

  /// Makes one person of names and labels.
  mutating func join(_ join: JoinedNames) {
    let others = Set(join.others.map(foldedName))
    let named = others.union([foldedName(join.name)])
    let joined = Set(
      document.cast.filter { person in person.names.contains { named.contains(foldedName($0)) } }.map(\.id))
    let isLabelled = { (block: Block) in block.label.map { others.contains(foldedName($0)) } ?? false }
    guard !joined.isEmpty || document.blocks.contains(where: isLabelled) else { return }
    let known = knownPerson(named: join.name)
    let target = known.id
    for place in document.blocks.indices {
      let block = document.blocks[place]
      let isJoined = block.speaker.map { joined.contains($0) } ?? false
      guard isJoined || isLabelled(block), block.speaker != target else { continue }
      document.blocks[place].speaker = target
      document.blocks[place].attribution = Attribution(.correction, .sure, cue: join.origin)
    }
    let gone = document.cast.filter { joined.contains($0.id) && $0.id != target }
    document.cast.removeAll { gone.map(\.id).contains($0.id) }
    enlist(Person(id: target, name: known.name, names: known.names + join.others + gone.flatMap(\.names)))
    unify(target)
  }

  /// Sets the speaker of a block, with the role and organisation that the person has elsewhere in the document.
  mutating func setSpeaker(ofBlock place: Int, _ correction: BlockCorrection) {
    switch correction.speaker {
    case .keep: return
    case .clear:
      document.blocks[place].speaker = nil
      document.blocks[place].affiliation = correction.affiliation.applied(to: nil)
    case .set(let name):
      let person = knownPerson(named: name)
      let elsewhere = document.blocks.first { $0.speaker == person.id && $0.role != .unknown }
      document.blocks[place].speaker = person.id
      if correction.role == .keep, let role = elsewhere?.role { document.blocks[place].role = role }
      if correction.affiliation == .keep {
        document.blocks[place].affiliation = elsewhere?.affiliation ?? listedAffiliation(of: person.id)
      }
      enlist(person)
    }
    document.blocks[place].attribution = Attribution(.correction, .sure, cue: correction.origin)
  }

  /// The person whom a name means: one of the cast, by id or name, else one of the lexicon, else a new one.
  private func knownPerson(named name: String) -> Person {
    let key = foldedName(name)
    let members = document.cast.filter { $0.id == name || $0.names.contains { foldedName($0) == key } }
    if members.count == 1 { return members[0] }
    if let entry = lexicon.person(named: name) ?? lexicon.outlet(named: name) {
      return document.cast.first { $0.id == entry.id } ?? Person(id: entry.id, name: entry.name, names: [name])
    }
    let id = slug(name)
    return Person(id: id.isEmpty ? "speaker" : id, name: name)
  }

  /// Takes a person into the cast, or adds the names to those that the cast has.
  private mutating func enlist(_ person: Person) {
    guard let place = document.cast.firstIndex(where: { $0.id == person.id }) else {
      document.cast.append(Person(id: person.id, name: person.name, names: unique(person.names)))
      return
    }
    document.cast[place].names = unique(document.cast[place].names + person.names)
  }

  /// Gives one person one role and organisation: those of most of the blocks.
  private mutating func unify(_ id: String) {
    var roles: [Role: Int] = [:]
    var affiliations: [String: Int] = [:]
    for block in document.blocks where block.speaker == id && block.kind == .turn {
      if block.role != .unknown { roles[block.role, default: 0] += 1 }
      if let affiliation = block.affiliation { affiliations[affiliation, default: 0] += 1 }
    }
    let role = roles.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    let affiliation = affiliations.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    for place in document.blocks.indices where document.blocks[place].speaker == id {
      if document.blocks[place].kind == .turn, let role { document.blocks[place].role = role }
      if document.blocks[place].affiliation == nil { document.blocks[place].affiliation = affiliation }
    }
  }

  private func listedAffiliation(of id: String) -> String? {
    guard let affiliation = lexicon.entry(id, in: lexicon.people.name)?.facts["affiliation"] else { return nil }
    return lexicon.organisation(named: affiliation)?.name ?? affiliation
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
