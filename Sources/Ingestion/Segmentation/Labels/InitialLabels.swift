import CorpusModel

extension FrontPage {
  /// Takes over the names that lines above the first words print before labels of initials in brackets:
  /// `Interviewer: Jane Roe (JR)`.
  mutating func nameInitials(_ labels: [PersonName], firstTurn: Int) {
    let initials = labels.map(\.text).filter { (2...4).contains($0.count) && $0.allSatisfy(\.isUppercase) }
    guard !initials.isEmpty else { return }
    for line in page.head(20, above: firstTurn) where line.words.count <= 400 {
      let parts = page.text.string(line.words).split(separator: "(")
      for (before, behind) in zip(parts, parts.dropFirst()) {
        guard let letters = initials.first(where: { behind.hasPrefix($0 + ")") }),
          // "Also present: Jane Roe, her aunt (JR)"
          let name = before.split(whereSeparator: { ":;,|)".contains($0) }).map({ Self.withoutNickname(String($0)) })
            .last(where: { page.isPerson($0) && Initials.all(of: $0).contains(foldedName(letters)) }),
          !declared.contains(where: { PersonName($0.name).key == PersonName(name).key })
        else { continue }
        let cue = "the text above the first words defines \(letters)"
        declared.append(
          KnownNames.Declared(
            name: name, role: .unknown, affiliation: nil, attribution: Attribution(.form, .likely, cue: cue)))
      }
    }
    nameUndefined(initials.filter { letters in !labels.contains { Self.has($0, foldedName(letters)) } }, firstTurn)
  }

  /// Whether a label prints in full a name with some initials.
  private static func has(_ label: PersonName, _ initials: String) -> Bool {
    !label.isMononym && Initials.all(of: label.text).contains(initials)
  }

  /// Takes the only full name of the lines above the first words with the initials that labels print, for those that nothing
  /// defines.
  private mutating func nameUndefined(_ initials: [String], _ firstTurn: Int) {
    let lines =
      titles + page.head(12, above: firstTurn).filter { $0.words.count <= 600 }.map { page.text.string($0.words) }
    let names = lines.flatMap(NameRun.all).filter { !$0.followsArticle }
      .map { InstrumentalNames.nominative(of: $0.name) ?? $0.name }.filter(page.isPerson)
    for letters in initials where !declared.contains(where: { Initials.all(of: $0.name).contains(foldedName(letters)) })
    {
      let bearers = Set(names.filter { Initials.all(of: $0).contains(foldedName(letters)) })
      guard bearers.count == 1, let name = bearers.first else { continue }
      let cue = "the text above the first words names \(name)"
      declared.append(
        KnownNames.Declared(
          name: name, role: .unknown, affiliation: nil, attribution: Attribution(.form, .likely, cue: cue)))
    }
  }

  /// A name without what stands in quotation marks inside it: `Perpetua "Pet" Roe`.
  private static func withoutNickname(_ name: String) -> String {
    let parts = name.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    return (parts.count == 3 ? String(parts[0]).trimmingBlanks + " " + String(parts[2]).trimmingBlanks : name)
      .trimmingMarks
  }
}

/// Labels of initials: whom they stand for, and what they are taken for besides.
extension [LabelGroup] {
  /// Takes initials for those of a name where they are also short for a role: `MC` of "Max Chen", `G` of "Greg".
  ///
  /// Just one of the names has them, and labels print the name until they print the initials, no longer then.
  mutating func readInitials(in labels: [AcceptedLabel]) {
    var first: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    for (place, label) in labels.enumerated() {
      first[label.group] = first[label.group] ?? place
      last[label.group] = place
    }
    let keys = Set(first.keys.map { self[$0].key })
    for (group, start) in first where self[group].shape.isInitials && self[group].role != nil {
      let initials = Initials.letters(of: self[group].key)
      let owners = last.filter {
        self[$0.key].role == nil && Initials.all(of: self[$0.key].name.text).contains(initials)
      }
      guard owners.count == 1, owners.allSatisfy({ $0.value < start }),
        !RoleWords.partners(of: self[group].key).contains(where: keys.contains)
      else { continue }
      self[group].role = nil
    }
  }

  /// Takes letters that can mean question or answer for those of people where the other letter of the pair is missing:
  /// `F1` beside `M1` and `M2`, `A` and `B` of two who talk, `H` and `V` of languages with other words for them.
  mutating func readLetters() {
    let letters = indices.filter { self[$0].isLetter && self[$0].occurrences >= 2 }
    // The number of a question comes once, that of a person again and again: `P07`.
    for place in letters where self[place].spellings == 1 && self[place].printed.contains(where: \.isNumber) {
      let isPaired = letters.contains { other in
        other != place && RoleWords.partners(of: self[place].key).contains(self[other].key)
      }
      if !isPaired { self[place].takeForSomebody() }
    }
    guard letters.count > 1 else { return }
    let keys = Set(letters.map { RoleWords.withoutNumber(self[$0].key) })
    for place in letters where RoleWords.isQuestionOrAnswer(self[place].printed) {
      let own = RoleWords.withoutNumber(self[place].key)
      guard !RoleWords.partners(of: own).contains(where: keys.contains), keys.count > 1,
        self[place].printed.contains(where: \.isNumber) || letters.count == 2
      else { continue }
      self[place].takeForSomebody()
    }
  }

  /// Whether labels of initials stand for several of the names, so that two who speak in turn print the same.
  func shareInitials(_ group: Int) -> Bool {
    guard self[group].shape.isInitials else { return false }
    let initials = Initials.letters(of: self[group].key)
    return count { $0.isPossible && $0.shape.quality == .person && Initials.all(of: $0.name.text).contains(initials) }
      > 1
  }
}
