import CorpusModel

/// A block with the opening that gave it its speaker, before names are resolved.
struct TurnBlock {
  var block: Block
  /// The place among the openings; nil for what is no speech.
  var opening: Int?
  /// Whether it goes on with the speech of an opening behind a heading or a notice.
  var isContinuation = false
}

/// Cuts the lines from one opening to the next into the turn, the heading behind it, and what else stands there.
struct TurnLayout {
  private let page: PageLines
  private let prose: ProseLayout
  private let openings: [TurnOpening]
  /// Whether lines of speech hardly ever end without a stop, so that one that does is a heading.
  private let isPunctuated: Bool
  /// Whether names and words are set in, as in scripts of plays and films, so that what stands at the margin is no speech.
  private let isSetIn: Bool
  /// The full names of those who speak or are announced.
  private let people: [String]
  private let recurring: RecurringLines
  /// Whether nearly all turns are one line with the next right below, as in scripts, so that a paragraph between them is none.
  private let isScript: Bool
  /// Whether each of ten turns or more but the last has one paragraph, so that what stands behind that one's is none of it.
  private let areSingle: Bool
  /// Lines in brackets that are all the words of two turns or more, as where a recording has another language:
  /// `[Spanish]`.
  private let spokenBrackets: Set<String>
  /// Whether brackets behind names in capitals tell how somebody speaks, as in plays: `NINA. (at the window) Who is it?`.
  private let isDirected: Bool
  /// Whether a time in brackets opens the line of nearly every turn, so that no line with one goes on with a turn.
  private let areTimed: Bool
  /// Whether words stand right below labels alone on their lines, and no paragraph apart from them is speech.
  private let areMinutes: Bool
  /// The lines that are notes of those who print the dialogue.
  private let notes: Set<Int>

  /// - Parameter people: the full names of those who speak or are announced.
  init(page: PageLines, prose: ProseLayout, openings: [TurnOpening], people: [String] = []) {
    self.page = page
    self.prose = prose
    self.openings = openings
    self.people = people
    recurring = RecurringLines(page: page, openings: openings)
    var lines = 0
    var unfinished = 0
    for (place, opening) in openings.enumerated() where place % max(1, openings.count / 400) == 0 {
      let end = place + 1 < openings.count ? openings[place + 1].line : opening.line + 1
      var last = end - opening.line >= 2 ? end - 1 : opening.line
      // A heading may stand above the next label, and the head of a page.
      let first = opening.wordsStart < page.lines[opening.line].extent.upperBound ? opening.line : opening.line + 1
      while last > first, page.lines[last].isHeading || recurring.contains(last) { last -= 1 }
      if last > first, page.lines[last].followsBlank || !page.isWrapped,
        page.looksLikeTitle(page.lines[last])
      {
        last -= 1
      }
      while last > first, page.isPulledOut(last) || page.isBelowPulledOut(last) { last -= 1 }
      guard opening.wordsStart < page.lines[last].extent.upperBound else { continue }
      lines += 1
      if !page.endsLikeText(page.lines[last]) { unfinished += 1 }
    }
    isPunctuated = unfinished * 8 <= lines
    spokenBrackets = StageDirections.spokenBrackets(page, openings)
    isDirected = StageDirections.areGiven(page, openings)
    let scanner = LabelScanner(page.text)
    areTimed =
      openings.count >= 6
      && openings.count(where: { scanner.opensWithTime(page.lines[$0.line]) }) * 10 >= openings.count * 9
    areMinutes = page.tellsBetweenTurns(openings)
    notes = page.insertedNotes(between: openings)
    areSingle =
      openings.count >= 10 && !page.isWrapped
      && zip(openings, openings.dropFirst()).allSatisfy { one, next in
        let first = one.wordsStart < page.lines[one.line].extent.upperBound ? one.line : one.line + 1
        return next.line - first <= 4
          && page.lines[(first + 1)..<max(first + 1, next.line)].allSatisfy {
            $0.isHeading || page.isFurniture($0) || page.isCaption($0) || page.looksLikeTitle($0)
          }
      }
    let dense = zip(openings, openings.dropFirst()).count { one, next in
      next.line == one.line + 1 && !page.lines[next.line].followsBlank && one.time == nil
    }
    isScript = openings.count >= 10 && dense * 5 >= openings.count * 3 && !page.isWrapped
    isSetIn =
      openings.count >= 3
      && openings.allSatisfy { opening in
        opening.line + 1 < page.lines.count && opening.wordsStart >= page.lines[opening.line].extent.upperBound
          && page.lines[opening.line].marks.contains(.indented)
          && page.lines[opening.line + 1].marks.contains(.indented)
      }
  }

  private var lines: [Line] { page.lines }

  /// Whether a line in brackets stands for what is said.
  private func isSpoken(_ line: Line) -> Bool {
    !spokenBrackets.isEmpty && line.words.count <= 40 && spokenBrackets.contains(page.text.string(line.words))
  }

  /// All blocks of the text.
  func blocks() -> [TurnBlock] {
    var result: [TurnBlock] = []
    let first = openings.first?.line ?? lines.count
    result += prose.blocks(of: 0..<first, isFront: true, isBack: openings.isEmpty, leadsToTurn: !openings.isEmpty)
      .map { TurnBlock(block: $0) }
    result.reserveCapacity(result.count + openings.count + openings.count / 8)
    for place in openings.indices { addBlocks(of: place, to: &result) }
    return result
  }

  /// Adds the blocks from an opening to the next.
  private func addBlocks(of place: Int, to result: inout [TurnBlock]) {
    let opening = openings[place]
    let isLast = place + 1 == openings.count
    var end = isLast ? lines.count : openings[place + 1].line
    var tail: [Block] = []
    var firstWords = opening.wordsStart < lines[opening.line].extent.upperBound ? opening.line : opening.line + 1
    // "GRETA", "(tired)", "You are late.": a direction stands between the name and the words.
    if firstWords > opening.line { firstWords += linesBeforeWords(firstWords, before: end) }
    if isLast,
      let stop = lines.indices.dropFirst(firstWords + 1).first(where: {
        endsDialogue($0) || isForeign($0) || page.isEditorial($0, behind: opening)
      })
    {
      // Of turns of one paragraph each the last has one as well.
      let stop = areSingle && stop - firstWords == 2 && tellsNothing(firstWords + 1) ? stop - 1 : stop
      tail = lines[stop...].indices.map { prose.block(.boilerplate, $0..<$0 + 1) }
      end = stop
    }
    if isLast {
      while end > firstWords + 1, page.isStageNote(lines[end - 1]) || isNoteAtEnd(end - 1) {
        end -= 1
        tail.insert(prose.block(.stage, end..<end + 1), at: 0)
      }
    } else {
      // Headings and notes between this turn and the next.
      var stop = end
      if let foot = foot(above: stop, from: firstWords + 1) {
        for index in (foot..<stop).reversed() {
          let kind = lines[index].statedKind ?? (lines[index].isHeading ? .heading : .boilerplate)
          tail.insert(prose.block(kind, index..<index + 1), at: 0)
        }
        stop = foot
      }
      while stop > firstWords + 1, let kind = kindBetween(stop - 1, next: openings[place + 1]) {
        tail.insert(prose.block(kind, stop - 1..<stop), at: 0)
        stop -= 1
        if kind == .heading, !lines[stop].isHeading, page.examiner(lines[stop]) == nil {
          if stop > firstWords + 1, page.isNumberOfSection(stop - 1) {
            stop -= 1
            tail.insert(prose.block(.heading, stop..<stop + 1), at: 0)
          }
          break
        }
      }
      end = stop
    }
    var start = opening.line
    var isContinuation = false
    var index = firstWords
    while index < end {
      if index >= firstWords, let kind = kindInside(index), index > opening.line || firstWords > opening.line {
        if index == firstWords, firstWords > opening.line { break }
        if start < index { result.append(turn(start..<index, of: place, isContinuation: isContinuation)) }
        result.append(TurnBlock(block: prose.block(kind, index..<index + 1)))
        start = index + 1
        isContinuation = true
      }
      index += 1
    }
    if start < end { result.append(turn(start..<end, of: place, isContinuation: isContinuation)) }
    for block in tail { result.append(TurnBlock(block: block)) }
  }

  /// How many lines below a name are none of its words: a direction, or somebody else's words with who wrote them.
  private func linesBeforeWords(_ line: Int, before end: Int) -> Int {
    if isDirection(line, before: end) { return 1 }
    return line + 2 < end && page.quotesPost(line) ? 2 : 0
  }

  /// Whether a line is in brackets with words right below it.
  private func isDirection(_ line: Int, before end: Int) -> Bool {
    line + 1 < end && !lines[line].followsBlank && !lines[line + 1].followsBlank && page.isBracketed(lines[line])
      && !isSpoken(lines[line + 1])
  }

  /// Whether a line behind the last label is no longer part of the dialogue.
  private func endsDialogue(_ line: Int) -> Bool {
    page.endsDialogue(lines[line]) || page.appeals(line) || lines.count - line <= 6 && page.isLegalNotice(lines[line])
      || lines.count - line <= 12 && page.isAfterword(lines[line])
      || page.isTagLine(lines[line]) || page.isEndMark(lines[line])
      || lines.count - line <= 5 && page.isStageNote(lines[line]) && lines[line].followsBlank
        && lines[(line + 1)...].contains(where: page.listsCredits)
      || lines.count - line <= 6 && (page.isImprint(lines[line]) || page.isCaption(lines[line]))
      || lines.count - line <= 8 && page.tellsOf(people, lines[line])
      || lines.count - line <= 4 && page.listsPeople(lines[line])
      || page.opensBiography(of: people, lines[line])
      // "[End of the fragment. Minute 31:20]", and who wrote it down below
      || lines.count - line <= 4 && line + 1 < lines.count && page.isBracketed(lines[line])
        && !page.isStageNote(lines[line]) && page.endsSentence(lines[line - 1])
  }

  /// Whether the last line stands apart, in brackets from end to end.
  private func isNoteAtEnd(_ line: Int) -> Bool {
    page.isBracketed(lines[line])
      && (lines[line].followsBlank || page.isNotice(lines[line]) || page.endsSentence(lines[line - 1]))
  }

  /// Where the furniture before the next label begins: a line of it, and titles of other pages below that.
  private func foot(above end: Int, from start: Int) -> Int? {
    guard isPunctuated else { return nil }
    var foot = (max(start, end - 4)..<max(start, end)).first(where: page.appeals)
    if foot != nil { return foot }
    var index = end - 1
    while index >= start, end - index <= 8 {
      let line = lines[index]
      if line.words.count <= 240, !line.isDash, page.isFurniture(line) || page.isCaption(line) || page.isMenu(line),
        line.followsBlank || page.endsSentence(lines[index - 1])
      {
        foot = index
      } else if foot == index + 1, index > start, line.words.count <= 300, page.isFurniture(lines[index - 1]) {
        // What stands between two lines of furniture is some as well.
        foot = index
      } else if !page.looksLikeTitle(line), !line.isBullet {
        break
      } else if isListOfTitles(index, end) {
        foot = index
      }
      index -= 1
    }
    return foot
  }

  /// Whether three lines or more stand together between blank lines, none with a stop, behind the end of a sentence:
  /// links to other pages.
  private func isListOfTitles(_ index: Int, _ end: Int) -> Bool {
    guard lines[index].followsBlank, page.endsSentence(lines[index - 1]) else { return false }
    let block = lines[(index + 1)..<end].prefix { !$0.followsBlank }
    return block.count >= 2 && block.allSatisfy { $0.words.count <= 120 && !page.endsLikeText($0) }
      && !page.isWrapped && (index + 1 + block.count == lines.count || lines[index + 1 + block.count].followsBlank)
  }

  /// Whether a line behind the last words is a title or another short line without a stop: no speech, where speech has stops.
  private func isForeign(_ index: Int) -> Bool {
    let line = lines[index]
    guard isPunctuated, !line.isBullet, !line.isDash, line.followsBlank || !page.isWrapped else { return false }
    if line.followsBlank, isInCapitals(line), !isInCapitals(lines[index - 1]) { return true }
    // A line that another goes on with is none by itself.
    if page.isWrapped, index + 1 < lines.count, !lines[index + 1].followsBlank { return false }
    if areSingle, lines.count - index <= 8, !page.isBracketed(line), page.endsSentence(lines[index - 1]) {
      let form = SpeechForm(page.text, line.words)
      if !form.hasFirstPerson, !form.hasSecondPerson { return true }
    }
    return page.looksLikeTitle(line, limit: 80) && page.endsSentence(lines[index - 1])
  }

  /// Whether a paragraph of its own behind another speaks neither of itself nor to anybody.
  private func tellsNothing(_ index: Int) -> Bool {
    guard lines[index].followsBlank, page.endsSentence(lines[index - 1]) else { return false }
    let form = SpeechForm(page.text, lines[index].words)
    return !form.hasFirstPerson && !form.hasSecondPerson && !form.hasQuestion
  }

  /// Whether four words or more are all in capitals.
  private func isInCapitals(_ line: Line) -> Bool {
    let words = page.text[line.words]
    return words.count { $0 == 0x20 } >= 3 && words.contains { (0x41...0x5A).contains($0) }
      && !words.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
  }

  /// What a line before the next label is, if it is not the end of the speech.
  private func kindBetween(_ index: Int, next: TurnOpening) -> BlockKind? {
    let line = lines[index]
    if let kind = line.statedKind { return kind }
    if line.isRule || notes.contains(index) || page.isPulledOut(index) || page.isBelowPulledOut(index) {
      return .boilerplate
    }
    if line.isHeading || page.examiner(line) != nil { return .heading }
    if line.isCode { return nil }
    if page.tellsWhoWrote(index, before: next.line) { return .metadata }
    if page.isStageNote(line) || page.isBracketed(line) { return isSpoken(line) ? nil : .stage }
    if page.opensBiography(of: people, line) { return .narration }
    if page.isNoteInItalics(index, above: next) { return .stage }
    if line.followsBlank, line.words.count <= 200, !line.isDash, isPunctuated, page.isFurniture(line) {
      return .boilerplate
    }
    guard isPunctuated, !line.isBullet, !line.isDash, page.looksLikeTitle(line) || announces(index),
      !page.isWrapped || line.followsBlank
    else { return nil }
    // The speech above must have ended.
    return page.endsSentence(lines[index - 1]) || lines[index - 1].isHeading || page.isNumberOfSection(index - 1)
      || page.isBelowPulledOut(index - 1)
      ? .heading : nil
  }

  /// Whether a few words with a colon behind them stand alone between blank lines: `Questions and Answers:`.
  private func announces(_ index: Int) -> Bool {
    let line = lines[index]
    return line.followsBlank && lines[index + 1].followsBlank && line.words.count <= 60
      && page.text[line.extent.upperBound - 1] == 0x3A
  }

  /// What interrupts speech: a Markdown heading, a line of furniture.
  private func kindInside(_ index: Int) -> BlockKind? {
    let line = lines[index]
    if let kind = line.statedKind { return kind }
    if line.isHeading || page.examiner(line) != nil { return .heading }
    if isSetIn, line.followsBlank, !line.marks.contains(.indented) { return .stage }
    if isScript || isDirected && line.words.count <= 160, line.followsBlank, !SpeechForm(page.text, line.words).isSpeech
    {
      return .stage
    }
    if areTimed, LabelScanner(page.text).opensWithTime(line) { return .stage }
    if areMinutes, page.tellsWhatHappens(index) { return .stage }
    if notes.contains(index) || page.isPulledOut(index) || recurring.contains(index) || page.isSetOut(index)
      || page.isBelowPulledOut(index)
    {
      return .boilerplate
    }
    if isPunctuated, page.isInserted(index) { return .boilerplate }
    if page.isSoundCue(line) || page.isNoticeOfProgram(line) || page.isTimedNote(line) { return .stage }
    if page.isFootnote(index) { return .boilerplate }
    if page.introduces(people, index) { return .narration }
    if page.isReaction(line) { return .metadata }
    // "11.42 am", "00:05:00"
    if line.followsBlank, line.words.count <= 16, page.isTimeOfDay(line) { return .metadata }
    if line.words.count < 80, page.text.has("[ad_", at: line.extent.lowerBound, before: line.extent.upperBound) {
      return .boilerplate
    }
    return nil
  }

  private func turn(_ range: Range<Int>, of place: Int, isContinuation: Bool) -> TurnBlock {
    let opening = openings[place]
    var block = prose.block(.turn, range)
    if !isContinuation {
      var start = opening.wordsStart
      if start >= lines[opening.line].extent.upperBound, range.count > 1 {
        let below = range.lowerBound + 1
        start = lines[below + (range.count > 2 ? linesBeforeWords(below, before: range.upperBound) : 0)].wordsStart
      }
      if isDirected, let after = StageDirections.end(in: start..<block.extent.upperBound, page.text) { start = after }
      let words = withoutClosingEmphasis(
        page.text.trimmed(min(start, block.extent.upperBound)..<block.extent.upperBound))
      if words.isEmpty || isOnlyTimes(words) {
        // A label without words is no speech: "Break: [16:22]".
        block.kind = .narration
        block.doubts.append("A label without words.")
        return TurnBlock(block: block)
      }
      block.range = words
      block.label = opening.label.map { page.text.string($0) }
      block.time = opening.time
      block.doubts = opening.doubts
    }
    return TurnBlock(block: block, opening: place, isContinuation: isContinuation)
  }

  /// Whether words are times in brackets and nothing else: `[34:12] to [36:18]`.
  private func isOnlyTimes(_ words: Range<Int>) -> Bool {
    let text = page.text
    guard words.count <= 40, text[words].contains(where: { [0x28, 0x5B].contains($0) }) else { return false }
    let letters = text[words].count { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A || $0 >= 0x80 }
    return letters <= 3 && text[words].contains(0x3A) && text[words].count(where: isDigit) >= 3
  }

  /// The range without the `**` at its end whose partner stands before it, as part of a label or number.
  private func withoutClosingEmphasis(_ range: Range<Int>) -> Range<Int> {
    let text = page.text
    guard let first = range.first, let last = range.last, first > 0, [0x2A, 0x5F].contains(text[last]) else {
      return range
    }
    let sign = text[last]
    let marks = text[range].reversed().prefix { $0 == sign }.count
    let lineStart = page.lines[lineIndex(holding: first)].extent.lowerBound
    let opened = text[lineStart..<first].count { $0 == sign }
    guard opened == marks, text[range].dropLast(marks).count(where: { $0 == sign }) % 2 == 0 else { return range }
    return text.trimmed(range.lowerBound..<range.upperBound - marks)
  }

  /// The place of the line that holds a byte.
  private func lineIndex(holding byte: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].extent.lowerBound <= byte { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
