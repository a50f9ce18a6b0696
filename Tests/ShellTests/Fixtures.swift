import CorpusIndex
import CorpusModel
import Diagnostics
import Synchronization
import Workspace

@testable import Shell

/// A corpus of two turns and a quotation, made by hand.
enum SmallCorpus {
  static let text = """
    Tina: We trust OKX users. Réalité!
    TechFlow: What about Okex?
    Zhao said: "We build for the long term."
    """

  static var index: CorpusIndex {
    var document = Document(id: "talk", path: "talks/talk.txt", format: "text", text: Array(text.utf8))
    var answer = Block(
      kind: .turn, extent: range(of: "Tina:", to: "Réalité!"), range: range(of: "We trust", to: "Réalité!"))
    answer.speaker = "tina-que"
    answer.label = "Tina"
    answer.role = .guest
    answer.turn = 1
    answer.language = "en"
    answer.affiliation = "Bitget"
    answer.place = "line 1"
    answer.attribution = Attribution(.label, .sure, cue: "Tina:")
    answer.date = StatedDate(year: 2025, month: 4)
    answer.mainTopics = ["trust"]
    var question = Block(kind: .turn, extent: range(of: "TechFlow", to: "Okex?"), range: range(of: "What", to: "Okex?"))
    question.speaker = "techflow"
    question.label = "TechFlow"
    question.role = .interviewer
    question.turn = 2
    question.place = "line 2"
    var prose = Block(
      kind: .narration, extent: range(of: "Zhao", to: "term.\""), range: range(of: "Zhao", to: "term.\""))
    prose.place = "line 3"
    var quote = Block(kind: .quote, extent: range(of: "\"We", to: "term.\""), range: range(of: "We build", to: "term."))
    quote.speaker = "zhao"
    quote.role = .quoted
    quote.place = "line 3"
    quote.attribution = Attribution(.cue, .likely, cue: "said")
    document.blocks = [answer, question, prose, quote]
    document.cast = [
      Person(id: "tina-que", name: "Tina Qué", names: ["Tina", "蒂娜"]), Person(id: "techflow", name: "TechFlow"),
      Person(id: "zhao", name: "Zhao"),
    ]
    document.mentions = [
      Mention(field: "exchange", entry: "okx", range: range(of: "OKX", to: "OKX"), alias: "OKX"),
      Mention(field: "topic", entry: "trust", range: range(of: "trust", to: "trust"), alias: "trust", isWeak: true),
      Mention(field: "exchange", entry: "okx", range: range(of: "Okex", to: "Okex"), alias: "Okex"),
    ]
    document.language = "en"
    document.title = "A talk"
    document.date = StatedDate(year: 2025, month: 4)
    document.dateCue = "April 2025"
    document.notes = ["read as GB18030"]
    var builder = IndexBuilder(
      gazetteers: [
        Gazetteer(
          name: "exchange",
          entries: [
            GazetteerEntry(id: "okx", name: "OKX", aliases: [Alias("OKX"), Alias("Okex")]),
            GazetteerEntry(id: "bybit", name: "Bybit"),
          ])
      ], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic", entries: [GazetteerEntry(id: "trust", name: "Trust")]))
    builder.add(document)
    return builder.finish()
  }

  /// The bytes from the start of one text to the end of another.
  private static func range(of first: String, to last: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    func place(of wanted: [UInt8], from: Int) -> Int {
      (from...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) } ?? 0
    }
    let start = place(of: Array(first.utf8), from: 0)
    return start..<(place(of: Array(last.utf8), from: start) + last.utf8.count)
  }
}

/// Loads the small corpus under any name but `missing`, and keeps which names it was asked for.
final class SmallProvider: CorpusProvider {
  let asked = Mutex<[[String]]>([])

  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    asked.withLock { $0.append(paths) }
    if paths.contains("missing") { throw Diagnostic("cannot read 'missing'") }
    let unread = paths.filter { $0.hasSuffix(".bin") }.map { LoadReport.Item(path: $0, message: "it is no text") }
    return (SmallCorpus.index, LoadReport(unread: unread, documents: 1, bytes: SmallCorpus.text.utf8.count))
  }
}

/// A conversation that is written down before it is held.
final class ScriptedReader: LineReader {
  private var readings: [Reading]
  private(set) var remembered: [String] = []

  init(_ readings: [Reading]) { self.readings = readings.reversed() }

  func read(prompt: String) -> Reading { readings.popLast() ?? .end }

  func remember(_ statement: String) { remembered.append(statement) }
}
