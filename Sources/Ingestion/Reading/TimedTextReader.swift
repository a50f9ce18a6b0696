import CorpusModel
import Diagnostics

extension Reader {
  /// WebVTT: cues with times, speakers in voice spans or in front of the words.
  static let webVTT = Reader(
    name: "webvtt", endings: ["vtt"], sniff: { $0.starts(with: Array("WEBVTT".utf8)) },
    read: { TimedText.cues(of: $0).document() })

  /// SubRip: numbered cues with times.
  static let subRip = Reader(
    name: "subrip", endings: ["srt"], sniff: { TimedText.looksLikeSubRip($0) },
    read: { TimedText.cues(of: $0).document() })
}

/// The cues of a subtitle file, joined where the speaker goes on.
struct TimedText {
  /// A run of words of one voice within a cue.
  private struct Piece {
    var cue: Int
    var time: Int
    var end: Int
    /// The name of a voice span.
    var voice: String?
    var words: [UInt8]
    /// How many bytes of a sign open the words that says that another speaks: `>> `, `- `.
    var sign = 0

    /// Whether it is heard and not said: `(RADIO PLAYING)`.
    var isHeard: Bool { HeardSounds.areAll(of: String(decoding: words, as: UTF8.self)) }
  }

  /// A pause after which speech without a named speaker starts a new paragraph, in milliseconds.
  private static let pause = 3000

  private var pieces: [Piece] = []
  private var notes: [String] = []

  /// Whether the first lines are a number and a span of times.
  static func looksLikeSubRip(_ head: ArraySlice<UInt8>) -> Bool {
    let text = Array(head.prefix(200))
    let first = lines(of: text).prefix(2)
    guard first.count == 2, text[first[0].extent].allSatisfy(isDigit) else { return false }
    return span(in: first[1].extent, text) != nil
  }

  /// A cue as it stands in the file.
  private struct Cue {
    var time: (start: Int, end: Int)
    var lines: [[UInt8]] = []
  }

  /// Reads the cues; comments, styles, regions and headers are no cues.
  static func cues(of text: [UInt8]) -> TimedText {
    var cues: [Cue] = []
    var isInCue = false
    /// The lines whose times cannot be read, by their numbers.
    var broken: [Int32] = []
    let all = lines(of: text)
    for (index, line) in all.enumerated() {
      if let time = span(in: line.extent, text) {
        cues.append(Cue(time: time))
        isInCue = true
      } else if opensBrokenCue(at: index, all, text) {
        // The words are heard between what comes before and behind them.
        let end = cues.last?.time.end ?? 0
        cues.append(Cue(time: (end, end)))
        broken.append(line.number)
        isInCue = true
      } else if line.followsBlank || index == 0 {
        isInCue = false
      } else if isInCue {
        if index + 1 < all.count, !all[index + 1].followsBlank, span(in: all[index + 1].extent, text) != nil,
          text[line.extent].allSatisfy(isDigit)
        {
          continue  // the number of the next cue, no blank line before it
        }
        cues[cues.count - 1].lines.append(Array(text[line.extent]))
      }
    }
    let captions = RollingCaptions(cues.map(\.lines))
    var result = TimedText()
    if let first = broken.first {
      let count = broken.count == 1 ? "A cue has a time" : "\(broken.count) cues have times"
      result.notes.append("\(count) that cannot be read, the first in line \(first); the words were taken.")
    }
    if captions.roll { result.notes.append("The cues repeat lines of those before them; each line was taken once.") }
    for (place, lines) in captions.lines.enumerated() {
      result.add(Array(lines.joined(separator: [0x0A])), cue: place + 1, time: cues[place].time)
    }
    return result
  }

  /// Whether a line above words has an arrow between what should be times.
  private static func opensBrokenCue(at index: Int, _ lines: [Line], _ text: [UInt8]) -> Bool {
    let line = lines[index]
    guard index > 0, index + 1 < lines.count, !lines[index + 1].followsBlank,
      line.followsBlank || text[lines[index - 1].extent].allSatisfy(isDigit),
      case let words = text[line.extent], words.count <= 80, words.count(where: isDigit) >= 4,
      !words.starts(with: "NOTE".utf8)
    else { return false }
    return zip(words, words.dropFirst()).contains { $0 == 0x2D && $1 == 0x3E }
  }

  /// The times of `00:01.000 --> 00:04.000`.
  private static func span(in line: Range<Int>, _ text: [UInt8]) -> (start: Int, end: Int)? {
    let scanner = LabelScanner(text)
    guard let (start, after) = scanner.timestamp(at: line.lowerBound, before: line.upperBound) else { return nil }
    let arrow = text.skippingBlanks(from: after, to: line.upperBound)
    guard text.has("-->", at: arrow, before: line.upperBound),
      let (end, _) = scanner.timestamp(
        at: text.skippingBlanks(from: arrow + 3, to: line.upperBound), before: line.upperBound)
    else { return nil }
    return (start, end)
  }

  /// Adds words of a format other than cues, decoded already; `voice` is the name that it states, times are in
  /// milliseconds.
  mutating func add(_ words: [UInt8], voice: String?, cue: Int, start: Int, end: Int) {
    let words = Array(words.split { $0 == 0x20 || (9...13).contains($0) }.joined(separator: [0x20]))
    guard !words.isEmpty else { return }
    pieces.append(Piece(cue: cue, time: start, end: end, voice: voice, words: words))
  }

  private mutating func add(_ words: [UInt8], cue: Int, time: (start: Int, end: Int)) {
    var voice: String?
    var plain: [UInt8] = []
    func flush(_ pieces: inout [Piece]) {
      plain = plain.replacingEntities(Self.entities)
      for (range, sign) in Self.voices(in: plain) {
        let words = plain[range].map { $0 == 0x0A ? 0x20 : $0 }
        pieces.append(Piece(cue: cue, time: time.start, end: time.end, voice: voice, words: words, sign: sign))
      }
      plain.removeAll(keepingCapacity: true)
    }
    var place = 0
    while place < words.count {
      if words[place] == 0x3C, let close = words[place...].prefix(400).firstIndex(of: 0x3E), close > place + 1,
        words[place + 1] == 0x2F || isDigit(words[place + 1]) || (97...122).contains(words[place + 1] | 0x20)
      {
        if words.has("</v>", at: place, before: words.count) {
          flush(&pieces)
          voice = nil
        } else if words[place + 1] == 0x76, words[place + 2] == 0x20 || words[place + 2] == 0x2E {
          flush(&pieces)
          let name = words[place + 2..<close].drop { $0 != 0x20 }
          voice = StatedDialogue.name(String(decoding: name.replacingEntities(Self.entities), as: UTF8.self))
        }
        place = close + 1
      } else {
        plain.append(words[place])
        place += 1
      }
    }
    flush(&pieces)
  }

  /// The stretches of a cue's lines that one voice has: `>>` opens another wherever it stands, a dash at the start of a line;
  /// with the length of that sign.
  private static func voices(in words: [UInt8]) -> [(range: Range<Int>, sign: Int)] {
    var starts = [0]
    for place in words.indices.dropFirst() {
      let isLineStart = words[place - 1] == 0x0A
      if isLineStart && (words[place] == 0x2D || CaptionLabel.end(at: place, in: words) != nil)
        || words[place] == 0x3E && words[place - 1] != 0x3E && sign(at: place, words) > 1
        // "Not the state - SAM: Not even?"
        || words[place] == 0x2D && words[place - 1] == 0x20
          && CaptionLabel.end(at: words.skippingBlanks(from: place + 1, to: words.count), in: words) != nil
      {
        starts.append(place)
      }
    }
    return zip(starts, starts.dropFirst() + [words.count]).compactMap { start, end in
      let range = words.trimmed(start..<end)
      guard !range.isEmpty else { return nil }
      let sign = min(sign(at: range.lowerBound, words), range.count)
      return sign == range.count ? nil : (range, sign)
    }
  }

  /// The length of `>>`, `>>>` or a dash at a place with the blanks behind it; 0 where there is none.
  private static func sign(at start: Int, _ words: [UInt8]) -> Int {
    var place = start
    while place < words.count, words[place] == 0x3E { place += 1 }
    if place - start < 2 {
      guard place == start, place < words.count else { return 0 }
      let (value, length) = words.scalar(at: place)
      guard value == 0x2D || value == 0x2013 || value == 0x2014 else { return 0 }
      place += length
      // "--" is a break in the voice, "-5" a number.
      guard place < words.count, words[place] != 0x2D, !isDigit(words[place]) else { return 0 }
      // "– as I said –" goes on inside a sentence.
      let next = words.skippingBlanks(from: place, to: words.count)
      guard next < words.count, words[next] != 0x2C,
        Unicode.Scalar(words.scalar(at: next).value)?.properties.isLowercase == false
      else { return 0 }
    }
    return words.skippingBlanks(from: place, to: words.count) - start
  }

  private static let entities = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "lrm": "", "rlm": "",
  ]

  /// The text with one paragraph for each stretch of one speaker, and who speaks.
  func document() -> RawDocument {
    let labels = pieces.contains { $0.voice != nil } ? [:] : printedLabels()
    var text: [UInt8] = []
    var utterances: [RawDocument.Utterance] = []
    var key: String?
    var speaker: String?
    for (place, piece) in pieces.enumerated() {
      if labels[place] == nil, piece.isHeard {
        if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
        let extent = text.count..<text.count + piece.words.count
        text.append(contentsOf: piece.words)
        utterances.append(
          RawDocument.Utterance(
            speaker: nil, kind: .stage, label: nil, extent: extent, words: extent, time: piece.time,
            place: "cue \(piece.cue)"))
        continue
      }
      var label: Range<Int>?
      var own = piece.voice.map(foldedName)
      if let found = labels[place] {
        label = found
        own = PersonName(piece.words.string(found)).key
      } else if own == nil, piece.voice == nil, !labels.isEmpty, piece.sign == 0 {
        own = key
      }
      let isPause = own == nil && place > 0 && piece.time - pieces[place - 1].end >= Self.pause
      let isChange = own == nil && piece.sign > 0
      if let last = utterances.indices.last, utterances[last].kind == .turn, own == key, !isPause, !isChange {
        text.append(0x20)
        text.append(contentsOf: piece.words[(label.map { wordsStart(behind: $0, in: piece) } ?? piece.sign)...])
        utterances[last].extent = utterances[last].extent.lowerBound..<text.count
        utterances[last].words = utterances[last].words.lowerBound..<text.count
        continue
      }
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      let start = text.count
      text.append(contentsOf: piece.words)
      let words = start + (label.map { wordsStart(behind: $0, in: piece) } ?? piece.sign)..<text.count
      // Behind what is heard the last speaker goes on.
      if own == nil || own != key || label != nil { speaker = piece.voice ?? label.map { piece.words.string($0) } }
      utterances.append(
        RawDocument.Utterance(
          speaker: speaker,
          label: label.map { $0.lowerBound + start..<$0.upperBound + start }, extent: start..<text.count, words: words,
          time: piece.time, place: "cue \(piece.cue)"))
      key = own
    }
    var raw = RawDocument(text: text)
    raw.utterances = utterances
    raw.notes = notes
    if utterances.allSatisfy({ $0.speaker == nil }), !utterances.isEmpty,
      !pieces.contains(where: { CaptionLabel.end(at: $0.sign, in: $0.words) != nil })
    {
      raw.notes.append("The cues name no speakers.")
    }
    return raw
  }

  private func wordsStart(behind label: Range<Int>, in piece: Piece) -> Int {
    let line = Line(extent: piece.words.indices, wordsStart: piece.sign, number: 1, marks: [], headingLevel: 0)
    return LabelScanner(piece.words).candidate(in: line, at: 0)?.wordsStart ?? 0
  }

  /// The labels printed before the words of pieces, found as in a text of one line a piece.
  private func printedLabels() -> [Int: Range<Int>] {
    var text: [UInt8] = []
    var all: [Line] = []
    for (place, piece) in pieces.enumerated() {
      let start = text.count
      text.append(contentsOf: piece.words)
      all.append(
        Line(
          extent: start..<text.count, wordsStart: start + piece.sign, number: Int32(clamping: place), marks: [],
          headingLevel: 0))
      text.append(0x0A)
    }
    var result: [Int: Range<Int>] = [:]
    for label in LabelDecision(lines: all, text: text, known: KnownNames(), isSpeech: true).labels {
      let start = all[label.candidate.line].extent.lowerBound
      let range = label.candidate.label
      result[label.candidate.line] = range.lowerBound - start..<range.upperBound - start
    }
    return result.isEmpty ? CaptionLabel.labels(of: pieces.map { (words: $0.words, start: $0.sign) }) : result
  }
}
