/// The time that stands with a name on lines of their own, or before whatever opens a line.
struct Stamp: Sendable, Equatable {
  /// The name; nil where the time stands before the label on the line.
  var name: Range<Int>?
  /// Milliseconds from the beginning, or from midnight; nil where only how long ago something was said is told.
  var time: Int?
}

/// What stands on lines beside the words of a dialogue: times on lines of their own, the numbers of lines.
struct LineStamps {
  let text: [UInt8]
  private let scanner: LabelScanner

  /// How long a line can be that is nothing but a time, one that is a name, and what programs put between them, in bytes.
  static let longest = (time: 72, name: 80, badge: 32)

  /// The lines with each name and time that have lines of their own joined to one, with times told apart from the words.
  static func join(_ lines: [Line], in text: [UInt8]) -> [Line] {
    let stamps = LineStamps(text: text, scanner: LabelScanner(text))
    return stamps.withDottedTimes(stamps.withTimes(lines))
  }

  /// A name and a time that have lines of their own: the place of the first line, the name, and how many lines they are.
  struct Heading {
    var first: Int
    var name: Int
    var time: Int?
    var count: Int
    /// Where the name ends in its line; nil where it is all of it.
    var nameEnd: Int?
  }

  /// Joins `Jane Roe` and `00:03` below it, `00:03` and `Jane Roe` below that, or a name with what a forum puts between it
  /// and the time, where pages set each turn so.
  private func withTimes(_ lines: [Line]) -> [Line] {
    var below: [Heading] = []
    var above: [Heading] = []
    var end = 0
    let ranked = headingsWithRanks(in: lines)
    for index in lines.indices.dropLast() where lines[index].words.count <= Self.longest.time {
      guard index >= end, let stamp = stamp(of: lines[index]) else { continue }
      if var heading = ranked[index] ?? heading(endingAt: index, in: lines, from: end) {
        heading.time = stamp.time
        // Teams says name and time once more.
        if index + 2 < lines.count, repeats(lines[index + 1], lines[heading.name]) { heading.count += 1 }
        heading.count += furtherStamps(behind: heading.first + heading.count, in: lines)
        below.append(heading)
        end = heading.first + heading.count
      } else if lines[index].followsBlank, index + 2 < lines.count, isName(lines[index + 1]),
        !lines[index + 1].followsBlank, !lines[index + 2].followsBlank, !isTime(lines[index + 2])
      {
        above.append(Heading(first: index, name: index + 1, time: stamp.time, count: 2))
      }
    }
    let names = Set(above.map { text.string(lines[$0.name].words) })
    if below.count < 3, above.count >= 3, names.count * 3 <= above.count * 2 { return joined(above, in: lines) }
    guard below.count >= 3 else { return withSides(withNamesBeforeAges(withNamesBehindTimes(lines))) }
    let headings = withRanksBelow(withDays(withRanksBetween(below, in: lines), in: lines), in: lines)
    return joined(headings, in: withoutEvents(lines, of: headings))
  }

  /// Lets what stands behind the time of a line be a name, where a dash in it parts somebody from whom they are with, the
  /// same comes again behind other times, and words stand right below: `00:00:31 Jane Roe - Harbour Office`.
  private func withNamesBehindTimes(_ lines: [Line]) -> [Line] {
    var places: [String: [(line: Int, name: Range<Int>, time: Int)]] = [:]
    for (index, line) in lines.enumerated().dropLast()
    where line.words.count <= Self.longest.time + Self.longest.name && !line.isCode && !lines[index + 1].followsBlank {
      guard isDigit(text[line.wordsStart]), !SpeechForm(text, line.words).endsSentence,
        let (time, after) = scanner.timestamp(at: line.wordsStart, before: line.extent.upperBound),
        case let words = text.skippingBlanks(from: after, to: line.extent.upperBound)..<line.extent.upperBound,
        case let name = SenderFrame.sender(in: text, words) ?? words,
        case let printed = text.string(name),
        [" - ", " – ", " — "].contains(where: printed.contains)
      else { continue }
      places[printed, default: []].append((index, name, time))
    }
    var result = lines
    for found in places.values where found.count > 1 {
      for (index, name, time) in found {
        result[index].wordsStart = name.lowerBound
        result[index].stamp = Stamp(name: name, time: time)
      }
    }
    return result
  }

  /// Lets what stands before a word for how long ago something was said be a name, where four lines or more are nothing else,
  /// of two people at least: `harbour_otter 3 days ago`.
  private func withNamesBeforeAges(_ lines: [Line]) -> [Line] {
    var found: [(line: Int, name: Range<Int>)] = []
    for (index, line) in lines.enumerated().dropLast()
    where line.words.count <= Self.longest.time && !line.isCode && line.stamp == nil {
      guard let end = endOfNameBeforeAge(line) else { continue }
      found.append((index, line.wordsStart..<end))
    }
    guard found.count >= 4, Set(found.map { text.string($0.name) }).count > 1 else { return lines }
    var result = lines
    for (index, name) in found { result[index].stamp = Stamp(name: name, time: nil) }
    return result
  }

  /// Where a name of up to three words ends behind which nothing but an age stands.
  private func endOfNameBeforeAge(_ line: Line) -> Int? {
    let blanks = line.words.filter { text[$0] == 0x20 }.prefix(3)
    for blank in blanks {
      guard let age = scanner.moment(in: blank + 1..<line.words.upperBound), age.time == nil else { continue }
      var name = line
      name.extent = line.extent.lowerBound..<blank
      return isName(name) ? blank : nil
    }
    return nil
  }

  func joined(_ headings: [Heading], in lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var next = 0
    for heading in headings {
      result += lines[next..<heading.first]
      next = heading.first + heading.count
      var line = lines[heading.first]
      line.extent = line.extent.lowerBound..<lines[next - 1].extent.upperBound
      line.wordsStart = lines[heading.name].wordsStart
      let name = lines[heading.name].words
      line.stamp = Stamp(name: name.lowerBound..<(heading.nameEnd ?? name.upperBound), time: heading.time)
      result.append(line)
    }
    return result + lines[next...]
  }

  /// The name that stands above a time in its paragraph, with nothing but badges and counts between them.
  private func heading(endingAt time: Int, in lines: [Line], from floor: Int) -> Heading? {
    guard !lines[time].followsBlank, !isTime(lines[time + 1]) || isAge(lines[time + 1]) else { return nil }
    if let heading = headingWithRank(endingAt: time, in: lines, from: floor) { return heading }
    var index = time - 1
    while index >= floor, time - index <= 4 {
      let line = lines[index]
      if isBadge(line), index + 1 < time || !isName(line) || !line.followsBlank {
        guard !line.followsBlank else { return nil }
        index -= 1
        continue
      }
      guard line.words.count <= Self.longest.name, !line.isCode, isName(line), time - index == 1 || line.followsBlank
      else { return nil }
      return Heading(first: index, name: index, count: time - index + 1)
    }
    return nil
  }

  /// The name that opens a paragraph of three lines, with a rank of a few words below it and the time at the end, as forums
  /// print them above what is written.
  private func headingWithRank(endingAt time: Int, in lines: [Line], from floor: Int) -> Heading? {
    let (name, rank) = (time - 2, time - 1)
    guard name >= floor, lines[name].followsBlank, !lines[rank].followsBlank, lines[time + 1].followsBlank,
      isName(lines[name]), lines[name].words.count <= Self.longest.badge, lines[rank].words.count <= Self.longest.badge,
      !isTime(lines[name]), !text[lines[rank].words].contains(where: { [0x3A, 0x3F, 0x21].contains($0) })
    else { return nil }
    return Heading(first: name, name: name, count: 3)
  }

  /// How many of the lines behind a heading tell when it was edited, a dot before them or not.
  private func furtherStamps(behind start: Int, in lines: [Line]) -> Int {
    var index = start
    while index + 1 < lines.count, !lines[index].followsBlank {
      if isAge(lines[index]) {
        index += 1
      } else if index + 2 < lines.count, isBadge(lines[index]), isAge(lines[index + 1]), !lines[index + 1].followsBlank
      {
        index += 2
      } else {
        break
      }
    }
    return index - start
  }

  /// Whether a line tells how long ago something was, with no time of its own.
  private func isAge(_ line: Line) -> Bool { stamp(of: line).map { $0.time == nil } ?? false }

  /// Whether a line is a sign, two or three capitals, a count or a date, as programs and forums print them beside a name.
  private func isBadge(_ line: Line) -> Bool {
    let words = text[line.words]
    guard words.count <= Self.longest.badge else { return false }
    if words.contains(where: isDigit) { return words.contains(0x3A) || words.allSatisfy { isDigit($0) || $0 == 0x20 } }
    let letters = words.count { (0x41...0x5A).contains($0 & 0xDF) }
    return letters == 0 && line.words.count <= 4
      || (2...3).contains(words.count) && letters == words.count
        && words.allSatisfy { $0 < 0x60 }
  }

  func isName(_ line: Line) -> Bool {
    guard line.words.count <= Self.longest.name, !line.isCode, !isTime(line) else { return false }
    let group = LabelGroup(printed: text.string(scanner.withoutMarks(line.words)))
    return group.isPossible && !group.isTerm
      && (!SpeechForm(text, line.words).endsSentence || endsWithInitial(line))
  }

  /// Whether one word and an initial make up a line: `Marcel B.`.
  private func endsWithInitial(_ line: Line) -> Bool {
    let words = text.string(line.words).splitAtBlanks
    return words.count == 2 && words[0].first?.isUppercase == true && words[0].allSatisfy { $0.isLetter || $0 == "-" }
      && words[1].count == 2 && words[1].first?.isUppercase == true && words[1].last == "."
  }

  /// Whether a line is a name again that stands above, with a time.
  private func repeats(_ line: Line, _ name: Line) -> Bool {
    let words = line.words
    guard words.count > name.words.count, text[words].starts(with: text[name.words]) else { return false }
    var time = line
    time.wordsStart = text.skippingBlanks(from: words.lowerBound + name.words.count, to: words.upperBound)
    return isTime(time)
  }

  func isTime(_ line: Line) -> Bool { stamp(of: line) != nil }

  /// The time that all of a line is.
  private func stamp(of line: Line) -> Stamp? {
    guard line.words.count <= Self.longest.time, !line.isCode else { return nil }
    let start = scanner.placeOfTime(behindStatusAt: line.wordsStart, before: line.extent.upperBound)
    return scanner.moment(in: start..<line.extent.upperBound)
  }

  /// Lets the words of lines that open with a time printed with a point begin behind it: `00.15   DS ROE   words`.
  ///
  /// The times must go up, and behind each a column of its own must follow.
  private func withDottedTimes(_ lines: [Line]) -> [Line] {
    var found: [(line: Int, start: Int, time: Int)] = []
    for (index, line) in lines.enumerated() where !line.isCode && !line.isHeading {
      guard let (time, start) = dottedTime(of: line) else { continue }
      guard time >= found.last?.time ?? 0 else { return lines }
      found.append((index, start, time))
    }
    guard found.count >= 4 else { return lines }
    var result = lines
    for (index, start, time) in found {
      result[index].wordsStart = start
      result[index].stamp = Stamp(name: nil, time: time)
    }
    return result
  }

  /// Minutes and seconds, or hours before them, that points part and a wide gap sets off from a name in a column.
  private func dottedTime(of line: Line) -> (time: Int, wordsStart: Int)? {
    let end = line.extent.upperBound
    var place = line.wordsStart
    var parts: [Int] = []
    while parts.count < 3, place + 1 < end, isDigit(text[place]), isDigit(text[place + 1]) {
      parts.append(Int(text[place] - 48) * 10 + Int(text[place + 1] - 48))
      place += 2
      guard place < end, text[place] == 0x2E else { break }
      place += 1
    }
    guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }), let start = gapEnd(at: place, before: end),
      let letter = Unicode.Scalar(text.scalar(at: start).value), letter.properties.isAlphabetic,
      (start..<min(end, start + 40)).contains(where: { gapEnd(at: $0, before: end) != nil || text[$0] == 0x3A })
    else { return nil }
    return (parts.reduce(0) { $0 * 60 + $1 } * 1000, start)
  }

  /// The place behind a tab or two blanks or more.
  private func gapEnd(at place: Int, before end: Int) -> Int? {
    guard place + 1 < end, text[place] == 0x09 || text[place] == 0x20 && text[place + 1] == 0x20 else { return nil }
    let start = text.skippingBlanks(from: place, to: end)
    return start < end ? start : nil
  }
}
