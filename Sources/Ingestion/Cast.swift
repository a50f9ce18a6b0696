package import CorpusModel

/// The speakers of one document while it is being read: finds who a name means, and keeps one id for one person under
/// whatever names the document uses.
///
/// Two names join where they are the same when folded, where the lexicon knows both as one person or outlet, where one is
/// the family or given name of exactly one member, and where one abbreviates the name of exactly one (`J. Smith`) or has it
/// without some of its words (`Ana Roe` of `Ana Lee Roe`). Names that could mean several members never join.
package struct Cast: Sendable {
  /// A person or an outlet that speaks in the document.
  package struct Member: Sendable, Equatable {
    /// The identity: id, name to show, all names met.
    package var person: Person
    /// The part played, `unknown` until something tells.
    package var role: Role
    /// The organisation spoken for, a name to show, or nil.
    package var affiliation: String?
    /// What made the person a member, or nil.
    package var attribution: Attribution?
    /// Why the affiliation is what it is, a clause; nil where there is none.
    package var affiliationGround: String?

    package init(person: Person, role: Role, affiliation: String? = nil, attribution: Attribution? = nil) {
      self.person = person
      self.role = role
      self.affiliation = affiliation
      self.attribution = attribution
    }
  }

  /// The members in the order of their coming.
  package private(set) var members: [Member] = []

  private let lexicon: Lexicon
  private let document: String
  private let text: [UInt8]
  private var places: [String: Int] = [:]
  /// The numbers that come next behind ids of which there were several.
  private var nextNumbers: [String: Int] = [:]
  /// Members by full name or alias, folded; in the order of their coming.
  private var byName: [String: [Int]] = [:]
  /// Members by family name alone, folded; in the order of their coming.
  private var byFamily: [String: [Int]] = [:]
  /// Members by given name alone, folded; in the order of their coming.
  private var byGiven: [String: [Int]] = [:]

  /// An empty cast.
  ///
  /// - Parameters:
  ///   - document: the document's id; part of the id of people known by one name only, so that two never merge.
  ///   - text: the document's text in UTF-8; a lone given name means the lexicon's person only where the text names
  ///     that person's organisation. Empty: the lexicon is always believed.
  package init(lexicon: Lexicon, document: String = "", text: [UInt8] = []) {
    self.lexicon = lexicon
    self.document = document
    self.text = text
  }

  /// The member with an id; setting one replaces it or adds it, setting nil has no effect.
  package subscript(id: String) -> Member? {
    get { places[id].map { members[$0] } }
    set {
      guard let newValue else { return }
      if let place = places[id] {
        members[place] = newValue
        index(newValue.person, at: place)
      } else {
        append(newValue, id: id)
      }
    }
  }

  /// Adds a person under a name, or joins the name with the member or lexicon entry that it means; what is given fills
  /// what was unknown.
  ///
  /// - Parameters:
  ///   - isWhole: whether names are as whole as they get, so that a given name alone is another person than the one who
  ///     has a family name too.
  ///   - ground: what says the affiliation, a clause.
  /// - Returns: the person's id.
  @discardableResult
  package mutating func add(
    name: String, role: Role, affiliation: String?, attribution: Attribution?, isWhole: Bool = false,
    ground: String? = nil
  ) -> String {
    let place = placeOfMember(meant: name, affiliation: affiliation, isWhole: isWhole)
    if members[place].role == .unknown { members[place].role = role }
    if members[place].affiliation == nil, affiliation != nil {
      members[place].affiliation = affiliation
      members[place].affiliationGround = ground
    }
    if members[place].attribution == nil { members[place].attribution = attribution }
    return members[place].person.id
  }

  /// Adds a person who shares a name with another and goes by all that is printed.
  ///
  /// - Returns: the person's id.
  mutating func addApart(name: String, role: Role, affiliation: String?, attribution: Attribution?) -> String {
    let id = unused(slug(name))
    let member = Member(
      person: Person(id: id, name: name), role: role, affiliation: affiliation, attribution: attribution)
    members.append(member)
    places[id] = members.count - 1
    return id
  }

  /// Gives a member one name more, such as initials or the role under which the labels print it.
  package mutating func addName(_ name: String, to id: String) {
    guard let place = places[id], !members[place].person.names.contains(name) else { return }
    members[place].person.names.append(name)
    register(name, at: place)
  }

  /// The members that a mention can mean: by full name or alias, else by family name alone, else by given name alone;
  /// several where it is ambiguous, none where nobody has the name.
  package func candidates(for mention: String) -> [Member] {
    let name = PersonName(mention)
    for key in [foldedName(mention), name.key] where !key.isEmpty {
      if let found = byName[key] ?? byFamily[key] ?? byGiven[key] { return found.map { members[$0] } }
    }
    return membersAbbreviated(by: name).map { members[$0] }
  }

  private mutating func placeOfMember(meant written: String, affiliation: String?, isWhole: Bool) -> Int {
    let name = PersonName(written)
    let key = name.key
    if let found = byName[key], found.count == 1 { return found[0] }
    if let entry = lexicon.person(named: name.text) ?? lexicon.person(named: written), isBelieved(entry, for: name) {
      let place = place(of: entry)
      register(written, at: place)
      return place
    }
    if !isWhole, let place = onlyMember(byFamily[key], byGiven[key]) {
      addName(name.text, to: members[place].person.id)
      return place
    }
    if let entry = lexicon.outlet(named: written) {
      let place = place(of: entry)
      register(written, at: place)
      return place
    }
    if !isWhole, let place = onlyMember(membersAbbreviated(by: name)) {
      addName(name.text, to: members[place].person.id)
      return place
    }
    if !isWhole, let place = onlyMember(membersShortened(by: name)) {
      addName(name.text, to: members[place].person.id)
      return place
    }
    if !isWhole, !name.isMononym, AbbreviatedName(name) == nil, let place = memberKnownByPart(of: name) {
      addName(name.text, to: members[place].person.id)
      members[place].person.name = name.text
      return place
    }
    let person = Person(id: unusedID(for: name, affiliation: affiliation), name: name.text, names: [name.text])
    return append(Member(person: person, role: .unknown), id: person.id)
  }

  /// One place if both lists together hold exactly one.
  private func onlyMember(_ lists: [Int]?...) -> Int? {
    guard lists.allSatisfy({ $0?.count ?? 0 <= 1 }) else { return nil }
    let all = Set(lists.compactMap { $0 }.joined())
    return all.count == 1 ? all.first : nil
  }

  /// The members whose names can be the one that is printed with initials.
  ///
  /// Full names must have come before: which of two namesakes is meant shows only when both are known.
  private func membersAbbreviated(by name: PersonName) -> [Int] {
    guard let short = AbbreviatedName(name) else { return [] }
    let namesakes = Set((byFamily[short.whole] ?? []) + (byGiven[short.whole] ?? []))
    guard namesakes.count <= Self.mostNamesakes else { return [] }
    return namesakes.sorted().filter { place in
      members[place].person.names.contains { short.fits(PersonName($0)) }
    }
  }

  /// The members whose names can be the one that is printed without some of its words.
  private func membersShortened(by name: PersonName) -> [Int] {
    if name.isIdeographic {
      guard members.count <= Self.mostNamesakes else { return [] }
      return members.indices.filter { ShortenedName.fitsUnspaced(name.text, members[$0].person.name) }
    }
    guard !name.isMononym, let namesakes = byFamily[name.family], namesakes.count <= Self.mostNamesakes else {
      return []
    }
    return namesakes.filter { place in
      members[place].person.names.contains { ShortenedName.fits(name, PersonName($0)) }
    }
  }

  /// Among more nobody is meant for certain, and looking at all of them again and again would take long.
  private static let mostNamesakes = 64

  /// The member so far known by one word only that is this name's given or family name.
  private func memberKnownByPart(of name: PersonName) -> Int? {
    let found = Set([name.given, name.family].flatMap { byName[$0] ?? [] })
      .filter { PersonName(members[$0].person.name).isMononym }
    return found.count == 1 ? found.first : nil
  }

  /// A name of one word means the lexicon's person only where the document names that person's organisation, and a given
  /// name only where it does so of that one: there are many Tinas.
  private func isBelieved(_ entry: GazetteerEntry, for name: PersonName) -> Bool {
    guard name.isMononym, !name.isIdeographic, foldedName(entry.name) != name.key || PersonName(entry.name).isMononym
    else { return true }
    guard foldedName(entry.facts["given"] ?? entry.name) == name.key else {
      return entry.facts["affiliation"] == nil || lexicon.affiliation(of: entry, in: text) != nil
    }
    return lexicon.isMeant(entry, byGivenName: name.text, in: text)
  }

  /// The member that stands for a lexicon entry, made where there is none.
  private mutating func place(of entry: GazetteerEntry) -> Int {
    if let place = places[entry.id] { return place }
    let names = entry.aliases.filter { !$0.needsContext }.map(\.text)
    let native = entry.facts["native"].map { [$0] } ?? []
    let person = Person(
      id: entry.id, name: entry.name, names: [entry.name] + native + names.filter { $0 != entry.name })
    let affiliation = lexicon.affiliation(of: entry, in: text)
    var member = Member(person: person, role: .unknown, affiliation: affiliation)
    member.affiliationGround = affiliation.map { _ in "the gazetteer of people lists \(entry.name) with it" }
    let place = append(member, id: entry.id)
    if let family = entry.facts["family"] { note(family, at: place, in: \.byFamily) }
    if let given = entry.facts["given"] { note(given, at: place, in: \.byGiven) }
    return place
  }

  @discardableResult
  private mutating func append(_ member: Member, id: String) -> Int {
    members.append(member)
    places[id] = members.count - 1
    index(member.person, at: members.count - 1)
    return members.count - 1
  }

  private mutating func index(_ person: Person, at place: Int) {
    for name in person.names { register(name, at: place) }
  }

  private mutating func register(_ written: String, at place: Int) {
    let name = PersonName(written)
    note(written, at: place, in: \.byName)
    note(name.key, at: place, in: \.byName)
    guard !name.isMononym else { return }
    if let short = AbbreviatedName(name) {
      note(short.whole, at: place, in: \.byFamily)
      return
    }
    for family in name.families { note(family, at: place, in: \.byFamily) }
    for given in name.givens { note(given, at: place, in: \.byGiven) }
  }

  private mutating func note(_ name: String, at place: Int, in keyed: WritableKeyPath<Cast, [String: [Int]]>) {
    let key = foldedName(name)
    guard !key.isEmpty else { return }
    guard let behind = self[keyPath: keyed][key, default: []].placeToInsert(place) else { return }
    self[keyPath: keyed][key, default: []].insert(place, at: behind)
  }

  private mutating func unusedID(for name: PersonName, affiliation: String?) -> String {
    var id = slug(name.text)
    if name.isMononym, !name.isIdeographic {
      let scope = affiliation.map { lexicon.organisation(named: $0)?.id ?? slug($0) } ?? slug(document)
      if !scope.isEmpty { id += "-" + scope }
    }
    return unused(id)
  }

  /// An id that nobody has: the one wanted, else with the next number behind it.
  private mutating func unused(_ wanted: String) -> String {
    let id = wanted.isEmpty ? "speaker" : wanted
    if places[id] == nil { return id }
    var number = nextNumbers[id] ?? 2
    while places["\(id)-\(number)"] != nil { number += 1 }
    nextNumbers[id] = number + 1
    return "\(id)-\(number)"
  }
}

extension [Int] {
  /// Where a number belongs among ascending ones; nil where it is there.
  fileprivate func placeToInsert(_ number: Int) -> Int? {
    let place = partitionPoint { $0 >= number }
    return place < count && self[place] == number ? nil : place
  }
}

/// A name as an id: folded, with hyphens between its runs of letters and digits.
func slug(_ name: String) -> String {
  foldedName(name).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}
