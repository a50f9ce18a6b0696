import Diagnostics

extension JSONFormat {
  /// Results of Whisper and WhisperX: `segments` of `start`, `end`, `text`, perhaps `speaker` and `words`; or nothing but
  /// a flat list of words.
  static let whisper = JSONFormat(
    name: "whisper-json",
    recognises: { root in
      if let segment = root["segments"]?.first {
        return isBare(segment) && (segment["text"]?.string != nil || isWord(segment["words"]?.first))
      }
      return isWord(words(of: root)?.first)
    },
    read: { root, file throws(Diagnostic) in
      var result = WhisperResult()
      if let segments = root["segments"], segments.count > 0 {
        for segment in segments.elements { result.add(segment) }
      } else {
        result.addWords(words(of: root).map { Array($0.elements) } ?? [])
      }
      var raw = result.document()
      raw.takeOver(root)
      return [raw]
    })

  /// The flat list of words of a result.
  private static func words(of root: JSONNode) -> JSONNode? {
    root.isArray ? root : root["word_segments"] ?? root["words"]
  }

  private static func isWord(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    return isBare(node) && (node["word"] ?? node["text"])?.string != nil && (node["start"] ?? node["word"]) != nil
  }

  /// Whether a record states nothing but words, speaker and time: others are more than what a recogniser heard.
  private static func isBare(_ record: JSONNode) -> Bool {
    record.members.allSatisfy { member in
      Column.named(member.key).map { [.text, .speaker, .start, .end, .language].contains($0.column) } ?? true
    }
  }
}

/// Speech in the making out of segments and words.
struct WhisperResult {
  private var speech = RecognisedSpeech()
  private var number = 0
  /// Segments whose words name another speaker than the segment.
  private var disputed = 0

  /// Words from which on a change of speaker inside a sentence is believed.
  ///
  /// Diarisation slips by a word or two where speakers change.
  private static let believedRun = 3

  /// Words of a segment by one speaker.
  private struct Run {
    var speaker: String?
    /// The place of the first word among the segment's.
    var first: Int
    var count: Int
  }

  private struct Word {
    var text: String
    var speaker: String?
    var start: Int?
  }

  /// Adds a segment, cut where its words change the speaker.
  mutating func add(_ segment: JSONNode) {
    number += 1
    let words = segment.list("words").compactMap(Self.word)
    let text = segment["text"]?.string ?? words.map(\.text).joined(separator: " ")
    let start = RecognisedSpeech.milliseconds(segment["start"]?.number) ?? words.lazy.compactMap(\.start).first
    let end = RecognisedSpeech.milliseconds(segment["end"]?.number)
    let stated = Self.speaker(of: segment)
    let runs = Self.runs(of: words, stated: stated)
    if runs.contains(where: { $0.speaker != stated }), stated != nil { disputed += 1 }
    var rest = text[...]
    for (place, run) in runs.enumerated() {
      var piece = rest
      if place + 1 < runs.count, let cut = Self.place(ofWord: runs[place + 1].first, run.first, words, in: rest) {
        piece = rest[..<cut]
        rest = rest[cut...]
      } else {
        rest = rest[rest.endIndex...]
      }
      let time = place == 0 ? start : words[run.first].start
      speech.add(
        RecognisedSpeech.Piece(
          speaker: run.speaker, words: String(piece), start: time, end: end, place: "segment \(number)"))
    }
  }

  /// Adds words that belong to no segments.
  mutating func addWords(_ nodes: [JSONNode]) {
    var speaker: String?
    for node in nodes {
      number += 1
      guard let word = Self.word(node) else { continue }
      // A word that could not be aligned belongs to the speaker of the one before.
      speaker = word.speaker ?? (word.start == nil ? speaker : nil)
      speech.add(
        RecognisedSpeech.Piece(
          speaker: speaker, words: word.text, start: word.start,
          end: RecognisedSpeech.milliseconds(node["end"]?.number), place: "word \(number)"))
    }
  }

  func document() -> RawDocument {
    var raw = speech.document()
    if disputed > 0 {
      let segments = disputed == 1 ? "one segment" : "\(disputed) segments"
      raw.notes.append("In \(segments) the words name another speaker than the segment; the words were believed.")
    }
    return raw
  }

  private static func word(_ node: JSONNode) -> Word? {
    guard let text = (node["word"] ?? node["text"])?.string else { return nil }
    return Word(
      text: text, speaker: speaker(of: node), start: RecognisedSpeech.milliseconds(node["start"]?.number))
  }

  private static func speaker(of node: JSONNode) -> String? {
    node["speaker"]?.scalarText.flatMap(StatedDialogue.name)
  }

  /// Who says which words of a segment; words of nobody go with those before them.
  private static func runs(of words: [Word], stated: String?) -> [Run] {
    let named = words.lazy.compactMap(\.speaker)
    guard let first = named.first else { return [Run(speaker: stated, first: 0, count: words.count)] }
    var runs: [Run] = [Run(speaker: first, first: 0, count: 0)]
    for (place, word) in words.enumerated() {
      if let speaker = word.speaker, speaker != runs[runs.count - 1].speaker {
        runs.append(Run(speaker: speaker, first: place, count: 0))
      }
      runs[runs.count - 1].count += 1
    }
    return settled(runs, words, stated)
  }

  /// Joins runs that are slips of diarisation to their neighbours: a change of speaker counts where a sentence ends, or
  /// where both sides are a few words long.
  private static func settled(_ runs: [Run], _ words: [Word], _ stated: String?) -> [Run] {
    var settled: [Run] = []
    for run in runs {
      guard let last = settled.last else {
        settled.append(run)
        continue
      }
      let isEnd = words[run.first - 1].text.last.map { ".!?…。！？\"”»」".contains($0) } ?? false
      if last.speaker == run.speaker {
        settled[settled.count - 1].count += run.count
      } else if isEnd || min(last.count, run.count) >= believedRun {
        settled.append(run)
      } else {
        // The longer part speaks for both; where they are even, the one that the segment names.
        if run.count > last.count || run.count == last.count && run.speaker == stated {
          settled[settled.count - 1].speaker = run.speaker
        }
        settled[settled.count - 1].count += run.count
        if settled.count > 1, settled[settled.count - 2].speaker == settled[settled.count - 1].speaker {
          let joined = settled.removeLast()
          settled[settled.count - 1].count += joined.count
        }
      }
    }
    return settled
  }

  /// Where the word with a number begins in what is left of a segment's text, which begins with word `first`.
  private static func place(
    ofWord number: Int, _ first: Int, _ words: [Word], in text: Substring
  ) -> Substring.Index? {
    var place = text.startIndex
    for word in words[first..<number] {
      let wanted = StatedDialogue.trimmed(word.text)
      place = text[place...].drop { $0.isWhitespace }.startIndex
      guard text[place...].hasPrefix(wanted) else { return nil }
      place = text.index(place, offsetBy: wanted.count)
    }
    return place
  }
}
