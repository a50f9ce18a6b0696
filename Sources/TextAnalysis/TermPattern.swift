/// What one term of a text must be for a query's word to match it.
package enum TermPattern: Sendable, Hashable {
  /// The folded term itself.
  case literal(String)
  /// Any term of a shape.
  case wildcard(WildcardPattern)
}

/// A query's word or phrase as patterns of terms that must stand side by side, cut as texts are cut and folded.
///
/// With `wildcards`, `*` stands for any characters where it is attached to a letter or digit, and `?` for one where a letter or
/// digit follows it: a `?` that ends a word is punctuation, so that a question can be pasted. Both bind to one term only.
/// Empty where the writing holds no term. What is kept is not folded.
package func termPatterns(
  of written: String, wildcards: Bool, keeping kept: PartialFolder.Traits = []
) -> [TermPattern] {
  let text = Array(written.utf8)
  var cutter = TermCutter(text, within: 0..<text.count, wildcards: wildcards)
  var folder = Folder()
  let partly = PartialFolder(keeping: kept)
  let fold = { (range: Range<Int>) in
    kept.isEmpty ? folder.fold(text, range) : String(decoding: partly.fold(Array(text[range])), as: UTF8.self)
  }
  var patterns: [TermPattern] = []
  let isWildcard: (UInt8) -> Bool = { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  while let term = cutter.next() {
    guard wildcards, text[term.range].contains(where: isWildcard) else {
      patterns.append(.literal(fold(term.range)))
      continue
    }
    var pattern = ""
    var start = term.range.lowerBound
    for place in term.range where isWildcard(text[place]) {
      pattern += fold(start..<place)
      if text[place] == UInt8(ascii: "?") { pattern += "?" } else if pattern.last != "*" { pattern += "*" }
      start = place + 1
    }
    pattern += fold(start..<term.range.upperBound)
    // A lone star, as before a Han character, asks for nothing.
    if pattern.utf8.contains(where: { !isWildcard($0) }) { patterns.append(.wildcard(WildcardPattern(pattern))) }
  }
  return patterns
}

/// A folded shape of a term: `*` is any run of characters, `?` exactly one.
package struct WildcardPattern: Sendable, Hashable {
  /// The shape as written, folded.
  package var pattern: String
  /// What stands before the first `*` or `?`: terms that match begin with it.
  package var literalPrefix: String

  /// Takes a folded shape.
  package init(_ pattern: String) {
    self.pattern = pattern
    literalPrefix = String(pattern.prefix { $0 != "*" && $0 != "?" })
  }

  /// Whether a folded term has the shape.
  ///
  /// Time is at most the product of both lengths.
  package func matches(_ term: String) -> Bool {
    let shape = Array(pattern.unicodeScalars)
    let text = Array(term.unicodeScalars)
    var inShape = 0
    var inText = 0
    var retry: (shape: Int, text: Int)?
    while inText < text.count {
      if inShape < shape.count, shape[inShape] == "*" {
        inShape += 1
        retry = (inShape, inText)
      } else if inShape < shape.count, shape[inShape] == "?" || shape[inShape] == text[inText] {
        inShape += 1
        inText += 1
      } else if let last = retry {
        inShape = last.shape
        inText = last.text + 1
        retry = (inShape, inText)
      } else {
        return false
      }
    }
    return shape[inShape...].allSatisfy { $0 == "*" }
  }
}
