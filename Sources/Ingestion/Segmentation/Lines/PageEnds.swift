import TextAnalysis

/// What stands below a dialogue or between its turns and is no speech: comments of readers, cues for sounds, biographies.
extension PageLines {
  /// Whether a line is the heading of what readers wrote about a page: `3 comments`, `Kommentare (12)`, or the word alone
  /// where a date or a time stands in one of the lines right below.
  func opensComments(at index: Int) -> Bool {
    let line = lines[index]
    guard let hasNumber = commentsHeading(line) else { return false }
    return hasNumber
      || lines[(index + 1)...].prefix(2).contains { $0.words.count <= 80 && headLine($0)?.isDated == true }
  }

  /// Whether a line is a word for what readers wrote, a number beside it or not.
  func isHeadingOfComments(_ line: Line) -> Bool { commentsHeading(line) != nil }

  /// Whether a number stands in the heading of what readers wrote; nil for other lines.
  private func commentsHeading(_ line: Line) -> Bool? {
    guard (6...80).contains(line.words.count), !endsLikeText(line) else { return nil }
    let parts = folded(line, limit: 80).split { !$0.isLetter && !$0.isNumber }
    guard let word = parts.firstIndex(where: { $0.contains(where: \.isLetter) }), word <= 1,
      case let heading = String(parts[word]),
      PageWords.comments.contains(heading)
        || heading.utf8.first ?? 0 >= 0xE3
          && [2, 3, 4].contains(where: { PageWords.comments.contains(String(heading.suffix($0))) })
    else { return nil }
    return word == 1 || parts.count == 2 && parts[1].allSatisfy(\.isNumber) ? true : parts.count == 1 ? false : nil
  }

  /// Whether a line is a cue of a script for sounds, as `SFX: RAIN ON A ROOF`.
  func isSoundCue(_ line: Line) -> Bool {
    guard let colon = text[line.words].prefix(24).firstIndex(of: 0x3A) else { return false }
    return PageWords.soundCues.contains(text.string(line.wordsStart..<colon))
  }

  /// Whether a short line, folded, names two or more of the networks on which readers may share a page.
  func isShareLine(_ folded: String) -> Bool {
    guard PageWords.largeNetworks.occurs(in: folded) else { return false }
    let words = folded.split { !$0.isLetter }
    return words.count <= 14 && words.count { PageWords.networks.contains(String($0)) } >= 2
  }

  /// Whether a program says in a line between messages what happens: `(09:27:30) System: Jane has joined`.
  func isNoticeOfProgram(_ line: Line) -> Bool {
    guard
      let colon = text[line.words].prefix(40).lastIndex(where: { $0 == 0x09 })
        ?? text[line.words].prefix(40).lastIndex(where: { $0 == 0x3A || $0 == 0xEF }),
      case let word = text[line.wordsStart..<colon].suffix(18), let start = word.first, word.count > 4,
      // "System", "Система", "系统"
      start >= 0x80 || word.contains(where: { $0 | 0x20 == 0x73 })
    else { return false }
    let label = text.string(line.wordsStart..<colon).split { "])>| \t".contains($0) }.last.map {
      foldedName(String($0))
    }
    return label.map(PageWords.programs.contains) ?? false
  }

  /// Whether a line counts what readers of a message did: `:eyes: 3`, `2 replies`.
  func isReaction(_ line: Line) -> Bool {
    guard (3...40).contains(line.words.count), text[line.words].contains(where: isDigit) else { return false }
    let parts = folded(line, limit: 40).splitAtBlanks
    guard parts.count == 2 else { return false }
    if parts[0].count > 2, parts[0].hasPrefix(":"), parts[0].hasSuffix(":") { return parts[1].allSatisfy(\.isNumber) }
    return parts[0].allSatisfy(\.isNumber) && PageWords.replies.contains(parts[1])
  }

  /// Whether a line opens with one to three words and a colon, lists two people or more and speaks to nobody.
  ///
  /// `Board: Jane Roe, chair; Tom Lee, treasurer.`
  func listsPeople(_ line: Line) -> Bool {
    guard line.followsBlank, line.words.count <= 400, !line.isDash,
      let colon = text[line.words].prefix(48).firstIndex(of: 0x3A),
      text.string(line.wordsStart..<colon).splitAtBlanks.count <= 3,
      NameRun.all(in: text.string(colon..<line.extent.upperBound)).count > 1
    else { return false }
    let form = SpeechForm(text, line.words)
    return !form.hasQuestion && !(form.hasFirstPerson && PersonWords.sayI(text, line.words))
  }

  /// Whether one of the sentences of a line is a word for who made something, a colon and a name.
  ///
  /// So programs end: `… is made by Acme. Editor: Jane Roe.`
  func listsCredits(_ line: Line) -> Bool {
    guard line.words.count <= 400, text[line.words].contains(0x3A) else { return false }
    return text.string(line.words).split(separator: ". ").contains { part in
      guard let colon = part.firstIndex(of: ":") else { return false }
      let label = foldedName(String(part[..<colon]).trimmingBlanks)
      return PageWords.bylines.contains(label) && NameRun.all(in: String(part[colon...])).count == 1
    }
  }

  /// Whether a line opens with words of somebody who wants to hear of something, or says what is heard of the other.
  func wantsToHear(_ line: Line) -> Bool {
    guard line.words.count <= 160 else { return false }
    let folded = folded(line, limit: 160)
    let opening = String(folded.drop { "–—- \"«".contains($0) })
    return PageWords.opening(of: opening, among: PageWords.hearsay) != nil
      || asksToTell(opening)
  }

  /// Whether a line says who wrote the line below, and the text has that elsewhere as well: `Jane Roe wrote: ↑`.
  func quotesPost(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words.count <= 80, index + 1 < lines.count, (12...600).contains(lines[index + 1].words.count),
      let colon = text[line.words].lastIndex(of: 0x3A), line.extent.upperBound - colon <= 5,
      let verb = text.string(line.wordsStart..<colon).splitAtBlanks.last,
      LabelScanner.wordsOfWriting.contains(foldedName(String(verb)))
    else { return false }
    return occurrences(of: text.string(lines[index + 1].words)) > 1
  }

  /// Whether a line is a short question of the site to its readers, and nothing in the first person stands in the line below:
  /// `Ready to see your soil?`.
  func appeals(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words.count <= 80, !line.isCode, SpeechForm(text, line.words).endsWithQuestion,
      PageWords.opening(of: folded(line, limit: 80), among: PageWords.appeals) != nil
    else { return false }
    return index + 1 >= lines.count || !PersonWords.sayI(text, lines[index + 1].words)
  }

  /// Whether folded words, or one of the sentences among them, open with words of somebody who wants to hear of something, be
  /// it behind the name of whoever is asked.
  ///
  /// `Mrs. Roe, describe your morning.`, `A rod. Tell me what it does.`
  func asksToTell(_ folded: String) -> Bool {
    if PageWords.opening(of: folded, among: PageWords.requests) != nil { return true }
    let sentences = folded.split(omittingEmptySubsequences: true) { ".!?".contains($0) }.map { $0.drop { $0 == " " } }
    // "I do not know. Tell me who does." answers.
    if let request = sentences.dropFirst().firstIndex(where: {
      PageWords.opening(of: String($0), among: PageWords.requests) != nil
    }) {
      return sentences[..<request].allSatisfy { sentence in
        let words = Array(sentence.utf8)
        return !SpeechForm(words, words.indices).hasFirstPerson
      }
    }
    guard let comma = folded.firstIndex(of: ","), folded[..<comma].split(separator: " ").count <= 3 else {
      return false
    }
    return PageWords.opening(
      of: String(folded[comma...].drop { ", ".contains($0) }), among: PageWords.requests) != nil
  }

  /// Whether one of the first lines is a name and nothing else, and the end of the page says whose rights are reserved by it;
  /// or the way through the site begins with it: `The Gazette › Culture`.
  func isNameOfSite(_ name: String) -> Bool {
    if lines.prefix(6).contains(where: { line in
      line.words.count < 120 && text[line.words].starts(with: name.utf8)
        && [" › ", " » ", " > ", "  >  ", "  ›  "].contains {
          text.has($0, at: line.wordsStart + name.utf8.count, before: line.extent.upperBound)
        }
    }) {
      return true
    }
    return name.utf8.count <= 60 && lines.prefix(3).contains(where: { text[$0.words].elementsEqual(name.utf8) })
      && lines.suffix(12).contains { line in
        guard line.words.count <= 200, case let words = text.string(line.words), words.contains("©") else {
          return false
        }
        return words.contains(name)
      }
  }

  /// Whether a line lists what a page is about, under it, or opens its notes: `Tags: salt, bread`, `Notes: 1 …`.
  func isTagLine(_ line: Line) -> Bool {
    guard line.words.count <= 300,
      let colon = text[line.words].prefix(40).firstIndex(where: { $0 == 0x3A || $0 == 0xEF }),
      colon > line.wordsStart
    else { return false }
    let label = foldedName(text.string(text.trimmed(line.wordsStart..<colon)))
    return PageWords.tagLabels.contains(label) || PageWords.noteLabels.contains(label)
  }

  /// Whether a line is a word for the end with nothing but dashes, stars or brackets around it: `— END —`, `（完）`.
  func isEndMark(_ line: Line) -> Bool {
    guard line.followsBlank, (2...40).contains(line.extent.count) else { return false }
    let words = text.string(line.extent)
    let bare = words.trimmingMarks.filter { !"()[]（）【】<>.。".contains($0) }
    return bare.count < words.count && PageWords.endMarks.contains(foldedName(bare).trimmingBlanks)
  }

  /// Whether a line in quotation marks, or one that alone is set as a quotation, says again what the text says elsewhere, as
  /// magazines set sentences out.
  func isPulledOut(_ index: Int) -> Bool {
    let line = lines[index]
    guard mayRepeatSentences, line.followsBlank || !hasBlanks && index > 0 && endsSentence(lines[index - 1]),
      (12...400).contains(line.words.count), var inner = setOutWords(index)
    else { return false }
    inner = text.trimmed(inner)
    // Where it is cut off, the sentence may go on in the text.
    if let end = inner.last, text[end] == 0x2E { inner = inner.lowerBound..<end }
    // A few words may well be said twice, but hardly in marks both times.
    let isSetOut = !line.marks.isDisjoint(with: [.quoted, .setOut])
    guard inner.count >= (isSetOut ? 10 : 16), isSetOut || line.words.count >= 24 else { return false }
    if occurrences(of: text.string(inner)) > 1 { return true }
    // "The wood is silent." was "…, but the wood is silent."
    let first = text.scalar(at: inner.lowerBound)
    return Unicode.Scalar(first.value)?.properties.isUppercase == true
      && occurrences(of: text.string(inner.lowerBound + first.length..<inner.upperBound)) > 1
  }

  /// Whether a line says whose the sentence right above is that is set out.
  func isBelowPulledOut(_ index: Int) -> Bool {
    index > 0 && !lines[index].followsBlank && lines[index].words.count <= 80 && isPulledOut(index - 1)
      && !endsSentence(lines[index])
  }

  /// What stands between quotation marks at both ends of a line, or behind the mark of a quotation that has the line alone.
  func setOutWords(_ index: Int) -> Range<Int>? {
    let line = lines[index]
    guard line.wordsStart < line.extent.upperBound else { return nil }
    let first = text.scalar(at: line.wordsStart)
    if [0x22, 0xAB, 0x201C, 0x201E, 0x2018, 0x300C, 0x300E].contains(first.value),
      let last = text.scalar(before: line.extent.upperBound, from: line.wordsStart),
      [0x22, 0xBB, 0x201D, 0x2019, 0x201C, 0x300D, 0x300F].contains(last.value)
    {
      let start = line.wordsStart + first.length
      return start < line.extent.upperBound - last.length ? start..<line.extent.upperBound - last.length : nil
    }
    let marks = line.marks.intersection([.quoted, .setOut])
    guard !marks.isEmpty,
      ![index - 1, index + 1].contains(where: {
        lines.indices.contains($0) && !lines[$0].marks.isDisjoint(with: marks)
      })
    else { return nil }
    return line.words
  }

  /// Whether a line without a stop says what stands in a line nearby as well, as magazines set sentences out.
  func isSetOut(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.followsBlank, (16...300).contains(line.words.count), !line.isHeading, !line.isBullet, !line.isCode,
      text[line.words].contains(where: { $0 == 0x20 || $0 >= 0xE3 }), !endsLikeText(line)
    else { return false }
    let above = lines[max(0, index - 6)].extent.lowerBound..<line.extent.lowerBound
    let below = line.extent.upperBound..<lines[min(lines.count - 1, index + 6)].extent.upperBound
    return stands(line.words, in: above) || stands(line.words, in: below)
  }

  /// Whether the bytes of a range stand within another one, of which at most 8 kB are looked at.
  private func stands(_ words: Range<Int>, in range: Range<Int>) -> Bool {
    guard let first = words.first, range.count >= words.count else { return false }
    let starts = range.lowerBound...min(range.upperBound - words.count, range.lowerBound + 1 << 13)
    return starts.contains { place in
      text[place] == text[first] && text[place..<place + words.count].elementsEqual(text[words])
    }
  }

  /// Whether a paragraph tells of somebody by the full name, and speaks neither of itself nor to anybody.
  func tellsOf(_ people: [String], _ line: Line) -> Bool {
    guard line.followsBlank, (40...900).contains(line.words.count), !line.isDash, !line.isBullet else { return false }
    let words = text.string(line.words)
    guard people.contains(where: words.contains) else { return false }
    let form = SpeechForm(text, line.words, reach: 900)
    return !form.hasQuestion && !(form.hasFirstPerson && PersonWords.sayI(text, line.words))
  }

  /// Whether a paragraph opens with the full name of somebody and tells of them: `Jane Roe, born in 1957, …`.
  func opensBiography(of people: [String], _ line: Line) -> Bool {
    // Looking for names anywhere in a paragraph takes long, and few begin with one, a title before it or not.
    var opening = text[line.words].prefix(128)
    if let blank = opening.prefix(12).firstIndex(of: 0x20),
      PersonName.isHonorific(text.string(opening.startIndex..<blank))
    {
      opening = opening[(blank + 1)...]
    }
    guard people.contains(where: { opening.starts(with: $0.utf8) }) else { return false }
    let words = text.string(opening.startIndex..<line.extent.upperBound)
    let isNamed = people.contains {
      words.hasPrefix($0) && words.dropFirst($0.count).first.map { ",( （，".contains($0) } == true
    }
    return isNamed && words.contains(where: \.isNumber) && tellsOf(people, line)
  }
}
