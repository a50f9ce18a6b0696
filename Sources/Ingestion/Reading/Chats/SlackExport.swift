import CorpusModel
import Diagnostics

extension JSONFormat {
  /// A day of a channel in a Slack export: a list of messages, the users a folder above.
  static let slack = JSONFormat(
    name: "slack",
    recognises: { root in
      root.elements.prefix(20).contains { message in
        message["ts"]?.scalarText.flatMap(Double.init) != nil && message["type"]?.string == "message"
      }
    },
    read: { root, file throws(Diagnostic) in
      let day = SlackDay(root, file)
      guard !day.dialogue.isEmpty else { throw Diagnostic("no message with words in it") }
      return [day.document()]
    })
}

/// The messages of one file of a Slack export.
struct SlackDay {
  private(set) var dialogue = StatedDialogue()
  private var accounts = Accounts()
  private let file: SourceFile
  private var first: (date: StatedDate, cue: String)?
  /// The numbers of messages by their time stamps, which tell them apart.
  private var numbers: [String: Int] = [:]

  /// Files of an export that describe it and hold no messages.
  private static let sideFiles: Set<String> = [
    "users.json", "channels.json", "groups.json", "dms.json", "mpims.json", "integration_logs.json", "canvases.json",
    "lists.json", "file_conversations.json", "org_users.json", "huddle_transcripts.json",
  ]

  /// Whether a file of JSON describes an export and is no document.
  static func isBeside(_ root: JSONNode, _ file: SourceFile) -> Bool {
    guard sideFiles.contains(file.name), root.isArray else { return false }
    return root.elements.prefix(20).allSatisfy { $0.isObject && $0["ts"] == nil && $0["text"] == nil }
  }

  init(_ root: JSONNode, _ file: SourceFile) {
    self.file = file
    let messages = Array(root.elements)
    var unnamed: Set<String> = []
    for message in messages {
      guard let id = message["user"]?.string else { continue }
      if let profile = message["user_profile"], let name = Self.name(in: profile, of: profile) {
        accounts.note(id, name)
      } else {
        unnamed.insert(id)
      }
    }
    if unnamed.contains(where: { !accounts.knows($0) }) { readUsers(unnamed) }
    for (place, message) in messages.enumerated() { add(message, number: place + 1) }
  }

  func document() -> RawDocument {
    var raw = dialogue.document()
    let folders = file.path.split(separator: "/").dropLast()
    raw.title = folders.last.map(String.init)
    let stem = String(file.name.prefix { $0 != "." })
    if let date = StatedDate(iso: stem), date.day != nil {
      raw.date = date
      raw.dateCue = stem
    } else {
      raw.date = first?.date
      raw.dateCue = first?.cue
    }
    if let note = accounts.note { raw.notes.append(note) }
    return raw
  }

  /// Takes the names of users from the list a folder above, or beside the file.
  private mutating func readUsers(_ wanted: Set<String>) {
    let names = file.shared.names(of: file.folder) { Self.users(beside: file) }
    for id in wanted.sorted() where !accounts.knows(id) {
      if let name = names[id] { accounts.note(id, name) }
    }
  }

  /// The names of all users of an export.
  private static func users(beside file: SourceFile) -> [String: Accounts.Name] {
    guard let bytes = file.above("users.json") ?? file.neighbour("users.json"),
      case .success(let root) = JSONNode.parse(bytes)
    else { return [:] }
    var names: [String: Accounts.Name] = [:]
    for user in root.elements {
      guard let id = user["id"]?.string, names[id] == nil else { continue }
      names[id] = user["profile"].flatMap { Self.name(in: $0, of: user) } ?? Self.name(in: user, of: user)
    }
    return names
  }

  private static func name(in profile: JSONNode, of user: JSONNode) -> Accounts.Name? {
    let names = ["real_name", "display_name", "name"].lazy.compactMap { profile[$0]?.string }
    return names.compactMap(StatedDialogue.name).first.map { Accounts.Name($0, handle: user["name"]?.string) }
  }

  /// The place of a message; of a thread that began on another day the file says when.
  private mutating func place(of message: JSONNode, number: Int) -> MessagePlace {
    let stamp = message["ts"]?.scalarText
    if let stamp { numbers[stamp] = number }
    guard let thread = message["thread_ts"]?.scalarText, thread != stamp else { return MessagePlace("\(number)") }
    return MessagePlace("\(number)", answers: .thread(numbers[thread].map { "\($0)" } ?? thread))
  }

  private mutating func add(_ message: JSONNode, number: Int) {
    let stamp = message["ts"]?.scalarText
    let when = stamp.flatMap { StatedTime($0) }
    if first == nil, let date = when?.date, let stamp { first = (date, stamp) }
    var remark = StatedDialogue.Remark(
      words: Self.decoded(message["text"]?.string ?? ""), date: when?.date, moment: when?.moment,
      place: place(of: message, number: number).description)
    let user = message["user"]?.string.map { accounts.label(of: $0) }
    let sender = user ?? (message["username"] ?? message["bot_profile"]?["name"])?.string ?? message["bot_id"]?.string
    if Self.isEvent(message["subtype"]?.string) {
      remark.kind = .stage
    } else {
      remark.speaker = sender
    }
    dialogue.add(remark)
    let files = message["files"]?.elements.compactMap { ($0["title"] ?? $0["name"])?.string } ?? []
    guard !files.isEmpty else { return }
    remark.kind = .stage
    remark.speaker = nil
    remark.words = (sender.map { "\($0): " } ?? "") + files.joined(separator: "\n")
    dialogue.add(remark)
  }

  /// Whether a subtype tells of something that happened: joining, leaving, a new topic.
  private static func isEvent(_ subtype: String?) -> Bool {
    guard let subtype else { return false }
    return ["channel_", "group_", "bot_add", "bot_remove", "bot_enable", "bot_disable", "pinned_", "unpinned_"]
      .contains { subtype.hasPrefix($0) }
      || ["reminder_add", "tombstone", "huddle_thread", "sh_room_created", "app_conversation_join"].contains(subtype)
  }

  /// What Slack writes as entities.
  private static let entities = ["lt": "<", "gt": ">", "amp": "&"]

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: Array(text.utf8).replacingEntities(entities), as: UTF8.self)
  }
}
