/// Walking through what was typed before, with the line that was begun kept for the way back.
struct HistoryCursor {
  /// Oldest first.
  private(set) var entries: [String]
  /// From 0 to `entries.count`, where the draft stands.
  private var place: Int
  private var draft = ""
  /// What the walk looks for at the start of an entry: what was typed when it began.
  private var prefix = ""
  private var shown: String?

  init(entries: [String] = []) {
    self.entries = entries
    place = entries.count
  }

  /// Adds a statement as the newest, or moves it there, and ends the walk.
  mutating func remember(_ statement: String) {
    if entries.last != statement {
      entries.removeAll { $0 == statement }
      entries.append(statement)
    }
    restart()
  }

  /// Ends the walk: the next step starts from the newest again.
  mutating func restart() {
    place = entries.count
    draft = ""
    prefix = ""
    shown = nil
  }

  /// The next older entry that begins with what was typed, or nil where there is none; `current` is the line as it is.
  mutating func older(than current: String) -> String? {
    begin(current)
    guard let found = entries[..<place].lastIndex(where: { $0.hasPrefix(prefix) && $0 != current }) else { return nil }
    return show(found)
  }

  /// The next newer one, at last the draft; nil where there is nothing newer.
  mutating func newer(than current: String) -> String? {
    begin(current)
    guard place < entries.count else { return nil }
    if let found = entries[(place + 1)...].firstIndex(where: { $0.hasPrefix(prefix) && $0 != current }) {
      return show(found)
    }
    place = entries.count
    shown = draft
    return draft
  }

  /// A line that is not the one shown last was typed: the walk starts from it.
  private mutating func begin(_ current: String) {
    guard current != shown else { return }
    restart()
    draft = current
    prefix = current
  }

  private mutating func show(_ found: Int) -> String {
    place = found
    shown = entries[found]
    return entries[found]
  }
}
