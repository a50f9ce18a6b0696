import CorpusModel
import Diagnostics

/// A corpus in the layout of ConvoKit: utterances a line each, with files of speakers and conversations beside them.
///
/// Old corpora say `user`, `root` and `users.json` where new ones say `speaker`, `conversation_id` and `speakers.json`.
struct ConvoKitCorpus {
  /// What a file beside the utterances states of a speaker.
  private struct Speaker {
    var name: String
    var affiliation: String?
    var role: Role?
  }

  private var speakers: [String: Speaker] = [:]
  private var conversations: [String: JSONNode] = [:]
  private var notes: [String] = []

  /// Reads the neighbours of the file of utterances.
  init(file: SourceFile) {
    let people = table("speakers.json", of: file) ?? table("users.json", of: file) ?? []
    var uses: [String: Int] = [:]
    for (_, value) in people { if let name = Self.fact(["name"], of: value) { uses[name, default: 0] += 1 } }
    for (id, value) in people {
      // Two people of one name stay apart by their ids.
      let name = Self.fact(["name"], of: value).flatMap { uses[$0] == 1 ? $0 : nil }
      speakers[id] = Speaker(
        name: name ?? id, affiliation: Self.fact(Column.affiliation.names, of: value),
        role: Self.fact(Column.role.names, of: value).flatMap { RoleWords.role(of: $0) })
    }
    for (id, value) in table("conversations.json", of: file) ?? [] { conversations[id] = value }
  }

  private func table(_ name: String, of file: SourceFile) -> [(key: String, value: JSONNode)]? {
    guard let bytes = file.neighbour(name), case .success(let root) = JSONNode.parse(bytes) else { return nil }
    return root.members
  }

  /// A fact of a speaker or conversation: in its `meta`, or beside it in old corpora.
  private static func fact(_ keys: [String], of value: JSONNode) -> String? {
    let meta = value["meta"] ?? value
    return keys.lazy.compactMap { meta[$0]?.scalarText.flatMap(StatedDialogue.name) }.first
  }

  /// Whether a record is an utterance of ConvoKit.
  static func recognises(_ record: JSONNode?) -> Bool {
    guard let record, record["text"] != nil, record["id"] != nil else { return false }
    let keys = Set(record.members.map(\.key))
    return !keys.isDisjoint(with: ["conversation_id", "root"]) && !keys.isDisjoint(with: ["speaker", "user"])
      && !keys.isDisjoint(with: ["reply-to", "reply_to", "meta"])
  }

  /// Whether a file of JSON is one of those that lie beside the utterances, and no document.
  static func isBeside(_ root: JSONNode, _ file: SourceFile) -> Bool {
    if root["utterances-index"] != nil || root["speakers-index"] != nil || root["users-index"] != nil { return true }
    guard names.contains(file.name), root.isObject else { return false }
    if file.neighbour("utterances.jsonl") != nil { return true }
    guard let index = file.neighbour("index.json"), case .success(let index) = JSONNode.parse(index) else {
      return false
    }
    return index["utterances-index"] != nil
  }

  private static let names: Set<String> = [
    "speakers.json", "users.json", "conversations.json", "corpus.json", "index.json",
  ]

  /// A document for each conversation, in the order of their first utterances.
  func documents(of lines: JSONLines) throws(Diagnostic) -> [RawDocument] {
    var dialogues: [StatedDialogue] = []
    var places: [String: Int] = [:]
    for record in lines.records {
      let utterance = record.value
      let conversation = (utterance["conversation_id"] ?? utterance["root"])?.scalarText ?? ""
      let place = places[conversation] ?? dialogues.count
      if place == dialogues.count {
        places[conversation] = place
        dialogues.append(begin(conversation))
      }
      let id = (utterance["speaker"] ?? utterance["user"]).flatMap {
        $0.scalarText ?? ($0["id"] ?? $0["name"])?.scalarText
      }
      let speaker = id.flatMap { speakers[$0] }
      let time = utterance["timestamp"]?.scalarText.flatMap { StatedTime($0) }
      dialogues[place].add(
        StatedDialogue.Remark(
          speaker: speaker?.name ?? id, words: utterance["text"]?.string ?? "", role: speaker?.role,
          affiliation: speaker?.affiliation, date: time?.date, time: Self.start(of: utterance) ?? time?.offset,
          moment: time?.moment, place: "line \(record.line)"))
    }
    var documents = dialogues.filter { !$0.isEmpty }.map { $0.document() }
    guard !documents.isEmpty else { throw Diagnostic("no utterance with text in it", notes: lines.notes) }
    documents[0].notes.insert(contentsOf: lines.notes, at: 0)
    for place in documents.indices { documents[place].format = "convokit" }
    return documents
  }

  private static func start(of utterance: JSONNode) -> Int? {
    guard let start = utterance["meta"]?["start"]?.scalarText else { return nil }
    return StatedTime(start)?.offset
  }

  /// The document of a conversation, with what is stated of it.
  private func begin(_ id: String) -> StatedDialogue {
    var dialogue = StatedDialogue()
    dialogue.raw.part = id
    guard let facts = conversations[id] else { return dialogue }
    dialogue.raw.title = Self.fact(Column.title.names, of: facts)
    dialogue.raw.source = Self.fact(Column.source.names, of: facts)
    dialogue.raw.language = LanguageCode.short(Self.fact(Column.language.names, of: facts))
    if let text = Self.fact(Column.date.names, of: facts), let date = StatedTime(date: text)?.date {
      dialogue.raw.date = date
      dialogue.raw.dateCue = text
    }
    return dialogue
  }
}
