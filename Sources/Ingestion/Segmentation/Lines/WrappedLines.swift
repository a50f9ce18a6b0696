import CorpusModel

/// Joins the lines of a text that is broken at a column to its paragraphs, as copies of PDF and mails have them: what is asked
/// and what is answered is told by paragraphs.
struct WrappedLines {
  private let page: PageLines
  /// The column at which the text is broken, in UTF-8 bytes: nearly no line is longer.
  private let column: Int

  init(page: PageLines) {
    self.page = page
    let lengths = page.lines.map(\.words.count).sorted()
    column = lengths.isEmpty ? 0 : lengths[lengths.count * 19 / 20]
  }

  /// The paragraphs, each as one line with the ends of the file's lines inside its words.
  func joined() -> [Line] {
    var joined: [Line] = []
    var last: Line?
    for line in page.lines {
      if let before = last, goesOn(before, with: line) {
        joined[joined.count - 1].extent = joined[joined.count - 1].extent.lowerBound..<line.extent.upperBound
      } else {
        joined.append(line)
      }
      last = line
    }
    return joined
  }

  /// Whether a line goes on with the paragraph of the line above.
  private func goesOn(_ line: Line, with next: Line) -> Bool {
    guard !next.followsBlank, isText(line), isText(next), !next.isBullet, !next.isDash, next.stamp == nil,
      page.byline(next) == nil, !page.isDate(next), !page.isCredit(next), !page.isDate(line)
    else { return false }
    let word = page.text[next.words].prefix { $0 != 0x20 }.count
    let fits = line.words.count + 1 + word <= column
    // What ends a sentence though the next word had room ends a paragraph.
    return !fits || !page.endsSentence(line) && line.words.count * 2 > column
  }

  private func isText(_ line: Line) -> Bool {
    !line.isCode && !line.isRule && !line.isHeading && line.statedKind == nil
  }
}

extension LabelDecision {
  /// Candidates without those that only the column put at the start of a line, inside a sentence: `… what I said then` above
  /// `Bob: and I went on`.
  ///
  /// Who writes all in small letters has many of them.
  static func withoutMiddles(_ candidates: [LabelCandidate], _ lines: [Line], in text: [UInt8]) -> [LabelCandidate] {
    let longest = lines.lazy.map(\.extent.count).max() ?? 0
    guard longest <= 110 else { return candidates }
    let middles = Set(
      candidates.indices.filter { place in
        let candidate = candidates[place]
        guard candidate.layout == .colon, !candidate.isAlone, !candidate.isTimed, !candidate.isEmphasised,
          candidate.line > 0, !lines[candidate.line].followsBlank,
          case let above = lines[candidate.line - 1], above.extent.count * 10 >= longest * 7, above.extent.count >= 34,
          let last = above.extent.last, (0x61...0x7A).contains(text[last]) || text[last] == 0x2C
        else { return false }
        return Unicode.Scalar(text.scalar(at: candidate.wordsStart).value)?.properties.isLowercase == true
      })
    guard !middles.isEmpty, middles.count * 3 <= candidates.count else { return candidates }
    return candidates.indices.filter { !middles.contains($0) }.map { candidates[$0] }
  }
}
