/// Labels that are short for one that stands above them: `Rep.` behind `Reporter`, `R.` behind `Redakcja`.
extension LabelDecision {
  /// Takes a label with a point, or a letter that can mean question or answer without its partner, for the only longer
  /// label of one word above it that begins alike.
  mutating func joinAbbreviations() {
    var first: [Int: Int] = [:]
    for (place, group) in groupOf.enumerated() where first[group] == nil { first[group] = place }
    // Made once: looking for one in a text of many strangers would cost more than all else.
    let keys = groups.map(\.key)
    let known = Set(keys)
    // Those that begin alike stand side by side: strangers write tens of thousands of labels.
    let whole = first.keys.filter { groups[$0].name.isMononym && groups[$0].isPossible }
      .sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
    var meant: [Int: Int] = [:]
    for (short, start) in first {
      let letters = foldedName(groups[short].printed.filter(\.isLetter))
      let isLetter = letters.count == 1 && groups[short].isLetter
      guard (1...6).contains(letters.count), groups[short].printed.last == "." || endsWithPoint(start) || isLetter,
        groups[short].name.isMononym,
        case let isPaired = RoleWords.partners(of: letters).contains(where: known.contains)
      else { continue }
      let owners = whole[firstPlace(of: letters, in: whole, keys)...].prefix {
        keys[$0].utf8.starts(with: letters.utf8)
      }
      .filter { owner in
        first[owner, default: start] < start && owner != short && keys[owner].count > letters.count + 1
          && (!isLetter || groups[owner].role != nil)
          && (!isPaired || groups[owner].role == groups[short].role)
      }
      if owners.count == 1 { meant[short] = owners[0] }
    }
    for (short, long) in definedInBrackets(first) { meant[short] = long }
    guard !meant.isEmpty else { return }
    for place in groupOf.indices { groupOf[place] = meant[groupOf[place]] ?? groupOf[place] }
  }

  /// The labels for a role that a label further up prints in brackets behind another word for it: `Reporter (R)`, then `R`.
  private func definedInBrackets(_ first: [Int: Int]) -> [Int: Int] {
    var owners: [String: Int] = [:]
    for group in first.keys where groups[group].role != nil && groups[group].printed.last == ")" {
      guard let open = groups[group].printed.lastIndex(of: "("),
        case let letters = groups[group].printed[open...].dropFirst().dropLast(), (1...4).contains(letters.count)
      else { continue }
      owners[foldedName(String(letters))] = group
    }
    guard !owners.isEmpty else { return [:] }
    return first.reduce(into: [:]) { meant, entry in
      guard let owner = owners[groups[entry.key].key], owner != entry.key, first[owner] ?? entry.value < entry.value
      else { return }
      meant[entry.key] = owner
    }
  }

  /// The first place among groups in the order of their keys that does not come before some letters.
  private func firstPlace(of letters: String, in sorted: [Int], _ keys: [String]) -> Int {
    var (lower, upper) = (0, sorted.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if keys[sorted[middle]].utf8.lexicographicallyPrecedes(letters.utf8) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }

  /// Whether a point stands behind the label of a candidate.
  private func endsWithPoint(_ place: Int) -> Bool {
    let end = candidates[place].label.upperBound
    return end < text.count && text[end] == 0x2E
  }
}
