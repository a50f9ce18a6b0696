/// What a paste puts into the line: valid UTF-8, "\n" between lines, two blanks for a tab, no control characters, no
/// newline at the end, so that nothing runs or completes until Enter is pressed.
func cleanedPaste(_ bytes: some Sequence<UInt8>) -> String {
  var clean = String.UnicodeScalarView()
  var isAfterReturn = false
  for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x0D, 0x2028, 0x2029: clean.append("\n")
    case 0x0A: if !isAfterReturn { clean.append("\n") }
    case 0x09: clean.append(contentsOf: "  ".unicodeScalars)
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF: break
    default: clean.append(scalar)
    }
    isAfterReturn = scalar.value == 0x0D
  }
  while clean.last == "\n" { clean.removeLast() }
  return String(clean)
}
