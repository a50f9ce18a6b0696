package import CorpusIndex
package import CorpusModel

/// Who speaks, a row for each person and document, and for each label that stands for nobody known: under which labels, in
/// which part, for whom, and how much.
package func speakerTable(of index: CorpusIndex) -> Relation {
  var rows: [[Value]] = []
  for (voice, parts) in speakerParts(of: index) {
    let person = voice.person.flatMap { index.people.person(withID: $0) }
    let others = person.map { person in person.names.filter { $0 != person.name } } ?? []
    for (document, part) in parts {
      rows.append([
        voice.value, names(part.roles.map(\.name)), names(part.affiliations),
        .text(index.document(document).id), .integer(part.turns), .integer(part.quotes), .integer(part.leads),
        .integer(part.reports), .integer(part.words),
        names(part.labels), names(others),
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

/// What somebody says in a document.
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

/// Those who speak by their turns and quotations, the most first; the documents of each in the order of the corpus.
private func speakerParts(of index: CorpusIndex) -> [(voice: Voice, parts: [(document: Int, part: SpeakerPart)])] {
  var parts: [Voice: [Int: SpeakerPart]] = [:]
  var counts: [Voice: Int] = [:]
  for number in 0..<index.blockCount {
    guard let voice = Voice(ofBlock: number, in: index) else { continue }
    let block = index.block(number)
    parts[voice, default: [:]][block.document, default: SpeakerPart()]
      .add(block.block, words: index.wordCount(ofBlock: number))
    counts[voice, default: 0] += 1
  }
  return Voice.ranked(counts).map { voice in
    (voice, (parts[voice] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}

private func names(_ names: [String]) -> Value { .list(names.map { .text($0) }) }
