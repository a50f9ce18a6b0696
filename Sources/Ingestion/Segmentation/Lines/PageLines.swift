import CorpusModel
import TextAnalysis

/// What single lines of a page are by their form: titles, headings, bylines, dates, key points, furniture.
struct PageLines {
  private(set) var lines: [Line]
  let text: [UInt8]
  let lexicon: Lexicon
  /// Whether the text is broken at a column, so that a paragraph is several lines.
  let isWrapped: Bool
  /// Whether few enough lines are set out as quotations to look for each in the text, as sentences that a magazine repeats.
  private(set) var mayRepeatSentences = false
  /// Whether blank lines stand between paragraphs.
  let hasBlanks: Bool

  init(lines: [Line], text: [UInt8], lexicon: Lexicon) {
    self.lines = lines
    self.text = text
    self.lexicon = lexicon
    isWrapped = Self.isWrapped(lines, text)
    hasBlanks = lines.dropFirst().contains(where: \.followsBlank)
    mayRepeatSentences = lines.indices.count { setOutWords($0) != nil } <= 64
  }

  /// Marks what readers wrote below a text as no part of it.
  mutating func leaveOutComments() {
    guard let first = lines.indices.dropFirst(max(4, lines.count / 3)).first(where: { opensComments(at: $0) }) else {
      return
    }
    for index in first..<lines.count {
      lines[index].statedKind = .boilerplate
      lines[index].marks.insert(.code)
    }
  }

  /// The folded words of a line, at most `limit` bytes of them, emphasis off.
  func folded(_ line: Line, limit: Int = 240) -> String {
    var range = line.words
    while let first = range.first, text[first] == 0x2A || text[first] == 0x5F { range = first + 1..<range.upperBound }
    while let last = range.last, text[last] == 0x2A || text[last] == 0x5F { range = range.lowerBound..<last }
    if range.count > limit {
      var end = range.lowerBound + limit
      while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
      range = range.lowerBound..<end
    }
    return foldedName(text.string(text.trimmed(range)))
  }

  /// Whether a line could be the title of a section: short, without a full stop, opened by a capital or a digit.
  func looksLikeTitle(_ line: Line, limit: Int = 160) -> Bool {
    guard !line.isBullet, !line.isCode, !line.isRule, !line.marks.contains(.quoted),
      (2...limit).contains(line.words.count)
    else { return false }
    var start = line.wordsStart
    while start < line.extent.upperBound, text[start] == 0x2A || text[start] == 0x5F { start += 1 }
    guard start < line.extent.upperBound else { return false }
    let (first, _) = text.scalar(at: start)
    let isOpened =
      isDigit(UInt8(truncatingIfNeeded: first)) && first < 0x80 || isIdeographic(first)
      || [0x22, 0x201C, 0xAB, 0x201E, 0xBF, 0x300C].contains(first)
      || Unicode.Scalar(first).map {
        $0.properties.isUppercase || ($0.properties.isAlphabetic && !$0.properties.isCased)
      } == true
    guard isOpened, !endsLikeText(line), !isAddress(line) else { return false }
    return SpeechForm(text, line.words).words <= 22
  }

  /// Whether a line ends as running text does: with a stop, a colon, a comma or a question mark.
  func endsLikeText(_ line: Line) -> Bool {
    var end = line.extent.upperBound
    while let (value, length) = text.scalar(before: end, from: line.wordsStart) {
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0xBB, 0x201D, 0x2019, 0x201C, 0xFF09, 0x300D, 0x300F, 0x20, 0xA0, 0x203A,
        0x202F:
        end -= length
      case 0x2E, 0x21, 0x3F, 0x2C, 0x3A, 0x3B, 0x2026, 0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B, 0x3001, 0xFF0E,
        0x61F, 0x6D4, 0x964:
        return true
      default: return false
      }
    }
    return false
  }

  /// Whether a line ends as a sentence does.
  func endsSentence(_ line: Line) -> Bool { SpeechForm(text, line.words).endsSentence }

  /// Whether a line is little more than a link.
  func isAddress(_ line: Line) -> Bool {
    guard let place = addressPlace(in: line) else { return false }
    let end = text[place..<line.extent.upperBound].firstIndex(of: 0x20) ?? line.extent.upperBound
    return (end - place) * 2 >= line.words.count
  }

  private func addressPlace(in line: Line) -> Int? {
    guard line.words.count < 600 else { return nil }
    for place in line.words where text[place] == 0x3A || text[place] == 0x77 {
      if text.has("://", at: place, before: line.extent.upperBound) { return max(line.wordsStart, place - 5) }
      if text.has("www.", at: place, before: line.extent.upperBound) { return place }
    }
    return nil
  }

  /// Whether a line belongs to the furniture of a site or is a legal notice.
  func isFurniture(_ line: Line) -> Bool {
    if line.isRule { return true }
    let words = line.words
    // "> Order our calendar <"
    if line.marks.contains(.quoted), text[line.extent.upperBound - 1] == 0x3C { return true }
    if text[line.extent.lowerBound] == 0x5B,
      text.has("[ad_", at: line.extent.lowerBound, before: line.extent.upperBound)
    {
      return true
    }
    if words.count < 200, isAddress(line) { return true }
    guard words.count <= 700 else { return false }
    let folded = folded(line, limit: 700)
    if words.count <= 160, isShareLine(folded) { return true }
    if words.count <= 40, line.followsBlank || !hasBlanks, PageWords.advertising.contains(folded.trimmingMarks) {
      return true
    }
    return PageWords.notices.occurs(in: folded) || words.count <= 140 && PageWords.furniture.occurs(in: folded)
  }

  /// Whether the lines above the first words of a dialogue, or those that end the page, call it an interview.
  func saysInterview(before first: Int) -> Bool {
    let head = lines.prefix(min(first, 60))
    let foot = lines.suffix(12)
    let isSaid = head.contains { line in
      guard line.words.count <= 1200 else { return false }
      let words = text.string(line.words)
      return PageWords.saysInterview(words) || QuestionsToSomebody.areCounted(in: words)
    }
    return isSaid
      || head.prefix(12).contains { line in
        guard looksLikeTitle(line) else { return false }
        let words = text.string(line.words)
        return PageWords.namesGuest(words) || QuestionsToSomebody(words) != nil
      }
      || head.prefix(16).contains { line in byline(line).map { PageWords.bylinesOfTalks.contains($0.opening) } == true }
      || foot.contains { isAfterword($0) && PageWords.saysInterview(text.string($0.words)) }
  }

  /// Whether a headline above the first words counts questions to somebody in a trade.
  func asksRole(before first: Int) -> Bool {
    lines.prefix(min(first, 12)).contains {
      looksLikeTitle($0) && QuestionsToSomebody.countsForRole(text.string($0.words))
    }
  }

  /// Whether the lines above the first words of a dialogue name somebody with an age.
  func statesAge(before first: Int) -> Bool { !agedNames(above: first).isEmpty }

  /// The folded names of people whom the lines above the first words of a dialogue name with an age: they are asked, and do
  /// not ask.
  func agedNames(above first: Int) -> Set<String> {
    Set(
      lines.prefix(min(first, 16)).lazy.filter { $0.words.count <= 600 }
        .flatMap { AgedNames.pairs(in: text.string($0.words)) }.map(foldedName))
  }

  /// The folded family names behind which the lines above the first words of a dialogue have an age in brackets.
  func agedFamilies(above first: Int) -> Set<String> {
    Set(
      lines.prefix(min(first, 24)).lazy.filter { $0.words.count <= 1200 }
        .flatMap { AgedNames.families(in: text.string($0.words)) }.map(foldedName))
  }

  /// Whether the page is a list of frequent questions with the answers of whoever runs it.
  var isFrequentQuestions: Bool {
    lines.prefix(40).contains { $0.words.count <= 200 && PageWords.frequentQuestions.occurs(in: folded($0)) }
  }

  /// Whether the page tells how to ask or to answer in interviews, those for jobs above all.
  var advisesOnInterviews: Bool {
    lines.prefix(10).contains { $0.words.count <= 200 && PageWords.interviewAdvice.occurs(in: folded($0)) }
  }

  /// Whether words in the middle of sentences begin with capitals as often as nouns do in German.
  var setsNounsInCapitals: Bool {
    var (capitals, words) = (0, 0)
    var (previous, beforeThat) = (UInt8(0), UInt8(0))
    // Menus and titles are names.
    let running = lines.prefix(200).filter { $0.words.count >= 60 && $0.extent.upperBound <= 1 << 14 }
    for byte in running.lazy.flatMap({ text[$0.words] }) {
      if previous == 0x20, byte >= 0x41, ![0x2E, 0x21, 0x3F, 0x3A].contains(beforeThat) {
        words += 1
        if (0x41...0x5A).contains(byte) { capitals += 1 }
      }
      (beforeThat, previous) = (previous, byte)
    }
    // A page of names and titles is too short to tell.
    return words >= 150 && capitals * 6 > words
  }

  /// How often words stand side by side near the document's start, as they are written.
  func occurrences(of words: String) -> Int {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return 0 }
    var count = 0
    var place = 0
    let end = min(text.count, 1 << 18) - wanted.count
    while place <= end {
      if text[place] == first, text[place..<place + wanted.count].elementsEqual(wanted) {
        count += 1
        place += wanted.count
      } else {
        place += 1
      }
    }
    return count
  }

  /// Whether a paragraph is a notice that lawyers write: nobody says so in a dialogue.
  func isLegalNotice(_ line: Line) -> Bool {
    line.words.count <= 1200 && PageWords.legal.occurs(in: folded(line, limit: 1200))
  }

  /// Whether a line behind the last turn ends the dialogue: furniture, a note, a copyright.
  func endsDialogue(_ line: Line) -> Bool {
    let first = text[line.extent.lowerBound]
    let folded = folded(line, limit: 60)
    if first == 0x2A || line.isBullet || first == 0x28,
      LabelWords.isTerm(String(folded.drop { "*( ".contains($0) }.prefix { !":：".contains($0) }).trimmingBlanks)
    {
      return true
    }
    if line.followsBlank, opensNotice(folded) { return true }
    if line.isRule || line.words.isEmpty && text[line.extent.lowerBound] == 0x2D { return true }
    if text[line.extent].elementsEqual([0x2D, 0x2D]) { return true }
    if let colon = folded.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let label = String(folded[..<colon]).trimmingBlanks
      if PageWords.notices.occurs(in: label) || PageWords.furniture.occurs(in: label) { return true }
    }
    return line.words.count < 300 && isFurniture(line) && !TurnOpening.isQuestion(line, text)
  }

  /// Whether a paragraph opens with a word that notices have before a colon and people have not: `Aviso:`, `Hinweis:`.
  private func opensNotice(_ folded: String) -> Bool {
    guard let colon = folded.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return PageWords.noticeLabels.contains(String(folded[..<colon]).trimmingBlanks)
  }

  /// Whether a paragraph behind the last words of a dialogue tells of the dialogue: who led it, how it was edited.
  func isAfterword(_ line: Line) -> Bool {
    guard line.followsBlank || isBracketed(line), line.words.count < 700 else { return false }
    let start = folded(line, limit: 120).drop { "*_([（【- —–".contains($0) }
    return PageWords.opening(of: String(start), among: PageWords.afterwords) != nil
      || PageWords.opening(of: folded(line, limit: 120), among: PageWords.afterwords) != nil
  }

  /// Whether a paragraph behind a dialogue tells who the person is, not who led it.
  func isBiography(_ line: Line) -> Bool {
    PageWords.opening(of: folded(line, limit: 120), among: PageWords.biographies) != nil
  }

  /// Whether a line opens a list of key points.
  func opensKeyPoints(_ line: Line) -> Bool {
    guard line.words.count < 80 else { return false }
    var folded = folded(line, limit: 80)
    while let last = folded.last, ":： ".contains(last) { folded.removeLast() }
    return PageWords.keyPoints.contains(folded)
  }

  /// Whether a line tells what a picture shows and ends with whose it is: `At her desk. Photo: Jane Roe`.
  func isCaption(_ line: Line) -> Bool {
    if line.words.count <= 300, PageWords.opening(of: folded(line, limit: 60), among: PageWords.captions) != nil {
      return true
    }
    // "▲ At her desk"
    if line.words.count <= 300, line.followsBlank,
      [0x25B2, 0x25B3, 0x25BC, 0x25BD].contains(text.scalar(at: line.extent.lowerBound).value)
    {
      return true
    }
    guard line.words.count <= 240, let colon = text[line.words].suffix(80).lastIndex(where: { $0 == 0x3A }),
      colon + 2 < line.extent.upperBound
    else { return false }
    let before = text.string(max(line.wordsStart, colon - 24)..<colon).split { !$0.isLetter }
    return before.last.map { PageWords.pictures.contains(foldedName(String($0))) } == true
      && !SpeechForm(text, line.words).isSpeech
  }

  /// Whether a line says who took the photographs or drew the pictures.
  func isCredit(_ line: Line) -> Bool {
    line.words.count < 160 && PageWords.opening(of: folded(line, limit: 60), among: PageWords.credits) != nil
  }

  /// Whether a line is the way through a site, not its title: `Home > Culture`, `Skip to main content`.
  func isNavigation(_ line: Line) -> Bool {
    guard line.words.count < 120 else { return false }
    let words = text.string(line.words)
    if [" > ", " » ", " › ", " / "].contains(where: words.contains), !words.contains("\"") { return true }
    if isMenu(line) { return true }
    // A stroke alone parts a title from its site.
    if [" | ", " · ", " • "].contains(where: { words.split(separator: $0).count > 2 }) { return true }
    return PageWords.navigation.occurs(in: folded(line, limit: 120))
  }

  /// Whether a line is nothing but a time of a recording or a day.
  func isTimeOfDay(_ line: Line) -> Bool {
    let scanner = LabelScanner(text)
    if scanner.moment(in: line.words)?.time != nil { return true }
    // "11.42 am"
    let words = text.string(line.words)
    let parts = words.split { $0 == "." || $0 == " " }
    return parts.count >= 3 && parts[..<2].allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
      && ["am", "pm", "uhr", "a", "p", "h"].contains(parts[2].lowercased())
  }

  /// Whether a line is nothing but a date or a time of publication, with a word or two around it.
  func isDate(_ line: Line) -> Bool {
    guard line.words.count <= 60 else { return false }
    let digits = text[line.words].count(where: isDigit)
    guard digits >= 4, digits <= 20 else { return false }
    var letters = 0
    var ideographs = 0
    for scalar in text.string(line.words).unicodeScalars {
      if isIdeographic(scalar.value) {
        ideographs += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
      }
    }
    guard !DateReader(text, within: line.words, language: nil).dates().isEmpty else { return false }
    return letters <= 24 && ideographs <= 10
  }

  /// Whether all of a line stands in one pair of brackets: between turns that is a note on what happens, whatever its words.
  func isBracketed(_ line: Line) -> Bool {
    guard line.words.count <= 240, let first = line.words.first, let last = line.words.last else { return false }
    if case let (open, length) = text.scalar(at: first), [0xFF08, 0x3010, 0x3014].contains(open) {
      guard let (close, closeLength) = text.scalar(before: last + 1, from: first + length),
        [0xFF09, 0x3011, 0x3015].contains(close)
      else { return false }
      return !text.string(first + length..<last + 1 - closeLength).contains { "（【〔".contains($0) }
    }
    if isNotice(line) { return true }
    guard [(0x28, 0x29), (0x5B, 0x5D), (0x3C, 0x3E)].contains(where: { text[first] == $0 && text[last] == $1 }) else {
      return false
    }
    return !text[first + 1..<last].contains(text[first])
  }

  /// Whether three stars or hyphens open a line and end it, as programs for chats set off what nobody said:
  /// `*** Jane has joined ***`.
  func isNotice(_ line: Line) -> Bool {
    guard line.extent.count > 8, let sign = text[line.extent].first, sign == 0x2A || sign == 0x2D else { return false }
    let (head, tail) = (text[line.extent].prefix(4), text[line.extent].suffix(4))
    return head.dropLast().allSatisfy { $0 == sign } && tail.dropFirst().allSatisfy { $0 == sign } && head.last == 0x20
      && tail.first == 0x20
  }

  /// Whether a line is a note in brackets on what is heard: `[laughter]`, `（笑）`.
  func isStageNote(_ line: Line) -> Bool {
    // Nearly every line is settled by its first sign.
    guard !line.words.isEmpty,
      [0x5B, 0x28, 0xFF08, 0x3010, 0x3014, 0x2A].contains(text.scalar(at: line.wordsStart).value)
    else { return false }
    let words = text.string(line.words)
    guard words.count <= 60, let first = words.first, let last = words.last, "([（【〔*".contains(first),
      ")]）】〕*".contains(last)
    else { return false }
    let inner = foldedName(String(words.dropFirst().dropLast()).trimmingMarks)
    if PageWords.stage.contains(inner) { return true }
    return inner.split { !$0.isLetter }.contains { PageWords.stage.contains(String($0)) } && inner.count <= 30
  }

  /// Whether lines end at a column: most lines that another follows directly are of like length and end inside a
  /// sentence.
  private static func isWrapped(_ lines: [Line], _ text: [UInt8]) -> Bool {
    var inner = 0
    var full = 0
    for (index, line) in lines.prefix(4000).enumerated() where index + 1 < lines.count && !lines[index + 1].followsBlank
    {
      guard !line.isCode, !line.isHeading, !lines[index + 1].isBullet else { continue }
      inner += 1
      guard (34...110).contains(line.extent.count) else { continue }
      if !SpeechForm(text, line.words).endsSentence { full += 1 }
    }
    return inner >= 4 && full * 10 >= inner * 6
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let bytes = Array(utf8)
    return bytes.string(bytes.trimmed(bytes.indices))
  }

  /// The text without blanks, emphasis and rules at its ends.
  var trimmingMarks: String {
    var text = Substring(trimmingBlanks)
    while let first = text.first, "*_|·•-–— ".contains(first) { text.removeFirst() }
    while let last = text.last, "*_|·•-–— ".contains(last) { text.removeLast() }
    return String(text)
  }
}
