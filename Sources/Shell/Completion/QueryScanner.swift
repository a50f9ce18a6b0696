import QuerySyntax

/// Reads a query up to the cursor, just closely enough to tell what the cursor's word is.
///
/// The parser cannot say that: what stands before the cursor is seldom a query yet.
struct QueryScanner {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  private var place: Int
  /// Where the pipe's current part starts, and how many pipes stand before it.
  private var partStart: Int
  private var pipes = 0
  /// The words of the stages that stand before the pipe's current part.
  private var stages: [[String]] = []
  private var wordStart: Int
  /// The field before each open parenthesis (`exchange:(`), or nil.
  private var parentheses: [String?] = []

  init(bytes: [UInt8], start: Int, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    place = start
    partStart = start
    wordStart = start
  }

  /// The context of the end of the bytes, and where the word there starts.
  mutating func scan() -> (context: CompletionContext, start: Int) {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        let open = place
        guard skipPhrase() else { return insidePhrase(from: open) }
      case UInt8(ascii: "/") where startsValue:
        guard skipExpression() else { return (.nothing, bytes.count) }
      case UInt8(ascii: "#") where isComment:
        guard let newline = bytes[place...].firstIndex(of: 0x0A) else { return (.nothing, bytes.count) }
        startWord(at: newline + 1)
      case UInt8(ascii: "|"):
        if pipes > 0 {
          let words = CompletionPlace.words(bytes[partStart..<place])
          stages.append(words.before + [String(decoding: bytes[words.last], as: UTF8.self)].filter { !$0.isEmpty })
        }
        startWord(at: place + 1)
        partStart = place
        pipes += 1
      case UInt8(ascii: "("):
        parentheses.append(field(before: place))
        startWord(at: place + 1)
      case UInt8(ascii: ")"):
        _ = parentheses.popLast()
        startWord(at: place + 1)
      case UInt8(ascii: "-") where place == wordStart && pipes == 0: startWord(at: place + 1)
      case _ where CompletionPlace.isBlank(byte): startWord(at: place + 1)
      default: place += 1
      }
    }
    return atEnd()
  }

  private func atEnd() -> (context: CompletionContext, start: Int) {
    if let colon = bytes[wordStart...].firstIndex(of: UInt8(ascii: ":")), let field = field(before: colon + 1) {
      return (.value(field: field, isQuoted: false), colon + 1)
    }
    if pipes == 0 {
      if let field = parentheses.last ?? nil { return (.value(field: field, isQuoted: false), wordStart) }
      return (.term, wordStart)
    }
    let words = CompletionPlace.words(bytes[partStart...])
    guard let stage = words.before.first else { return (.stage, words.last.lowerBound) }
    return (
      .stageArgument(stage: stage, before: Array(words.before.dropFirst()), stages: stages), words.last.lowerBound
    )
  }

  private func insidePhrase(from open: Int) -> (context: CompletionContext, start: Int) {
    guard let field = field(before: open) ?? (open == wordStart ? parentheses.last ?? nil : nil) else {
      return (.nothing, bytes.count)
    }
    return (.value(field: field, isQuoted: true), open)
  }

  /// The known field whose colon is the byte before a place.
  private func field(before end: Int) -> String? {
    guard end > wordStart, bytes[end - 1] == UInt8(ascii: ":") else { return nil }
    let written = String(decoding: bytes[wordStart..<(end - 1)], as: UTF8.self).lowercased()
    if Completer.prefixes.contains(where: { $0.name == written }) { return written }
    return vocabulary.fields.first { $0.name == written || $0.aliases.contains(written) }?.name
  }

  private var startsValue: Bool { place == wordStart || bytes[place - 1] == UInt8(ascii: ":") }

  private var isComment: Bool {
    let isFirst = place == 0 || CompletionPlace.isBlank(bytes[place - 1])
    let next = place + 1
    return isFirst && (next == bytes.count || CompletionPlace.isBlank(bytes[next]) || bytes[next] == UInt8(ascii: "!"))
  }

  private mutating func startWord(at start: Int) {
    place = start
    wordStart = start
  }

  /// Goes behind the closing mark; a doubled mark is one inside.
  ///
  /// False where the phrase is open.
  private mutating func skipPhrase() -> Bool {
    let mark = bytes[place]
    place += 1
    while place < bytes.count {
      if bytes[place] == mark {
        place += 1
        guard place < bytes.count, bytes[place] == mark else { return true }
      }
      place += 1
    }
    return false
  }

  private mutating func skipExpression() -> Bool {
    place += 1
    while place < bytes.count, bytes[place] != 0x0A {
      if bytes[place] == UInt8(ascii: "/") {
        place += 1
        return true
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place = min(place, bytes.count)
    return false
  }
}
