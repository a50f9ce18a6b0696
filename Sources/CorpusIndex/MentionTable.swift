import CorpusModel

/// The mentions of all documents, by document and start.
struct MentionTable: Sendable {
  /// The gazetteers' names; `fields` counts with them.
  private var names: [String] = []
  private var fields: [UInt8] = []
  private var entries: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var aliases: [UInt32] = []
  private var weak: [Bool] = []
  private var documentEnds: [UInt32] = []
  private var strings = StringCollector()

  /// Adds the mentions of the next document; those outside its text are dropped.
  mutating func append(_ mentions: [Mention], byteCount: Int) {
    let inside = mentions.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= byteCount && !$0.range.isEmpty }
    for mention in inside.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let field = number(ofField: mention.field) else { continue }
      fields.append(field)
      entries.append(strings.number(of: mention.entry))
      starts.append(UInt32(mention.range.lowerBound))
      ends.append(UInt32(mention.range.upperBound))
      aliases.append(strings.number(of: mention.alias))
      weak.append(mention.isWeak)
    }
    documentEnds.append(UInt32(starts.count))
  }

  /// The mentions of a document that lie wholly inside a range of its bytes, by start.
  func mentions(ofDocument document: Int, inside range: Range<Int>) -> [Mention] {
    let end = Int(documentEnds[document])
    var (lower, upper) = (document == 0 ? 0 : Int(documentEnds[document - 1]), end)
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(starts[middle]) >= range.lowerBound { upper = middle } else { lower = middle + 1 }
    }
    var found: [Mention] = []
    while lower < end, Int(starts[lower]) < range.upperBound {
      if Int(ends[lower]) <= range.upperBound { found.append(mention(lower)) }
      lower += 1
    }
    return found
  }

  private func mention(_ place: Int) -> Mention {
    Mention(
      field: names[Int(fields[place])], entry: strings.table[entries[place]] ?? "",
      range: Int(starts[place])..<Int(ends[place]), alias: strings.table[aliases[place]] ?? "", isWeak: weak[place])
  }

  /// At most 255 gazetteers; the mentions of any beyond are dropped.
  private mutating func number(ofField name: String) -> UInt8? {
    if let known = names.firstIndex(of: name) { return UInt8(known) }
    guard names.count < 255 else { return nil }
    names.append(name)
    return UInt8(names.count - 1)
  }
}
