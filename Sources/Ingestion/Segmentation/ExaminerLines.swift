/// Lines of court records that say who asks from there on: `BY MR. ROE:`, `EXAMINATION BY MS. POE:`.
extension PageLines {
  /// The name of whoever examines from a line on; nil for other lines.
  func examiner(_ line: Line) -> String? {
    guard line.words.count <= 80, !line.isCode, !line.isBullet else { return nil }
    var words = text.string(line.words).splitAtBlanks
    guard let by = words.lastIndex(of: "BY"), words.count - by <= 5, words.count > by + 1,
      words.allSatisfy({ !$0.contains(where: \.isLowercase) })
    else { return nil }
    words.removeFirst(by + 1)
    // "BY MR. ROE: (Resuming)" has no small letters either.
    let name = words.joined(separator: " ").prefix { $0 != ":" && $0 != "(" }
    guard PersonName.isHonorific(words[0]), name.split(separator: " ").count > 1 else { return nil }
    return String(name).trimmingBlanks
  }
}

extension LabelDecision {
  /// Gives the letters for questions to those whom lines above them name.
  mutating func nameExaminers(_ page: PageLines) {
    guard labels.contains(where: { RoleWords.isQuestion(groups[$0.group].printed) }) else { return }
    var examiners: [(line: Int, name: String)] = []
    for (index, line) in page.lines.enumerated() {
      if let name = page.examiner(line) { examiners.append((index, name)) }
    }
    guard !examiners.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() where group.isPossible { places[group.key] = places[group.key] ?? place }
    var next = 0
    var current: Int?
    for place in labels.indices {
      while next < examiners.count, examiners[next].line < labels[place].candidate.line {
        let made = LabelGroup(printed: examiners[next].name)
        let group = places[made.key] ?? groups.count
        if group == groups.count {
          groups.append(made)
          places[made.key] = group
        }
        current = group
        next += 1
      }
      if let current, RoleWords.isQuestion(groups[labels[place].group].printed) { labels[place].group = current }
    }
  }
}
