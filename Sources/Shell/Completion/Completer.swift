import QueryEngine
package import QuerySyntax
import TextAnalysis

/// Finds what could stand at the cursor, from the same lists that help and dispatch read.
package struct Completer {
  package var vocabulary: Vocabulary
  package var commands: [Command]
  package var source: any CompletionSource

  package init(vocabulary: Vocabulary, commands: [Command], source: any CompletionSource) {
    self.vocabulary = vocabulary
    self.commands = commands
    self.source = source
  }

  /// What could stand at `cursor`, a UTF-8 byte offset into `text`.
  package func completions(of text: String, at cursor: Int) -> Completions {
    let place = CompletionPlace(text: text, cursor: cursor, vocabulary: vocabulary) { written in
      Command.named(written, among: commands)?.argument == .query
    }
    return Completions(replacing: place.replaced, candidates: candidates(at: place))
  }

  private func candidates(at place: CompletionPlace) -> [Candidate] {
    let typed = place.typed
    switch place.context {
    case .nothing: return []
    case .command:
      return named(commands.map { ($0.name, $0.summary) }, typed)
    case .argument(let written, let before):
      guard let command = Command.named(written, among: commands) else { return [] }
      return argument(command.argument, before: before, typed)
    case .term: return terms(typed)
    case .value(let field, let isQuoted): return values(of: field, typed, isQuoted: isQuoted)
    case .stage:
      let formats = vocabulary.formats.filter { format in !vocabulary.stages.contains { $0.name == format } }
      return named(vocabulary.stages.map { ($0.name, $0.summary) } + formats.map { ($0, "the format") }, typed)
    case .stageArgument(let written, let before, let stages):
      return stageArgument(written, before: before, columns: columns(madeBy: stages), typed)
    }
  }

  private func named(_ names: [(name: String, note: String)], _ typed: String, suffix: String = " ") -> [Candidate] {
    let wanted = typed.lowercased()
    return names.filter { $0.name.lowercased().hasPrefix(wanted) }.map {
      Candidate($0.name, suffix: suffix, note: $0.note.isEmpty ? nil : $0.note)
    }
  }

  private func plain(_ names: [String], _ typed: String, suffix: String = " ") -> [Candidate] {
    named(names.map { ($0, "") }, typed, suffix: suffix)
  }

  // MARK: Commands

  private func argument(_ argument: Command.Argument, before: [String], _ typed: String) -> [Candidate] {
    let isFirst = before.isEmpty
    switch argument {
    case .none, .query: return []
    case .file: return source.files(startingWith: typed).map { Candidate($0, suffix: $0.hasSuffix("/") ? "" : " ") }
    case .set: return isFirst ? plain(source.sets.map { "@" + $0 }, typed) : []
    case .document:
      return isFirst ? plain(source.values(of: "doc").map { Self.spelled($0.written, isQuoted: false) }, typed) : []
    case .words(let words): return isFirst ? plain(words, typed) : []
    case .format: return isFirst ? plain(vocabulary.formats, typed) : []
    case .tag:
      return isFirst ? [] : plain(source.values(of: "tag").map { Self.spelled($0.written, isQuoted: false) }, typed)
    case .field: return isFirst ? plain(vocabulary.fields.map(\.name), typed) : []
    case .topic:
      return isFirst
        ? plain(HelpPages(vocabulary: vocabulary, offered: vocabulary, commands: commands).topics, typed) : []
    case .setting:
      guard let name = before.first else { return plain(source.settings.map(\.name), typed) }
      return before.count == 1 ? plain(source.settings.first { $0.name == name }?.choices ?? [], typed) : []
    }
  }

  // MARK: Filters

  private func terms(_ typed: String) -> [Candidate] {
    if let switches = switches(after: typed, among: .spelling) { return switches }
    switch typed.first {
    case "@": return plain(source.sets.map { "@" + $0 }, typed)
    case "$": return plain(source.variables.map { "$" + $0 }, typed)
    default:
      let fields = vocabulary.fields.map { (name: $0.name, note: $0.summary) } + Self.prefixes
      return named(fields.map { ($0.name + ":", $0.note) }, typed, suffix: "")
    }
  }

  /// What stands before a colon as a field does.
  static let prefixes: [(name: String, note: String)] = [
    ("within", "All in one sentence, paragraph, document, or question with its answers."),
    ("asked", "What the question says that a turn answers."),
    ("stem", "Any inflected form."),
    ("exact", "These very characters."),
  ]

  /// Values whose name, or any word of it, or any other spelling begins with what is typed, folded.
  private func values(of field: String, _ typed: String, isQuoted: Bool) -> [Candidate] {
    if let switches = switches(after: typed, among: MatchAspects.spelling.union(.aliases)) { return switches }
    if let dollar = typed.first, dollar == "$" { return plain(source.variables.map { "$" + $0 }, typed) }
    let wanted = Folder.fold(typed)
    return source.values(of: field).filter { value in
      wanted.isEmpty || ([value.written, value.name] + value.names).contains { isBegun(Folder.fold($0), by: wanted) }
    }.map { value in
      Candidate(
        Self.spelled(value.written, isQuoted: isQuoted), label: Self.label(value),
        note: value.count.map(String.init))
    }
  }

  /// What can follow the `%` behind a word or the switches that stand there; nil where there is none.
  private func switches(after typed: String, among possible: MatchAspects) -> [Candidate]? {
    guard let sign = typed.lastIndex(of: "%"), typed[..<sign].contains(where: \.isLetter) else { return nil }
    let letters = typed[typed.index(after: sign)...]
    guard let named = letters.isEmpty ? MatchSwitches() : MatchSwitches(letters: letters) else { return nil }
    let open = MatchAspects.list.filter { aspect, _, _, _ in
      possible.contains(aspect) && !named.strict.union(named.loose).contains(aspect)
    }
    return open.map { Candidate("\(typed)\($0.letter)", suffix: "", note: "\($0.name) count\($0.aspect.verbEnding)") }
      + open.map { aspect, name, letter, _ in
        Candidate(
          "\(typed)\(letter.lowercased())", suffix: "", note: "\(name) do\(aspect.isPlural ? "" : "es") not count")
      }
  }

  private func isBegun(_ name: String, by wanted: String) -> Bool {
    if name.hasPrefix(wanted) { return true }
    var start = name.startIndex
    while let blank = name[start...].firstIndex(where: { $0 == " " || $0 == "-" }) {
      start = name.index(after: blank)
      if name[start...].hasPrefix(wanted) { return true }
    }
    return false
  }

  private static func label(_ value: FieldValue) -> String {
    Folder.fold(value.name) == Folder.fold(value.written) ? value.written : "\(value.written) (\(value.name))"
  }

  /// A value as a query spells it: in quotation marks where it is an operator, or more than letters, digits, `-`, `_`.
  static func spelled(_ value: String, isQuoted: Bool) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
    }
    let isWord = isPlain && !value.isEmpty && !value.hasPrefix("-") && !["AND", "OR", "NOT"].contains(value)
    guard isQuoted || !isWord else { return value }
    return quoted(value)
  }

  // MARK: Stages

  private func stageArgument(
    _ written: String, before: [String], columns: [String]?, _ typed: String
  ) -> [Candidate] {
    guard let stage = vocabulary.stages.first(where: { $0.name == written || $0.aliases.contains(written) }) else {
      return []
    }
    if let option = stage.options.first(where: { typed.hasPrefix($0 + ":") }) {
      return values(ofOption: option).map { Candidate("\(option):\($0)", label: $0) }.filter {
        $0.insertion.hasPrefix(typed)
      }
    }
    let clause = before.compactMap { word in stage.clauses.first { $0.keyword == word } }.last
    let parameters = clause?.parameters ?? stage.parameters
    var candidates =
      clause?.choices.isEmpty == false
      ? plain(clause?.choices ?? [], typed) : parameters.flatMap { offered(for: $0, of: stage.name, columns, typed) }
    let open = stage.clauses.filter { !before.contains($0.keyword) }
    candidates += plain(open.map(\.keyword), typed)
    candidates += plain(stage.options.map { $0 + ":" }, typed, suffix: "")
    return candidates
  }

  private func values(ofOption option: String) -> [String] {
    switch option {
    case StopList.option: StopList.languages
    case "sort": ["left1", "left2", "right1", "right2"] + vocabulary.fields.map(\.name)
    default: []
    }
  }

  /// The names of the columns of the table that stages make; nil where turns come out.
  private func columns(madeBy stages: [[String]]) -> [String]? {
    for words in stages.reversed() {
      guard let name = words.first,
        let stage = vocabulary.stages.first(where: { $0.name == name || $0.aliases.contains(name) })
      else { return nil }
      switch stage.gives {
      case .either: continue
      case .turns: return nil
      case .table: return columns(of: stage, words.dropFirst())
      }
    }
    return nil
  }

  private func columns(of stage: StageSignature, _ words: ArraySlice<String>) -> [String] {
    // A table has the columns that it names.
    guard !stage.columns.isEmpty else { return Array(words) }
    return stage.columns.flatMap { column -> [String] in
      if column == "<by>" {
        let by = words.drop { $0 != "by" }.dropFirst()
        return Array(by.prefix { word in !stage.clauses.contains { $0.keyword == word } })
      }
      let choices = column.split(separator: "|").map(String.init)
      let chosen = choices.filter(words.contains)
      return (chosen.isEmpty ? Array(choices.prefix(1)) : chosen).filter { !$0.hasPrefix("<") }
    }
  }

  private func offered(
    for parameter: StageSignature.Parameter, of stage: String, _ columns: [String]?, _ typed: String
  ) -> [Candidate] {
    switch parameter {
    case .number: return []
    case .word(let words, _): return plain(words, typed)
    case .string:
      switch stage {
      case "as": return plain(vocabulary.formats, typed)
      case "to": return source.files(startingWith: typed).map { Candidate($0, suffix: $0.hasSuffix("/") ? "" : " ") }
      default: return []
      }
    case .names, .orders, .expressions: return plain(columns ?? vocabulary.fields.map(\.name), typed)
    case .filterOrExpression: return columns.map { plain($0, typed) } ?? terms(typed)
    case .filter: return terms(typed)
    case .expectation: return plain(["empty"], typed)
    }
  }
}

extension MatchAspects {
  fileprivate var isPlural: Bool { self == .accents || self == .aliases }
  fileprivate var verbEnding: String { isPlural ? "" : "s" }
}
