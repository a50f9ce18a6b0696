import CorpusModel
import Diagnostics

extension Reader {
  /// Transcripts of f4 and MAXQDA: paragraphs with the time in the recording between hash signs, `#00:01:02-3#`.
  static let f4 = Reader(
    name: "f4", endings: [], sniff: { F4Transcript.isOne($0) },
    read: .text { text, _ throws(Diagnostic) in [try F4Transcript(text).document()] })
}

/// The paragraphs of one transcript.
struct F4Transcript {
  /// A line without its stamps.
  fileprivate struct Paragraph {
    /// The number of the line in the file, from 1.
    var number: Int
    /// All of it.
    var whole = ""
    /// The name before the first colon; nil where none can be one.
    var label: String?
    /// What stands behind the name.
    var words = ""
    /// Milliseconds from the start, of the stamps before and behind the words.
    var before: Int?
    var behind: Int?
  }

  private var paragraphs: [Paragraph] = []

  /// Whether two lines or more have a stamp and a label.
  static func isOne(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.contains(0x23) else { return false }
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.lazy.filter { line in
      let paragraph = Paragraph(line, number: 0)
      return paragraph.isStamped && paragraph.label != nil
    }.prefix(2).count == 2
  }

  init(_ text: [UInt8]) {
    var number = 0
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let paragraph = Paragraph(String(decoding: line, as: UTF8.self)[...], number: number)
      if !paragraph.words.isEmpty || paragraph.label != nil { paragraphs.append(paragraph) }
    }
  }

  /// The paragraphs as turns; one without a label goes on with the turn above it.
  func document() throws(Diagnostic) -> RawDocument {
    let names = Set(paragraphs.filter(\.isStamped).compactMap(\.label))
    // A stamp behind the words tells when they ended, and so when the next began.
    let tellEnds = paragraphs.count { $0.behind != nil } > paragraphs.count { $0.before != nil }
    var dialogue = StatedDialogue()
    var speaker: String?
    var isInterrupted = false
    var time: Int?
    for paragraph in paragraphs {
      if !tellEnds, let before = paragraph.before { time = before }
      defer { if tellEnds, let behind = paragraph.behind { time = behind } }
      let label = paragraph.label.flatMap { names.contains($0) ? $0 : nil }
      var remark = StatedDialogue.Remark(
        words: label == nil ? paragraph.whole : paragraph.words, time: time, place: "line \(paragraph.number)")
      if label == nil, paragraph.isMark {
        remark.kind = .stage
        isInterrupted = true
      } else if label == nil, speaker != nil, !isInterrupted {
        dialogue.goOn(paragraph.whole, joint: .paragraph)
        continue
      } else {
        speaker = label ?? speaker
        remark.speaker = speaker
        remark.kind = speaker == nil ? .metadata : .turn
        if speaker == nil, dialogue.raw.title == nil { dialogue.raw.title = paragraph.whole }
        isInterrupted = false
      }
      dialogue.add(remark)
    }
    guard dialogue.hasTurns else { throw Diagnostic("no paragraph with a name before its words in it") }
    return dialogue.document()
  }
}

extension F4Transcript.Paragraph {
  /// Takes a line apart; a stamp inside the words is left out.
  fileprivate init(_ line: Substring, number: Int) {
    self.number = number
    var text = ""
    var isBehindStamp = true
    for part in line.split(separator: "#", omittingEmptySubsequences: false) {
      if let time = Self.time(part) {
        if StatedDialogue.name(text) == nil { before = before ?? time }
        behind = time
        isBehindStamp = true
      } else {
        if !isBehindStamp { text += "#" }
        text += isBehindStamp && text.last == " " ? part.drop { $0 == " " } : part
        if StatedDialogue.name(String(part)) != nil { behind = nil }
        isBehindStamp = false
      }
    }
    whole = StatedDialogue.trimmed(text)
    words = whole
    guard let colon = whole.firstIndex(of: ":"), whole[..<colon].utf8.count <= 40,
      whole[colon...].dropFirst().first?.isWhitespace != false, let name = StatedDialogue.name(String(whole[..<colon])),
      name.allSatisfy({ $0.isLetter || $0.isNumber || " .-_/".contains($0) }), name.split(separator: " ").count <= 4
    else { return }
    label = name
    words = StatedDialogue.trimmed(String(whole[colon...].dropFirst()))
  }

  /// Milliseconds of `00:01:02-3`, in which tenths stand behind the hyphen.
  private static func time(_ text: Substring) -> Int? {
    guard text.count { $0 == ":" } == 2, text.utf8.count <= 14 else { return nil }
    return StatedTime.clock(text.replacing("-", with: ".")[...])
  }

  /// Whether it has a stamp at its beginning or its end.
  fileprivate var isStamped: Bool { before != nil || behind != nil }

  /// Whether it is a mark of what was heard: `(laughs)`, `((telephone))`.
  fileprivate var isMark: Bool {
    whole.hasPrefix("((") && whole.hasSuffix("))") || HeardSounds.areMark(whole)
  }
}
