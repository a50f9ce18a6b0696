import CorpusModel

/// The roles and ranks that forums and help desks print beside names and times: `Customer`, `Moderator`.
extension LineStamps {
  /// The headings of three lines with the words right below, each a name, the role that this name always has, and a time, by
  /// the places of their times; none where most times stand otherwise.
  func headingsWithRanks(in lines: [Line]) -> [Int: Heading] {
    var found: [Int: Heading] = [:]
    var ranks: [String: Set<String>] = [:]
    var times = 0
    for time in lines.indices.dropFirst(2).dropLast() where !lines[time].followsBlank && isTime(lines[time]) {
      times += 1
      let (name, rank) = (lines[time - 2], lines[time - 1])
      guard name.followsBlank, mayBeRank(rank), !lines[time + 1].followsBlank, isName(name), !isTime(rank) else {
        continue
      }
      found[time] = Heading(first: time - 2, name: time - 2, count: 3)
      ranks[text.string(name.words), default: []].insert(text.string(rank.words))
    }
    let areOfNames = ranks.count >= 2 && found.count > ranks.count && ranks.values.allSatisfy { $0.count == 1 }
    return areOfNames && found.count >= 4 && found.count * 2 > times ? found : [:]
  }

  /// Headings with the ranks below their times: lines that all headings of one name have, and those of others as well.
  func withRanksBelow(_ headings: [Heading], in lines: [Line]) -> [Heading] {
    var below: [String: [String?]] = [:]
    for heading in headings { below[name(of: heading, lines), default: []].append(rank(below: heading, in: lines)) }
    let ranks = Set(
      below.values.compactMap { ranks -> String? in
        guard ranks.count > 1, let first = ranks[0], ranks.allSatisfy({ $0 == first }) else { return nil }
        return first
      })
    guard !ranks.isEmpty else { return headings }
    return headings.map { heading in
      guard let rank = rank(below: heading, in: lines), ranks.contains(rank) else { return heading }
      var heading = heading
      heading.count += 1
      return heading
    }
  }

  /// Headings with those that have a word for a day below a name and no number, `yesterday`, where one of their names or any
  /// account does.
  func withDays(_ headings: [Heading], in lines: [Line]) -> [Heading] {
    let names = Set(headings.map { name(of: $0, lines) })
    let known = Set(headings.map(\.first))
    let ranks = Set(headings.filter { $0.count == 3 }.map { text.string(lines[$0.first + 1].words) })
    let further = lines.indices.dropFirst().dropLast().compactMap { day -> Heading? in
      let line = lines[day]
      guard line.words.count <= Self.longest.badge, !line.followsBlank,
        Self.days.contains(foldedName(text.string(line.words)))
      else { return nil }
      let hasRank = day > 1 && !lines[day - 1].followsBlank && ranks.contains(text.string(lines[day - 1].words))
      let name = hasRank ? day - 2 : day - 1
      guard lines[name].followsBlank, !known.contains(name),
        names.contains(text.string(lines[name].words)) || !lines[day + 1].followsBlank && isAccount(lines[name])
      else { return nil }
      return Heading(first: name, name: name, count: day - name + 1)
    }
    guard !further.isEmpty else { return headings }
    return (headings + further).sorted { $0.first < $1.first }
  }

  /// Whether a line is a single word that may be the name of an account.
  private func isAccount(_ line: Line) -> Bool {
    line.words.count <= Self.longest.badge && isName(line) && !text[line.words].contains(0x20)
      && !RoleWords.saysPart(text.string(line.words))
  }

  /// Headings whose name is the rank that stands between the time and a name which another heading has, with that name.
  func withRanksBetween(_ headings: [Heading], in lines: [Line]) -> [Heading] {
    let names = Set(headings.map { name(of: $0, lines) })
    return headings.map { heading in
      let above = heading.name - 1
      guard heading.count == 2, heading.first == heading.name, above >= 0, !lines[heading.name].followsBlank,
        lines[above].followsBlank, names.contains(text.string(lines[above].words)), mayBeRank(lines[heading.name])
      else { return heading }
      return Heading(first: above, name: above, time: heading.time, count: 3)
    }
  }

  /// Lines with what a program tells of those who have headings marked as no speech: `Jane Roe closed this ticket` above a
  /// time, in a paragraph with nothing else.
  func withoutEvents(_ lines: [Line], of headings: [Heading]) -> [Line] {
    let names = Set(headings.map { name(of: $0, lines) })
    var result = lines
    for index in lines.indices.dropLast() {
      let (line, time) = (lines[index], lines[index + 1])
      guard line.followsBlank, line.words.count <= 160, !time.followsBlank, isTime(time),
        index + 2 == lines.count || lines[index + 2].followsBlank, tells(line, ofOneOf: names)
      else { continue }
      (result[index].statedKind, result[index + 1].statedKind) = (.stage, .stage)
    }
    return result
  }

  /// Whether a line without a stop opens with one of some names and goes on in small letters.
  private func tells(_ line: Line, ofOneOf names: Set<String>) -> Bool {
    let words = text.string(line.words)
    guard !SpeechForm(text, line.words).endsSentence else { return false }
    return words.indices.contains { blank in
      words[blank] == " " && words[words.index(after: blank)...].first?.isLowercase == true
        && names.contains(String(words[..<blank]))
    }
  }

  private func name(of heading: Heading, _ lines: [Line]) -> String { text.string(lines[heading.name].words) }

  /// What may be a rank right below a heading, with words right below that.
  private func rank(below heading: Heading, in lines: [Line]) -> String? {
    let place = heading.first + heading.count
    guard place + 1 < lines.count, mayBeRank(lines[place]), !lines[place + 1].followsBlank else { return nil }
    return text.string(lines[place].words)
  }

  /// Whether a line is a few words with no stop.
  private func mayBeRank(_ line: Line) -> Bool {
    !line.followsBlank && !line.isCode && line.words.count <= Self.longest.badge
      && !text[line.words].contains { [0x3A, 0x3F, 0x21].contains($0) } && !SpeechForm(text, line.words).endsSentence
  }

  private static let days = Set(
    """
    today|yesterday|just now|à l'instant|gerade eben|ahora mismo|agora mesmo|adesso|zojuist|przed chwilą|только что|刚刚|剛剛|たった今|방금|heute|gestern|aujourd'hui|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren|i dag|i går|idag|igår|
    tänään|eilen|dziś|dzisiaj|wczoraj|dnes|včera|ma|tegnap|azi|danas|jučer|сегодня|вчера|сьогодні|вчора|днес|σήμερα|χθες|bugün|dün|
    今天|昨天|今日|昨日|오늘|어제
    """.split { $0 == "|" || $0 == "\n" }.map { foldedName(String($0)) })
}
