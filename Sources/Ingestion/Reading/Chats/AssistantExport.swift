import CorpusModel
import Diagnostics

extension JSONFormat {
  /// Conversations with an assistant as ChatGPT exports them: a list, or one.
  static let assistant = JSONFormat(
    name: "chatgpt",
    recognises: { root in
      let conversation = root.isArray ? root.first : root
      return conversation?["mapping"]?.isObject == true
    },
    read: { root, _ throws(Diagnostic) in
      let conversations = root.isArray ? Array(root.elements) : [root]
      let documents = conversations.compactMap { AssistantConversation($0)?.document() }
      guard !documents.isEmpty else { throw Diagnostic("no message with words in it") }
      guard documents.count > 1 else { return documents }
      return documents.enumerated().map { place, document in
        var document = document
        document.part = document.title ?? "conversation \(place + 1)"
        return document
      }
    })
}

/// One conversation: the branch of the tree of messages that was shown last.
struct AssistantConversation {
  private var dialogue = StatedDialogue()
  private let title: String?
  private var first: (date: StatedDate, cue: String)?
  private var hasBranches = false

  /// Reads a conversation; nil where it has no words.
  init?(_ root: JSONNode) {
    guard let mapping = root["mapping"], mapping.isObject else { return nil }
    title = root["title"]?.string
    for (id, node) in branch(of: root, mapping) {
      if node.list("children").count > 1 { hasBranches = true }
      if let message = node["message"], message.isObject { add(message, id: id) }
    }
    guard !dialogue.isEmpty else { return nil }
  }

  func document() -> RawDocument {
    var raw = dialogue.document()
    raw.title = title
    raw.date = first?.date
    raw.dateCue = first?.cue
    if hasBranches { raw.notes.append("Answers that were asked for anew and left are not read.") }
    return raw
  }

  /// The messages from the first to the one shown last; no more than the file has, whatever their parents say.
  private func branch(of root: JSONNode, _ mapping: JSONNode) -> [(id: String, node: JSONNode)] {
    var path: [(id: String, node: JSONNode)] = []
    let members = mapping.members
    let nodes = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    var next = root["current_node"]?.string ?? members.last?.key
    while let id = next, let node = nodes[id], path.count < nodes.count {
      path.append((id, node))
      next = node["parent"]?.string
    }
    return path.reversed()
  }

  private mutating func add(_ message: JSONNode, id: String) {
    let role = message["author"]?["role"]?.string
    let stamp = message["create_time"]?.scalarText
    let when = stamp.flatMap { StatedTime($0) }
    if first == nil, let date = when?.date, let stamp { first = (date, stamp) }
    let isSpoken = role == "user" || role == "assistant"
    var remark = StatedDialogue.Remark(
      speaker: isSpoken ? message["author"]?["name"]?.string ?? role : nil, words: "",
      kind: isSpoken ? .turn : .stage, date: when?.date, moment: when?.moment, place: "message \(id)")
    guard let content = message["content"] else { return }
    let parts = content["parts"].map { Array($0.elements) } ?? [content["text"], content["result"]].compactMap { $0 }
    var isOpen = false
    for part in parts {
      let words = part.string ?? part["text"]?.string ?? ""
      guard StatedDialogue.name(words) != nil else { continue }
      if isOpen {
        dialogue.goOn(words, joint: .paragraph)
      } else {
        remark.words = words
        dialogue.add(remark)
        isOpen = true
      }
    }
  }
}
