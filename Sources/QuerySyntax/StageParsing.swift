import Diagnostics

extension Parser {
  // stage = name { parameter | option } { clause | option } | format
  /// nil where the stage is unknown; the reason is reported and what follows is left out.
  mutating func stage() -> StageCall? {
    let nameRange = lexer.name(hyphens: true)
    let written = lexer.plain(nameRange).lowercased()
    guard nameRange.start < nameRange.end, lexer.cursor.scalar(at: nameRange.end) != ":" else {
      lexer.report(Message.noStage(lexer.text(lexer.word()), at: lexer.word()))
      lexer.skipStage()
      return nil
    }
    lexer.take(nameRange)
    guard let signature = names.stage(written) else {
      if names.isFormat(written) { return format(Located(written, at: nameRange)) }
      let suggestion = ForeignHabits.stages[written] ?? nearest(to: written, among: names.stageNames)
      lexer.report(
        Message.unknownStage(written, suggestion: suggestion, touchesPipe: touchesPipe(nameRange), at: nameRange))
      lexer.skipStage()
      return nil
    }
    var call = StageCall(name: Located(signature.name, at: nameRange), range: nameRange)
    call.arguments = arguments(signature.parameters, of: signature, into: &call)
    clauses(of: signature, into: &call)
    surplus(of: signature)
    call.range = SourceRange(nameRange.start, max(nameRange.end, lexer.cursor.position))
    if signature.gives != .either { flow = signature.gives }
    return call
  }

  /// Whether a `|` parts a name from the word before it with no blank on either side: `speaker:tina|xie`.
  private func touchesPipe(_ name: SourceRange) -> Bool {
    let bytes = lexer.cursor.bytes
    guard name.start >= 2, bytes[name.start - 1] == UInt8(ascii: "|") else { return false }
    return ![0x20, 0x09, 0x0A, UInt8(ascii: "|")].contains(bytes[name.start - 2])
  }

  /// A format's name alone is `as` with it.
  private mutating func format(_ name: Located<String>) -> StageCall {
    lexer.skipBlanks()
    if !lexer.isAtStageEnd {
      lexer.report(Message.formatTakesNothing(name.value, at: restOfStage()))
      lexer.skipStage()
    }
    return StageCall(name: Located("as", at: name.range), arguments: [.word(name)], range: name.range)
  }

  /// Parameters in their order, options between them, up to the first clause.
  private mutating func arguments(
    _ parameters: [StageSignature.Parameter], of signature: StageSignature, into call: inout StageCall
  ) -> [StageArgument] {
    var arguments: [StageArgument] = []
    for parameter in parameters {
      let isFilter = parameter.isFilter
      // A filter has colons of its own.
      if !isFilter { options(of: signature, into: &call) }
      lexer.skipBlanks()
      if lexer.isAtStageEnd || (!isFilter && clauseAhead(of: signature) != nil) {
        if !parameter.isOptional { missingParameter(parameter, of: signature) }
        continue
      }
      arguments += self.argument(parameter, of: signature)
    }
    return arguments
  }

  // clause = keyword { parameter }, in any order, options between them
  private mutating func clauses(of signature: StageSignature, into call: inout StageCall) {
    while true {
      options(of: signature, into: &call)
      guard !lexer.isAtStageEnd, let (clause, keyword) = clauseAhead(of: signature) else { return }
      lexer.take(keyword)
      if call.clause(clause.keyword) != nil { lexer.report(Message.twice(clause.keyword, at: keyword)) }
      let arguments = arguments(clause.parameters, of: signature, into: &call)
      call.clauses.append(StageClause(keyword: Located(clause.keyword, at: keyword), arguments: arguments))
    }
  }

  // option = name ":" value { "," value }
  private mutating func options(of signature: StageSignature, into call: inout StageCall) {
    lexer.skipBlanks()
    while !signature.options.isEmpty, !lexer.isAtStageEnd, let name = lexer.nameBeforeColon() {
      guard signature.options.contains(name.value) else {
        // Where a path or another text may stand, the colon can belong to it.
        if signature.parameters.contains(where: \.isString) { return }
        lexer.report(
          Message.unknownOption(
            name.value, of: signature, suggestion: nearest(to: name.value, among: signature.options), at: name.range))
        lexer.take(lexer.path())
        lexer.skipBlanks()
        continue
      }
      lexer.cursor.position = lexer.cursor.after(name.range.end)
      let value = optionValue(of: name)
      if call.option(name.value) != nil { lexer.report(Message.twice(name.value + ":", at: name.range)) }
      call.options.append(StageOption(name: name, value: value))
      lexer.skipBlanks()
    }
  }

  /// The value of an option: a quotation, or a text up to a blank; blanks after a comma belong to it and are dropped.
  private mutating func optionValue(of name: Located<String>) -> Located<String> {
    if lexer.opensQuotation { return lexer.quotation() }
    let start = lexer.cursor.position
    var value = ""
    var end = start
    while !lexer.isAtStageEnd {
      let piece = lexer.take(lexer.word())
      guard piece.start < piece.end else { break }
      value += lexer.plain(piece)
      end = piece.end
      guard value.hasSuffix(",") else { break }
      lexer.skipBlanks()
    }
    if value.isEmpty {
      lexer.report(Message.optionWithoutValue(name.value, at: name.range))
      lexer.skipBlanks()
      lexer.take(lexer.word())
    }
    return Located(value, at: SourceRange(start, end))
  }

  /// The clause whose keyword stands at the cursor.
  func clauseAhead(of signature: StageSignature) -> (clause: StageSignature.Clause, keyword: SourceRange)? {
    let range = lexer.name()
    guard range.start < range.end, lexer.endsWord(at: range.end) else { return nil }
    let word = lexer.plain(range).lowercased()
    guard let clause = signature.clauses.first(where: { $0.keyword == word }) else { return nil }
    return (clause, range)
  }

  /// Reports what is left of a stage that its signature has no place for.
  private mutating func surplus(of signature: StageSignature) {
    lexer.skipBlanks()
    guard !lexer.isAtStageEnd else { return }
    let range = restOfStage()
    if [">", ">>"].contains(lexer.text(range)) {
      let start = range.start
      lexer.take(range)
      lexer.skipBlanks()
      let file = lexer.path()
      lexer.report(Message.redirected(to: lexer.text(file), at: SourceRange(start, file.end)))
    } else {
      let words = signature.parameters.flatMap(\.words)
      let readsExpressions = signature.parameters.contains {
        switch $0 {
        case .expressions: true
        case .filterOrExpression: flow == .table
        default: false
        }
      }
      lexer.report(
        Message.surplus(
          lexer.text(range), of: signature, among: words, readsExpressions: readsExpressions,
          suggestion: right(for: lexer.plain(range), of: signature), at: range))
    }
    lexer.skipStage()
  }

  /// The nearest thing that a stage has a place for, in the place of a word that it has none for.
  private func right(for written: String, of signature: StageSignature) -> String? {
    let keywords = signature.clauses.map(\.keyword)
    let word = lexer.plain(lexer.name()).lowercased()
    if let keyword = ForeignHabits.clauses[word], keywords.contains(keyword) { return keyword }
    if Self.number(written) != nil {
      if let option = signature.options.first { return "\(option):\(written)" }
      return signature.parameters.isEmpty ? "| first \(written)" : nil
    }
    if ["asc", "desc"].contains(word), let unit = signature.parameters.flatMap(\.words).first {
      return "| sort \(unit)" + (word == "desc" ? " desc" : "")
    }
    if word.isEmpty { return nil }
    if signature.gives == .table, names.isFormat(word) { return "| \(word)" }
    let near = nearest(to: word, among: keywords + signature.parameters.flatMap(\.words))
    if let near, near != word { return near }
    return keywords.contains("by") && names.field(word) != nil ? "by \(written)" : nil
  }

  /// Reports that a stage lacks a parameter.
  mutating func missingParameter(_ parameter: StageSignature.Parameter, of signature: StageSignature) {
    let end = lexer.cursor.position
    lexer.report(Message.missing(parameter.wanted(in: signature), of: signature, at: SourceRange(max(0, end - 1), end)))
  }

  /// The next word of a stage, at least one character.
  func restOfStage() -> SourceRange {
    let word = lexer.word()
    return word.start < word.end ? word : SourceRange(word.start, lexer.cursor.after(word.start))
  }
}

extension StageSignature.Parameter {
  /// Whether nothing need stand there.
  var isOptional: Bool {
    switch self {
    case .number(let optional), .word(_, let optional), .string(let optional), .names(let optional),
      .expressions(let optional), .filter(let optional):
      optional
    case .orders, .filterOrExpression, .expectation: false
    }
  }

  var isFilter: Bool {
    switch self {
    case .filter, .filterOrExpression: true
    default: false
    }
  }

  var isString: Bool { if case .string = self { true } else { false } }

  /// The words that may stand there.
  var words: [String] { if case .word(let words, _) = self { words } else { [] } }

  /// What it is, for a person.
  func wanted(in signature: StageSignature) -> String {
    switch self {
    case .number: "a number"
    case .word(let words, _): words.isEmpty ? "a word" : "one of \(words.joined(separator: ", "))"
    case .string where signature.synopsis.contains("FILE"): "the name of a file"
    case .string where signature.synopsis.contains("FORMAT"): "the name of a format"
    case .string: "a text"
    case .names, .orders: "the name of a field or column"
    case .expressions: "a field, a column or an expression"
    case .filterOrExpression: "a condition"
    case .filter: "a filter"
    case .expectation: "a number, '>= N' or 'empty'"
    }
  }
}

private enum Message {
  static func noStage(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      written.isEmpty ? "a stage must follow '|'" : "'\(written)' is no stage", at: range,
      notes: ["a filter after '|' is written 'where …'"])
  }

  static func unknownStage(
    _ name: String, suggestion: String?, touchesPipe: Bool, at range: SourceRange
  ) -> Diagnostic {
    let note = touchesPipe ? "values side by side are written field:(a OR b)" : ".help stages lists them"
    return Diagnostic("unknown stage '\(name)'", at: range, notes: [note], suggestion: suggestion)
  }

  static func formatTakesNothing(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing can follow '\(name)'", at: range, notes: ["'to FILE' writes into a file"])
  }

  static func unknownOption(
    _ name: String, of signature: StageSignature, suggestion: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "'\(signature.name)' has no option '\(name):'", at: range, notes: [written(signature)], suggestion: suggestion)
  }

  static func optionWithoutValue(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("no value follows '\(name):' directly", at: range)
  }

  static func twice(_ keyword: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(keyword)' is given twice", at: range)
  }

  static func surplus(
    _ text: String, of signature: StageSignature, among words: [String], readsExpressions: Bool, suggestion: String?,
    at range: SourceRange
  ) -> Diagnostic {
    let single = text.hasSuffix(",") && words.contains(String(text.dropLast())) ? ["one of them at a time"] : []
    let choice = words.isEmpty || words.allSatisfy(signature.synopsis.contains) ? [] : [words.joined(separator: ", ")]
    return Diagnostic(
      "'\(text)' has no place in '\(signature.name)'", at: range,
      notes: [written(signature)] + single + choice.map { "one of \($0) may stand there" }
        + (readsExpressions ? [operators] : []),
      suggestion: suggestion)
  }

  private static let operators =
    "expressions have + - * / = != < <= > >= and or not; words are looked for in a filter: where speaker:tina"

  static func redirected(to file: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'>' does not write files here", at: range, notes: ["the file's ending picks the format"],
      suggestion: "| to \(file.isEmpty ? "FILE" : file)")
  }

  static func missing(_ wanted: String, of signature: StageSignature, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(signature.name)' lacks \(wanted)", at: range,
      notes: [written(signature)] + (signature.example.isEmpty ? [] : ["for example: \(signature.example)"]))
  }

  private static func written(_ signature: StageSignature) -> String { "it is written: \(signature.synopsis)" }
}
