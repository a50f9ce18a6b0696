package import CorpusIndex
package import CorpusModel

/// Why a block is what the corpus says it is: each decision with the rule, the words or the list that made it.
package func provenance(ofBlock number: Int, in index: CorpusIndex) -> Relation {
  let record = index.block(number)
  let document = index.document(record.document)
  var table = ProvenanceTable()
  table.add("id", record.id.description, "document \(document.id), \(record.place), bytes \(bytes(record.range))")
  table.add("kind", record.kind.name, ground("kind", of: record) ?? kindReason(record, in: index))
  table.add("text", excerpt(of: index.text(record.document, record.range)), record.label.map { "labelled \"\($0)\"" })
  table.add("speaker", speaker(record, in: index), attribution(record.attribution))
  table.add("role", record.role == .unknown ? nil : record.role.name, ground("role", of: record))
  table.add("affiliation", record.affiliation, ground("affiliation", of: record))
  for (field, mentions) in grouped(index.mentions(inBlock: number)) {
    for (entry, found) in mentions {
      let isMain = field == "topic" && record.mainTopics.contains(entry)
      let words = reason(found, of: record, index, isMain: isMain)
      table.add(field, name(of: entry, in: field, index), words)
    }
  }
  for topic in record.mainTopics where !index.mentions(inBlock: number).contains(where: { $0.entry == topic }) {
    table.add("maintopic", name(of: topic, in: "topic", index), nil)
  }
  for ground in record.grounds where ground.text.hasPrefix("without ") { table.add(ground.field, "", ground.text) }
  table.add("lang", record.language, languageReason(record, of: document))
  table.add("date", record.date?.iso, dateReason(record, of: document))
  table.add("section", record.section, nil)
  if let primary = index.copies.primary(ofBlock: number) {
    let copies = index.copies.group(ofPrimary: primary).count - 1
    let place = "\(index.id(ofBlock: primary)), document \(index.document(index.document(ofBlock: primary)).id)"
    let isPrimary = primary == number
    table.add("dup", isPrimary ? "primary" : "copy of \(place)", isPrimary ? "the fullest text of \(copies + 1)" : nil)
  }
  for doubt in record.doubts { table.add("doubt", doubt, nil) }
  for note in document.notes { table.add("note", note, "on the whole document") }
  return table.relation
}

private struct ProvenanceTable {
  private var rows: [[Value]] = []

  mutating func add(_ what: String, _ value: String?, _ why: String?) {
    guard let value else { return }
    rows.append([.text(what), .text(value), why.map { .text($0) } ?? .null])
  }

  var relation: Relation {
    Relation(columns: [Column("what"), Column("value"), Column("why")], rows: RowSource(rows))
  }
}

private func bytes(_ range: Range<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }

private func kindReason(_ record: BlockRecord, in index: CorpusIndex) -> String? {
  if let turn = record.turn { return "turn \(turn) of the document" }
  return record.parent.map { "lies over \(index.kind(ofBlock: $0).name) \(index.id(ofBlock: $0))" }
}

/// Why a property is as it is, where something other than the general rule decided.
private func ground(_ field: String, of record: BlockRecord) -> String? {
  record.grounds.last { $0.field == field }?.text
}

private func languageReason(_ record: BlockRecord, of document: DocumentRecord) -> String? {
  let ofDocument = document.language.map { "the document's is \($0)" + (document.languageCue.map { " (\($0))" } ?? "") }
  guard let own = ground("lang", of: record) else {
    return record.language == document.language ? document.languageCue.map { "the document's: \($0)" } : ofDocument
  }
  return [own, ofDocument].compactMap(\.self).joined(separator: "; ")
}

private func dateReason(_ record: BlockRecord, of document: DocumentRecord) -> String? {
  if let own = ground("date", of: record) { return own }
  guard record.date == document.date else { return "the file states it for these words" }
  return document.dateCue.map { "stated: \"\($0)\"" }
}

private func speaker(_ record: BlockRecord, in index: CorpusIndex) -> String? {
  guard let id = record.speaker else { return record.attribution?.method == .correction ? "nobody known" : nil }
  let name = index.people.person(withID: id)?.name ?? id
  return "\(name) (\(id))"
}

private func attribution(_ attribution: Attribution?) -> String? {
  guard let attribution else { return nil }
  let cue = attribution.cue.map { ": \"\($0)\"" } ?? ""
  return "\(attribution.confidence.name), by \(attribution.method.name)\(cue)"
}

/// Mentions by field and entry, in the order of the text.
private func grouped(_ mentions: [Mention]) -> [(field: String, entries: [(entry: String, found: [Mention])])] {
  var groups: [(field: String, entries: [(entry: String, found: [Mention])])] = []
  for mention in mentions {
    let group = groups.firstIndex { $0.field == mention.field } ?? groups.endIndex
    if group == groups.endIndex { groups.append((mention.field, [])) }
    let entry = groups[group].entries.firstIndex { $0.entry == mention.entry } ?? groups[group].entries.endIndex
    if entry == groups[group].entries.endIndex { groups[group].entries.append((mention.entry, [])) }
    groups[group].entries[entry].found.append(mention)
  }
  return groups
}

private func name(of entry: String, in field: String, _ index: CorpusIndex) -> String {
  guard let name = index.gazetteer(field)?.entries.first(where: { $0.id == entry })?.name, name != entry else {
    return entry
  }
  return "\(entry) (\(name))"
}

/// What stands in the text and which spelling of the list it is, each pair once.
private func reason(_ found: [Mention], of record: BlockRecord, _ index: CorpusIndex, isMain: Bool) -> String {
  var spellings: [String] = []
  for mention in found {
    let written = index.text(record.document, mention.range)
    // A side file, or the file itself, speaks of the block as a whole, and that stands for the words.
    let isListed = index.gazetteer(mention.field)?.entries.first { $0.id == mention.entry }
      .map { entry in entry.name == mention.alias || entry.aliases.contains { $0.text == mention.alias } }
    if mention.range == record.range, isListed != true {
      spellings.append(mention.alias)
      continue
    }
    let listed = written == mention.alias ? "" : " as \"\(mention.alias)\""
    let weak = mention.isWeak ? " (weak)" : ""
    let spelling = "\"\(written)\"\(listed)\(weak)"
    if !spellings.contains(spelling) { spellings.append(spelling) }
  }
  let times = found.count > spellings.count ? ", \(found.count) times" : ""
  return (isMain ? "main topic; " : "") + spellings.joined(separator: ", ") + times
}
