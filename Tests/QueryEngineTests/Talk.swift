import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

@testable import QueryEngine

/// A small corpus that tests can read: an interview in English, one in French, a piece of news.
enum Talk {
  static let engine = Engine(index: index, report: LoadReport())

  static let exchanges = Gazetteer(
    name: "exchange",
    entries: [
      GazetteerEntry(id: "okx", name: "OKX", aliases: [Alias("Okex"), Alias("OK", isExact: true)]),
      GazetteerEntry(id: "bitget", name: "Bitget"),
      GazetteerEntry(id: "gate", name: "Gate.io", aliases: [Alias("Gate")]),
    ])
  static let topics = Gazetteer(
    name: "topic",
    entries: [
      GazetteerEntry(id: "support", name: "Support", aliases: [Alias("refund")]),
      GazetteerEntry(id: "assets", name: "Assets"),
      GazetteerEntry(id: "stocks", name: "Stocks", facts: ["parent": "assets"]),
    ])
  static let people = Gazetteer(
    name: "person",
    entries: [
      GazetteerEntry(
        id: "changpeng-zhao", name: "Changpeng Zhao", aliases: [Alias("CZ"), Alias("赵长鹏")], facts: ["native": "赵长鹏"])
    ])

  static let index: CorpusIndex = {
    var builder = IndexBuilder(
      gazetteers: [exchanges, Gazetteer(name: "party", entries: [GazetteerEntry(id: "greens", name: "The Greens")])],
      people: people,
      outlets: Gazetteer(
        name: "outlet",
        entries: [GazetteerEntry(id: "techflow", name: "TechFlow", aliases: [Alias("Deep Tide TechFlow")])]),
      topics: topics)
    for document in [english, french, news] { builder.add(document) }
    return builder.finish()
  }()

  /// Speaker's label, role and words, one turn a line.
  private static var english: Document {
    var document = Document(id: "en_talk", path: "talks/en_talk.txt", format: "text", text: [])
    document.title = "The warmest exchange"
    document.source = "Deep Tide TechFlow"
    document.language = "en"
    document.cast = [
      Person(id: "techflow", name: "TechFlow"), Person(id: "xie-jiayin", name: "Xie Jiayin", names: ["谢家印"]),
    ]
    add(.lead, "xie-jiayin", .guest, "I love our users.", to: &document)
    add(.turn, "techflow", .interviewer, "Do users trust Bitget?", to: &document)
    add(.turn, "xie-jiayin", .guest, "Users trust Bitget. A refund takes 2 days, not 10. OKX is slower.", to: &document)
    add(.turn, "techflow", .interviewer, "And US stocks?", to: &document)
    add(.turn, "xie-jiayin", .guest, "We invested $10 billion in C++ and stocks; long-term, of course.", to: &document)
    return document
  }

  private static var french: Document {
    var document = Document(id: "fr_talk", path: "talks/fr_talk.txt", format: "text", text: [])
    document.language = "fr"
    document.date = StatedDate(iso: "2025-04")
    document.cast = [Person(id: "ann", name: "Ann Xie"), Person(id: "bob", name: "Bob Martin")]
    add(.turn, "ann", .interviewer, "La réalité d’OK ?", to: &document)
    add(
      .turn, "bob", .guest, "Les investissements sont la réalité. J'investis « à long terme », dit Ann.", to: &document)
    add(overlay: .nested, "ann", "à long terme", to: &document)
    return document
  }

  private static var news: Document {
    var document = Document(id: "zz_news", path: "zz_news.md", format: "markdown", text: [])
    document.language = "en"
    document.cast = [Person(id: "changpeng-zhao", name: "Changpeng Zhao", names: ["Zhao"])]
    add(.narration, nil, .unknown, "Zhao said “users come first” in Okex Node, he says.", to: &document)
    add(overlay: .quote, "changpeng-zhao", "users come first", to: &document)
    return document
  }

  private static func add(
    _ kind: BlockKind, _ speaker: String?, _ role: Role, _ words: String, to document: inout Document
  ) {
    let start = document.text.count
    document.text += Array((words + "\n").utf8)
    var block = Block(kind: kind, extent: start..<start + words.utf8.count, range: start..<start + words.utf8.count)
    describe(&block, speaker, role, document)
    if kind == .turn { block.turn = document.blocks.count { $0.kind == .turn } + 1 }
    block.features = features(of: document.text, within: block.range)
    document.blocks.append(block)
    for (field, gazetteer) in [("exchange", exchanges), ("topic", topics)] {
      for entry in gazetteer.entries {
        for name in [entry.name] + entry.aliases.map(\.text) {
          mention(field, entry.id, name, block.range, in: &document)
        }
      }
    }
  }

  private static func add(overlay kind: BlockKind, _ speaker: String, _ words: String, to document: inout Document) {
    guard let range = find(words, in: document.text, 0..<document.text.count) else { return }
    var block = Block(kind: kind, extent: range, range: range)
    describe(&block, speaker, .quoted, document)
    block.attribution = Attribution(.cue, .guess, cue: "said")
    document.blocks.append(block)
  }

  private static func describe(_ block: inout Block, _ speaker: String?, _ role: Role, _ document: Document) {
    block.speaker = speaker
    block.role = role
    block.language = document.language
    block.date = document.date
    block.label = document.cast.first { $0.id == speaker }?.name
    if speaker != nil { block.attribution = Attribution(.label, .sure) }
    if role == .guest { block.affiliation = "Bitget" }
  }

  private static func mention(
    _ field: String, _ entry: String, _ name: String, _ range: Range<Int>, in document: inout Document
  ) {
    let folded = Folder.fold(name)
    for term in terms(in: document.text, within: range) where Folder.fold(document.words(at: term.range)) == folded {
      document.mentions.append(Mention(field: field, entry: entry, range: term.range, alias: name))
    }
  }

  private static func find(_ words: String, in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let wanted = Array(words.utf8)
    return range.lazy.map { $0..<$0 + wanted.count }.first {
      $0.upperBound <= text.count && text[$0].elementsEqual(wanted)
    }
  }

  // MARK: Asking

  /// The words of the turns that a query finds, cut to sixteen characters.
  static func words(_ line: String, environment: Environment = Environment()) throws -> [String] {
    let turns = try turns(line, environment: environment)
    return (0..<turns.count).map { String(turns.text(at: $0).prefix(16)) }
  }

  static func turns(_ line: String, environment: Environment = Environment()) throws -> TurnSet {
    try answer(line, environment: environment).turns
      ?? TurnSet(.empty(of: index.blockCount), finder: HitFinder(), in: index)
  }

  static func answer(_ line: String, environment: Environment = Environment()) throws -> Answer {
    let source = SourceText(line)
    return try engine.answer(try query(source), in: source, environment: environment)
  }

  static func query(_ source: SourceText) throws -> Query {
    let parsed = parse(source, vocabulary: engine.vocabulary)
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) { throw error }
    switch parsed.statement {
    case .query(let query): return query
    default: throw Diagnostic("no query")
    }
  }

  /// The error that a query gives.
  static func error(_ line: String, environment: Environment = Environment()) -> Diagnostic? {
    do {
      _ = try answer(line, environment: environment)
      return nil
    } catch {
      return error as? Diagnostic
    }
  }
}
