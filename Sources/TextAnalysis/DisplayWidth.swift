/// The columns that a text takes on a terminal: East Asian wide characters and emoji two, combining marks none.
///
/// Controls take none: a text that goes to a terminal is cleaned before it is measured.
package func displayWidth(of text: String) -> Int {
  if text.isPrintableASCII() { return text.utf8.count }
  var width = 0
  for character in text { width += displayWidth(of: character) }
  return width
}

/// The columns that one character, as a reader counts them, takes on a terminal.
package func displayWidth(of character: Character) -> Int {
  var width = 0
  var first = true
  for scalar in character.unicodeScalars {
    // Joined emoji, flags and skin tones take the room of one; so does a symbol that asks for its emoji form.
    if scalar.value == 0xFE0F, width == 1 { return 2 }
    if scalar.value == 0x200D, width == 2 { return 2 }
    let isRegional = (0x1F1E6...0x1F1FF).contains(scalar.value)
    let isSkinTone = (0x1F3FB...0x1F3FF).contains(scalar.value)
    if isRegional, !first { return 2 }
    if isSkinTone, !first { continue }
    width += scalarWidth(scalar.value)
    first = false
  }
  return width
}

private func scalarWidth(_ point: UInt32) -> Int {
  if point < 0x20 || (0x7F..<0xA0).contains(point) { return 0 }
  if point < 0x300 { return 1 }
  guard let run = displayWidthRuns[...].last(startingAtOrBefore: point, shift: 2) else { return 1 }
  return Int(run & 3)
}
