import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

/// Writes a document part by part; every part is a leaf with a blank line after it.
struct DocumentWriter {
  private(set) var document: Document
  private var turns = 0

  init(_ id: String, title: String? = nil, source: String? = nil, date: StatedDate? = nil, language: String? = "en") {
    document = Document(id: id, path: "\(id).txt", format: "text", text: [])
    document.title = title
    document.source = source
    document.date = date
    document.language = language
  }

  /// A turn; its label stands before it and does not belong to its words.
  mutating func turn(_ speaker: String, _ role: Role, _ words: String, of affiliation: String? = nil) {
    turns += 1
    append(.turn, label: speaker.capitalized, words) { [turns] block in
      block.speaker = speaker
      block.label = speaker.capitalized
      block.role = role
      block.affiliation = affiliation
      block.turn = turns
      block.attribution = Attribution(.label, .sure)
      if words.utf8.contains(0x3F) { block.features.insert(.question) }
    }
    add(speaker)
  }

  /// A leaf that nobody speaks.
  mutating func leaf(_ kind: BlockKind, _ words: String) { append(kind, label: nil, words) { _ in } }

  /// An overlay over the first place where the words stand.
  mutating func overlay(_ kind: BlockKind, _ words: String, by speaker: String?, _ confidence: Confidence = .sure) {
    if let range = ranges(of: words).first { overlay(kind, at: range, by: speaker, confidence) }
  }

  /// An overlay over UTF-8 bytes of the text.
  mutating func overlay(_ kind: BlockKind, at range: Range<Int>, by speaker: String?, _ confidence: Confidence = .sure)
  {
    var block = Block(kind: kind, extent: range, range: range)
    block.speaker = speaker
    block.role = .quoted
    block.language = document.language
    block.place = "line 1"
    if speaker != nil { block.attribution = Attribution(.cue, confidence) }
    document.blocks.append(block)
    if let speaker { add(speaker) }
  }

  /// Mentions of a gazetteer's entry wherever a word stands.
  mutating func mention(_ field: String, _ entry: String, _ word: String) {
    for range in ranges(of: word) {
      document.mentions.append(Mention(field: field, entry: entry, range: range, alias: word))
    }
    document.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func append(_ kind: BlockKind, label: String?, _ words: String, _ change: (inout Block) -> Void) {
    let start = document.text.count
    if let label { document.text += Array("\(label): ".utf8) }
    let first = document.text.count
    document.text += Array(words.utf8)
    var block = Block(kind: kind, extent: start..<document.text.count, range: first..<document.text.count)
    block.language = document.language
    block.place = "line \(document.blocks.count + 1)"
    block.date = document.date
    change(&block)
    document.blocks.append(block)
    document.text += Array("\n\n".utf8)
  }

  private mutating func add(_ speaker: String) {
    guard !document.cast.contains(where: { $0.id == speaker }) else { return }
    document.cast.append(Person(id: speaker, name: speaker.capitalized))
  }

  private func ranges(of words: String) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, wanted.count <= document.text.count else { return [] }
    return (0...document.text.count - wanted.count)
      .filter { document.text[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// An engine over documents, with two gazetteers.
func stageEngine(_ documents: [Document]) -> Engine {
  var builder = IndexBuilder(
    gazetteers: [
      Gazetteer(
        name: "exchange",
        entries: [
          GazetteerEntry(id: "okx", name: "OKX", aliases: [Alias("OKX"), Alias("Okex")]),
          GazetteerEntry(id: "bybit", name: "Bybit", aliases: [Alias("Bybit")]),
        ])
    ],
    people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
    topics: Gazetteer(name: "topic", entries: [GazetteerEntry(id: "pay", name: "Pay", aliases: [Alias("prices")])]))
  for document in documents { builder.add(document) }
  return Engine(index: builder.finish(), report: LoadReport())
}

/// A dialogue of six turns with a quotation inside, and an article with two.
func talk() -> [Document] {
  var dialogue = DocumentWriter(
    "alpha", title: "Growing up", source: "The Daily", date: StatedDate(year: 2025, month: 4, day: 2))
  dialogue.leaf(.heading, "About users")
  dialogue.turn("ann", .interviewer, "How do users find you?")
  dialogue.turn(
    "bob", .guest,
    "Users find us by word of mouth. We answer users\nwithin a minute, and “trust is slow for users” as Cleo said. OKX, Okex and Bybit know.",
    of: "Acme")
  dialogue.turn("ann", .interviewer, "And prices?")
  dialogue.turn("bob", .guest, "Prices fell 20 % since 2024.", of: "Acme")
  dialogue.turn("dan", .guest, "Not for all users at Bybit.")
  dialogue.turn("ann", .interviewer, "Thank you.")
  dialogue.overlay(.nested, "trust is slow for users", by: "cleo", .likely)
  dialogue.mention("exchange", "okx", "OKX")
  dialogue.mention("exchange", "okx", "Okex")
  dialogue.mention("exchange", "bybit", "Bybit")
  dialogue.mention("topic", "pay", "rices")
  var article = DocumentWriter("beta", language: "de")
  article.leaf(.narration, "Zeh sagte: „Nutzer zuerst, sagen die users“. Nach Zeh zahlt niemand.")
  article.leaf(.narration, "Mehr war nicht zu hören.")
  article.overlay(.quote, "Nutzer zuerst, sagen die users", by: "zeh", .likely)
  article.overlay(.indirect, "zahlt niemand", by: "zeh")
  return [dialogue.document, article.document]
}

extension Engine {
  /// The answer to a line; throws its first error.
  func answer(_ line: String, variables: [String: String] = [:]) throws -> Answer {
    let source = SourceText(line)
    let parsed = parse(source, vocabulary: vocabulary)
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) { throw error }
    guard case .query(let query) = parsed.statement else { throw Diagnostic("no query: \(line)") }
    return try answer(query, in: source, environment: Environment(variables: variables))
  }

  /// The cells of an answer.
  func rows(_ line: String) throws -> [[Value]] { try answer(line).relation.cells }

  /// One column of an answer as text; unknown is "–".
  func column(_ name: String, _ line: String) throws -> [String] {
    let relation = try answer(line).relation
    let place = try #require(relation.place(of: name), "no column \(name) among \(relation.columns.map(\.name))")
    return relation.cells.map { $0[place].shown }
  }

  /// The error of a line, where it has one.
  func failure(_ line: String) -> Diagnostic? {
    do {
      _ = try answer(line)
      return nil
    } catch { return error as? Diagnostic }
  }
}

extension Relation {
  /// Every row.
  var cells: [[Value]] { (0..<rows.count).map { rows[$0] } }
}

extension Value {
  /// The value in short.
  var shown: String {
    switch self {
    case .null: "–"
    case .list(let values): values.map(\.shown).joined(separator: "+")
    case .time(let milliseconds): "\(milliseconds)ms"
    case .truth(let truth): "\(truth)"
    default: words ?? "?"
    }
  }
}
