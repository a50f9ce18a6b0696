package import CorpusIndex
package import CorpusModel

/// Who speaks, a row for each person and document: under which labels, in which part, for whom, and how much.
package func speakerTable(of index: CorpusIndex) -> Relation {
  var rows: [[Value]] = []
  for (person, parts) in speakerParts(of: index) {
    for (document, part) in parts {
      rows.append([
        .entity(id: person.id, name: person.name), names(part.roles.map(\.name)), names(part.affiliations),
        .text(index.document(document).id), .integer(part.turns), .integer(part.quotes), .integer(part.leads),
        .integer(part.reports), .integer(part.words),
        names(part.labels), names(person.names.filter { $0 != person.name }),
      ])
    }
  }
  let columns = [
    Column("speaker"), Column("role", .list), Column("affiliation", .list), Column("doc"), Column("turns", .number),
    Column("quotes", .number), Column("leads", .number), Column("indirect", .number),
    Column("words", .number, isDetail: true), Column("labels", .list, isDetail: true),
    Column("names", .list, isDetail: true),
  ]
  return Relation(columns: columns, rows: RowSource(rows))
}

/// What a person says in a document.
private struct SpeakerPart {
  var roles: [Role] = []
  var affiliations: [String] = []
  var labels: [String] = []
  var turns = 0
  var quotes = 0
  var leads = 0
  var reports = 0
  var words = 0

  mutating func add(_ block: Block, words: Int) {
    if !roles.contains(block.role) { roles.append(block.role) }
    if let label = block.label, !labels.contains(label) { labels.append(label) }
    if let affiliation = block.affiliation, !affiliations.contains(affiliation) { affiliations.append(affiliation) }
    switch block.kind {
    case .turn: turns += 1
    case .quote, .nested: quotes += 1
    case .lead: leads += 1
    case .indirect: reports += 1
    case .keypoint, .narration, .heading, .metadata, .boilerplate, .stage: break
    }
    // What is only reported are not the speaker's words.
    if block.kind != .indirect { self.words += words }
  }
}

/// Persons by their turns and quotations, the most first; the documents of each in the order of the corpus.
private func speakerParts(of index: CorpusIndex) -> [(person: Person, parts: [(document: Int, part: SpeakerPart)])] {
  var parts: [String: [Int: SpeakerPart]] = [:]
  var people: [String: (person: Person, count: Int)] = [:]
  for number in 0..<index.blockCount {
    guard let person = index.speaker(ofBlock: number) else { continue }
    let block = index.block(number)
    parts[person.id, default: [:]][block.document, default: SpeakerPart()]
      .add(block.block, words: index.wordCount(ofBlock: number))
    people[person.id, default: (person, 0)].count += 1
  }
  return people.values.sorted { ($1.count, $0.person.id) < ($0.count, $1.person.id) }.map { person, _ in
    (person, (parts[person.id] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}

private func names(_ names: [String]) -> Value { .list(names.map { .text($0) }) }
