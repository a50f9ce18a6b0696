/// Labels that are short for one that stands above them: `Rep.` behind `Reporter`, `R.` behind `Redakcja`.
extension LabelDecision {
  /// Takes a label with a point, or a letter that can mean question or answer without its partner, for the only longer
  /// label of one word above it that begins alike.
  mutating func joinAbbreviations() {
    var first: [Int: Int] = [:]
    for (place, group) in groupOf.enumerated() where first[group] == nil { first[group] = place }
    let keys = Set(groups.map(\.key))
    var meant: [Int: Int] = [:]
    for (short, start) in first {
      let letters = foldedName(groups[short].printed.filter(\.isLetter))
      let isLetter = letters.count == 1 && groups[short].isLetter
      guard (1...6).contains(letters.count), groups[short].printed.last == "." || endsWithPoint(start) || isLetter,
        groups[short].name.isMononym,
        case let isPaired = RoleWords.partners(of: letters).contains(where: keys.contains)
      else { continue }
      let owners = first.filter { owner, line in
        line < start && owner != short && groups[owner].name.isMononym && groups[owner].isPossible
          && groups[owner].key.count > letters.count + 1 && groups[owner].key.hasPrefix(letters)
          && (!isLetter || groups[owner].role != nil)
          && (!isPaired || groups[owner].role == groups[short].role)
      }
      if owners.count == 1, let owner = owners.first { meant[short] = owner.key }
    }
    guard !meant.isEmpty else { return }
    for place in groupOf.indices { groupOf[place] = meant[groupOf[place]] ?? groupOf[place] }
  }

  /// Whether a point stands behind the label of a candidate.
  private func endsWithPoint(_ place: Int) -> Bool {
    let end = candidates[place].label.upperBound
    return end < text.count && text[end] == 0x2E
  }
}
