/// Short lines that come again and again between the words of a dialogue: running heads and the numbers of pages, buttons
/// that were copied with each message.
struct RecurringLines {
  private let page: PageLines
  private var recurring: Set<String> = []
  private var hasHeads = false
  /// The lines that open turns, and those below them.
  private var opens: Set<Int> = []

  init(page: PageLines, openings: [TurnOpening]) {
    self.page = page
    guard let first = openings.first?.line, openings.count >= 3 else { return }
    // What stands right below a name is said by it.
    opens = Set(openings.map(\.line))
    for opening in openings where opening.wordsStart >= page.lines[opening.line].extent.upperBound {
      opens.insert(opening.line + 1)
    }
    var counts: [String: (all: Int, apart: Int, inFront: Int)] = [:]
    // Lines of which a wide blank sets the number of the page off stand between words that go on.
    var wide: [String: Int] = [:]
    var pages: [String: (last: Int, areCounted: Bool)] = [:]
    for index in page.lines.indices where !opens.contains(index) {
      guard let key = key(of: page.lines[index]), key.contains(where: \.isLetter) else { continue }
      counts[key, default: (0, 0, 0)].all += 1
      if key.hasSuffix("0"), let number = lastNumber(of: page.lines[index]) {
        pages[key] = (number, pages[key].map { $0.areCounted && number == $0.last + 1 } ?? true)
        if holdsWideBlank(page.lines[index]) { wide[key, default: 0] += 1 }
      }
      if page.lines[index].followsBlank || cutsSentence(index) { counts[key]?.apart += 1 }
      if index < first, index < 12 { counts[key]?.inFront += 1 }
    }
    var buttons: [String] = []
    for (key, count) in counts {
      let isHead =
        key.count(where: \.isLetter) >= 12 && key.contains(" ") && count.apart == count.all && count.all > count.inFront
        // The refrain of a song has no number.
        && (count.inFront > 0 ? count.all >= 2 : count.all >= 3 && key.contains("0"))
      let isCounted =
        count.all >= 2 && (count.apart == count.all || wide[key] == count.all) && pages[key]?.areCounted == true
      if isHead || isCounted {
        hasHeads = true
        recurring.insert(key)
      } else if count.all >= 3, (count.all - count.inFront) * 2 >= openings.count {
        buttons.append(key)
      }
    }
    // One alone may be what somebody says again and again.
    if buttons.count > 1 { recurring.formUnion(buttons) }
    if hasHeads { takeHeadsBeside() }
  }

  /// Takes lines right beside running heads that come with them page by page, be it once with the number of the page and once
  /// without: `Annual Review` above `Interview with Jane Roe     Page 2`.
  private mutating func takeHeadsBeside() {
    var beside: [String: Set<String>] = [:]
    var counts: [String: Int] = [:]
    for index in page.lines.indices where !opens.contains(index) {
      guard let key = key(of: page.lines[index]), !recurring.contains(key), key.contains(where: \.isLetter),
        isBesideOthers(index)
      else { continue }
      let bare = key.hasSuffix(" 0") ? String(key.dropLast(2)) : key
      beside[bare, default: []].insert(key)
      counts[bare, default: 0] += 1
    }
    for (bare, keys) in beside where counts[bare] ?? 0 >= 2 && bare.count(where: \.isLetter) >= 4 {
      recurring.formUnion(keys)
    }
  }

  /// Whether a tab or three blanks stand inside a line.
  private func holdsWideBlank(_ line: Line) -> Bool {
    let words = page.text[line.words]
    return words.contains(0x09)
      || zip(words, zip(words.dropFirst(), words.dropFirst(2))).contains { $0 == 0x20 && $1.0 == 0x20 && $1.1 == 0x20 }
  }

  /// Whether the words above a line go on below it in small letters.
  private func cutsSentence(_ index: Int) -> Bool {
    guard index > 0, index + 1 < page.lines.count, !page.endsLikeText(page.lines[index - 1]),
      !opens.contains(index + 1), case let next = page.lines[index + 1], !next.words.isEmpty
    else { return false }
    return Unicode.Scalar(page.text.scalar(at: next.wordsStart).value)?.properties.isLowercase == true
  }

  /// Whether a line that opens no turn is one of them.
  func contains(_ index: Int) -> Bool {
    let line = page.lines[index]
    guard !recurring.isEmpty, !opens.contains(index), let key = key(of: line) else { return false }
    return recurring.contains(key) || isNumber(line) && (isBesideOthers(index) || hasHeads && line.followsBlank)
      || isCount(line) && isBesideOthers(index) || isBetweenOthers(index)
  }

  /// Whether a few words stand between a button or its count and another button: `Go to comments` above `Share`.
  private func isBetweenOthers(_ index: Int) -> Bool {
    guard index > 0, index + 1 < page.lines.count, page.lines[index].words.count <= 24,
      let next = key(of: page.lines[index + 1]), recurring.contains(next), key(of: page.lines[index]) != nil,
      !opens.contains(index - 1)
    else { return false }
    return isNumber(page.lines[index - 1]) || key(of: page.lines[index - 1]).map(recurring.contains) == true
  }

  /// Whether a line is a number and one word: `1 point` where others have `7 points`.
  private func isCount(_ line: Line) -> Bool {
    guard line.words.count <= 24, page.text[line.words].contains(where: isDigit) else { return false }
    let parts = page.text.string(line.words).splitAtBlanks
    return parts.count == 2 && parts.contains { $0.utf8.allSatisfy(isDigit) }
  }

  /// Whether a line of nothing but a number stands right beside one of the others, as the count of a button does.
  private func isBesideOthers(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { beside in
      page.lines.indices.contains(beside)
        && key(of: page.lines[beside]).map(recurring.contains) == true
    }
  }

  /// The number that ends a line; nil where it has more digits than the pages of a book.
  private func lastNumber(of line: Line) -> Int? {
    let digits = page.text.string(line.words).reversed().prefix { $0.isNumber }.reversed()
    return digits.count <= 9 ? Int(digits.map(String.init).joined()) : nil
  }

  /// Whether a number is all of a line, hyphens around it or not: `- 14 -`.
  private func isNumber(_ line: Line) -> Bool {
    guard line.extent.count <= 13, line.words.count <= 11 else { return false }
    let number = page.text.string(line.extent).trimmingMarks
    return (1...5).contains(number.utf8.count) && number.utf8.allSatisfy(isDigit)
  }

  /// What a line is counted under: its folded words, every number being alike; nil where it is no such line by its form.
  private func key(of line: Line) -> String? {
    guard (1...100).contains(line.words.count), !line.isCode, !line.isHeading, !page.endsLikeText(line) else {
      return nil
    }
    var key = ""
    for character in page.folded(line, limit: 100) {
      if character.isNumber {
        if key.last != "0" { key.append("0") }
      } else if character != " " || key.last != " " {
        key.append(character)
      }
    }
    return key
  }
}
