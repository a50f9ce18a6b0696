import CorpusModel
import TextAnalysis

/// The people that a document's prose names, speakers or not: who a family name, an office or a pronoun can mean.
struct NamedPeople {
  /// A person as the prose introduces him or her.
  struct Entry {
    /// The fullest name met.
    var name: String
    /// What titles, offices or the given name tell.
    var gender: Gender?
    /// Offices met beside the name, folded (`ceo`, `geschäftsführer`).
    var roles: Set<String> = []
    /// The organisation that stands beside the name, as it is to be shown.
    var affiliation: String?
    /// The age that stands beside the name, in years.
    var age: Int?
    /// Whether form, title, lexicon or cast show a person; false where only a verb of speech beside the name does.
    var isCertain = false
    /// How often the prose names the person.
    var count = 0
  }

  /// A place where a person is named.
  struct Sighting {
    var entry: Int
    /// The byte offset.
    var place: Int
    /// The number of the passage.
    var passage: Int
    /// Whether a preposition governs the name (`gegenüber Müller`).
    var isGoverned: Bool
  }

  private(set) var entries: [Entry] = []
  /// The places where people are named, in the order of the text.
  private(set) var sightings: [Sighting] = []
  /// The places of names that may be people's and are nobody's yet; ascending byte offsets.
  private(set) var strangers: [Int] = []
  private var byName: [String: Int] = [:]
  private var byFamily: [String: [Int]] = [:]
  private var byGiven: [String: [Int]] = [:]
  /// People by the word between a known given name and the last word of a name of three.
  private var byFirstOfTwo: [String: [Int]] = [:]
  private var byRole: [String: [Int]] = [:]
  /// The folded words of full names in Cyrillic, which other cases are compared with.
  private var declinable: [(words: [String], entry: Int)] = []
  /// The most names that each new one is compared with: their number must not make reading slow.
  private static let mostDeclined = 1000
  /// The most people of one family name that a new name is compared with.
  private static let mostOfOneFamily = 64
  /// The names in characters without blanks.
  private var byCharacters = CharacterNames()

  /// Adds a name, or what is newly known of its bearer.
  ///
  /// - Parameters:
  ///   - words: the name's words, folded.
  ///   - aliases: other full names, as written.
  @discardableResult
  mutating func add(
    name: String, words: [String], gender: Gender? = nil, roles: [String] = [], affiliation: String? = nil,
    age: Int? = nil, aliases: [String] = [], isCertain: Bool = true
  ) -> Int {
    let key = words.joined(separator: " ")
    let place = byName[key] ?? sameBearer(words) ?? declined(name, words) ?? append(Entry(name: name), words: words)
    if byName[key] == nil { register(words, at: place) }
    if words.count > Self.wordCount(entries[place].name), !Self.isIdeographic(name) { entries[place].name = name }
    if isCertain { entries[place].isCertain = true }
    if entries[place].gender == nil { entries[place].gender = gender }
    if entries[place].age == nil { entries[place].age = age }
    if entries[place].affiliation == nil { entries[place].affiliation = affiliation }
    for role in roles where entries[place].roles.insert(role).inserted { byRole[role, default: []].append(place) }
    for written in [name] + aliases { registerCharacters(of: written, at: place) }
    for alias in aliases {
      let key = SpeakerFinder.words(of: alias).joined(separator: " ")
      byName[key] = byName[key] ?? place
    }
    return place
  }

  /// Notes that a person is named at a place.
  mutating func see(_ entry: Int, at place: Int, passage: Int, isGoverned: Bool) {
    entries[entry].count += 1
    sightings.append(Sighting(entry: entry, place: place, passage: passage, isGoverned: isGoverned))
  }

  /// Notes that somebody may be named at a place who is not known.
  mutating func seeStranger(at place: Int) { strangers.append(place) }

  /// Whether somebody who is not known may be named in a range of byte offsets.
  func holdsStranger(_ range: Range<Int>) -> Bool {
    let next = strangers.partitionPoint { $0 >= range.lowerBound }
    return next < strangers.count && strangers[next] < range.upperBound
  }

  /// The people whom a range of byte offsets names as subjects, each once.
  func subjects(in range: Range<Int>) -> [Int] { distinct(sightings(in: range).lazy.filter { !$0.isGoverned }) }

  /// The people whom a range of byte offsets names, each once.
  func named(in range: Range<Int>) -> [Int] { distinct(sightings(in: range)) }

  /// The people whom a passage names, each once.
  func named(inPassage passage: Int) -> [Int] {
    let first = sightings.partitionPoint { $0.passage >= passage }
    let last = sightings.partitionPoint { $0.passage > passage }
    return distinct(sightings[first..<last])
  }

  private func sightings(in range: Range<Int>) -> ArraySlice<Sighting> {
    let first = sightings.partitionPoint { $0.place >= range.lowerBound }
    let last = sightings.partitionPoint { $0.place >= range.upperBound }
    return sightings[first..<max(first, last)]
  }

  private func distinct(_ sightings: some Sequence<Sighting>) -> [Int] {
    var people: [Int] = []
    for sighting in sightings.prefix(200) where !people.contains(sighting.entry) { people.append(sighting.entry) }
    return people
  }

  private mutating func registerCharacters(of name: String, at place: Int) {
    guard Self.isIdeographic(name), name.unicodeScalars.count > 1 else { return }
    byCharacters.add(name.unicodeScalars, of: place)
  }

  /// Who bears a full name.
  func bearer(of words: ArraySlice<String>) -> Int? { byName[words.joined(separator: " ")] }

  /// Who alone bears a longer name that ends in some words (`Ms Oyelowo-Finch` of Marguerite Oyelowo-Finch); of very many
  /// nobody is meant for certain.
  func bearer(endingWith words: [String]) -> Int? {
    guard let last = words.last, let family = byFamily[last], family.count <= Self.mostOfOneFamily else { return nil }
    let bearers = family.filter { entry in
      let known = SpeakerFinder.words(of: entries[entry].name)
      return known.count > words.count && known.suffix(words.count).elementsEqual(words)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// Who alone bears a name that begins with some characters, in scripts that put the family name first.
  func bearer(beginningWith characters: String) -> Int? {
    byCharacters.bearer(beginningWith: characters.unicodeScalars)
  }

  /// Where people are named in characters without blanks: entry and place, longest names first at each place.
  func ideographicNames(in scalars: [Unicode.Scalar]) -> [(entry: Int, place: Int)] {
    guard !byCharacters.isEmpty else { return [] }
    var found: [(entry: Int, place: Int)] = []
    var place = 0
    while place < scalars.count {
      if let name = byCharacters.longest(at: place, in: scalars) {
        found.append((name.bearer, place))
        place += name.length
      } else {
        place += 1
      }
    }
    return found
  }

  /// Who can be meant by a family name, by the first of two (`Belmar` of Saturnino Belmar Roe), or by a given name where no
  /// family name fits.
  func bearers(ofPart word: String) -> [Int] { byFamily[word] ?? byFirstOfTwo[word] ?? byGiven[word] ?? [] }

  /// Who holds an office, by its name or as the last part of a compound (`Minister` of `Wirtschaftsminister`).
  func holders(of role: String) -> [Int] {
    if let holders = byRole[role] { return holders }
    guard role.utf8.count >= 6 else { return [] }
    return Set(byRole.filter { $0.key.hasSuffix(role) }.flatMap(\.value)).sorted()
  }

  /// A person known so far by one word that is part of the new name.
  private func sameBearer(_ words: [String]) -> Int? {
    guard let last = words.last, let first = words.first else { return nil }
    if words.count == 1 {
      // A family name with a title or office: its only bearer, if there is one.
      let bearers = byFamily[first] ?? []
      return bearers.count == 1 ? bearers[0] : nil
    }
    if let bearer = bearer(endingWith: words) { return bearer }
    for word in [last, first] {
      if let found = byName[word], Self.wordCount(entries[found].name) == 1 { return found }
    }
    return nil
  }

  /// A person known so far in another case than the new name, in the languages that decline names; goes by the
  /// nominative from now on.
  private mutating func declined(_ name: String, _ words: [String]) -> Int? {
    guard NameCases.areDeclined(words), declinable.count <= Self.mostDeclined else { return nil }
    let found = declinable.filter { known in
      NameCases.isForm(words, of: known.words) || NameCases.isForm(known.words, of: words)
    }
    guard found.count == 1, let known = found.first else { return nil }
    if NameCases.isForm(known.words, of: words) {
      entries[known.entry].name = name
      declinable.removeAll { $0.entry == known.entry }
      declinable.append((words, known.entry))
    }
    return known.entry
  }

  private mutating func append(_ entry: Entry, words: [String]) -> Int {
    if NameCases.areDeclined(words) { declinable.append((words, entries.count)) }
    entries.append(entry)
    return entries.count - 1
  }

  private mutating func register(_ words: [String], at place: Int) {
    byName[words.joined(separator: " ")] = place
    guard let first = words.first, let last = words.last else { return }
    let leads = words.count > 1 && GivenNames.isLeadingFamilyName(first) && !GivenNames.isGivenName(first)
    note(last, at: place, in: \.byFamily)
    if leads { note(first, at: place, in: \.byFamily) }
    if words.count > 1 { note(first, at: place, in: \.byGiven) }
    if words.count == 3, GivenNames.isGivenName(first), !GivenNames.isGivenName(words[1]),
      !NameFinder.particles.contains(words[1])
    {
      note(words[1], at: place, in: \.byFirstOfTwo)
    }
  }

  private mutating func note(_ word: String, at place: Int, in keyed: WritableKeyPath<NamedPeople, [String: [Int]]>) {
    if self[keyPath: keyed][word]?.contains(place) != true { self[keyPath: keyed][word, default: []].append(place) }
  }

  private static func isIdeographic(_ name: String) -> Bool {
    name.unicodeScalars.first.map { (0x2E80...0xD7FF).contains($0.value) } ?? false
  }

  private static func wordCount(_ name: String) -> Int { name.split(separator: " ").count }
}
