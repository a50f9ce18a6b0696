import CorpusModel
import Diagnostics

extension JSONFormat {
  /// A channel as DiscordChatExporter saves it.
  static let discord = JSONFormat(
    name: "discord",
    recognises: { root in
      guard root["channel"] != nil || root["guild"] != nil, let message = root["messages"]?.first else { return false }
      return message["author"]?.isObject == true && message["timestamp"] != nil
    },
    read: { root, file throws(Diagnostic) in
      let channel = DiscordChannel(root)
      guard !channel.dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
      return [channel.document()]
    })
}

/// The messages of one Discord channel.
struct DiscordChannel {
  private(set) var dialogue = StatedDialogue()
  private var accounts = Accounts()
  private var first: (date: StatedDate, cue: String)?
  private let title: String?
  private let source: String?

  /// Kinds of messages in which somebody says something; others tell that somebody joined, pinned, called.
  private static let spoken: Set<String> = [
    "Default", "Reply", "0", "19", "ThreadStarterMessage", "21", "ChatInputCommand", "20", "ContextMenuCommand", "23",
  ]

  init(_ root: JSONNode) {
    title = root["channel"]?["name"]?.string
    source = root["guild"]?["name"]?.string
    let messages = root.list("messages")
    for message in messages {
      guard let author = message["author"], let id = author["id"]?.scalarText,
        let name = (author["nickname"] ?? author["name"])?.string
      else { continue }
      accounts.note(id, Accounts.Name(name, handle: Self.handle(of: author)))
    }
    for message in messages { add(message) }
  }

  func document() -> RawDocument {
    var raw = dialogue.document()
    raw.title = title
    raw.source = source
    raw.date = first?.date
    raw.dateCue = first?.cue
    if let note = accounts.note { raw.notes.append(note) }
    return raw
  }

  /// What a card under a message says: mostly words of the page that it links to.
  private static func words(ofEmbed card: JSONNode) -> String? {
    let words = [card["title"]?.string, card["description"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }

  /// The name that no other account has: with its number, where names were not unique yet.
  private static func handle(of author: JSONNode) -> String? {
    guard let name = author["name"]?.string else { return nil }
    guard let number = author["discriminator"]?.scalarText, number.contains(where: { $0 != "0" }) else { return name }
    return "\(name)#\(number)"
  }

  private static func place(of message: JSONNode) -> MessagePlace {
    let reply = message["reference"]?["messageId"]?.scalarText
    return MessagePlace(message["id"]?.scalarText ?? "?", answers: reply.map { .message($0) })
  }

  private mutating func add(_ message: JSONNode) {
    let stamp = message["timestamp"]?.string
    let when = stamp.flatMap { StatedTime($0) }
    if first == nil, let date = when?.date, let stamp { first = (date, stamp) }
    let author = message["author"]
    let sender =
      author?["id"]?.scalarText.map { accounts.label(of: $0) } ?? (author?["nickname"] ?? author?["name"])?.string
    var remark = StatedDialogue.Remark(
      words: message["content"]?.string ?? "", date: when?.date, moment: when?.moment,
      place: Self.place(of: message).description)
    if let type = message["type"]?.scalarText, !Self.spoken.contains(type) {
      remark.kind = .stage
      remark.words = [sender, StatedDialogue.name(remark.words) ?? type].compactMap { $0 }.joined(separator: ": ")
    } else {
      remark.speaker = sender
    }
    dialogue.add(remark)
    let files =
      (message["attachments"]?.elements.compactMap { $0["fileName"]?.string } ?? [])
      + (message["stickers"]?.elements.compactMap { $0["name"]?.string } ?? [])
      + (message["embeds"]?.elements.compactMap(Self.words(ofEmbed:)) ?? [])
    guard !files.isEmpty else { return }
    remark.kind = .stage
    remark.speaker = nil
    remark.words = (sender.map { "\($0): " } ?? "") + files.joined(separator: "\n")
    dialogue.add(remark)
  }
}
