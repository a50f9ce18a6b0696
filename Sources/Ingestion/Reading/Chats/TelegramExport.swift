import CorpusModel
import Diagnostics

extension JSONFormat {
  /// Chats exported by Telegram Desktop: one, or a list of all.
  static let telegram = JSONFormat(
    name: "telegram",
    recognises: { root in
      if root["chats"]?["list"] ?? root["left_chats"]?["list"] != nil { return true }
      guard let message = root["messages"]?.first, root["type"] ?? root["name"] ?? root["id"] != nil else {
        return false
      }
      return message["date"] != nil && message["id"] != nil && message["type"]?.string != nil
        && (message["text"] ?? message["action"]) != nil && message["author"] == nil
    },
    read: { root, file throws(Diagnostic) in
      if root["messages"] != nil {
        let chat = TelegramChat(root)
        guard !chat.dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
        return [chat.document()]
      }
      var documents: [RawDocument] = []
      for list in [root["chats"], root["left_chats"]] {
        for node in list?.list("list") ?? [] {
          let chat = TelegramChat(node)
          guard !chat.dialogue.isEmpty else { continue }
          var raw = chat.document()
          raw.part = node["name"]?.string ?? node["id"]?.scalarText ?? "saved messages"
          documents.append(raw)
        }
      }
      guard !documents.isEmpty else { throw Diagnostic("no message with words in it") }
      return documents
    })
}

/// One chat of a Telegram export.
struct TelegramChat {
  private(set) var dialogue = StatedDialogue()
  private var accounts = Accounts()
  private var first: (date: StatedDate, cue: String)?
  private let title: String?

  init(_ chat: JSONNode) {
    title = chat["name"]?.string
    let messages = chat.list("messages")
    for message in messages {
      for (id, name) in [("from_id", "from"), ("actor_id", "actor")] {
        if let id = message[id]?.scalarText, let name = message[name]?.string { accounts.note(id, Accounts.Name(name)) }
      }
    }
    for message in messages { add(message) }
  }

  func document() -> RawDocument {
    var raw = dialogue.document()
    raw.title = title
    raw.date = first?.date
    raw.dateCue = first?.cue
    if let note = accounts.note { raw.notes.append(note) }
    return raw
  }

  private mutating func add(_ message: JSONNode) {
    let stated = message["date"]?.string
    let when = stated.flatMap { StatedTime($0) }
    let moment = message["date_unixtime"]?.scalarText.flatMap { StatedTime($0)?.moment } ?? when?.moment
    if first == nil, let date = when?.date, let stated { first = (date, stated) }
    var remark = StatedDialogue.Remark(
      words: "", date: when?.date, moment: moment, place: Self.place(of: message).description)
    guard message["type"]?.string != "service" else {
      remark.kind = .stage
      remark.words = Self.event(message, by: account(of: message, id: "actor_id", name: "actor"))
      dialogue.add(remark)
      return
    }
    let sender = account(of: message, id: "from_id", name: "from")
    remark.speaker = sender
    if message.members.contains(where: { $0.key == "forwarded_from" }) {
      // The words are those of whoever wrote them first.
      remark.speaker = message["forwarded_from"]?.string
      remark.place += sender.map { ", forwarded by \($0)" } ?? ", forwarded"
    }
    remark.words = Self.words(message["text"])
    if StatedDialogue.name(remark.words) == nil { remark.words = Self.words(message["text_entities"]) }
    if StatedDialogue.name(remark.words) == nil { remark.words = Self.words(message["poll"]?["question"]) }
    dialogue.add(remark)
    if let medium = Self.medium(of: message) {
      remark.words = [sender, medium].compactMap { $0 }.joined(separator: ": ")
      remark.kind = .stage
      remark.speaker = nil
      dialogue.add(remark)
    }
  }

  private static func place(of message: JSONNode) -> MessagePlace {
    let reply = message["reply_to_message_id"]?.scalarText
    return MessagePlace(message["id"]?.scalarText ?? "?", answers: reply.map { .message($0) })
  }

  private func account(of message: JSONNode, id: String, name: String) -> String? {
    message[id]?.scalarText.map { accounts.label(of: $0) } ?? message[name]?.string
  }

  /// A text: a string, or pieces of which some are links, mentions, styles.
  private static func words(_ text: JSONNode?) -> String {
    guard let text else { return "" }
    return text.string ?? text.elements.compactMap { $0.string ?? $0["text"]?.string }.joined()
  }

  /// What came with a message that is no text, in the words of the file.
  private static func medium(of message: JSONNode) -> String? {
    if let answers = message["poll"]?["answers"], answers.count > 0 {
      return answers.elements.compactMap { $0["text"]?.string }.joined(separator: "\n")
    }
    if let kind = message["media_type"]?.string {
      return [kind, (message["sticker_emoji"] ?? message["file_name"])?.string].compactMap { $0 }.joined(separator: " ")
    }
    if message["photo"] != nil { return "photo" }
    return (message["file_name"] ?? message["file"])?.string
      ?? (message["location_information"] == nil ? nil : "location")
  }

  /// `Ana: invite_members Bo Li`.
  private static func event(_ message: JSONNode, by actor: String?) -> String {
    let what = message["action"]?.string ?? words(message["text"])
    let details = (message["members"]?.strings ?? []) + [message["title"]?.string].compactMap { $0 }
    let event = ([what] + details).joined(separator: " ")
    return actor.map { "\($0): \(event)" } ?? event
  }
}
