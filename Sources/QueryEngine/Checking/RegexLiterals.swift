import QuerySyntax

/// What letters a match of a regular expression must contain, read off the expression: so that the dictionary can tell which
/// texts are worth searching (Cox 2012, there with trigrams).
///
/// Only runs of ASCII letters serve. What is not understood promises nothing.
struct RegexLiterals {
  /// Runs of small letters, of which a match contains one of each list at least; empty where nothing is promised.
  let required: [[String]]

  /// Shorter runs stand in too many words to tell anything.
  static let shortest = 3
  /// Lists with more alternatives are dropped: each costs a look through the dictionary.
  static let mostAlternatives = 32

  init(_ literal: RegexLiteral) {
    // Under `x` blanks and comments mean something else.
    guard !literal.flags.contains("x") else {
      required = []
      return
    }
    var reader = Reader(Array(literal.pattern.utf8))
    guard let found = reader.alternatives(), reader.isAtEnd else {
      required = []
      return
    }
    required = found.filter { $0.count <= Self.mostAlternatives && $0.allSatisfy { $0.utf8.count >= Self.shortest } }
  }

  /// What a part of an expression promises: one of each list.
  private typealias Promise = [[String]]

  /// Reads an expression in the syntax of PCRE2; nil where it meets what it does not know.
  private struct Reader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Sequences between strokes, up to a closing parenthesis or the end: all that one of them promises.
    mutating func alternatives() -> Promise? {
      guard var promised = sequence() else { return nil }
      guard next == UInt8(ascii: "|") else { return promised }
      // Of each sequence one list, together one list; a sequence that promises nothing spoils it.
      var joined: [String]? = Self.best(promised)
      while next == UInt8(ascii: "|") {
        place += 1
        guard let other = sequence() else { return nil }
        if let known = joined, let list = Self.best(other) { joined = known + list } else { joined = nil }
      }
      promised = joined.map { [$0] } ?? []
      return promised
    }

    /// The list of a promise that tells most: whose shortest run is longest.
    private static func best(_ promise: Promise) -> [String]? {
      promise.max { shortest($0) < shortest($1) }
    }

    private static func shortest(_ list: [String]) -> Int { list.map(\.utf8.count).min() ?? 0 }

    private mutating func sequence() -> Promise? {
      var promised: Promise = []
      var run: [UInt8] = []
      func ended() -> Promise { run.isEmpty ? [] : [[String(decoding: run, as: UTF8.self)]] }
      while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
        var inner: Promise = []
        var letter: UInt8?
        switch byte {
        case 0x41...0x5A, 0x61...0x7A:
          letter = byte | 0x20
          place += 1
        case UInt8(ascii: "("):
          guard let found = group() else { return nil }
          inner = found
        case UInt8(ascii: "["): guard skipClass() else { return nil }
        case UInt8(ascii: "\\"): guard skipEscape() else { return nil }
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return nil
        default: place += 1
        }
        guard let times = quantifier() else { return nil }
        if let letter {
          switch times {
          case .once: run.append(letter)
          case .atLeastOnce:
            // The letter ends one run and begins the next.
            run.append(letter)
            promised += ended()
            run = [letter]
          case .perhaps:
            promised += ended()
            run = []
          }
        } else {
          promised += ended()
          run = []
          if times != .perhaps { promised += inner }
        }
      }
      return promised + ended()
    }

    private enum Times { case once, atLeastOnce, perhaps }

    /// How often the item before must come.
    private mutating func quantifier() -> Times? {
      var times = Times.once
      switch next {
      case UInt8(ascii: "*"), UInt8(ascii: "?"):
        times = .perhaps
        place += 1
      case UInt8(ascii: "+"):
        times = .atLeastOnce
        place += 1
      case UInt8(ascii: "{"):
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let inside = String(decoding: bytes[place + 1..<end], as: UTF8.self)
        let least = inside.split(separator: ",", omittingEmptySubsequences: false).first.flatMap { Int($0) }
        // Without a number it is a brace, or nothing that is known.
        guard let least else { return nil }
        times = least > 0 ? .atLeastOnce : .perhaps
        place = end + 1
      default: return times
      }
      // Lazy or possessive.
      if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { place += 1 }
      return times
    }

    private mutating func group() -> Promise? {
      place += 1
      var counts = true
      if next == UInt8(ascii: "*") { return nil }
      if next == UInt8(ascii: "?") {
        place += 1
        switch next {
        case UInt8(ascii: ":"), UInt8(ascii: ">"): place += 1
        case UInt8(ascii: "="), UInt8(ascii: "!"):
          // What is looked at need not be in the match.
          counts = false
          place += 1
        case UInt8(ascii: "<"):
          place += 1
          if next == UInt8(ascii: "=") || next == UInt8(ascii: "!") {
            counts = false
            place += 1
          } else {
            guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            place = end + 1
          }
        case UInt8(ascii: "i"):
          // Letters are compared without case anyway.
          place += 1
          if next == UInt8(ascii: ")") {
            place += 1
            return []
          }
          guard next == UInt8(ascii: ":") else { return nil }
          place += 1
        default: return nil
        }
      }
      guard let promised = alternatives(), next == UInt8(ascii: ")") else { return nil }
      place += 1
      return counts ? promised : []
    }

    /// Passes over `[…]`.
    private mutating func skipClass() -> Bool {
      place += 1
      if next == UInt8(ascii: "^") { place += 1 }
      if next == UInt8(ascii: "]") { place += 1 }
      while let byte = next {
        switch byte {
        case UInt8(ascii: "]"):
          place += 1
          return true
        case UInt8(ascii: "\\"):
          // Inside `\Q` brackets are letters.
          guard place + 1 < bytes.count, bytes[place + 1] != UInt8(ascii: "Q") else { return false }
          place += 2
        case UInt8(ascii: "[") where place + 1 < bytes.count && ":.=".utf8.contains(bytes[place + 1]):
          guard let end = bytes[(place + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return false }
          place = end + 1
        default: place += 1
        }
      }
      return false
    }

    /// Passes over a backslash and what it acts on.
    private mutating func skipEscape() -> Bool {
      place += 1
      guard let byte = next else { return false }
      place += 1
      // Signs stand for themselves, these letters for a class, a place or a single character.
      let isLetterOrDigit = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      return !isLetterOrDigit || "wWdDsSbBAzZGhHvVRXNnrtfae".utf8.contains(byte)
    }
  }
}
