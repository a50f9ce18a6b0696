/// The accounts of a chat with the names that they go by.
struct Accounts {
  /// What an account is called.
  struct Name: Sendable, Equatable {
    /// The name that people see; several accounts can have it.
    var shown: String
    /// The name that the service gives to one account alone, where it does.
    var handle: String?

    init(_ shown: String, handle: String? = nil) {
      self.shown = shown
      self.handle = handle.flatMap(StatedDialogue.name)
    }
  }

  private var names: [String: Name] = [:]
  /// The ids of the accounts that are shown under a name, and of those that have a handle.
  private var shown: [String: Set<String>] = [:]
  private var handles: [String: Set<String>] = [:]

  /// Notes the name of an account; the last one met counts.
  mutating func note(_ id: String, _ name: Name) {
    guard let clean = StatedDialogue.name(name.shown) else { return }
    let name = Name(clean, handle: name.handle)
    let old = names.updateValue(name, forKey: id)
    guard old != name else { return }
    if let old {
      shown[old.shown]?.remove(id)
      if let handle = old.handle { handles[handle]?.remove(id) }
    }
    shown[name.shown, default: []].insert(id)
    if let handle = name.handle { handles[handle, default: []].insert(id) }
  }

  /// Whether an account has a name.
  func knows(_ id: String) -> Bool { names[id] != nil }

  /// What to call an account: by its name; where it has none or shares it with another, by its handle, else by its id.
  func label(of id: String) -> String {
    guard let name = names[id], isShared(name.shown) else { return names[id]?.shown ?? id }
    guard let handle = name.handle, handles[handle]?.count == 1, shown[handle]?.isEmpty ?? true else { return id }
    return handle
  }

  /// A note about names that several accounts have; nil where there are none.
  var note: String? {
    let names = shown.keys.filter(isShared).sorted()
    guard !names.isEmpty else { return nil }
    let few = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return "Several accounts are called \(few); they go by their handles or ids."
  }

  private func isShared(_ name: String) -> Bool { (shown[name]?.count ?? 0) > 1 }
}
