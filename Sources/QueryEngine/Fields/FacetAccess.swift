import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

/// A field whose values the index lists: speakers, exchanges, languages, kinds.
struct FacetAccess: FieldAccess {
  /// Where further spellings of the values come from.
  enum Spellings: Sendable, Equatable {
    /// The values' ids and names alone.
    case own
    /// All names and labels of the person with the value's id.
    case people
    /// The aliases of the gazetteer's entry with the value's id.
    case gazetteer(String)
    /// The aliases of any gazetteer's entry that has the value among its names.
    case organisations
  }

  /// The facet's name.
  let facet: String
  let strictness: NameMatching.Strictness
  var spellings: Spellings = .own
  /// Whether a block can have several values.
  var isMultiple = false
  /// Whether values are things with an id beside their name.
  var isEntity = false

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    guard let facet = index.facet(facet) else { return isMultiple ? .list([]) : .null }
    let values = facet.values(ofBlock: block).map { value(Int($0), of: facet) }
    return isMultiple ? .list(values) : values.first ?? .null
  }

  /// The value with a number.
  func value(_ number: Int, of facet: Facet) -> Value {
    let entry = facet.entries[number]
    return isEntity ? .entity(id: entry.id, name: entry.name) : .text(entry.name)
  }

  var aspects: MatchAspects {
    if strictness == .whole { return [] }
    switch spellings {
    case .own, .people: return .spelling
    case .organisations: return MatchAspects.spelling.union(.aliases)
    // What a text is about is not said at one place of it.
    case .gazetteer(let name): return name == facet ? MatchAspects.spelling.union(.aliases) : .spelling
    }
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    try resolve(test, in: index, suggests: true)
  }

  /// As `resolve` of fields does; without suggestions for values that nothing has, which take a look at all names.
  func resolve(_ test: PlainTest, in index: CorpusIndex, suggests: Bool) throws(FieldProblem) -> Resolution {
    guard let found = index.facet(facet) else { return Resolution(.nothing) }
    switch test {
    case .any: return Resolution(.anyValue(facet: facet))
    case .comparison(.equal, let value):
      return resolve(value, quoted: true, among: found, in: index, suggests: suggests)
    case .comparison(.unequal, let value):
      let equal = resolve(value, quoted: true, among: found, in: index, suggests: suggests)
      return Resolution(
        .all([.anyValue(facet: facet), .not(equal.condition)]), names: equal.names, unknown: equal.unknown)
    case .comparison, .range:
      throw FieldProblem(message: "values of this field have no order", notes: ["name one, several, any or none"])
    case .value(let value, let quoted, let strict):
      return resolve(value, quoted: quoted, strict, among: found, in: index, suggests: suggests)
    case .regex(let pattern):
      let matches = spellings(of: found, in: index).matches { pattern.matches($0) }
      return Resolution(.values(facet: facet, matches), names: names(of: matches, in: found))
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    guard let facet = index.facet(facet) else { return [] }
    return facet.entries.indices.map { number in
      let entry = facet.entries[number]
      let count = facet.blocks(withValue: number).count { index.kind(ofBlock: Int($0)).isSearchedByDefault }
      return Completion(value: isEntity ? entry.id : entry.name, name: entry.name, count: count)
    }
    .filter { $0.count > 0 || self.facet == "kind" }
    .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// The blocks with the values that a name means; nil where it means none.
  func condition(named name: String, in index: CorpusIndex) -> Condition? {
    guard let found = index.facet(facet) else { return nil }
    let matches = spellings(of: found, in: index, for: NameMatching(for: name)).matches(name, strictness: strictness)
    return matches.isEmpty ? nil : .values(facet: facet, matches)
  }

  private func resolve(
    _ value: String, quoted: Bool, _ strict: MatchAspects = [], among found: Facet, in index: CorpusIndex,
    suggests: Bool
  ) -> Resolution {
    var matches: [Int]
    let ownOnly = strict.contains(.aliases) && spellings == .organisations
    if !quoted,
      value.contains("*") || termPatterns(of: value, wildcards: true) != termPatterns(of: value, wildcards: false)
    {
      if value.allSatisfy({ $0 == "*" }) { return Resolution(.anyValue(facet: facet)) }
      matches = spellings(of: found, in: index, for: NameMatching(keeping: strict.kept), ownOnly: ownOnly)
        .matches(pattern: value)
    } else {
      matches = spellings(of: found, in: index, for: NameMatching(for: value, keeping: strict.kept), ownOnly: ownOnly)
        .matches(value, strictness: strictness)
    }
    if strict.contains(.aliases), !ownOnly {
      let patterns = termPatterns(of: value, wildcards: !quoted, keeping: strict.kept)
      let saying = Saying(folder: PartialFolder(keeping: strict.kept), patterns: patterns)
      // A form of a name that the list does not have is said all the same.
      let entries = matches.isEmpty ? Array(found.entries.indices) : matches
      return Resolution(.said(facet: facet, entries, MentionWords(saying: saying)))
    }
    guard !matches.isEmpty else {
      let nearest = suggests ? nearest(to: value, in: index) : nil
      return Resolution(.nothing, unknown: .init(value: value, nearest: nearest, hint: hint(for: value, in: index)))
    }
    let names = names(of: matches, in: found)
    if case .gazetteer(let name) = spellings,
      let parents = unsafe index.names(ofGazetteer: name, where: { _ in false })?.parents, !parents.isEmpty
    {
      matches = withChildren(matches, parents, in: found)
    }
    return Resolution(.values(facet: facet, matches), names: names)
  }

  private func names(of values: [Int], in facet: Facet) -> [String] {
    values.map { isEntity && !isMultiple ? facet.entries[$0].name : facet.entries[$0].id }
  }

  /// The values under all their spellings, as far as these may match.
  private func spellings(
    of facet: Facet, in index: CorpusIndex, for matching: NameMatching = NameMatching(), ownOnly: Bool = false
  ) -> NameMatching {
    var matching = matching
    let sieve = matching.sieve
    for (number, spelling, isID) in unsafe facet.entries.spellings(
      with: sieve.letters, where: { unsafe sieve.passes($0) })
    {
      // Of people with one name alone the id says where they speak as well: words of a file's name mean nobody.
      matching.add(number, spelling, asWhole: isID && spellings == .people)
    }
    if ownOnly { return matching }
    let further = unsafe furtherSpellings(facet, in: index) { unsafe sieve.passes($0) }
    for (number, spelling) in further { matching.add(number, spelling) }
    return matching
  }

  /// The spellings that values have beside their ids and names, and that pass a test.
  private func furtherSpellings(
    _ facet: Facet, in index: CorpusIndex, where isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) -> [(Int, String)] {
    switch spellings {
    case .own: return []
    case .people:
      return unsafe numbered(index.people.furtherNames(where: isWanted), in: facet)
    case .gazetteer(let name):
      // A topic's aliases are cues, not names.
      guard name != "topic" else { return [] }
      return numbered(unsafe index.names(ofGazetteer: name, where: isWanted)?.aliases ?? [], in: facet)
    case .organisations:
      let folded = Dictionary(
        facet.entries.enumerated().map { (NameMatching.terms(of: $1.name), $0) },
        uniquingKeysWith: { first, _ in first })
      return index.gazetteers.filter { $0.name != "topic" }.flatMap(\.entries).flatMap { entry in
        let names = [entry.id, entry.name] + entry.aliases.map(\.text)
        let number = names.lazy.compactMap { folded[NameMatching.terms(of: $0)] }.first
        return number.map { number in names.map { (number, $0) } } ?? []
      }
    }
  }

  /// Spellings with the numbers of the values whose ids stand beside them; few ids are looked for, all are looked at.
  private func numbered(_ spellings: [(id: String, name: String)], in facet: Facet) -> [(Int, String)] {
    guard !spellings.isEmpty else { return [] }
    let numbers = facet.entries.numbers(ofIDs: Set(spellings.map(\.id)))
    return spellings.compactMap { id, spelling in numbers[id].map { ($0, spelling) } }
  }

  /// The values and all that have one of them as parent, parents' parents included.
  private func withChildren(
    _ values: [Int], _ parents: [(id: String, parent: String)], in facet: Facet
  ) -> [Int] {
    var ids = Set(values.map { facet.entries[$0].id })
    var size = 0
    while ids.count > size {
      size = ids.count
      for (id, parent) in parents where ids.contains(parent) { ids.insert(id) }
    }
    return facet.entries.indices.filter { ids.contains(facet.entries[$0].id) }
  }

  private func nearest(to value: String, in index: CorpusIndex) -> String? {
    guard let facet = index.facet(facet) else { return nil }
    let byFrequency = facet.entries.indices.sorted {
      (facet.blocks(withValue: $1).count, $0) < (facet.blocks(withValue: $0).count, $1)
    }
    let own = byFrequency.flatMap { number in
      let entry = facet.entries[number]
      return spellings == .people ? [entry.name] : [entry.id, entry.name]
    }
    let further = unsafe furtherSpellings(facet, in: index).map(\.1)
    let parts =
      strictness == .whole ? [] : (own + further).flatMap { NameMatching.terms(of: $0) }.filter { $0.count > 2 }
    return Diagnostics.nearest(to: value, among: own + further + parts)
  }

  /// For a topic the word may be one of its cues.
  private func hint(for value: String, in index: CorpusIndex) -> String? {
    guard case .gazetteer("topic") = spellings, let topics = index.gazetteer("topic") else { return nil }
    let wanted = NameMatching.terms(of: value)
    let having = topics.entries.filter { entry in
      entry.aliases.contains { NameMatching.contains(wanted, termPatterns(of: $0.text, wildcards: true)) }
    }
    guard !having.isEmpty else { return nil }
    return "'\(value)' is a cue of the topic \(having.map(\.id).joined(separator: ", "))"
  }
}
