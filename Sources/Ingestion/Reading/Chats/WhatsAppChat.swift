import CorpusModel
import Diagnostics

extension Reader {
  /// The text that WhatsApp exports, in the layouts of its systems and countries.
  static let whatsApp = Reader(
    name: "whatsapp", endings: [], sniff: { WhatsAppChat.looksLikeChat($0) },
    read: .text { text, _ throws(Diagnostic) in [try WhatsAppChat(text).document()] })
}

/// The messages of an exported WhatsApp chat.
struct WhatsAppChat {
  private struct Message {
    var line: Int
    var opening: WhatsAppOpening
    /// All behind the opening, with the lines that follow.
    var words: String
  }

  private var messages: [Message] = []
  private var strays: [Int] = []

  /// Whether the first line opens a message and so does another, one of them with a name.
  static func looksLikeChat(_ head: ArraySlice<UInt8>) -> Bool {
    guard let first = firstLine(of: head), WhatsAppOpening(first) != nil else { return false }
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    let opened = lines.prefix(40).compactMap { line in
      WhatsAppOpening(line).map { ($0, String(decoding: line.utf8.dropFirst($0.length), as: UTF8.self)) }
    }
    // Plain transcripts can open lines with a day and time too; those of WhatsApp have a layout throughout.
    guard let sign = opened.first?.0 else { return false }
    let alike = opened.filter { $0.0.separator == sign.separator && $0.0.isBracketed == sign.isBracketed }
    return alike.count == opened.count && opened.contains { sender(in: $0.1) != nil }
      && (opened.count > 1 || lines.count == 1)
  }

  /// The first line that is not empty; by it most files show that they are no chat.
  static func firstLine(of head: ArraySlice<UInt8>) -> Substring? {
    head.split(maxSplits: 1) { $0 == 10 || $0 == 13 }.first.map { String(decoding: $0, as: UTF8.self)[...] }
  }

  init(_ text: [UInt8]) {
    var number = 0
    for bytes in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
      if let opening = WhatsAppOpening(line[...]) {
        let words = String(decoding: line.utf8.dropFirst(opening.length), as: UTF8.self)
        messages.append(Message(line: number, opening: opening, words: words))
      } else if !messages.isEmpty {
        messages[messages.count - 1].words += "\n" + line
      } else if !line.isEmpty {
        strays.append(number)
      }
    }
  }

  /// The messages as turns; what the app itself tells, and media, as stage.
  func document() throws(Diagnostic) -> RawDocument {
    let order = DayOrder(messages.map(\.opening))
    var dialogue = StatedDialogue()
    for message in messages {
      let day = order.day(message.opening.day)
      var remark = StatedDialogue.Remark(
        words: message.words, kind: .stage, date: day.map(order.stated),
        moment: order.knowsMoments ? day.map { StatedTime.milliseconds(of: $0) + message.opening.time } : nil,
        place: "line \(message.line)")
      if let (name, words) = Self.sender(in: message.words), !Self.isNotice(words) {
        let parts = Self.parts(of: words)
        let pieces: [(BlockKind, String?)] = [(.stage, parts.file), (.turn, parts.said), (.stage, parts.remark)]
        for case (let kind, let words?) in pieces {
          remark.kind = kind
          remark.speaker = kind == .turn ? name : nil
          remark.words = kind == .turn ? words : "\(name): \(words)"
          dialogue.add(remark)
        }
      } else {
        dialogue.add(remark)
      }
    }
    guard !dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
    var raw = dialogue.document()
    if let first = messages.first {
      raw.date = order.day(first.opening.day).map(order.stated)
      raw.dateCue = first.opening.day.map(String.init).joined(separator: String(first.opening.separator))
    }
    if let doubt = order.doubt { raw.notes.append(doubt) }
    if let line = strays.first {
      raw.notes.append("\(strays.count) lines before the first message were left out, the first is line \(line).")
    }
    return raw
  }

  /// The name before a message; nil for what the app tells.
  private static func sender(in words: String) -> (name: String, words: String)? {
    guard let colon = words.firstRange(of: ": ") ?? words.firstRange(of: ":\n") ?? words.firstRange(of: "：") else {
      return nil
    }
    // Who is not among the contacts has a sign before the name.
    let name = StatedDialogue.trimmed(String(words[..<colon.lowerBound].filter { !isMark($0) }.drop { $0 == "~" }))
    // Notices of Android quote what was changed: 'Ana changed the subject to "Ferry: night"'.
    guard !name.isEmpty, name.count <= 80, !name.contains(where: { "\"“”„«»\n".contains($0) }) else { return nil }
    return (name, String(words[colon.upperBound...]))
  }

  private static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { [0x200E, 0x200F, 0x202A, 0x202B, 0x202C].contains($0.value) }
  }

  /// Whether a message is the app's own: marked by a sign of direction at its start, nothing but `<…>`, or a file.
  private static func isNotice(_ words: String) -> Bool {
    if words.unicodeScalars.first?.value == 0x200E { return true }
    let bare = StatedDialogue.trimmed(words)
    if bare.hasPrefix("<"), bare.hasSuffix(">"), !bare.dropFirst().dropLast().contains(where: { "<>".contains($0) }) {
      return true
    }
    return isFile(bare[...]) || WhatsAppNotices.contain(bare)
  }

  /// `IMG-20240503-WA0001.jpg (file attached)` in any language.
  private static func isFile(_ words: Substring) -> Bool {
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), !words.contains("\n") else { return false }
    let name = words[..<open].split(separator: " ", omittingEmptySubsequences: false)
    guard let file = name.first, name.count == 2, name[1].isEmpty, let point = file.lastIndex(of: ".") else {
      return false
    }
    return (2...4).contains(file[point...].dropFirst().count) && file.contains { $0.isNumber }
  }

  /// What somebody wrote, and what the app puts around it: a file above its caption, `<This message was edited>` behind.
  ///
  /// The app's remark is told by the sign of direction before it, or by its form: a sentence, in any language.
  private static func parts(of words: String) -> (file: String?, said: String, remark: String?) {
    var said = words[...]
    var file: String?
    if let end = said.firstIndex(of: "\n"), isFile(said[..<end]) {
      (file, said) = (String(said[..<end]), said[said.index(after: end)...])
    }
    guard said.hasSuffix(">"), let open = said.lastIndex(of: "<"), open > said.startIndex else {
      return (file, String(said), nil)
    }
    let (before, remark) = (said[..<open], said[open...])
    let isMarked = before.unicodeScalars.last?.value == 0x200E
    let sentence = remark.dropFirst().dropLast()
    let isSentence =
      before.last?.isWhitespace == true && sentence.first?.isUppercase == true && sentence.contains(" ")
      && sentence.dropLast().allSatisfy { $0.isLetter || $0 == " " }
    guard isMarked || isSentence else { return (file, String(said), nil) }
    return (file, String(isMarked ? Substring(before.unicodeScalars.dropLast()) : before), String(remark))
  }
}
