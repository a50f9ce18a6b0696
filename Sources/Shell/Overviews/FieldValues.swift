import CorpusIndex
import CorpusModel
import QueryEngine

/// The values of a field that has a list of them, with the number of blocks that a plain query sees, the most first;
/// values that none of these has come only where all are asked for.
func fieldValues(of field: String, in index: CorpusIndex) -> [FieldValue] {
  if field == "doc" {
    return (0..<index.documentCount).map { number in
      let document = index.document(number)
      return FieldValue(
        document.id, names: document.title.map { [$0] } ?? [],
        count: document.blocks.count { index.kind(ofBlock: $0).isSearchedByDefault })
    }
  }
  let facets = [field] + (field == "speaker" ? [Facet.unnamed] : [])
  let values = facets.compactMap { index.facet($0) }.flatMap { listed(of: field, in: $0, index) }
  return joiningNamesakes(values).enumerated().sorted {
    ($1.element.count ?? 0, $0.offset) < ($0.element.count ?? 0, $1.offset)
  }
  .map(\.element)
}

/// The values that a facet has for a field, those that no plain query sees left out.
private func listed(of field: String, in facet: Facet, _ index: CorpusIndex) -> [FieldValue] {
  let entries = index.gazetteer(field == "maintopic" ? "topic" : field)?.entries ?? []
  let aliases = Dictionary(
    entries.map { ($0.id, $0.aliases.map(\.text)) }, uniquingKeysWith: { first, _ in first })
  return facet.entries.enumerated().compactMap { number, entry in
    let count = facet.blocks(withValue: number).count {
      field == "kind" || index.kind(ofBlock: Int($0)).isSearchedByDefault
    }
    guard count > 0 else { return nil }
    return FieldValue(
      writtenName(of: entry, in: field), name: entry.name,
      names: field == "speaker" ? names(ofPerson: entry.id, index) : aliases[entry.id] ?? [],
      count: count)
  }
}

/// Values that are written alike as one: a query that names one finds all.
private func joiningNamesakes(_ values: [FieldValue]) -> [FieldValue] {
  var places: [String: Int] = [:]
  var joined: [FieldValue] = []
  for value in values {
    guard let place = places[value.written] else {
      places[value.written] = joined.count
      joined.append(value)
      continue
    }
    joined[place].names += value.names.filter { !joined[place].names.contains($0) }
    joined[place].count = (joined[place].count ?? 0) + (value.count ?? 0)
  }
  return joined
}

/// The tags that the user gave, the most frequent first.
func tagValues(in engine: Engine) -> [FieldValue] {
  (engine.fields["tag"]?.completions(in: engine.index) ?? []).map { FieldValue($0.name, count: $0.count) }
}

/// Ids are made for queries, but a person's name is what people know.
private func writtenName(of entry: Facet.Entry, in field: String) -> String {
  field == "speaker" ? entry.name : entry.id
}

/// Every other spelling of a speaker.
private func names(ofPerson id: String, _ index: CorpusIndex) -> [String] {
  index.people.person(withID: id)?.names ?? []
}
