import TextAnalysis

/// How the terms of a text stand to each other.
extension FigureReader {
  /// The folded term at a place; empty beyond the ends.
  func word(_ place: Int) -> String { words.indices.contains(place) ? words[place] : "" }

  func isDigit(_ place: Int) -> Bool {
    word(place).unicodeScalars.first.map { NumberSpelling.digit($0) != nil } ?? false
  }

  /// Whether a term is written with a capital, or in a script that has none, as a month's name is where `may` is a verb.
  func isCapitalised(_ place: Int) -> Bool {
    guard ["may", "march", "mars", "mar", "sept", "set"].contains(word(place)), language == "en" else { return true }
    return (0x41...0x5A).contains(text[terms[place].range.lowerBound])
  }

  /// What stands between a term and the one before it, of at most six bytes; longer gaps are a sign of their own.
  func gap(before place: Int) -> String {
    guard place > 0, terms.indices.contains(place) else { return "…" }
    let (start, end) = (terms[place - 1].range.upperBound, terms[place].range.lowerBound)
    guard end >= start, end - start <= 6 else { return "…" }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Whether nothing but a blank stands before a term, or a hyphen, or the point of an abbreviation.
  func isClose(_ place: Int, hyphens: Bool) -> Bool {
    switch gap(before: place) {
    case "", " ", "\u{A0}", "\u{202F}", "\u{2009}", "  ": true
    case "-": hyphens
    case ". ", ".": ["mio", "mrd", "tsd", "bio", "тыс", "млн", "млрд", "u", "s"].contains(word(place - 1))
    default: false
    }
  }

  /// The place after a number that is no figure, with what a sign ties to it.
  func endOfNumbers(from place: Int) -> Int {
    var end = place + 1
    guard isDigit(place) else { return end }
    while isDigit(end), ["-", "/", ":", "."].contains(gap(before: end)) { end += 1 }
    return end
  }
}
