import CorpusIndex
import CorpusModel
import TextAnalysis

/// Pseudo-random numbers that are the same everywhere (SplitMix64, Steele et al.
///
/// 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

/// A made-up corpus in which words, names and quotations meet in every way.
struct RandomCorpus {
  static let words = [
    "users", "user", "trust", "Trust", "the", "réalité", "realite", "Straße", "d’OK", "OK", "Bybit's", "C++", "C",
    "$10",
    "2.000", "%", "信任", "交易所", "don't", "œuvre", "long-term", "a", "b", "?", "…", "—", "кран", "Node", "node",
  ]
  static let people = [
    Person(id: "ann-arbor", name: "Ann Arbor", names: ["Ann", "A.A."]),
    Person(id: "cz", name: "Changpeng Zhao", names: ["赵长鹏", "CZ"]),
    Person(id: "zhao-wei", name: "Zhao Wei"), Person(id: "desk", name: "The Desk"),
  ]
  static let exchanges = Gazetteer(
    name: "exchange",
    entries: [
      GazetteerEntry(id: "okx", name: "OKX", aliases: [Alias("OK"), Alias("Okex")]),
      GazetteerEntry(id: "bybit", name: "Bybit", aliases: [Alias("Bybit")]),
      GazetteerEntry(id: "bybit-us", name: "Bybit US"),
    ])
  static let outlets = Gazetteer(
    name: "outlet",
    entries: [
      GazetteerEntry(id: "node-news", name: "Node News", aliases: [Alias("Node")]),
      GazetteerEntry(id: "crane", name: "The Crane", aliases: [Alias("кран")]),
    ])
  static let topics = Gazetteer(
    name: "topic",
    entries: [
      GazetteerEntry(id: "trust", name: "Trust"),
      GazetteerEntry(id: "assets", name: "Assets"),
      GazetteerEntry(id: "coins", name: "Coins", facts: ["parent": "assets"]),
    ])
  static let affiliations = ["Bybit", "Okex", "Elsewhere"]
  static let dates = ["2024", "2025", "2025-04", "2025-04-02", "2025-12-31"]
  static let sections = ["On trust", "The users", "réalité"]

  private(set) var documents: [Document] = []

  /// Documents, of which so many per cent print again what another did.
  init(seed: UInt64, documents count: Int, reposts: Int = 0) {
    var dice = Dice(seed: seed)
    for number in 0..<count {
      let repost = documents.isEmpty || !dice.chance(reposts) ? nil : dice.pick(documents)
      documents.append(repost.map { Self.repost(of: $0, number, &dice) } ?? Self.document(number, &dice))
    }
  }

  var index: CorpusIndex { builder.finish() }

  var builder: IndexBuilder {
    var builder = IndexBuilder(
      gazetteers: [Self.exchanges], people: Gazetteer(name: "person"), outlets: Self.outlets,
      topics: Self.topics)
    for document in documents { builder.add(document) }
    return builder
  }

  private static func document(_ number: Int, _ dice: inout Dice) -> Document {
    var text = ""
    var blocks: [Block] = []
    let section = dice.chance(50) ? dice.pick(sections) : nil
    let date = dice.chance(60) ? StatedDate(iso: dice.pick(dates)) : nil
    var turn = 0
    for _ in 0..<(1 + dice.roll(12)) {
      let start = text.utf8.count
      let label = dice.pick(["Ann", "CZ", "Q", "The Desk"])
      if dice.chance(50) { text += label + ": " }
      let words = text.utf8.count
      for place in 0..<(1 + dice.roll(9)) {
        text += (place == 0 ? "" : dice.pick([" ", " ", " ", ", ", "-"])) + dice.pick(self.words)
      }
      let kind: BlockKind = dice.pick([BlockKind.turn, .turn, .turn, .turn, .narration, .lead, .heading])
      var block = Block(kind: kind, extent: start..<text.utf8.count, range: words..<text.utf8.count)
      text += dice.pick(["\n", "\n\n", " "])
      if kind == .turn {
        turn += 1
        block.turn = turn
      }
      describe(&block, label: label, section: section, date: date, &dice)
      blocks.append(block)
    }
    var document = Document(id: "doc\(number)", path: "d/doc\(number).txt", format: "text", text: Array(text.utf8))
    document.cast = people
    document.title = dice.chance(70) ? "A title on \(dice.pick(words))" : nil
    document.source = dice.pick(["The Daily", "Le Monde", "Daily News", nil])
    document.language = dice.pick(["en", "fr", nil])
    document.date = date
    for _ in 0..<dice.roll(4) {
      let range = span(in: text, from: blocks[0].range.lowerBound, &dice)
      guard !range.isEmpty else { continue }
      var overlay = Block(kind: dice.pick([BlockKind.quote, .nested, .indirect]), extent: range, range: range)
      describe(&overlay, label: "", section: section, date: date, &dice)
      overlay.label = nil
      blocks.append(overlay)
    }
    document.blocks = blocks
    document.mentions = mentions(in: document.text)
    return document
  }

  /// The same words elsewhere, or those of the first blocks, said by whomever it may be.
  private static func repost(of original: Document, _ number: Int, _ dice: inout Dice) -> Document {
    var document = original
    (document.id, document.origin, document.path) = ("doc\(number)", "doc\(number)", "d/doc\(number).txt")
    if dice.chance(40) { document.blocks = Array(document.orderedBlocks.prefix(1 + dice.roll(original.blocks.count))) }
    document.blocks.indices.forEach { document.blocks[$0].speaker = dice.pick(people).id }
    return document
  }

  private static func describe(
    _ block: inout Block, label: String, section: String?, date: StatedDate?, _ dice: inout Dice
  ) {
    block.label = dice.chance(60) ? label : nil
    block.speaker = dice.chance(80) ? dice.pick(people).id : nil
    block.role = dice.pick([Role.interviewer, .guest, .guest, .moderator, .unknown])
    block.affiliation = dice.chance(50) ? dice.pick(affiliations) : nil
    block.language = dice.pick(["en", "fr", "zh", nil])
    block.section = section
    block.date = date
    block.time = dice.chance(50) ? dice.roll(200_000) : nil
    block.features = Features(rawValue: UInt16(dice.roll(64)))
    if block.speaker != nil {
      block.attribution = Attribution(
        dice.pick([AttributionMethod.label, .form, .cue]), dice.pick([Confidence.sure, .guess]))
    }
    if dice.chance(30) { block.mainTopics = [dice.pick(topics.entries).id] }
  }

  /// A stretch between two characters, anywhere: quotations need not begin with words or end in the same leaf.
  private static func span(in text: String, from start: Int, _ dice: inout Dice) -> Range<Int> {
    let scalars = Array(text.unicodeScalars)
    let (first, second) = (dice.roll(scalars.count + 1), dice.roll(scalars.count + 1))
    let bytes = { (count: Int) in String(String.UnicodeScalarView(scalars[..<count])).utf8.count }
    let (low, high) = (bytes(min(first, second)), bytes(max(first, second)))
    return max(low, start)..<max(low, start, high)
  }

  private static func mentions(in text: [UInt8]) -> [Mention] {
    terms(in: text, within: 0..<text.count).compactMap { term in
      switch String(decoding: text[term.range], as: UTF8.self) {
      case "OK": Mention(field: "exchange", entry: "okx", range: term.range, alias: "OK")
      case "Bybit": Mention(field: "exchange", entry: "bybit", range: term.range, alias: "Bybit")
      case "trust", "Trust": Mention(field: "topic", entry: "trust", range: term.range, alias: "trust")
      case "Node": Mention(field: "outlet", entry: "node-news", range: term.range, alias: "Node")
      case "кран": Mention(field: "outlet", entry: "crane", range: term.range, alias: "кран")
      case "C": Mention(field: "topic", entry: "coins", range: term.range, alias: "C")
      default: nil
      }
    }
  }
}
