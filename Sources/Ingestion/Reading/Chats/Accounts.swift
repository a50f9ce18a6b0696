/// The accounts of a chat with the names that they go by.
struct Accounts {
  private var names: [String: String] = [:]
  private var holders: [String: Set<String>] = [:]

  /// Notes the name of an account; the last one met counts.
  mutating func note(_ id: String, name: String) {
    guard let name = StatedDialogue.name(name), names[id] != name else { return }
    if let old = names[id] { holders[old]?.remove(id) }
    names[id] = name
    holders[name, default: []].insert(id)
  }

  /// Whether an account has a name.
  func knows(_ id: String) -> Bool { names[id] != nil }

  /// What to call an account: by its name, or by its id where it has none or shares it with another.
  func label(of id: String) -> String {
    guard let name = names[id], holders[name]?.count == 1 else { return id }
    return name
  }

  /// A note about names that several accounts have; nil where there are none.
  var note: String? {
    let shared = holders.filter { $0.value.count > 1 }.keys.sorted()
    guard !shared.isEmpty else { return nil }
    let shown = shared.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return "Several accounts are called \(shown); they go by their ids."
  }
}
