import TextAnalysis

/// The beginning of a cleaned text that fits into a number of columns, with a sign where something is left out.
func cut(_ text: String, to width: Int, sign: Character = "…") -> String {
  guard displayWidth(of: text) > width else { return text }
  return width > 0 ? String(fitting(text, width - 1) + [sign]) : ""
}

/// The end of a cleaned text that fits into a number of columns, with a sign where something is left out.
func cutFront(_ text: String, to width: Int) -> String {
  guard displayWidth(of: text) > width else { return text }
  return width > 0 ? "…" + String(fitting(text.reversed(), width - 1).reversed()) : ""
}

/// The first characters that fit into a number of columns.
private func fitting(_ characters: some Sequence<Character>, _ width: Int) -> [Character] {
  var columns = 0
  return Array(
    characters.prefix { character in
      columns += displayWidth(of: character)
      return columns <= width
    })
}
