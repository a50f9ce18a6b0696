import CorpusModel
import Diagnostics

extension JSONFormat {
  /// A chat of Messenger or Instagram as Meta exports it.
  static let messenger = JSONFormat(
    name: "messenger",
    recognises: { root in
      guard let message = root["messages"]?.first else { return false }
      return message["sender_name"]?.string != nil && message["timestamp_ms"] != nil
    },
    read: { root, _ throws(Diagnostic) in
      let chat = MessengerChat(root)
      guard !chat.dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
      return [chat.document()]
    })
}

/// The messages of one chat, oldest first whatever their order in the file.
struct MessengerChat {
  private(set) var dialogue = StatedDialogue()
  private let title: String?
  private var first: (date: StatedDate, cue: String)?
  private var isMended = false

  init(_ root: JSONNode) {
    title = root["title"]?.string.map { Self.mended($0).text }
    let messages = root.list("messages").enumerated().map { place, message in
      (place: place, moment: message["timestamp_ms"]?.number ?? 0, message: message)
    }
    // Exports begin with the newest; among messages of one moment the later in the file is the older.
    let isNewestFirst = messages.first.map { $0.moment } ?? 0 > messages.last.map { $0.moment } ?? 0
    let ordered = messages.sorted {
      $0.moment != $1.moment ? $0.moment < $1.moment : isNewestFirst ? $0.place > $1.place : $0.place < $1.place
    }
    for (place, moment, message) in ordered { add(message, moment: moment, place: place + 1) }
  }

  func document() -> RawDocument {
    var raw = dialogue.document()
    raw.title = title
    raw.date = first?.date
    raw.dateCue = first?.cue
    if isMended { raw.notes.append("Letters that the export wrote as several signs are read as they were typed.") }
    return raw
  }

  private mutating func add(_ message: JSONNode, moment: Double, place: Int) {
    let when = StatedTime(number: moment / 1000)
    if first == nil, let date = when?.date { first = (date, message["timestamp_ms"]?.scalarText ?? "") }
    let sender = message["sender_name"]?.string.map { words($0) }
    var remark = StatedDialogue.Remark(
      speaker: sender, words: message["content"]?.string.map { words($0) } ?? "", date: when?.date,
      moment: when?.moment, place: "message \(place)")
    // What somebody took back is kept, but is nothing that they say.
    if message["is_unsent"]?.bool == true { (remark.kind, remark.speaker) = (.stage, nil) }
    dialogue.add(remark)
    guard
      let medium = ["photos", "videos", "audio_files", "gifs", "files", "sticker", "share"].first(where: {
        message[$0] != nil
      })
    else { return }
    remark.words = [sender, medium, message["share"]?["link"]?.string].compactMap { $0 }.joined(separator: ": ")
    remark.kind = .stage
    remark.speaker = nil
    dialogue.add(remark)
  }

  private mutating func words(_ text: String) -> String {
    let (text, isMended) = Self.mended(text)
    if isMended { self.isMended = true }
    return text
  }

  /// A text whose bytes of UTF-8 the export wrote as one character each, as it was typed; any other as it is.
  static func mended(_ text: String) -> (text: String, isMended: Bool) {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x80 }),
      text.unicodeScalars.allSatisfy({ $0.value <= 0xFF })
    else { return (text, false) }
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    return String(validating: bytes, as: UTF8.self).map { ($0, true) } ?? (text, false)
  }
}
