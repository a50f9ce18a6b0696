import CorpusModel
import Diagnostics

extension Reader {
  /// The text that DiscordChatExporter writes: a head between rules, then `[03/12/2024 2:00 PM] Name` above each message.
  static let discordText = Reader(
    name: "discord-text", endings: [], sniff: { DiscordText.looksLikeExport($0) },
    read: .text { text, file throws(Diagnostic) in [try DiscordText(text).document()] })
}

/// The messages of a channel in text.
struct DiscordText {
  private struct Message {
    var line: Int
    /// The day and time, where they are in a layout that is known.
    var opening: WhatsAppOpening?
    var name: String
    var lines: [String] = []
  }

  private var head: [String: String] = [:]
  private var messages: [Message] = []
  /// What stands between the rules besides the channel's names, and behind the last message.
  private var metadata: [(line: Int, words: String)] = []

  /// Whether a text begins with a rule, and names a guild and a channel below it.
  static func looksLikeExport(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: Array(repeating: UInt8(ascii: "="), count: 20)) else { return false }
    let lines = String(decoding: head.prefix(600), as: UTF8.self).split(whereSeparator: \.isNewline).prefix(4)
    return lines.contains { $0.hasPrefix("Guild: ") } && lines.contains { $0.hasPrefix("Channel: ") }
  }

  init(_ text: [UInt8]) {
    var number = 0
    var rules = 0
    var followsBlank = true
    for bytes in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let line = String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
      defer { followsBlank = line.isEmpty }
      if Self.isRule(line) {
        rules += 1
      } else if rules == 1 || rules > 2 {
        noteHead(line, at: number)
      } else if followsBlank, let message = Self.opening(line, at: number) {
        messages.append(message)
      } else if !messages.isEmpty {
        messages[messages.count - 1].lines.append(line)
      } else if !line.isEmpty {
        metadata.append((number, line))
      }
    }
  }

  func document() throws(Diagnostic) -> RawDocument {
    let order = DayOrder(messages.compactMap(\.opening))
    var dialogue = StatedDialogue()
    for (line, words) in metadata where line < messages.first?.line ?? Int.max {
      dialogue.add(StatedDialogue.Remark(words: words, kind: .metadata, place: "line \(line)"))
    }
    for message in messages { Self.add(message, order, to: &dialogue) }
    guard dialogue.hasTurns else { throw Diagnostic("no message with words in it") }
    for (line, words) in metadata where line > messages.last?.line ?? Int.max {
      dialogue.add(StatedDialogue.Remark(words: words, kind: .metadata, place: "line \(line)"))
    }
    var raw = dialogue.document()
    raw.title = head["Channel"]
    raw.source = head["Guild"]
    raw.date = messages.first?.opening.flatMap { order.day($0.day) }.map(order.stated)
    raw.dateCue = raw.date == nil ? nil : messages.first?.opening?.day.map(String.init).joined(separator: "/")
    if !order.isSure { raw.notes.append("Days and months cannot be told apart; dates are given by the year.") }
    return raw
  }

  private static func add(_ message: Message, _ order: DayOrder, to dialogue: inout StatedDialogue) {
    let day = message.opening.flatMap { order.day($0.day) }
    var remark = StatedDialogue.Remark(
      speaker: message.name, words: "", date: day.map(order.stated),
      moment: day.flatMap { day in message.opening.map { StatedTime.milliseconds(of: day) + $0.time } },
      place: "line \(message.line)")
    // `{Attachments}`, `{Embed}`, `{Reactions}` open what belongs to a message and is not said.
    let end = message.lines.firstIndex(where: isBlock) ?? message.lines.count
    remark.words = message.lines[..<end].joined(separator: "\n")
    dialogue.add(remark)
    guard end < message.lines.count else { return }
    remark.kind = .stage
    remark.speaker = nil
    remark.words = "\(message.name): \(message.lines[end...].filter { !$0.isEmpty }.joined(separator: "\n"))"
    dialogue.add(remark)
  }

  private mutating func noteHead(_ line: String, at number: Int) {
    guard let colon = line.firstRange(of: ": ") else {
      if !line.isEmpty { metadata.append((number, line)) }
      return
    }
    let key = String(line[..<colon.lowerBound])
    if key == "Guild" || key == "Channel" {
      head[key] = String(line[colon.upperBound...])
    } else {
      metadata.append((number, line))
    }
  }

  private static func opening(_ line: String, at number: Int) -> Message? {
    guard line.hasPrefix("["), let end = line.firstRange(of: "] "),
      line[..<end.lowerBound].utf8.count <= 40, line[..<end.lowerBound].contains(where: \.isNumber),
      line[..<end.lowerBound].contains(":")
    else { return nil }
    var name = line[end.upperBound...]
    if name.hasSuffix(" (pinned)") { name = name.dropLast(9) }
    guard !name.isEmpty, name.utf8.count <= 120 else { return nil }
    return Message(line: number, opening: WhatsAppOpening(line[...]), name: String(name))
  }

  private static func isRule(_ line: String) -> Bool { line.utf8.count >= 20 && line.utf8.allSatisfy { $0 == 0x3D } }

  private static func isBlock(_ line: String) -> Bool {
    ["{Attachments}", "{Embed}", "{Reactions}", "{Stickers}"].contains(line)
  }
}
