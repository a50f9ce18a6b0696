import CorpusModel

/// Looks through a document's blocks for what its reader should know.
struct DocumentFindings {
  private(set) var check: DocumentCheck

  private let document: Document
  private let blocks: [Block]
  private let ids: [BlockID]

  /// Narration inside a dialogue from which on it may be speech whose label was not understood, in bytes.
  static let longStretch = 600
  /// Narration behind the last turn, where biographies and notes stand, from which on it is told, in bytes.
  static let longEnding = 2000
  /// A turn of more bytes than this that is `longTurnFactor` times the median may hold labels that were not understood.
  static let longTurn = 4000
  static let longTurnFactor = 10
  /// The share of boilerplate that is worth a look.
  static let largeBoilerplate = 0.5

  /// Takes a document with its blocks in order and their ids.
  init(_ document: Document, blocks: [Block], ids: [BlockID]) {
    self.document = document
    self.blocks = blocks
    self.ids = ids
    check = DocumentCheck(document: document)
    countKinds()
    collectVoices()
    collectLayouts()
    collectDoubts()
    collectStretches()
  }

  private mutating func countKinds() {
    var boilerplate = 0
    var all = 0
    for block in blocks {
      check.kinds[block.kind, default: 0] += 1
      if !block.kind.isOverlay { all += block.extent.count }
      if block.kind == .boilerplate { boilerplate += block.extent.count }
    }
    check.boilerplateShare = all == 0 ? 0 : Double(boilerplate) / Double(all)
  }

  private mutating func collectVoices() {
    var places: [Speaker: Int] = [:]
    var counts: [Speaker: [AttributionKey: Int]] = [:]
    var labels: [Speaker: Set<String>] = [:]
    let names = Dictionary(document.cast.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for block in blocks where block.kind.isSearchedByDefault {
      let speaker = Speaker(of: block)
      let place = places[speaker] ?? check.voices.count
      if place == check.voices.count {
        places[speaker] = place
        let name = block.speaker.map { names[$0] ?? $0 } ?? block.labelOfUnknown
        check.voices.append(DocumentCheck.Voice(id: block.speaker, name: name))
      }
      if block.kind == .turn { check.voices[place].turns += 1 } else { check.voices[place].quotes += 1 }
      if block.role != .unknown, !check.voices[place].roles.contains(block.role) {
        check.voices[place].roles.append(block.role)
      }
      if let affiliation = block.affiliation, !check.voices[place].affiliations.contains(affiliation) {
        check.voices[place].affiliations.append(affiliation)
      }
      if let label = block.label, labels[speaker, default: []].insert(label).inserted {
        check.voices[place].labels.append(label)
      }
      if let attribution = block.attribution {
        if speaker != .nobody { check.confidences[attribution.confidence, default: 0] += 1 }
        counts[speaker, default: [:]][AttributionKey(attribution), default: 0] += 1
      }
    }
    for (speaker, place) in places {
      let found = (counts[speaker] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      check.voices[place].attributions = found.map { (Attribution($0.key.method, $0.key.confidence), $0.value) }
    }
    check.voices = check.voices.filter { $0.name != nil } + check.voices.filter { $0.name == nil }
  }

  private mutating func collectLayouts() {
    var counts: [DocumentCheck.Layout: Int] = [:]
    var order: [DocumentCheck.Layout] = []
    var setting = TurnSetting(text: document.text)
    for block in blocks where block.kind == .turn {
      guard let layout = setting.layout(of: block) else { continue }
      if counts[layout] == nil { order.append(layout) }
      counts[layout, default: 0] += 1
    }
    check.layouts = order.map { ($0, counts[$0] ?? 0) }.sorted { $0.turns > $1.turns }
  }

  private mutating func collectDoubts() {
    for (block, id) in zip(blocks, ids) {
      for text in block.doubts { check.doubts.append(.init(block: id, place: block.place, text: text)) }
    }
    if check.boilerplateShare >= Self.largeBoilerplate {
      let share = Int((check.boilerplateShare * 100).rounded())
      doubt("\(share) % of the text was taken for disclaimers and site furniture.")
    }
    if !blocks.contains(where: { $0.kind.isSearchedByDefault || $0.kind == .indirect }) {
      doubt("Neither turns nor quotations were found.")
    }
  }

  /// Narration where speech is to be expected, and turns so long that they may hold several.
  private mutating func collectStretches() {
    let turns = blocks.indices.filter { blocks[$0].kind == .turn }
    guard turns.count > 1, let first = turns.first, let last = turns.last else { return }
    var stretch: (start: Int, bytes: Int)?
    for place in (first + 1)..<blocks.count where !blocks[place].kind.isOverlay {
      if blocks[place].kind == .narration {
        stretch = (stretch?.start ?? place, (stretch?.bytes ?? 0) + blocks[place].range.count)
      } else if blocks[place].kind == .turn {
        report(stretch, longerThan: Self.longStretch, "between turns")
        stretch = nil
      }
    }
    report(stretch, longerThan: Self.longEnding, "behind the last turn, \(blocks[last].place),")
    let lengths = turns.map { blocks[$0].range.count }.sorted()
    let median = max(1, lengths[lengths.count / 2])
    for place in turns where blocks[place].range.count > max(Self.longTurn, Self.longTurnFactor * median) {
      let times = blocks[place].range.count / median
      doubt("This turn is \(times) times as long as most: labels may be missing in it.", at: place)
    }
  }

  private mutating func report(_ stretch: (start: Int, bytes: Int)?, longerThan limit: Int, _ where: String) {
    guard let stretch, stretch.bytes >= limit else { return }
    doubt("\(stretch.bytes) bytes \(`where`) without a speaker were taken for narration.", at: stretch.start)
  }

  private mutating func doubt(_ text: String, at place: Int? = nil) {
    check.doubts.append(
      .init(block: place.map { ids[$0] }, place: place.map { blocks[$0].place } ?? "", text: text))
  }
}

/// Who speaks a block, as far as that is known.
private enum Speaker: Hashable {
  case person(String)
  /// Somebody whom nobody knows, under a label.
  case label(String)
  case nobody

  init(of block: Block) {
    if let id = block.speaker {
      self = .person(id)
    } else if let label = block.labelOfUnknown {
      self = .label(label)
    } else {
      self = .nobody
    }
  }
}

/// How a speaker was found, whatever the words: what attributions are counted by.
private struct AttributionKey: Hashable, Comparable {
  var method: AttributionMethod
  var confidence: Confidence

  init(_ attribution: Attribution) { (method, confidence) = (attribution.method, attribution.confidence) }

  static func < (left: Self, right: Self) -> Bool {
    (left.method.rawValue, left.confidence) < (right.method.rawValue, right.confidence)
  }
}
