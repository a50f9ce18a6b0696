import CorpusModel

/// Several people of one family name, each of whom has a section of a collection under a heading with the full name.
extension DialoguePlan {
  /// Gives the turns behind a family name that the headings of two people or more have to whomever the heading above names.
  mutating func tellNamesakesApart(_ page: PageLines) {
    let single = Set(
      openings.compactMap { opening -> Int? in
        guard case .label(let group) = opening.slot, groups[group].role == nil, groups[group].name.isMononym,
          !groups[group].name.isIdeographic
        else { return nil }
        return group
      })
    guard !single.isEmpty else { return }
    let headings = Self.named(page)
    guard headings.count > 1 else { return }
    for group in single {
      let key = groups[group].key
      let bearers = headings.filter { PersonName($0.name).families.contains(key) }
      guard Set(bearers.map { PersonName($0.name).key }).count > 1 else { continue }
      var places: [String: Int] = [:]
      for index in openings.indices where openings[index].slot == .label(group) {
        guard let name = bearers.last(where: { $0.line < openings[index].line })?.name else { continue }
        let place = places[name] ?? groups.count
        if place == groups.count {
          groups.append(LabelGroup(printed: name))
          places[name] = place
        }
        openings[index].slot = .label(place)
        openings[index].doubts.append("Two people have this name; the heading above tells whose turn it is.")
      }
    }
  }

  /// The full names that stand in headings, at most a few hundred, with their lines.
  private static func named(_ page: PageLines) -> [(line: Int, name: String)] {
    page.lines.indices.filter { page.lines[$0].isHeading && page.lines[$0].words.count <= 200 }.prefix(400)
      .flatMap { index in
        NameRun.all(in: page.text.string(page.lines[index].words)).map { (line: index, name: $0.name) }
      }
  }
}
