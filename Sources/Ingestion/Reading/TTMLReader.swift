import Diagnostics

extension Reader {
  /// TTML and its older name DFXP: subtitles of broadcasters, speakers as agents or in front of the words.
  static let ttml = Reader(
    name: "ttml", endings: ["ttml", "dfxp", "xml"], sniff: { XMLKind.root(of: $0) == "tt" },
    read: .bytes { bytes, file throws(Diagnostic) in try XMLKind.read(bytes, file) })
}

/// The subtitles of one TTML file.
struct TTMLDocument {
  /// The names of agents by their ids.
  private var agents: [String: String] = [:]
  private var cues = TimedText()
  private var number = 0
  /// Units of time: frames and ticks in a second.
  private let frameRate: Double
  private let tickRate: Double

  /// The document that the outermost element holds.
  static func document(_ root: MarkupElement) throws(Diagnostic) -> RawDocument {
    var document = TTMLDocument(root)
    if let body = root.first("body") { document.walk(body, from: nil, voice: nil) }
    guard document.number > 0 else { throw Diagnostic("this TTML file holds no words") }
    var raw = document.cues.document()
    raw.language = LanguageCode.short(root["xml:lang"])
    raw.title = root.at("head", "metadata", "title")?.words
    return raw
  }

  private init(_ root: MarkupElement) {
    frameRate = Self.rate(Self.value("frameRate", of: root)) ?? 30
    tickRate = Self.rate(Self.value("tickRate", of: root)) ?? 1
    for agent in root.descendants where agent.name == "agent" {
      let names = agent.all("name").map(\.words).filter { !$0.isEmpty }
      if let id = agent["xml:id"], let name = names.first { agents[id] = name }
    }
  }

  /// Reads the words of an element, which begin where it says, else where the one around it does.
  private mutating func walk(_ element: MarkupElement, from start: Int?, voice: String?) {
    let start = time(element["begin"]).map { $0 + (start ?? 0) } ?? start
    let voice = self.voice(of: element) ?? voice
    guard element.name == "p" else {
      for child in element.elements { walk(child, from: start, voice: voice) }
      return
    }
    number += 1
    let end = time(element["end"]) ?? start.flatMap { start in time(element["dur"]).map { start + $0 } }
    var pieces: [(voice: String?, start: Int?, words: [UInt8])] = []
    gather(element, from: start, voice: voice, into: &pieces)
    for piece in pieces {
      cues.add(
        piece.words, voice: piece.voice, cue: number, start: piece.start ?? start ?? 0,
        end: end ?? piece.start ?? start ?? 0)
    }
  }

  /// The words of a paragraph, cut where a span names another voice; the end of a line is a blank.
  private func gather(
    _ element: MarkupElement, from start: Int?, voice: String?,
    into pieces: inout [(voice: String?, start: Int?, words: [UInt8])]
  ) {
    for child in element.children {
      switch child {
      case .words(let words): Self.append(words, voice, start, to: &pieces)
      case .element(let inner) where inner.name == "br": Self.append([0x20], voice, start, to: &pieces)
      case .element(let inner) where inner.name == "span":
        let begin = time(inner["begin"]).map { $0 + (start ?? 0) } ?? start
        gather(inner, from: begin, voice: self.voice(of: inner) ?? voice, into: &pieces)
      case .element(let inner) where inner.name == "metadata" || inner.name == "set": break
      // No other element may stand here; its words are words all the same.
      case .element(let inner): gather(inner, from: start, voice: voice, into: &pieces)
      }
    }
  }

  private static func append(
    _ words: ArraySlice<UInt8>, _ voice: String?, _ start: Int?,
    to pieces: inout [(voice: String?, start: Int?, words: [UInt8])]
  ) {
    if let last = pieces.indices.last, pieces[last].voice == voice {
      pieces[last].words.append(contentsOf: words)
    } else {
      pieces.append((voice, start, Array(words)))
    }
  }

  /// The name of the first agent that an element points at.
  private func voice(of element: MarkupElement) -> String? {
    guard let ids = Self.value("agent", of: element) else { return nil }
    return ids.split(whereSeparator: \.isWhitespace).lazy.map { agents[String($0)] ?? String($0) }.first
  }

  /// The value of an attribute whatever its prefix.
  private static func value(_ name: String, of element: MarkupElement) -> String? {
    element.attributeNames.first { $0 == name || $0.hasSuffix(":" + name) }.flatMap { element[$0] }
  }

  /// Frames or ticks a second.
  private static func rate(_ words: String?) -> Double? {
    words.flatMap(Double.init).flatMap { (1...1e9).contains($0) ? $0 : nil }
  }

  /// Milliseconds of `00:01:02.5`, `00:01:02:12` with frames, `62.5s`, `1.5m`, `90t`, `36f`.
  private func time(_ words: String?) -> Int? {
    guard let words, words.utf8.count <= 24 else { return nil }
    let units: [(String, Double)] = [
      ("ms", 1), ("h", 3_600_000), ("m", 60_000), ("f", 1000 / frameRate), ("t", 1000 / tickRate),
    ]
    for (unit, length) in units where words.hasSuffix(unit) {
      guard let count = Double(String(words.dropLast(unit.count))), count >= 0, count * length < 1e12 else {
        return nil
      }
      return Int((count * length).rounded())
    }
    let parts = words.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4, let frames = Double(String(parts[3])), frames >= 0, frames < 1000 else {
      return StatedValue.time(words)
    }
    return StatedValue.time(parts.dropLast().joined(separator: ":")).map { $0 + Int(frames * 1000 / frameRate) }
  }
}
