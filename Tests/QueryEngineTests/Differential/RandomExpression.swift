import QuerySyntax
import TextAnalysis

/// A made-up regular expression as a tree, with a matcher of its own that tries everything.
indirect enum RandomExpression {
  case literal(String)
  case any
  case oneOf([Unicode.Scalar])
  case sequence([RandomExpression])
  case either(RandomExpression, RandomExpression)
  case repeated(RandomExpression, ClosedRange<Int>)

  init(_ dice: inout Dice, depth: Int = 2) {
    switch dice.roll(depth == 0 ? 4 : 9) {
    case 0...2:
      self = .literal(
        dice.pick(["user", "s", "trust", "réal", "the", "OK", "信", "Node", "10", " ", "a", "nothing", "ß"]))
    case 3: self = dice.chance(60) ? .any : .oneOf([dice.pick(["a", "e", "é", "任"]), dice.pick(["s", "t", "O"])])
    case 4...6: self = .sequence((0..<2 + dice.roll(2)).map { _ in RandomExpression(&dice, depth: depth - 1) })
    case 7: self = .either(RandomExpression(&dice, depth: depth - 1), RandomExpression(&dice, depth: depth - 1))
    default:
      let least = dice.roll(2)
      self = .repeated(RandomExpression(&dice, depth: depth - 1), least...(least + dice.roll(3)))
    }
  }

  /// The expression as it is written between slashes.
  var written: String {
    switch self {
    // A blank behind the first slash would make it a sign of the text.
    case .literal(let text): text == " " ? "[ ]" : text
    case .any: "."
    case .oneOf(let scalars): "[" + scalars.map { String($0) }.joined() + "]"
    case .sequence(let parts): parts.map(\.written).joined()
    case .either(let left, let right): "(?:\(left.written)|\(right.written))"
    case .repeated(let part, let times): "(?:\(part.written)){\(times.lowerBound),\(times.upperBound)}"
    }
  }

  /// Every place at which a match from a place may end.
  func ends(_ text: [Unicode.Scalar], from place: Int, ignoringCase: Bool) -> Set<Int> {
    switch self {
    case .literal(let literal):
      let wanted = Array(literal.unicodeScalars)
      guard place + wanted.count <= text.count else { return [] }
      let fits = wanted.indices.allSatisfy { Self.same(wanted[$0], text[place + $0], ignoringCase) }
      return fits ? [place + wanted.count] : []
    case .any: return place < text.count && text[place] != "\n" ? [place + 1] : []
    case .oneOf(let scalars):
      let fits = place < text.count && scalars.contains { Self.same($0, text[place], ignoringCase) }
      return fits ? [place + 1] : []
    case .sequence(let parts):
      return parts.reduce([place]) { starts, part in
        starts.reduce(into: []) { $0.formUnion(part.ends(text, from: $1, ignoringCase: ignoringCase)) }
      }
    case .either(let left, let right):
      return left.ends(text, from: place, ignoringCase: ignoringCase)
        .union(right.ends(text, from: place, ignoringCase: ignoringCase))
    case .repeated(let part, let times):
      var ends: Set<Int> = times.lowerBound == 0 ? [place] : []
      var reached: Set<Int> = [place]
      for time in 1...max(1, times.upperBound) where time <= times.upperBound {
        reached = reached.reduce(into: []) { $0.formUnion(part.ends(text, from: $1, ignoringCase: ignoringCase)) }
        if time >= times.lowerBound { ends.formUnion(reached) }
      }
      return ends
    }
  }

  /// Whether it matches somewhere in a text.
  func matches(in text: String, ignoringCase: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return (0...scalars.count).contains { !ends(scalars, from: $0, ignoringCase: ignoringCase).isEmpty }
  }

  private static func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar, _ ignoringCase: Bool) -> Bool {
    left == right || (ignoringCase && left.properties.lowercaseMapping == right.properties.lowercaseMapping)
  }
}

/// A made-up token pattern as a tree, with a matcher of its own; its words are folded but for what is kept.
struct RandomTokens {
  private let root: TokenTree
  private let kept: PartialFolder.Traits

  init(_ dice: inout Dice, keeping kept: PartialFolder.Traits = []) {
    (root, self.kept) = (TokenTree(&dice, keeping: kept), kept)
  }

  /// The pattern as it is written inside `cql:( )`.
  var written: String {
    var letters = ""
    if kept.contains(.letterCase) { letters += "C" }
    if kept.contains(.accents) { letters += "D" }
    if kept.contains(.width) { letters += "W" }
    return root.written(letters.isEmpty ? "" : "%" + letters)
  }

  /// The matches among words from left to right, each the longest, of one word at least.
  func matches(in words: [String]) -> [Range<Int>] { root.matches(in: words) }
}

/// The tree of a token pattern.
private indirect enum TokenTree {
  case word(String)
  /// Words that begin so.
  case prefix(String)
  case any
  case anyBut(String)
  case sequence([TokenTree])
  case either(TokenTree, TokenTree)
  case repeated(TokenTree, ClosedRange<Int>)

  init(_ dice: inout Dice, keeping kept: PartialFolder.Traits, depth: Int = 2) {
    let words = [
      "users", "trust", "the", "node", "realite", "ok", "a", "c", "信", "strasse", "nothing", "Trust", "Node", "réalité",
      "Straße",
    ].map { PartialFolder(keeping: kept).fold($0) }
    switch dice.roll(depth == 0 ? 6 : 11) {
    case 0...2: self = .word(dice.pick(words))
    case 3: self = .prefix(String(dice.pick(words).prefix(2)))
    case 4: self = .any
    case 5: self = .anyBut(dice.pick(words))
    case 6...8: self = .sequence((0..<2 + dice.roll(2)).map { _ in TokenTree(&dice, keeping: kept, depth: depth - 1) })
    case 9:
      self = .either(
        TokenTree(&dice, keeping: kept, depth: depth - 1), TokenTree(&dice, keeping: kept, depth: depth - 1))
    default:
      let least = dice.roll(2)
      self = .repeated(TokenTree(&dice, keeping: kept, depth: depth - 1), least...(least + dice.roll(3)))
    }
  }

  /// The pattern as it is written inside `cql:( )`, with switches after each word.
  func written(_ switches: String) -> String {
    switch self {
    case .word(let word): "\"\(word)\"\(switches)"
    case .prefix(let start): "[word=\"\(start).*\"\(switches)]"
    case .any: "[]"
    case .anyBut(let word): "[word!=\"\(word)\"\(switches)]"
    case .sequence(let parts): parts.map { $0.written(switches) }.joined(separator: " ")
    case .either(let left, let right): "(\(left.written(switches)) | \(right.written(switches)))"
    case .repeated(let part, let times):
      "(\(part.written(switches))){\(times.lowerBound),\(times.upperBound)}"
    }
  }

  /// Every place at which a match from a place among words may end.
  func ends(_ words: [String], from place: Int) -> Set<Int> {
    switch self {
    case .word(let word): return place < words.count && words[place] == word ? [place + 1] : []
    case .prefix(let start): return place < words.count && words[place].hasPrefix(start) ? [place + 1] : []
    case .any: return place < words.count ? [place + 1] : []
    case .anyBut(let word): return place < words.count && words[place] != word ? [place + 1] : []
    case .sequence(let parts):
      return parts.reduce([place]) { starts, part in
        starts.reduce(into: []) { $0.formUnion(part.ends(words, from: $1)) }
      }
    case .either(let left, let right): return left.ends(words, from: place).union(right.ends(words, from: place))
    case .repeated(let part, let times):
      var ends: Set<Int> = times.lowerBound == 0 ? [place] : []
      var reached: Set<Int> = [place]
      for time in 1...max(1, times.upperBound) where time <= times.upperBound {
        reached = reached.reduce(into: []) { $0.formUnion(part.ends(words, from: $1)) }
        if time >= times.lowerBound { ends.formUnion(reached) }
      }
      return ends
    }
  }

  /// The matches among words from left to right, each the longest, of one word at least.
  func matches(in words: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      if let end = ends(words, from: start).max(), end > start {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }
}
