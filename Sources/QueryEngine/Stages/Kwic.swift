import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `kwic`: a concordance, one line for each hit with the words around it.
package struct Kwic: Stage {
  package static let signature = StageSignature(
    name: "kwic", takes: .turns, gives: .table, options: ["width", "sort"],
    synopsis: "kwic [width:N] [sort:left1,right1,speaker,date,…]",
    summary: "Lines up every hit with N words on each side; sorts by words around it, by the match or by fields.",
    example: "respon* | kwic width:6 sort:right1",
    columns: columns.map(\.name))

  /// Words a side where nothing is said.
  package static let defaultWidth = 8
  /// More words a side than any line can show.
  package static let greatestWidth = 1_000

  private enum Key {
    /// The word at a distance from the hit, from 1.
    case left(Int)
    case right(Int)
    case column(TurnColumn)
  }

  private let width: Int
  private let keys: [Key]
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    range = call.name.range
    source = context.source
    if let written = try context.option("width", of: call) {
      guard let number = Int(written.value), (0...Self.greatestWidth).contains(number) else {
        throw context.error("the width must be a number of words from 0 to \(Self.greatestWidth)", at: written.range)
      }
      width = number
    } else {
      width = Self.defaultWidth
    }
    var keys: [Key] = []
    if let written = try context.option("sort", of: call) {
      for name in written.parts { keys.append(try Self.key(name, in: context)) }
    }
    self.keys = keys
  }

  private static func key(_ name: Located<String>, in context: CheckContext) throws(Diagnostic) -> Key {
    if let key = wordKey(name.value) { return key }
    do {
      return .column(try TurnColumn(name, in: context))
    } catch {
      let bare = String(name.value.drop { $0 == "-" })
      let isKnown = bare != name.value && (wordKey(bare) != nil || context.fields[bare] != nil)
      throw context.error(
        error.message, at: name.range,
        notes: ["left1, left2 … and right1, right2 … are the words beside the hit, counted from it"]
          + (isKnown ? ["the order is always a rising one"] : error.notes),
        suggestion: isKnown ? bare : error.suggestion)
    }
  }

  /// The key of the word at a distance from the hit: `left1`, `right2`.
  private static func wordKey(_ name: String) -> Key? {
    for (side, make) in [("left", Key.left), ("right", Key.right)] where name.hasPrefix(side) {
      if let distance = Int(name.dropFirst(side.count)), (1...greatestWidth).contains(distance) {
        return make(distance)
      }
    }
    return nil
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "kwic")
    let hits = try HitRows(turns, keepsTurnsWithoutHits: false, in: context)
    if hits.count == 0, turns.count > 0 {
      throw Diagnostic(
        "kwic needs a word or phrase to centre on", at: range, in: source,
        notes: ["the query finds turns without looking for words; 'show' and 'table' list them"])
    }
    let order = try order(of: hits, in: turns, context)
    let width = width
    let rows = RowSource(count: hits.count) { place in
      Self.row(order?[place] ?? place, of: hits, in: turns, width: width)
    }
    return .table(Relation(columns: Self.columns, rows: rows, presentation: .concordance))
  }

  private static let columns: [Column] = [
    Column("doc"), Column("turn", .number), Column("speaker"), Column("left", alignsRight: true), Column("match"),
    Column("right"), Column("id"), Column("start", .number, isDetail: true), Column("end", .number, isDetail: true),
  ]

  private static func row(_ number: Int, of hits: HitRows, in turns: TurnSet, width: Int) -> [Value] {
    let index = turns.index
    let (place, found) = hits.found(number)
    let block = turns.block(at: place)
    let window: HitWindow =
      switch found {
      case .tokens(let tokens) where !turns.hasCuts:
        HitWindow(around: tokens, width: width, ofBlock: block, in: index)
      case .tokens(let tokens):
        HitWindow(around: index.byteRange(ofTerms: tokens), width: width, at: place, of: turns)
      case .bytes(let bytes): HitWindow(around: bytes, width: width, at: place, of: turns)
      case .none: HitWindow(around: turns.range(at: place), width: width, at: place, of: turns)
      }
    let bytes = window.bytes
    return [
      .text(index.id(ofDocument: index.document(ofBlock: block))), Value(index.turn(ofBlock: block)),
      index.speakerValue(ofBlock: block), .text(singleLine(of: bytes, window.left)),
      .text(singleLine(of: bytes, window.hit)), .text(singleLine(of: bytes, window.right)),
      .text(index.id(ofBlock: block).description), .integer(window.hit.lowerBound), .integer(window.hit.upperBound),
    ]
  }

  /// The places of the hits in sorted order; nil where they stay as they are.
  private func order(of hits: HitRows, in turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> [Int]? {
    guard !keys.isEmpty else { return nil }
    var columns: [[SortKey]] = []
    for key in keys {
      var column: [SortKey] = []
      column.reserveCapacity(hits.count)
      for place in 0..<hits.count {
        if place % 1_024 == 0 { try context.checkCancelled() }
        let row = hits[place]
        switch key {
        case .left(let distance): column.append(turns.neighbour(of: row, distance: -distance))
        case .right(let distance): column.append(turns.neighbour(of: row, distance: distance))
        case .column(let field): column.append(SortKey(field.value(at: row.place, of: turns, hit: row.hit)))
        }
      }
      columns.append(column)
    }
    return try context.stableOrder(rows: hits.count, keys: columns, descending: keys.map { _ in false })
  }
}

extension TurnSet {
  /// The folded word at a distance from a hit inside its row, before it where the distance is negative.
  fileprivate func neighbour(of row: HitRows.Row, distance: Int) -> SortKey {
    guard let hit = row.hit else { return .unknown }
    let bounds = range(at: row.place)
    let side =
      distance < 0
      ? bounds.lowerBound..<max(bounds.lowerBound, hit.lowerBound)
      : min(hit.upperBound, bounds.upperBound)..<bounds.upperBound
    let positions = index.tokens.positions(inside: side, among: index.termPositions(ofBlock: block(at: row.place)))
    let word =
      distance < 0
      ? positions.reversed().lazy.filter { index.isWord(at: $0) }.dropFirst(-distance - 1).first
      : positions.lazy.filter { index.isWord(at: $0) }.dropFirst(distance - 1).first
    return word.map { .text(folded: index.term(at: $0), written: "") } ?? .unknown
  }
}

extension Located<String> {
  /// The parts between commas, each with its own place.
  var parts: [Located<String>] {
    var parts: [Located<String>] = []
    var start = range.start
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let length = part.utf8.count
      if length > 0 { parts.append(Located(String(part), at: SourceRange(start, min(start + length, range.end)))) }
      start += length + 1
    }
    return parts
  }
}
