import CorpusModel

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

  /// The witness whom lines from one on bring in: `JANE ROE, having been first duly sworn, testified as follows:`.
  func witness(at index: Int) -> String? {
    let line = lines[index]
    guard !line.isCode, line.words.count <= 200, let comma = text[line.words].prefix(60).firstIndex(of: 0x2C),
      case let name = text.string(line.wordsStart..<comma), !name.contains(where: \.isLowercase), name.contains(" "),
      LabelShape(name, name: PersonName(name)).quality == .person
    else { return nil }
    let end = lines[min(lines.count - 1, index + 2)].extent.upperBound
    return foldedName(text.string(comma..<min(end, comma + 120))).contains(" sworn") ? name : nil
  }
}

extension LabelDecision {
  /// Gives the letters for questions to those whom lines above them name, and those for answers to the witness who said
  /// his or her name.
  mutating func nameExaminers(_ page: PageLines) {
    guard labels.contains(where: { RoleWords.isQuestion(groups[$0.group].printed) }) else { return }
    var examiners: [(line: Int, name: String)] = []
    var sworn: [(line: Int, name: String)] = []
    for (index, line) in page.lines.enumerated() {
      if let name = page.examiner(line) { examiners.append((index, name)) }
      if let name = page.witness(at: index) { sworn.append((index, name)) }
    }
    guard !examiners.isEmpty else { return }
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() where group.isPossible { places[group.key] = places[group.key] ?? place }
    func place(of name: String) -> Int {
      let made = LabelGroup(printed: name)
      let group = places[made.key] ?? groups.count
      if group == groups.count {
        groups.append(made)
        places[made.key] = group
      }
      return group
    }
    var (next, nextSworn) = (0, 0)
    var current: Int?
    var witness: Int?
    for label in labels.indices {
      while next < examiners.count, examiners[next].line < labels[label].candidate.line {
        current = place(of: examiners[next].name)
        next += 1
      }
      while nextSworn < sworn.count, sworn[nextSworn].line < labels[label].candidate.line {
        witness = place(of: sworn[nextSworn].name)
        nextSworn += 1
      }
      let group = groups[labels[label].group]
      if let name = nameStated(behind: label) { witness = place(of: name) }
      if RoleWords.isQuestion(group.printed) {
        labels[label].group = current ?? labels[label].group
      } else if let witness, group.role == .guest || Self.witnesses.contains(group.key) {
        labels[label].group = witness
      }
    }
  }

  private static let witnesses: Set<String> = ["the witness", "witness", "the deponent", "deponent"]

  /// The full name with which a witness answers whoever asks for it (`State your name`, `THE WITNESS: Jane Roe`).
  private func nameStated(behind label: Int) -> String? {
    guard label > 0, Self.witnesses.contains(groups[labels[label].group].key) else { return nil }
    let asked = foldedName(text.string(firstWords(of: labels[label - 1].candidate)))
    guard asked.contains("your"), asked.contains("name") else { return nil }
    let words = text.string(firstWords(of: labels[label].candidate))
    let name = words.split(separator: " ").prefix(4).reduce(into: [Substring]()) { name, word in
      if name.last?.last == "." && name.last?.count ?? 0 > 2 { return }
      name.append(word)
    }.joined(separator: " ")
    guard name.last == ".", case let clean = String(name.dropLast()), clean.contains(" "),
      LabelShape(clean, name: PersonName(clean)).quality == .person
    else { return nil }
    return clean
  }
}
