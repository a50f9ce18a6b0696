import TextAnalysis

/// Labels that a point sets off: `P. words`, `M. Roy. — words`, `The Chairman. words`, `Mr. Roe. words`.
extension LabelScanner {
  /// The place behind a point and a dash (`.-`, `. —`) that set a label off.
  func dashBehindPoint(at place: Int, before end: Int) -> Int? {
    let next = text.skippingBlanks(from: place + 1, to: end)
    guard next < end else { return nil }
    let (value, length) = text.scalar(at: next)
    guard [0x2D, 0x2013, 0x2014, 0x2015].contains(value) else { return nil }
    let words = text.skippingBlanks(from: next + length, to: end)
    // "K.-H. Roe: words" has a given name of two parts.
    if value == 0x2D, next == place + 1, words == next + 1, words < end {
      let (letter, width) = text.scalar(at: words)
      let isCapital = Unicode.Scalar(letter)?.properties.isUppercase == true
      if isCapital, words + width < end, text[words + width] == 0x2E { return nil }
    }
    return words
  }

  /// The place behind the point of a label: of a lone letter (`P. words`), of a word for question or answer
  /// (`Pregunta. words`), of a name in capitals (`OLD HOLT (aside). words`).
  func pointEnd(at place: Int, from start: Int, before end: Int) -> Int? {
    let next = text.skippingBlanks(from: place + 1, to: end)
    guard next < end, next > place + 1, !isDigit(text[start]), text[next] != 0x3A else { return nil }
    let (_, width) = text.scalar(at: start)
    if start + width == place { return isMonsieur(at: start, before: end) || numbersAnItem(start..<place) ? nil : next }
    guard place - start <= 80 else { return nil }
    let label = start..<place
    // "O SR. ROE" has its point behind a title.
    if endsWithTitle(label) { return nil }
    if place + 1 < next, isInitials(start..<place + 1), !text[label].contains(0x20), opensSpeech(next..<end) {
      return next
    }
    if isInCapitals(label) || pointed.contains(label, in: text) || isTitled(label) || hasSurnameFirst(label) {
      return next
    }
    // "LIVIA ROE, Ministra della Salute. Words"
    if let comma = label.first(where: { text[$0] == 0x2C }), text[start..<comma].contains(0x20),
      isInCapitals(start..<comma)
    {
      return next
    }
    guard text[label].count(where: { $0 == 0x20 }) <= 1 else { return nil }
    return RoleWords.isPointed(text.string(label)) ? next : nil
  }

  /// Whether a lone letter numbers the item of a list, as small ones do that ask and answer nothing: `b. "Work" means`.
  private func numbersAnItem(_ letter: Range<Int>) -> Bool {
    Unicode.Scalar(text.scalar(at: letter.lowerBound).value)?.properties.isLowercase == true
      && !RoleWords.isQuestionOrAnswer(text.string(letter))
  }

  /// Whether words open with a capital and go on with others, so that the initials before them belong to no name.
  private func opensSpeech(_ words: Range<Int>) -> Bool {
    let all = text[words].split(separator: 0x20, maxSplits: 3)
    guard let first = all.first, case let letter = Unicode.Scalar(text.scalar(at: first.startIndex).value),
      letter?.properties.isLowercase == false
    else { return false }
    // "C.-L. Roe: words"
    if first.contains(0x3A) { return false }
    if let last = all[0].last, [0x2E, 0x2C, 0x21, 0x3F].contains(last), all[0].count > 2 { return true }
    return all.count < 2 || text.scalar(at: all[1].startIndex).value < 0x80
      ? all.count < 2 || (0x61...0x7A).contains(text[all[1].startIndex])
      : Unicode.Scalar(text.scalar(at: all[1].startIndex).value)?.properties.isUppercase == false
  }

  /// Whether the letter at a place is the `M.` of `M. le président. Words`, which has its point behind the office or name.
  private func isMonsieur(at start: Int, before end: Int) -> Bool {
    guard text[start] == 0x4D else { return false }
    let next = text.skippingBlanks(from: start + 2, to: end)
    if text.has("le ", at: next, before: end) || text.has("la ", at: next, before: end) { return true }
    let rest = text[min(start + 2, end)..<min(start + 82, end)]
    return rest.indices.contains { place in
      text[place] == 0x2E && place + 1 < end && text[place + 1] == 0x20 && isTitled(start..<place)
    }
  }

  /// Whether a capital alone stands right before a point.
  private func isInitial(endingAt point: Int) -> Bool {
    guard let (_, length) = text.scalar(before: point, from: 0),
      let (before, _) = text.scalar(before: point - length, from: 0)
    else { return false }
    return before == 0x20 || before == 0xA0 || before == 0x2E
  }

  /// Whether a range is a family name and two initials: `Колесникова Р. И`.
  func hasSurnameFirst(_ label: Range<Int>) -> Bool {
    guard isInitial(endingAt: label.upperBound) else { return false }
    let words = text[label].split(separator: 0x20, maxSplits: 3)
    guard (2...3).contains(words.count), words[0].count >= 3 else { return false }
    let initials = words.dropFirst().flatMap { $0.split(separator: 0x2E) }
    return initials.count == 2
      && ([words[0]] + initials).allSatisfy { word in
        let value = text.scalar(at: word.startIndex).value
        return (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) || (0x400...0x42F).contains(value)
      } && initials.allSatisfy { text.scalar(at: $0.startIndex).length == $0.count }
  }

  /// Whether the last word of a range is a title, so that the point behind it ends no label.
  private func endsWithTitle(_ label: Range<Int>) -> Bool {
    let start = text[label].lastIndex(of: 0x20).map { $0 + 1 } ?? label.lowerBound
    return label.upperBound - start <= 4 && PersonName.shortened.contains(key(of: start..<label.upperBound))
  }

  /// Whether a range begins with a title and goes on with a name or an office (`Mr. Roe`, `Mme la ministre`, `The Chairman`,
  /// `Mr. Roe of Ohio`), so that a point behind it can end a label.
  func isTitled(_ label: Range<Int>) -> Bool {
    // "Mme la ministre Jane Roe (HOR)", "M. Roe, rapporteur"
    var head = label.lowerBound..<(label.first { [0x2C, 0x28].contains(text[$0]) } ?? label.upperBound)
    while head.count > 1, text[head.upperBound - 1] == 0x20 { head = head.lowerBound..<head.upperBound - 1 }
    guard let blank = text[head].firstIndex(of: 0x20), blank - head.lowerBound <= 24 else { return false }
    let first = key(of: head.lowerBound..<blank)
    let isArticle = Self.articles.contains(first)
    guard isArticle || Self.titles.contains(first) else { return false }
    let words = text[blank + 1..<head.upperBound].split(separator: 0x20, maxSplits: 6)
    guard (1...6).contains(words.count), let last = words.last, last.count > 1,
      !Self.titles.contains(key(of: last.indices)) || LabelWords.isOffice(key(of: last.indices))
    else { return false }
    for (place, word) in words.enumerated() {
      let key = key(of: word.indices)
      let isOffice = LabelWords.isPosition(key) || LabelWords.isOffice(key)
      if place == 0, isArticle, !isOffice, !Self.titles.contains(key) { return false }
      let value = text.scalar(at: word.startIndex).value
      let isCapital = (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value)
      guard isCapital || isOffice || Self.joints.contains(key) else { return false }
    }
    return true
  }

  /// Whether a range is nothing but initials: `Z. R.`, `J.P.`, `P. d'O.`.
  func isInitials(_ range: Range<Int>) -> Bool {
    let words = text[text.trimmed(range)].split(whereSeparator: { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D })
    return (2...3).contains(words.count) && text[text.trimmed(range)].last == 0x2E
      && words.allSatisfy { word in
        let letter =
          word.count < 3
          ? word : word[(word.lastIndex { [0x27, 0x99].contains($0) } ?? word.startIndex - 1) + 1..<word.endIndex]
        return !letter.isEmpty && text.scalar(at: letter.startIndex).length == letter.count
      }
  }

  /// A letter or word for question or answer without the point behind it; nil for other labels.
  func withoutPoint(_ label: Range<Int>) -> Range<Int>? {
    guard label.count > 1, label.count <= 24, text[label.upperBound - 1] == 0x2E else { return nil }
    let letter = label.lowerBound..<label.upperBound - 1
    return RoleWords.isQuestionOrAnswer(text.string(letter)) ? letter : nil
  }

  /// A label without the point behind its last word or bracket: `**Jane Roe (Harbour Office).** words`; abbreviations keep
  /// theirs.
  func withoutFinalPoint(_ label: Range<Int>) -> Range<Int> {
    guard let last = label.last, text[last] == 0x2E, last - label.lowerBound >= 4 else { return label }
    let before = text[last - 1]
    let start = text[label.lowerBound..<last].lastIndex { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }.map { $0 + 1 }
    let word = text[(start ?? label.lowerBound)..<last]
    let isWord = word.count >= 4 && word.contains { (0x61...0x7A).contains($0) }
    return before == 0x29 || isWord && !PersonName.isHonorific(text.string(word.startIndex..<last + 1))
      ? label.lowerBound..<last : label
  }

  /// The account that a label names behind words for those who ask: `Q from @jane`, `社区用户@小鱼`.
  func handle(in label: Range<Int>) -> Range<Int> {
    guard let sign = label.first(where: { text[$0] == 0x40 }), sign > label.lowerBound, sign - label.lowerBound <= 48,
      sign + 1 < label.upperBound,
      !text[sign..<label.upperBound].contains(where: { $0 == 0x20 || $0 == 0x29 || $0 == 0x2C })
    else { return label }
    let before = foldedName(text.string(label.lowerBound..<sign))
    return Self.askers.contains { before.contains($0) } ? sign..<label.upperBound : label
  }

  /// The key of a folded word, points left out.
  private func key(of word: Range<Int>) -> WordKey {
    var key = WordKey()
    for place in word {
      let byte = text[place]
      if byte >= 0x80 { return WordKey(foldedName(text.string(word).filter { $0 != "." })) }
      if byte != 0x2E { key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    return key
  }

  private static let titles = WordTable(PersonName.honorifics.map { (WordKey(foldedName($0)), 0) })
  private static let articles = WordTable(["the", "el", "la", "o", "a", "il", "le"].map { (WordKey($0), 0) })
  private static let joints = WordTable(
    ["of", "the", "pro", "tempore", "la", "le", "de", "du", "des", "del", "da", "do", "von", "van", "di"].map {
      (WordKey($0), 0)
    })
  private static let askers = [
    "q from", "question", "user", "community", "member", "用户", "用戶", "社区", "社區", "网友", "網友", "粉丝", "粉絲", "提问",
    "usuari", "usuári", "comuni", "utilisat", "nutzer", "пользоват", "ユーザー", "유저",
  ]
}
