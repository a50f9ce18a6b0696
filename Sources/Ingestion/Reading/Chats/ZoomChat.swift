import CorpusModel
import Diagnostics

extension Reader {
  /// The chat that Zoom saves: `00:03:12<TAB>Name:<TAB>message`, or `00:03:12 From Name to Everyone:`.
  static let zoomChat = Reader(
    name: "zoom-chat", endings: [], sniff: { ZoomChat.looksLikeChat($0) },
    read: .text { text, _ throws(Diagnostic) in [try ZoomChat(text).document()] })
}

/// The messages of a saved Zoom chat.
struct ZoomChat {
  /// A message with what its first line states.
  private struct Message {
    var line: Int
    /// Milliseconds from the start of the meeting, or into the day.
    var time: Int
    var date: StatedDate?
    var name: String
    var lines: [Substring]
  }

  private var messages: [Message] = []
  private var strays: [Int] = []

  /// Whether one of the first lines opens a message, and no line before it is words.
  static func looksLikeChat(_ head: ArraySlice<UInt8>) -> Bool {
    WhatsAppChat.firstLine(of: head).flatMap { opening($0, at: 1) } != nil
  }

  init(_ text: [UInt8]) {
    var number = 0
    for bytes in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)[...]
      if let message = Self.opening(line, at: number) {
        messages.append(message)
      } else if !messages.isEmpty {
        messages[messages.count - 1].lines.append(line)
      } else if !line.isEmpty {
        strays.append(number)
      }
    }
  }

  /// The message that a line opens; nil for lines that go on.
  private static func opening(_ line: Substring, at number: Int) -> Message? {
    var rest = line
    var date: StatedDate?
    if rest.utf8.count > 11, let day = StatedDate(iso: rest.prefix(10)), day.day != nil {
      date = day
      rest = rest.dropFirst(10).drop { $0 == " " || $0 == "T" }
    }
    let clock = rest.prefix { $0.isNumber || $0 == ":" }
    guard clock.utf8.count == 8, let time = StatedTime.clock(clock) else { return nil }
    rest = rest.dropFirst(clock.count)
    let isTabbed = rest.first == "\t"
    guard isTabbed || rest.first == " " else { return nil }
    rest = rest.drop { $0 == "\t" || $0 == " " }
    if let name = sender(in: rest) {
      return Message(line: number, time: time, date: date, name: name.name, lines: [name.rest])
    }
    guard isTabbed,
      let end = rest.firstRange(of: ":\t")
        ?? (rest.last == ":" ? rest.index(before: rest.endIndex)..<rest.endIndex : nil),
      end.lowerBound > rest.startIndex, rest[..<end.lowerBound].utf8.count <= 200
    else { return nil }
    return Message(
      line: number, time: time, date: date, name: String(rest[..<end.lowerBound]), lines: [rest[end.upperBound...]])
  }

  private static func sender(in line: Substring) -> (name: String, rest: Substring)? {
    for frame in SenderFrame.all where line.hasPrefix(frame.from + " ") {
      let inner = line.dropFirst(frame.from.count)
      // "From Ana : words" of old versions has no receiver.
      if let to = inner.firstRange(of: " \(frame.to) "), let colon = inner[to.upperBound...].firstIndex(of: ":") {
        return StatedDialogue.name(String(inner[..<to.lowerBound])).map { ($0, inner[colon...].dropFirst()) }
      }
      if let colon = inner.firstRange(of: " : ") ?? inner.firstRange(of: ": ") {
        return StatedDialogue.name(String(inner[..<colon.lowerBound])).map { ($0, inner[colon.upperBound...]) }
      }
    }
    return nil
  }

  /// The messages as turns; reactions and the lines that tell what is replied to as stage.
  func document() throws(Diagnostic) -> RawDocument {
    var dialogue = StatedDialogue()
    for message in messages {
      let whole = StatedDialogue.trimmed(message.lines.joined(separator: "\n"))
      let noticeEnd = Self.isReaction(whole) ? whole.endIndex : Self.endOfReply(whole)
      var remark = StatedDialogue.Remark(
        words: "", kind: .stage, date: message.date, time: message.time, place: "line \(message.line)")
      if let noticeEnd {
        remark.words = "\(message.name): \(whole[..<noticeEnd])"
        dialogue.add(remark)
      }
      remark.kind = .turn
      remark.speaker = message.name
      remark.words = String(whole[(noticeEnd ?? whole.startIndex)...])
      dialogue.add(remark)
    }
    guard !dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
    var raw = dialogue.document()
    raw.date = messages.lazy.compactMap(\.date).first
    raw.dateCue = raw.date?.iso
    if let line = strays.first {
      raw.notes.append("\(strays.count) lines before the first message were left out, the first is line \(line).")
    }
    return raw
  }

  /// Whether a message is `Reacted to "…" with 👍` in any language: a few words, a quotation, a word, a sign that is no
  /// letter.
  private static func isReaction(_ message: String) -> Bool {
    guard message.utf8.count < 1000, let open = message.firstIndex(where: marks.contains),
      let close = message.lastIndex(where: marks.contains), open < close
    else { return false }
    let before = message[..<open].split(separator: " ")
    let after = message[close...].dropFirst().split(separator: " ")
    if after.isEmpty, before.first == "Removed", before.contains("reaction") { return true }
    guard (1...4).contains(before.count), (1...2).contains(after.count), let sign = after.last else { return false }
    return sign.count <= 4 && !sign.contains { $0.isLetter || $0.isNumber && !isKeycap($0) || $0.isPunctuation }
  }

  private static func isKeycap(_ character: Character) -> Bool { character.unicodeScalars.count > 1 }

  /// Where `Replying to "…"` ends, alone on the first lines of a message; nil where it does not begin so.
  private static func endOfReply(_ message: String) -> String.Index? {
    guard let open = message.prefix(40).firstIndex(where: marks.contains) else { return nil }
    let opening = StatedDialogue.trimmed(String(message[..<open]))
    let closing: Character = ["“": "”", "„": "“", "«": "»"][message[open]] ?? message[open]
    // What is quoted is cut short, and can hold the ends of lines.
    var place = message.index(after: open)
    for _ in 0..<1000 {
      guard place < message.endIndex else { return nil }
      let next = message.index(after: place)
      if message[place] == closing, message[next...].first(where: { $0 != " " })?.isNewline != false {
        let isCut = message[open..<place].hasSuffix("...") || message[open..<place].hasSuffix("…")
        let isKnown = replies.contains(opening)
        return isKnown || isCut && (1...4).contains(opening.split(separator: " ").count) ? next : nil
      }
      place = next
    }
    return nil
  }

  private static let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  private static let replies: Set<String> = [
    "Replying to", "Antwort auf", "Antworten auf", "En réponse à", "Répondre à", "Respondiendo a", "Respuesta a",
    "Respondendo a", "Em resposta a", "In risposta a", "Risposta a", "Reageren op", "Als antwoord op", "Ответ на",
  ]
}
