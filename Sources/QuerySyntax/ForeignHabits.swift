import Diagnostics

/// What people write who come from SQL, the command line, CQP, mail search or a language that is not English, with what
/// it is called here.
///
/// Nothing of it changes how a line is read: an unknown stage stays an error, a foreign word stays text. The message names
/// the right thing.
enum ForeignHabits {
  /// Stages by their names elsewhere.
  static let stages = table(
    """
    limit first | head first | top first | take first | tail last | group count | freq count | frequency count | wc count | histogram count | sum count | total count | average count | avg count | mean count
    tabulate count | order sort | orderby sort | rank sort | filter where | grep where | having where | match where | uniq distinct
    unique distinct | dedupe distinct | random sample | reduce sample | shuffle sample | concordance kwic | concord kwic | conc kwic
    colloc collocates | collocations collocates | cooc collocates | cooccurrences collocates | keywords keyness | keyword keyness
    wordlist words | vocabulary words | bigrams ngrams | trigrams ngrams | clusters ngrams | numbers figures | money figures | cite quote
    quotes quote | citation quote | print show | cat show | list show | view show | fields table | columns table | project table | cut table
    export to | save to | write to | output to | tee to | chart plot | graph plot | draw plot | bar plot | heatmap plot | diff compare
    versus compare | assert expect | check verify | clip copy | pbcopy copy | format as | render as | neighbours context | around context
    answers pairs | questions pairs | qa pairs | excel csv | xlsx csv | md markdown | ndjson jsonl | tex latex
    """)

  /// Fields by their names elsewhere.
  static let fields = table(
    """
    author speaker | by speaker | from speaker | person speaker | who speaker | name speaker | said speaker | guest speaker | interviewee speaker
    company affiliation | org affiliation | organisation affiliation | organization affiliation | employer affiliation | party affiliation
    language lang | subject topic | about topic | theme topic | document doc | file path | folder path | publisher source | site source
    outlet source | newspaper source | type kind | is kind | length len | size len | heading section | chapter section | year date | month date
    day date | on date | question asked | answers asked | contains has | timestamp time | at time | number turn | lemma stem | near within
    locuteur speaker | locutrice speaker | orateur speaker | personne speaker | langue lang | sujet topic | thème topic | titre title
    rôle role | organisation affiliation | bourse exchange
    sprecher speaker | sprecherin speaker | redner speaker | sprache lang | thema topic | datum date | titel title | rolle role
    quelle source | börse exchange | länge len
    hablante speaker | orador speaker | persona speaker | idioma lang | lengua lang | tema topic | fecha date | título title | rol role | fuente source
    falante speaker | pessoa speaker | assunto topic | papel role | fonte source | parlante speaker | relatore speaker | lingua lang
    argomento topic | titolo title | ruolo role
    发言人 speaker | 说话人 speaker | 發言人 speaker | 讲者 speaker | 人物 speaker | 语言 lang | 語言 lang | 主题 topic | 主題 topic | 话题 topic | 日期 date
    标题 title | 標題 title | 角色 role | 来源 source | 交易所 exchange | 話者 speaker | 発言者 speaker | 言語 lang | 話題 topic | 日付 date | 役割 role
    取引所 exchange | спикер speaker | говорящий speaker | автор speaker | язык lang | тема topic | дата date | роль role | источник source
    заголовок title | биржа exchange
    """)

  /// The comparisons that stand behind names of mail search: `after:2024`.
  static let comparedDates = ["after": ">=", "since": ">=", "newer": ">=", "before": "<", "until": "<=", "older": "<"]

  /// Keywords inside stages by their names elsewhere.
  static let clauses = table(
    """
    against vs | versus vs | than vs | group by | per by | for by | each by | descending desc | ascending asc | decreasing desc | reverse desc
    columns across | below under | within under | on of | words per | average by
    """)

  private static func table(_ list: String) -> [String: String] {
    var table: [String: String] = [:]
    for entry in list.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let pair = entry.split(separator: " ")
      if pair.count == 2 { table[String(pair[0])] = String(pair[1]) }
    }
    return table
  }
}

// MARK: Words that look like another language's way to say something

extension Parser {
  /// Says once a statement that a word, which has just been read as text, is written otherwise where more is meant.
  mutating func noteForeignHabit(_ range: SourceRange, isFirst: Bool) {
    guard !hasNotedHabit, let remark = foreignHabit(range, isFirst: isFirst) else { return }
    hasNotedHabit = true
    lexer.report(remark)
  }

  private func foreignHabit(_ range: SourceRange, isFirst: Bool) -> Diagnostic? {
    let word = lexer.plain(range)
    guard let first = word.unicodeScalars.first else { return nil }
    switch first {
    case "&" where word == "&&" || word == "&":
      return Message.text(word, at: range, ["a blank or AND joins"], suggestion: "AND")
    case "!" where word.unicodeScalars.dropFirst().first.map(canBeDenied) ?? false:
      return Message.text(word, at: range, ["NOT is written '-'"], suggestion: "-" + word.dropFirst())
    case ">" where word == ">" || word == ">>": return redirection(range)
    case "[" where word.contains("=") || word == "[]":
      return Message.text(word, at: range, ["patterns over tokens stand in cql:( … )"], suggestion: nil)
    case "%" where word == "%l" || MatchSwitches(letters: word.dropFirst()) != nil:
      return Message.text(
        word, at: range,
        ["case counts where %C stands directly behind a term, accents with %D: OKX%C, \"Okex Node\"%CD"],
        suggestion: nil)
    default: break
    }
    if let compared = comparedField(range) { return compared }
    if word.count > 1, lexer.text(range).hasSuffix("?"), !word.dropLast().contains(where: { "*?".contains($0) }) {
      let stem = word.dropLast()
      return Diagnostic(
        "the '?' of '\(word)' is a question mark", at: range, severity: .note,
        notes: ["at the end of a word it stands for no letter: any ending is \(stem)*, one letter cql:( \"\(stem).\" )"]
      )
    }
    if word == "NEAR" || word.lowercased().hasPrefix("near/") || word.lowercased().hasPrefix("w/") {
      return Message.text(word, at: range, ["words near each other are written \"users trust\"~5"], suggestion: nil)
    }
    return isFirst ? opening(word, range) : nil
  }

  /// `> file.txt`, as in a shell.
  private func redirection(_ range: SourceRange) -> Diagnostic {
    var ahead = lexer
    ahead.skipBlanks()
    let path = ahead.path()
    return Message.text(
      lexer.text(range), at: range.joined(path), ["a stage writes the answer into a file"],
      suggestion: "| to " + lexer.text(path))
  }

  /// `speaker=tina`, `len > 50`, `speaker :tina`: a field's name with an operator in the place of the colon.
  private func comparedField(_ range: SourceRange) -> Diagnostic? {
    var ahead = self
    ahead.lexer.cursor.position = range.start
    let nameRange = ahead.lexer.name(hyphens: true)
    guard let field = names.field(lexer.plain(nameRange).lowercased()) else { return nil }
    ahead.lexer.take(nameRange)
    ahead.lexer.skipBlanks()
    var operation = ""
    if ahead.lexer.cursor.scalar() == ":", ahead.lexer.cursor.position > nameRange.end {
      _ = ahead.lexer.take(1)
    } else if let comparison = ahead.comparison() {
      ahead.lexer.skipBlanks()
      guard comparison.value == .equal || comparison.value == .unequal || field.kind != .name else { return nil }
      operation = comparison.value.rawValue
    } else {
      return nil
    }
    guard !ahead.lexer.isAtStageEnd else { return nil }
    let start = ahead.lexer.cursor.position
    if ahead.lexer.opensQuotation { _ = ahead.lexer.quotation() } else { ahead.lexer.take(ahead.lexer.word()) }
    let value = SourceRange(start, ahead.lexer.cursor.position)
    guard value.start < value.end, !ahead.lexer.isIncomplete else { return nil }
    let isDenied = operation == Comparison.unequal.rawValue
    if isDenied || operation == Comparison.equal.rawValue { operation = "" }
    let whole = SourceRange(range.start, value.end)
    return Message.text(
      lexer.text(whole), at: whole, ["a colon stands between a field and its value"],
      suggestion: "\(isDenied ? "-" : "")\(field.name):\(operation)\(lexer.text(value))")
  }

  /// A query that begins as a statement of SQL, as a stage or with a small `not`.
  private func opening(_ word: String, _ range: SourceRange) -> Diagnostic? {
    var ahead = lexer
    ahead.skipBlanks()
    guard !ahead.isAtStageEnd else { return nil }
    if word == "SELECT" || word == "select" && ahead.restOfLine.contains("from") {
      return Message.text(
        word, at: range,
        ["a filter comes first, then stages: speaker:tina | table speaker, text, or * | count by speaker"],
        suggestion: nil)
    }
    let next = ahead.plain(ahead.name()).lowercased()
    if word == "not", ahead.opensQuotation || ahead.cursor.scalar() == "(" || ahead.nameBeforeColon() != nil {
      return Message.text(word, at: range, ["operators are written in capitals"], suggestion: "NOT")
    }
    if let stage = names.stage(word), stage.clauses.contains(where: { $0.keyword == next }) {
      return Message.text(
        word, at: range, ["a stage stands behind a filter and '|'; '*' finds every turn"], suggestion: "* | " + word)
    }
    return nil
  }
}

extension Lexer {
  /// The words from the cursor to the end of the line, in small letters.
  fileprivate var restOfLine: [Substring] {
    cursor.plain(cursor.position, cursor.bytes.count).lowercased().prefix { !$0.isNewline }.split { $0.isWhitespace }
  }
}

private enum Message {
  static func text(_ word: String, at range: SourceRange, _ notes: [String], suggestion: String?) -> Diagnostic {
    Diagnostic("'\(word)' is read as text", at: range, severity: .note, notes: notes, suggestion: suggestion)
  }
}
