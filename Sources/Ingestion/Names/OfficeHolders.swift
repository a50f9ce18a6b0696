import CorpusModel

/// Whom labels name in brackets behind an office that is a label too: `O Sr. Presidente (Jane Roe)`, then `O Sr. Presidente`.
struct OfficeHolders {
  /// The names behind each folded office.
  private var names: [String: Set<String>] = [:]

  /// Looks for them among the groups of a text.
  init(_ groups: [LabelGroup]) {
    for group in groups where group.role == nil && group.printed.utf8.last == 0x29 {
      guard let open = group.printed.firstIndex(of: "("), let name = Casting.bracketed(group.printed) else { continue }
      names[foldedName(String(group.printed[..<open]).trimmingBlanks), default: []].insert(PersonName(name).text)
    }
  }

  /// The only one who is named behind the office of a label of several words; nil where none or several are.
  func holder(of group: LabelGroup) -> String? {
    guard group.printed.utf8.contains(0x20), let found = names[foldedName(group.printed)], found.count == 1 else {
      return nil
    }
    return found.first
  }
}
