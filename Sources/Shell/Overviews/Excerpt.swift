/// Some words of a text on one line of at most 72 characters, from shortly before one of them.
func excerpt(of text: String, fromWord place: Int = 0) -> String {
  let words = text.split(whereSeparator: \.isWhitespace)
  let first = max(0, min(place, words.count) - 3)
  let line = (first > 0 ? "… " : "") + words[first...].joined(separator: " ")
  return line.count <= 72 ? line : line.prefix(71) + "…"
}
