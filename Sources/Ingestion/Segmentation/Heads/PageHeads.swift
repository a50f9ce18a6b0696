/// What stands above a dialogue: lines that introduce who speaks, headlines, menus and buttons.
extension PageLines {
  /// The first lines above a line, where a page introduces who speaks: at most `count`, and 8 kB of text.
  ///
  /// What is longer is a talk with its questions behind it, and introduces nobody.
  func head(_ count: Int, above line: Int) -> ArraySlice<Line> {
    let head = lines.prefix(min(line, count))
    guard let start = head.first?.extent.lowerBound else { return head }
    return head.prefix { $0.extent.upperBound - start <= 1 << 13 }
  }

  /// The first lines above a line without the buttons among them, at most `count`: `Sign in`, `Save`.
  func headWithoutButtons(_ count: Int, above line: Int) -> [Line] {
    Array(head(count * 2, above: line).filter { !isButton($0) }.prefix(count))
  }

  /// Whether a line is a word or three with no stop and no name.
  private func isButton(_ line: Line) -> Bool {
    line.words.count <= 24 && !endsLikeText(line) && !line.isHeading
      && !text[line.words].contains { $0 >= 0xE3 || isDigit($0) }
      && SpeechForm(text, line.words).words <= 3 && NameRun.all(in: text.string(line.words)).isEmpty
  }

  /// The lines above a dialogue that have the form of a headline in two parts, a colon or quotation marks in it: what a page
  /// is called below the name of the site.
  func headlines(above line: Int) -> [String] {
    head(12, above: line).filter { line in
      line.words.count <= 200 && looksLikeTitle(line, limit: 200) && !isNavigation(line) && !isFurniture(line)
        && !isCredit(line) && byline(line) == nil
    }.map { text.string($0.words).trimmingMarks }
      .filter { $0.contains { ":：«“„\"「『".contains($0) } }
  }

  /// Whether a line above a dialogue opens with a quotation and names somebody behind a dash:
  /// `“The pot is our parliament” – grocer Jane Roe`.
  func quotesAndNames(above line: Int) -> Bool {
    head(20, above: line).contains { line in
      guard line.words.count <= 300, !line.words.isEmpty,
        ["\"", "“", "”", "„", "«", "»"].contains(text.string(line.words).first)
      else { return false }
      let words = text.string(line.words).dropFirst()
      guard let close = words.firstIndex(where: { "\"“”«»".contains($0) }) else { return false }
      let rest = words[words.index(after: close)...].drop { $0 == " " }
      return rest.first.map { "–—-:".contains($0) } == true && !NameRun.all(in: String(rest)).isEmpty
    }
  }

  /// Whether wide blanks part three or more names of sections on a line, as menus are copied: `News  Sport  Culture`.
  func isMenu(_ line: Line) -> Bool {
    guard (8...160).contains(line.words.count), !endsLikeText(line), text.string(line.words).contains("  ") else {
      return false
    }
    // "Like (3)   Answer   Share"
    let parts = text.string(line.words).split(separator: "  ").map { part in
      part.split(separator: " ").filter {
        !($0.first == "(" && $0.last == ")" && $0.dropFirst().dropLast().allSatisfy(\.isNumber))
      }
    }.filter { !$0.isEmpty }
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 3 }
      && !parts.joined().contains { $0.contains(where: \.isNumber) }
  }

  /// Whether a word stands near the document's start, with no letter before or behind it.
  func holdsWord(_ word: String) -> Bool {
    occurrences(of: word) > 0
      && lines.prefix { $0.extent.lowerBound < 1 << 18 }.contains { line in
        text.string(line.extent).split { !$0.isLetter && !"-'’".contains($0) }.contains { $0 == word }
      }
  }
}
