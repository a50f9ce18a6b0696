import CorpusModel

/// Cuts the lines that no turn has into blocks: title, bylines and dates, headings, key points, paragraphs, furniture.
struct ProseLayout {
  /// How many lines of a document can be its head.
  private static let frontReach = 20

  private let page: PageLines
  private let title: String?

  /// - Parameter title: the document's title, so that the lines that print it are known.
  init(page: PageLines, title: String?) {
    self.page = page
    self.title = title.map(foldedName)
  }

  private var lines: [Line] { page.lines }
  private var text: [UInt8] { page.text }

  /// The blocks of a range of lines.
  ///
  /// - Parameters:
  ///   - isFront: whether the range opens the document, so that its first short lines are metadata.
  ///   - isBack: whether it closes the document: from the first line of furniture on, all is furniture.
  ///   - leadsToTurn: whether a turn follows, so that a short last line is its heading.
  func blocks(of range: Range<Int>, isFront: Bool, isBack: Bool, leadsToTurn: Bool) -> [Block] {
    var result: [Block] = []
    var index = range.lowerBound
    var isInFront = isFront
    var isAtEnd = false
    while index < range.upperBound {
      let line = lines[index]
      if index >= Self.frontReach { isInFront = false }
      if isAtEnd {
        result.append(block(.boilerplate, index..<index + 1))
        index += 1
        continue
      }
      if page.opensKeyPoints(line), index + 1 < range.upperBound, lines[index + 1].isBullet {
        result.append(block(.heading, index..<index + 1))
        index = addKeyPoints(from: index + 1, to: range.upperBound, &result)
        isInFront = false
        continue
      }
      let kind = kind(of: index, in: range, isFront: isInFront, leadsToTurn: leadsToTurn)
      if isInFront, kind == .narration, line.words.count > 200 { isInFront = false }
      if kind == .heading { isInFront = false }
      if isBack, kind == .boilerplate, index > range.lowerBound || !isFront, isEnd(after: index, in: range) {
        isAtEnd = true
      }
      var end = index + 1
      if kind == .narration || kind == .boilerplate, page.isWrapped {
        while end < range.upperBound, !lines[end].followsBlank, !lines[end].isBullet, !lines[end].isHeading { end += 1 }
      }
      result.append(block(kind, index..<end))
      index = end
    }
    return result
  }

  /// Whether what follows a line of furniture up to the end is furniture as well: only short or foreign lines are left.
  private func isEnd(after index: Int, in range: Range<Int>) -> Bool {
    guard range.upperBound == lines.count, range.upperBound - index <= 40 else { return false }
    let rest = lines[index + 1..<range.upperBound]
    // Two paragraphs of sentences are an article under a line of its site, not what stands below one.
    return !rest.contains { $0.words.count > 700 && !page.isFurniture($0) }
      && rest.count { $0.words.count > 120 && page.endsSentence($0) && !page.isFurniture($0) } < 2
  }

  private func kind(of index: Int, in range: Range<Int>, isFront: Bool, leadsToTurn: Bool) -> BlockKind {
    let line = lines[index]
    if let kind = line.statedKind { return kind }
    if line.isCode { return .narration }
    if isTitle(line), isFront || index < 12 { return .metadata }
    if line.isHeading { return .heading }
    if page.isStageNote(line) { return .stage }
    if isFront || index < range.lowerBound + 12 {
      if page.isDate(line) || page.byline(line) != nil { return .metadata }
      if isFront, isOutlet(line) { return .metadata }
    }
    if page.isFurniture(line) { return .boilerplate }
    if line.isBullet { return .narration }
    let isLast = index + 1 == range.upperBound
    if isHeading(index, isLast: isLast, leadsToTurn: leadsToTurn) {
      if isFront, isPageHead(index) { return .metadata }
      return .heading
    }
    return .narration
  }

  private func isTitle(_ line: Line) -> Bool {
    guard let title, line.words.count < 500 else { return false }
    return page.folded(line, limit: 500) == title
  }

  private func isOutlet(_ line: Line) -> Bool {
    guard line.words.count < 60, page.looksLikeTitle(line) else { return false }
    return page.lexicon.outlet(named: text.string(line.words)) != nil
  }

  /// Whether a short line is the heading of what follows.
  private func isHeading(_ index: Int, isLast: Bool, leadsToTurn: Bool) -> Bool {
    let line = lines[index]
    guard page.looksLikeTitle(line) else { return false }
    if page.isWrapped, !line.followsBlank { return false }
    if isLast {
      return leadsToTurn
        && (index == 0 || line.followsBlank || page.endsLikeText(lines[index - 1]) || lines[index - 1].isBullet
          || lines[index - 1].words.count > line.words.count)
    }
    let next = lines[index + 1]
    if page.isWrapped, !next.followsBlank { return false }
    guard
      index == 0 || line.followsBlank || page.endsLikeText(lines[index - 1]) || page.looksLikeTitle(lines[index - 1])
    else { return false }
    return next.words.count > line.words.count || next.isBullet || page.endsLikeText(next)
  }

  /// Whether a short line in front stands in the head of the page, beside title, date and outlet, not over a section.
  private func isPageHead(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.words.count < 60, index > 0, index < 8 else { return false }
    let previous = lines[index - 1]
    if previous.isHeading || isTitle(previous) || page.isDate(previous) || isOutlet(previous) { return !line.isHeading }
    return index + 1 < lines.count && isTitle(lines[index + 1])
  }

  /// Adds the items of a list; the place behind its last.
  private func addKeyPoints(from start: Int, to end: Int, _ result: inout [Block]) -> Int {
    var index = start
    while index < end, lines[index].isBullet {
      // A bullet alone on its line belongs to the item below.
      let isBare = lines[index].words.isEmpty
      let next = isBare && index + 1 < end && !lines[index + 1].isBullet ? index + 2 : index + 1
      result.append(block(.keypoint, index..<next))
      index = next
    }
    return index
  }

  /// A block of whole lines; its range leaves bullets and heading marks out.
  func block(_ kind: BlockKind, _ range: Range<Int>) -> Block {
    let extent = lines[range.lowerBound].extent.lowerBound..<lines[range.upperBound - 1].extent.upperBound
    var start = lines[range.lowerBound].wordsStart
    if start >= lines[range.lowerBound].extent.upperBound, range.count > 1 {
      start = lines[range.lowerBound + 1].wordsStart
    }
    let words = text.trimmed(min(start, extent.upperBound)..<extent.upperBound)
    var block = Block(kind: kind, extent: extent, range: words.isEmpty ? extent : words)
    block.place = "line \(lines[range.lowerBound].number)"
    return block
  }
}
