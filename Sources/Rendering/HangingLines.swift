/// A text whose lines are broken at words where they pass a width; what goes on stands under what began.
///
/// Under the second column, where two blanks part a line into columns and the first is no more than half as wide; else two
/// blanks further in than its line. Lines that fit stay as they are.
package func hanging(_ text: String, width: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { hangingLine(String($0), width: width) }.joined(separator: "\n")
}

private func hangingLine(_ line: String, width: Int) -> String {
  guard lines(of: line, width: width).count > 1 else { return line }
  let indent = line.prefix { $0 == " " }.count
  let column = secondColumn(of: line, after: indent).flatMap { $0 <= width / 2 ? $0 : nil }
  let hang = min(column ?? indent + 2, max(0, width - 10))
  let bytes = Array(line.utf8)
  // The first line has the whole width, the others what is left beside the blanks.
  let first = lines(of: line, width: width)[0]
  var rest = first.upperBound
  while rest < bytes.count, bytes[rest] == 0x20 { rest += 1 }
  let tail = String(decoding: bytes[rest...], as: UTF8.self)
  let tailBytes = Array(tail.utf8)
  let further = lines(of: tail, width: width - hang).map { String(decoding: tailBytes[$0], as: UTF8.self) }
  let margin = String(repeating: " ", count: hang)
  return ([String(decoding: bytes[first], as: UTF8.self)] + further.map { margin + $0 }).joined(separator: "\n")
}

/// The column behind the first two blanks or more that stand inside a line of ASCII.
private func secondColumn(of line: String, after indent: Int) -> Int? {
  let bytes = Array(line.utf8)
  var place = indent
  while place + 1 < bytes.count {
    guard bytes[place] < 0x80 else { return nil }
    if bytes[place] == 0x20, bytes[place + 1] == 0x20 {
      while place < bytes.count, bytes[place] == 0x20 { place += 1 }
      return place
    }
    place += 1
  }
  return nil
}
