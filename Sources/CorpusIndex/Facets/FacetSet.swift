import CorpusModel

/// The facets under construction: one for each field whose values come from a list.
struct FacetSet {
  private var kind: FacetCollector
  private var speaker = FacetCollector("speaker")
  /// The labels of blocks whose speaker is nobody known.
  private var unnamed = FacetCollector(Facet.unnamed)
  private var label = FacetCollector("label")
  private var role: FacetCollector
  private var affiliation = FacetCollector("affiliation")
  private var language = FacetCollector("lang")
  private var date = FacetCollector("date")
  /// The numbers of dates by how they are packed.
  private var dates: [Int: UInt32] = [:]
  private var section = FacetCollector("section")
  private var attribution = FacetCollector("attribution")
  private var confidence = FacetCollector("confidence")
  private var mainTopic: FacetCollector
  private var mentioned: [FacetCollector]
  private var placesOfMentioned: [String: Int]

  init(gazetteers: [Gazetteer], people: Gazetteer, topics: Gazetteer) {
    kind = FacetCollector("kind", known: BlockKind.allCases.map { Facet.Entry(id: $0.name, name: $0.name) })
    role = FacetCollector("role", known: Role.allCases.map { Facet.Entry(id: $0.name, name: $0.name) })
    mainTopic = FacetCollector("maintopic", known: Self.entries(of: topics))
    let lists = gazetteers.contains { $0.name == people.name } ? gazetteers : gazetteers + [people]
    mentioned = lists.map { FacetCollector($0.name, known: Self.entries(of: $0)) }
    placesOfMentioned = Dictionary(
      lists.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the next block with the mentions inside its words.
  mutating func add(_ block: Block, mentions: ArraySlice<Mention>) {
    kind.add(kind.number(of: block.kind.name))
    role.add(block.role.name)
    speaker.add(block.speaker)
    if block.speaker == nil { unnamed.add(block.labelOfUnknown) }
    label.add(block.label)
    affiliation.add(block.affiliation)
    language.add(block.language)
    if let stated = block.date { date.add(number(of: stated)) }
    section.add(block.section)
    attribution.add(block.attribution?.method.name)
    confidence.add(block.attribution?.confidence.name)
    for topic in block.mainTopics { mainTopic.add(topic) }
    for each in mentions.indices {
      if let list = place(ofMentioned: mentions[each].field) { mentioned[list].add(mentions[each].entry) }
    }
    endBlock()
  }

  /// The place of a list among those of what is mentioned: few, so that looking them through is sooner done than hashing.
  private func place(ofMentioned name: String) -> Int? {
    guard mentioned.count <= 8 else { return placesOfMentioned[name] }
    return mentioned.firstIndex { $0.name == name }
  }

  /// The number of a date, spelt once.
  private mutating func number(of stated: StatedDate) -> UInt32 {
    if let known = dates[stated.packed] { return known }
    let number = date.number(of: stated.iso)
    dates[stated.packed] = number
    return number
  }

  /// Writes the sections of the facets; speakers get the names under which people know them.
  mutating func write<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>, people: [Person]
  ) throws(CorpusFileError) {
    let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    speaker.rename { names[$0] }
    let own = [
      kind, speaker, unnamed, label, role, affiliation, language, date, section, attribution, confidence, mainTopic,
    ]
    for (number, facet) in (own + mentioned).enumerated() { try facet.write(number, to: &writer) }
  }

  /// The number of facets.
  var count: Int { 12 + mentioned.count }

  private mutating func endBlock() {
    kind.endBlock()
    speaker.endBlock()
    unnamed.endBlock()
    label.endBlock()
    role.endBlock()
    affiliation.endBlock()
    language.endBlock()
    date.endBlock()
    section.endBlock()
    attribution.endBlock()
    confidence.endBlock()
    mainTopic.endBlock()
    for place in mentioned.indices { mentioned[place].endBlock() }
  }

  private static func entries(of gazetteer: Gazetteer) -> [Facet.Entry] {
    gazetteer.entries.map { Facet.Entry(id: $0.id, name: $0.name) }
  }
}
