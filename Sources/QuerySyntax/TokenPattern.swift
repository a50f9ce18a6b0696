package import Diagnostics

/// A pattern over the tokens of a text, after the query language of the IMS Corpus Workbench (CQP).
package struct TokenPattern: Sendable, Equatable {
  package var root: Node
  /// The unit that a match may not leave: `within s`; nil is the leaf.
  package var unit: Unit?

  /// What a match may not leave.
  package enum Unit: String, Sendable, Equatable, CaseIterable {
    case sentence = "s"
    case paragraph = "p"
  }

  /// A part of a pattern.
  package indirect enum Node: Sendable, Equatable {
    /// `[…]`; nil asks for nothing.
    case token(Condition?)
    case sequence([Node])
    case alternatives([Node])
    /// `{2,3}`, `?`, `*`, `+`; nil is no upper bound.
    case repeated(Node, Int, Int?)
    /// `<s>`, `</s>`
    case edge(Unit, isEnd: Bool)
  }

  /// What is asked of one token.
  package indirect enum Condition: Sendable, Equatable {
    case attribute(Attribute, Located<String>, MatchSwitches?, isDenied: Bool)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)
  }

  /// What a token has.
  package enum Attribute: String, Sendable, Equatable, CaseIterable {
    /// The folded word, by a regular expression for the whole of it.
    case word
    /// Any form of a word, by the stemmer of the block's language.
    case stem
    /// The language of its block.
    case lang
    /// Who says it.
    case speaker
  }
}

/// Reads patterns.
///
/// The grammar:
///
///     pattern      = alternatives [ "within" ( "s" | "p" ) ]
///     alternatives = sequence { "|" sequence }
///     sequence     = repeated { repeated }
///     repeated     = ( token | "<s>" | "</s>" | "(" alternatives ")" ) [ "?" | "*" | "+" | "{" n [ "," [ m ] ] "}" ]
///     token        = quotation [ switches ] | "[" [ either ] "]"
///     either       = both { "|" both }
///     both         = test { "&" test }
///     test         = "!" test | "(" either ")" | attribute ( "=" | "!=" ) quotation [ switches ]
///     switches     = "%" letters
package struct TokenPatternParser {
  /// Parentheses and repetitions inside each other.
  package static let greatestDepth = 64
  /// The operators between conditions that a pattern may have.
  package static let mostOperators = 1000

  private let bytes: [UInt8]
  /// Where the pattern begins in its source, in UTF-8 bytes.
  private let origin: Int
  private let source: SourceText
  private var place = 0
  private var depth = 0
  private var operators = 0

  private init(_ pattern: String, at origin: Int, in source: SourceText) {
    bytes = Array(pattern.utf8)
    (self.origin, self.source) = (origin, source)
  }

  /// The pattern that a text writes, which begins at a byte of its source; an error names its place.
  package static func pattern(
    _ text: String, at origin: Int, in source: SourceText
  ) throws(Diagnostic) -> TokenPattern {
    var parser = TokenPatternParser(text, at: origin, in: source)
    let root = try parser.alternatives()
    var pattern = TokenPattern(root: root, unit: nil)
    let keyword = parser.place
    if parser.word() == "within" {
      let start = parser.skipped()
      let name = parser.word()
      guard let unit = TokenPattern.Unit(rawValue: name) else {
        throw parser.error("'within' takes s (a sentence) or p (a paragraph)", from: name.isEmpty ? keyword : start)
      }
      pattern.unit = unit
    } else {
      parser.place = keyword
    }
    parser.skip()
    guard parser.place == parser.bytes.count else {
      throw parser.error("'\(parser.rest)' has no place in a pattern", from: parser.place)
    }
    return pattern
  }

  // MARK: Patterns

  private mutating func alternatives() throws(Diagnostic) -> TokenPattern.Node {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(Diagnostic) -> TokenPattern.Node {
    var nodes: [TokenPattern.Node] = []
    while let node = try repeated() { nodes.append(node) }
    guard !nodes.isEmpty else {
      throw error("a token is missing", from: place, notes: ["write [word=\"user.*\"], [] for any, or \"user.*\""])
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated() throws(Diagnostic) -> TokenPattern.Node? {
    guard var node = try atom() else { return nil }
    var isRepeated = false
    while true {
      let start = skipped()
      guard let sign = next, "?*+{".utf8.contains(sign) else { return node }
      if isRepeated {
        throw error("a repetition cannot be repeated", from: start, notes: ["put parentheses around it"])
      }
      isRepeated = true
      switch sign {
      case UInt8(ascii: "?"): node = .repeated(node, 0, 1)
      case UInt8(ascii: "*"): node = .repeated(node, 0, nil)
      case UInt8(ascii: "+"): node = .repeated(node, 1, nil)
      default:
        let (least, most) = try bounds(from: start)
        node = .repeated(node, least, most)
        continue
      }
      place += 1
    }
  }

  /// How often at least and at most: `{2}`, `{2,}`, `{2,3}` or `{,3}`.
  private mutating func bounds(from start: Int) throws(Diagnostic) -> (Int, Int?) {
    place += 1
    let least = number()
    var most = least
    if take(",") { most = number() } else if least == nil { throw error("a number is missing in '{ }'", from: start) }
    guard take("}") else { throw error("'}' is missing", from: start) }
    if let most, most < least ?? 0 { throw error("the upper bound is below the lower", from: start) }
    return (least ?? 0, most)
  }

  private mutating func atom() throws(Diagnostic) -> TokenPattern.Node? {
    let start = skipped()
    switch next {
    case UInt8(ascii: "\""):
      let value = try quotation()
      return .token(.attribute(.word, value, try switches(), isDenied: false))
    case UInt8(ascii: "["):
      place += 1
      if take("]") { return .token(nil) }
      let condition = try either()
      guard take("]") else { throw error("']' is missing", from: start) }
      return .token(condition)
    case UInt8(ascii: "("):
      try deepen(from: start)
      place += 1
      let inner = try alternatives()
      guard take(")") else { throw error("the '(' is not closed", from: start) }
      depth -= 1
      return inner
    case UInt8(ascii: "<"):
      place += 1
      let isEnd = take("/")
      let name = word()
      guard let unit = TokenPattern.Unit(rawValue: name), take(">") else {
        throw error("an edge is written <s>, </s>, <p> or </p>", from: start)
      }
      return .edge(unit, isEnd: isEnd)
    default: return nil
    }
  }

  // MARK: Conditions

  private mutating func either() throws(Diagnostic) -> TokenPattern.Condition {
    var condition = try both()
    while take("|") {
      try count()
      condition = .or(condition, try both())
    }
    return condition
  }

  private mutating func both() throws(Diagnostic) -> TokenPattern.Condition {
    var condition = try test()
    while take("&") {
      try count()
      condition = .and(condition, try test())
    }
    return condition
  }

  /// Counts an operator: what works through conditions goes as deep as they have operators.
  private mutating func count() throws(Diagnostic) {
    operators += 1
    if operators > Self.mostOperators {
      throw error("more than \(Self.mostOperators) '|' and '&' in one pattern", from: place)
    }
  }

  private mutating func test() throws(Diagnostic) -> TokenPattern.Condition {
    let start = skipped()
    try deepen(from: start)
    defer { depth -= 1 }
    if take("!") { return .not(try test()) }
    if take("(") {
      let inner = try either()
      guard take(")") else { throw error("the '(' is not closed", from: start) }
      return inner
    }
    let name = word()
    guard let attribute = TokenPattern.Attribute(rawValue: name.lowercased()) else {
      let known = TokenPattern.Attribute.allCases.map(\.rawValue)
      throw error(
        name.isEmpty ? "an attribute is missing" : "unknown attribute '\(name)'", from: start,
        notes: ["tokens have \(known.joined(separator: ", "))"], suggestion: nearest(to: name, among: known))
    }
    let isDenied = take("!")
    guard take("=") else { throw error("'=' or '!=' must follow '\(name)'", from: start) }
    skip()
    guard next == UInt8(ascii: "\"") else { throw error("a value in quotation marks must follow", from: start) }
    let value = try quotation()
    return .attribute(attribute, value, try switches(), isDenied: isDenied)
  }

  private mutating func switches() throws(Diagnostic) -> MatchSwitches? {
    let start = skipped()
    guard take("%") else { return nil }
    guard let switches = MatchSwitches(letters: word()) else {
      throw error(
        "'%' takes C, D, W or A for case, diacritics, width or aliases that count, and c, d, w, a for those that do not",
        from: start)
    }
    return switches
  }

  private mutating func quotation() throws(Diagnostic) -> Located<String> {
    let start = place
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") {
        place += 1
        // A doubled mark is one.
        guard next == UInt8(ascii: "\"") else {
          return Located(String(decoding: text, as: UTF8.self), at: SourceRange(origin + start, origin + place))
        }
      }
      text.append(bytes[place])
      place += 1
    }
    throw error("the quotation is not closed", from: start)
  }

  // MARK: Characters

  /// The byte at the place, or nil at the end.
  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private var rest: String { String(decoding: bytes[place...].prefix(24), as: UTF8.self) }

  private mutating func skip() {
    while let next, [0x20, 0x09, 0x0A, 0x0D].contains(next) { place += 1 }
  }

  /// The place after blanks.
  private mutating func skipped() -> Int {
    skip()
    return place
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skip()
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// The ASCII letters from here on.
  private mutating func word() -> String {
    skip()
    let start = place
    while let next, (0x61...0x7A).contains(next | 0x20) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func number() -> Int? {
    skip()
    let start = place
    while let next, (0x30...0x39).contains(next), place - start < 18 { place += 1 }
    return Int(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func deepen(from start: Int) throws(Diagnostic) {
    depth += 1
    if depth > Self.greatestDepth {
      throw error("more than \(Self.greatestDepth) parentheses inside each other", from: start)
    }
  }

  private func error(
    _ message: String, from start: Int, notes: [String] = [], suggestion: String? = nil
  ) -> Diagnostic {
    let end = min(bytes.count, max(place, start + 1))
    return Diagnostic(
      message, at: SourceRange(origin + min(start, end), origin + end), in: source, notes: notes,
      suggestion: suggestion)
  }
}
