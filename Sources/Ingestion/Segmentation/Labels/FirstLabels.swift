import CorpusModel

/// The labels that stand before the first question and the first answer alone, from which on form tells who speaks.
extension FormDialogue {
  /// The most turns that labels give where they may stand before the first ones alone.
  static let mostLabelled = 4

  /// Whether the turns that labels give are the first of many more that form gives, with labels read there.
  func goesOn(from labelled: [TurnOpening]) -> Bool {
    let first = openings.prefix(labelled.count + 1)
    return openings.count >= max(6, labelled.count * 3) && first.contains { $0.label != nil }
      && labelled.allSatisfy { opening in first.contains { $0.line == opening.line } }
  }

  /// Whether the full name of somebody whom the page has elsewhere, or a word for an answer, stands with a colon before the
  /// first answer.
  func labelsFirstAnswer(_ made: [TurnOpening]) -> Bool {
    guard let answer = made.first(where: { $0.slot == .answer }),
      let found = LabelScanner(text).candidate(in: lines[answer.line], at: answer.line), found.layout == .colon,
      !found.isAlone, case let group = LabelGroup(printed: text.string(found.label)), group.isPossible, !group.isTerm
    else { return false }
    return group.role == .guest
      || group.shape.quality == .person
        && (page.occurrences(of: group.name.text) > 1 || isPresented(group.name, above: made[0].line))
  }

  /// Whether a line above the dialogue has a name in another case: `z Anną Zorbą` for `Anna Zorba`.
  private func isPresented(_ name: PersonName, above first: Int) -> Bool {
    let words = name.text.split(separator: " ").map(String.init)
    return words.count > 1
      && page.head(16, above: first).contains { line in
        line.words.count <= 600
          && NameRun.all(in: text.string(line.words)).contains { run in
            run.words.count == words.count && zip(run.words, words).allSatisfy(NamesInCommon.areAlike)
          }
      }
  }

  /// Takes the names before the first question and the first answer, where they alone have some: `Jane Roe: Why?`, and from
  /// then on bold type tells who speaks.
  mutating func readFirstLabels() {
    let scanner = LabelScanner(text)
    let areDashed = setsFirstLabelsOffByDashes
    for slot in [TurnOpening.Slot.question, .answer] {
      guard let place = openings.firstIndex(where: { $0.slot == slot }),
        let found = scanner.candidate(in: lines[openings[place].line], at: openings[place].line),
        found.layout == .colon || found.layout == .dash && (isSetApart(found) || areDashed) || isPartOfName(found),
        !found.isAlone,
        found.label.lowerBound >= openings[place].wordsStart || found.wordsStart > openings[place].wordsStart
      else { continue }
      let group = LabelGroup(printed: text.string(found.label))
      // "Jane Roe, let us begin: …" speaks to her.
      if slot == .question, text[found.label].contains(0x2C), !group.printed.contains(where: { "([".contains($0) }) {
        continue
      }
      guard group.isPossible, !group.isTerm,
        group.shape.quality == .person || group.role != nil || slot == .question && (isOutlet(group) || isOfHead(group))
          || found.layout == .gap
      else { continue }
      openings[place].label = found.label
      openings[place].wordsStart = found.wordsStart
      takeLabel(found, of: slot, behind: place, scanner)
      guard group.role == nil else { continue }
      // "三好" before the first answer is "三好春" of the title.
      let whole =
        found.layout == .gap
        ? FullNames(of: [group.name], page: page, titles: front.titles, firstTurn: openings[0].line).meant(
          by: group.name)
        : nil
      named.append(
        KnownNames.Declared(
          name: whole?.text ?? group.name.text, role: slot == .question ? .interviewer : .guest, affiliation: nil,
          attribution: Attribution(.label, .likely, cue: group.printed)))
    }
  }

  /// Whether a name and a dash open the first question, and a dash and the full name of somebody whom the page has elsewhere
  /// the first answer, and no other turn: `The Gazette - Why?`, `Jane Roe - Because.`.
  private var setsFirstLabelsOffByDashes: Bool {
    let scanner = LabelScanner(text)
    let dashed = openings.map { opening in
      scanner.candidate(in: lines[opening.line], at: opening.line).flatMap { found in
        found.layout == .dash && !found.isAlone && found.label.lowerBound >= opening.wordsStart ? found.label : nil
      }
    }
    guard openings.count >= 6, openings[0].slot == .question, openings[1].slot == .answer, let asker = dashed[0],
      let answerer = dashed[1], dashed[2...].allSatisfy({ $0 == nil }),
      case let one = LabelGroup(printed: text.string(asker)),
      case let other = LabelGroup(printed: text.string(answerer))
    else { return false }
    return one.isPossible && one.key != other.key && other.shape.quality == .person
      && [one, other].allSatisfy { page.occurrences(of: $0.name.text) > 1 || page.occurrences(of: $0.printed) > 1 }
  }

  /// Whether a line of a few words above the dialogue prints what a label before the first question says: the outlet.
  private func isOfHead(_ group: LabelGroup) -> Bool {
    guard group.shape.quality >= .name, group.printed.count >= 4, group.printed.first?.isUppercase == true,
      let first = openings.first?.line
    else { return false }
    return page.head(16, above: first).contains {
      $0.words.count <= 60 && !page.endsLikeText($0) && text.string($0.words).contains(group.printed)
    }
  }

  /// Whether a wide blank sets off two to four signs that the lines above the dialogue have as well: a family name.
  private func isPartOfName(_ found: LabelCandidate) -> Bool {
    guard found.layout == .gap, found.label.count <= 12, let first = openings.first?.line else { return false }
    let label = text.string(found.label)
    return PersonName(label).isIdeographic
      && page.head(16, above: first).contains { $0.words.count <= 1200 && text.string($0.words).contains(label) }
  }

  /// Whether a label stands in bold type, or all of its line does.
  private func isSetApart(_ found: LabelCandidate) -> Bool {
    found.isEmphasised || isEmphasised(lines[found.line])
  }

  /// Takes the label of the first question or answer from the others too, where it stands before them.
  private mutating func takeLabel(
    _ first: LabelCandidate, of slot: TurnOpening.Slot, behind place: Int, _ scanner: LabelScanner
  ) {
    for index in openings.indices.dropFirst(place + 1) where openings[index].slot == slot {
      guard let found = scanner.candidate(in: lines[openings[index].line], at: openings[index].line),
        found.layout == first.layout, !found.isAlone, text[found.label].elementsEqual(text[first.label])
      else { continue }
      openings[index].label = found.label
      openings[index].wordsStart = found.wordsStart
    }
  }

  /// Whether a label before the first question names whoever prints the interview, as the label before the first answer
  /// names a person.
  private func isOutlet(_ group: LabelGroup) -> Bool {
    guard group.shape.quality >= .phrase, group.printed.count <= 32,
      let answer = openings.first(where: { $0.slot == .answer }),
      let found = LabelScanner(text).candidate(in: lines[answer.line], at: answer.line), found.layout == .colon
    else { return false }
    return LabelGroup(printed: text.string(found.label)).shape.quality == .person
  }
}
