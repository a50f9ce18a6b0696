package import CorpusModel
import TextAnalysis

/// A text in which nothing acts on a terminal or hides from a reader.
///
/// Control characters become control pictures (`␛`), and those that have none, bidirectional controls and invisible
/// characters their code point (`⟨U+202E⟩`). Joiners stay where letters or emoji need them. With `keepingLines`, line ends
/// (as LF) and tabs stay; without, they become pictures too. What is not on a screen keeps the signs that are only not to
/// be seen and can neither turn nor cover what stands beside them: a quotation in a file is what the document has.
package func sanitize(_ text: String, keepingLines: Bool = false, onScreen: Bool = true) -> String {
  if !needsCleaning(text, keepingLines) { return text }
  return sanitize(MarkedText(text), keepingLines: keepingLines, onScreen: onScreen).text
}

/// The same with the marks at their new places.
package func sanitize(_ marked: MarkedText, keepingLines: Bool = false, onScreen: Bool = true) -> MarkedText {
  if !needsCleaning(marked.text, keepingLines) { return marked }
  let scalars = Array(marked.text.unicodeScalars)
  var cleaned = ""
  // Where each byte of the text came to stand; marks begin and end on scalars.
  var moved: [Int: Int] = [:]
  let edges = Set(marked.marks.flatMap { [$0.lowerBound, $0.upperBound] })
  var offset = 0
  for (place, scalar) in scalars.enumerated() {
    if edges.contains(offset) { moved[offset] = cleaned.utf8.count }
    offset += UTF8.width(scalar)
    if keepingLines, scalar == "\r" {
      // CR LF is one line end.
      if place + 1 == scalars.count || scalars[place + 1] != "\n" { cleaned.append("\n") }
      continue
    }
    if keepingLines, scalar == "\n" || scalar == "\t" {
      cleaned.unicodeScalars.append(scalar)
      continue
    }
    let before = place > 0 ? scalars[place - 1] : nil
    let after = place + 1 < scalars.count ? scalars[place + 1] : nil
    if !onScreen, isOnlyUnseen(scalar.value) {
      cleaned.unicodeScalars.append(scalar)
    } else if let shown = shown(scalar, between: before, and: after) {
      cleaned += shown
    } else {
      cleaned.unicodeScalars.append(scalar)
    }
  }
  if edges.contains(offset) { moved[offset] = cleaned.utf8.count }
  let marks = marked.marks.compactMap { mark -> Range<Int>? in
    guard let start = moved[mark.lowerBound], let end = moved[mark.upperBound], start < end else { return nil }
    return start..<end
  }
  return MarkedText(cleaned, marks: marks)
}

/// Whether a scalar acts or hides: what JSON escapes and other formats show.
func isActive(_ point: UInt32) -> Bool {
  switch point {
  case 0...0x1F, 0x7F...0x9F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
    0xE0000...0xE007F:
    true
  default: false
  }
}

/// Whether a scalar has no width and no power over others: where words may be parted or not, joiners, signs of direction.
private func isOnlyUnseen(_ point: UInt32) -> Bool {
  switch point {
  case 0x61C, 0x200B...0x200F, 0x2060, 0xFEFF: true
  default: false
  }
}

private func needsCleaning(_ text: String, _ keepingLines: Bool) -> Bool {
  if text.isPrintableASCII() { return false }
  return text.unicodeScalars.contains { scalar in
    isActive(scalar.value) && !(keepingLines && (scalar == "\n" || scalar == "\t"))
  }
}

/// What stands for a scalar that acts or hides; nil where it may stay.
private func shown(_ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> String? {
  let point = scalar.value
  guard isActive(point) else { return nil }
  switch point {
  case 0...0x1F: return Unicode.Scalar(0x2400 + point).map(String.init)
  case 0x7F: return "␡"
  // Joiners belong to emoji and to the scripts that shape their letters.
  case 0x200C, 0x200D:
    if let before, let after, before.value > 0x500, after.value > 0x500, !isActive(before.value), !isActive(after.value)
    {
      return nil
    }
  // Direction marks are harmless beside letters that run from the right.
  case 0x61C, 0x200E, 0x200F:
    if [before, after].contains(where: { $0.map(runsFromTheRight) ?? false }) { return nil }
  // Tags spell the flags of regions, after a black flag.
  case 0xE0020...0xE007F:
    if let before, before.value == 0x1F3F4 || (0xE0020...0xE007E).contains(before.value) { return nil }
  default: break
  }
  let digits = String(point, radix: 16, uppercase: true)
  return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
}

private func runsFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x60B, 0x60D...0x61B, 0x61D...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
  default: false
  }
}
