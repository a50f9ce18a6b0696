/// Names above a line that ends with the letter of their side, as agencies print calls with investors.
///
/// `Jane Roe` stands above `Chief Financial Officer, Acme Ltd.  A`, and `Unidentified Analyst  Q` is a name and the letter.
extension LineStamps {
  /// Lines with each such name and what stands with it joined to one, where three or more have them, of both sides.
  func withSides(_ lines: [Line]) -> [Line] {
    var headings: [Heading] = []
    var sides: Set<UInt8> = []
    for (index, line) in lines.enumerated().dropLast() {
      guard let (end, side) = sideEnd(of: line) else { continue }
      let above = index - 1
      if above >= 0, !line.followsBlank, isName(lines[above]),
        headings.last.map({ $0.first + $0.count <= above }) ?? true
      {
        headings.append(Heading(first: above, name: above, time: nil, count: 2))
      } else {
        var name = line
        name.extent = line.extent.lowerBound..<end
        guard isName(name) else { continue }
        headings.append(Heading(first: index, name: index, time: nil, count: 1, nameEnd: end))
      }
      sides.insert(side)
    }
    guard headings.count >= 3, sides.count == 2 else { return lines }
    return joined(headings, in: lines)
  }

  /// Where the words end behind which two blanks or a tab and a lone `Q` or `A` close a line.
  private func sideEnd(of line: Line) -> (end: Int, side: UInt8)? {
    guard line.words.count > 4, line.words.count <= 160, let side = text[line.words].last, side == 0x51 || side == 0x41,
      case let gap = text[line.words].dropLast(),
      gap.last == 0x09 || gap.suffix(2).elementsEqual([0x20, 0x20])
    else { return nil }
    return (text.trimmed(line.wordsStart..<line.words.upperBound - 1).upperBound, side)
  }
}
