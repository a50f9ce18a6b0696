import QuerySyntax

/// Where the cursor stands in a line, as far as that tells what could stand there.
enum CompletionContext: Equatable {
  /// The name of a command, without its dot.
  case command
  /// An argument of a command, with the words between the name and the cursor's word.
  case argument(command: String, before: [String])
  /// A term of a filter.
  case term
  /// A value of a field; inside quotation marks the replaced range holds the opening one.
  case value(field: String, isQuoted: Bool)
  /// The name of a stage.
  case stage
  /// An argument of a stage, with the words between the name and the cursor's word, and those of each stage before it.
  case stageArgument(stage: String, before: [String], stages: [[String]])
  /// In a comment, a phrase, an expression: nothing is offered.
  case nothing
}

/// The cursor's place in a line: what could stand there, and which bytes are typed of it.
struct CompletionPlace: Equatable {
  var context: CompletionContext
  /// The typed part: UTF-8 byte offsets up to the cursor.
  var replaced: Range<Int>
  /// The typed part without an opening quotation mark.
  var typed: String

  /// Finds the place of the cursor by reading the text before it; `takesQuery` tells the commands whose argument is a
  /// query, by their written names.
  init(text: String, cursor: Int, vocabulary: Vocabulary, takesQuery: (String) -> Bool = { _ in false }) {
    let bytes = Array(text.utf8.prefix(cursor))
    var start = bytes.firstIndex { !Self.isBlank($0) } ?? bytes.count
    if let name = Self.commandName(bytes, at: start) {
      if name.upperBound == bytes.count {
        self.init(.command, name.lowerBound..<bytes.count, in: bytes)
        return
      }
      let written = String(decoding: bytes[name], as: UTF8.self)
      guard takesQuery(written) else {
        let words = Self.words(bytes[name.upperBound...])
        let argument = CompletionContext.argument(command: written, before: words.before)
        self.init(argument, words.last.lowerBound..<bytes.count, in: bytes)
        return
      }
      start = name.upperBound
    }
    var scanner = QueryScanner(bytes: bytes, start: Self.afterAssignment(bytes, from: start), vocabulary: vocabulary)
    let found = scanner.scan()
    self.init(found.context, found.start..<bytes.count, in: bytes)
  }

  private init(_ context: CompletionContext, _ replaced: Range<Int>, in bytes: [UInt8]) {
    self.context = context
    self.replaced = replaced
    var typed = bytes[replaced]
    if case .value(_, isQuoted: true) = context { typed = typed.dropFirst() }
    self.typed = String(decoding: typed, as: UTF8.self)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func commandName(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: ".") || bytes[start] == UInt8(ascii: "\\") else {
      return nil
    }
    let end = bytes[(start + 1)...].firstIndex(where: isBlank) ?? bytes.count
    return (start + 1)..<end
  }

  /// The place after `@name =`, where the line names a set.
  private static func afterAssignment(_ bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "@") else { return start }
    guard let equals = bytes[start...].firstIndex(of: UInt8(ascii: "=")) else { return start }
    let name = bytes[start..<equals].reversed().drop(while: isBlank)
    return name.contains(where: isBlank) ? start : equals + 1
  }

  /// The words before the cursor's word, and the cursor's word; a word in quotation marks is one.
  static func words(_ bytes: ArraySlice<UInt8>) -> (before: [String], last: Range<Int>) {
    var before: [String] = []
    var start = bytes.startIndex
    var isQuoted = false
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, isBlank(bytes[place]) || bytes[place] == UInt8(ascii: ",") else { continue }
      if start < place { before.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
      start = place + 1
    }
    return (before, start..<bytes.endIndex)
  }
}
