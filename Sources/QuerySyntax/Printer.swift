// The canonical source of a tree: reading it gives the same tree again.

extension Statement {
  /// The statement in canonical spelling.
  package var canonical: String {
    switch self {
    case .empty: ""
    case .query(let query): query.canonical
    case .assignment(let name, let query): "@\(name.value) = \(query.canonical)"
    case .command(let line): line.rest.value.isEmpty ? ".\(line.name.value)" : ".\(line.name.value) \(line.rest.value)"
    }
  }
}

extension Query {
  /// The query in canonical spelling: a query whose filter is the last result starts with `@_`.
  package var canonical: String {
    ([filter.canonicalAtStart] + stages.map(\.canonical)).joined(separator: " | ")
  }
}

extension Located where Wrapped == FilterNode {
  /// The filter in canonical spelling, as `.explain` shows how it was read: one blank for AND, `-` for NOT, no
  /// parentheses but those that are needed.
  package var canonical: String { value.canonical }

  /// At the start of a statement a command, a comment or an assignment could be read.
  fileprivate var canonicalAtStart: String {
    let text = value.canonical
    let scalars = text.unicodeScalars
    let looksLikeCommand = scalars.first == "." && scalars.dropFirst().first?.isNameStart == true
    let looksLikeAssignment = scalars.first == "@" && text.contains("=")
    return looksLikeCommand || looksLikeAssignment || scalars.first == "#" ? "(\(text))" : text
  }
}

extension FilterNode {
  fileprivate var canonical: String {
    switch self {
    case .everything: "*"
    case .text(let pattern): pattern.canonical
    case .field(let name, let test): "\(name.value):\(test.canonical)"
    case .and(let parts):
      parts.map { $0.value.isAlternative ? "(\($0.canonical))" : $0.canonical }.joined(separator: " ")
    case .or(let parts): parts.map(\.canonical).joined(separator: " OR ")
    case .not(let part): part.value.denied
    case .set(.named(let name)): "@\(name)"
    case .set(.last): "@_"
    case .set(.result(let number)): "%\(number)"
    case .within(let unit, let part): "within:\(unit.value) (\(part.canonical))"
    case .asked(let part):
      part.value.isPrimary && !part.value.isAnyOrNone ? "asked:\(part.canonical)" : "asked:(\(part.canonical))"
    case .cql(let pattern): "cql:( \(pattern) )"
    case .variable(let name, let switches): "$\(name)\(switches?.canonical ?? "")"
    }
  }

  /// Whether it is a word that behind `asked:` is none.
  private var isAnyOrNone: Bool {
    if case .text(.word(let word)) = self { ["any", "none"].contains(word.lowercased()) } else { false }
  }

  private var isAlternative: Bool { if case .or = self { true } else { false } }

  /// Whether it needs no parentheses after a prefix.
  private var isPrimary: Bool {
    switch self {
    case .and, .or, .not: false
    case .text(.word(let word)): !endsBadly(word)
    default: true
    }
  }

  private var denied: String {
    let text = canonical
    let isSafe = isPrimary && text.unicodeScalars.first.map(canBeDenied) == true
    return isSafe ? "-\(text)" : "-(\(text))"
  }
}

extension TextPattern {
  /// The pattern as the language writes it.
  package var canonical: String {
    switch self {
    case .word(let word): endsBadly(word) ? "(\(word))" : word
    case .phrase(let text, let slop): quoted(text) + (slop.map { "~\($0)" } ?? "")
    case .fuzzy(let word, let edits): "\(word)~\(edits)"
    case .stem(let word): "stem:" + (isPlainWord(word) ? word : quoted(word))
    case .exact(let text): "exact:\(quoted(text))"
    case .regex(let regex): regex.canonical
    case .switched(.word(let word), let switches): word + switches.canonical
    case .switched(let pattern, let switches): pattern.canonical + switches.canonical
    }
  }
}

extension RegexLiteral {
  var canonical: String {
    var text = "/"
    for scalar in pattern.unicodeScalars { text += scalar == "/" ? "\\/" : String(scalar) }
    return "\(text)/\(flags)"
  }
}

extension FieldTest {
  /// As it stands after `field:`.
  fileprivate var canonical: String {
    switch self {
    case .and, .or, .not: "(\(inGroup))"
    default: inGroup
    }
  }

  /// As it stands between the parentheses of `field:( … )`.
  private var inGroup: String {
    switch self {
    case .value(let text, let isQuoted):
      isQuoted ? quoted(text.value) : endsBadly(text.value) ? "(\(text.value))" : text.value
    case .switched(.value(let text, quoted: false), let switches): text.value + switches.canonical
    case .switched(let test, let switches): test.inGroup + switches.canonical
    case .regex(let regex): regex.value.canonical
    case .any: "any"
    case .none: "none"
    case .range(let lower, let upper): "\(lower?.value ?? "")..\(upper?.value ?? "")"
    case .comparison(let comparison, let value): comparison.rawValue + value.value
    case .variable(let name): "$\(name.value)"
    case .or(let parts): parts.map { $0.inGroup }.joined(separator: " OR ")
    case .and(let parts):
      parts.map { part in if case .or = part { part.canonical } else { part.inGroup } }.joined(separator: " ")
    case .not(let part): "-" + part.denied
    }
  }

  private var denied: String {
    switch self {
    case .value(let text, quoted: false) where !(text.value.unicodeScalars.first.map(canBeDenied) ?? false):
      "(\(inGroup))"
    case .switched(.value(let text, quoted: false), _)
    where !(text.value.unicodeScalars.first.map(canBeDenied) ?? false):
      "(\(inGroup))"
    case .comparison, .range: "(\(inGroup))"
    default: canonical
    }
  }
}

/// Whether a word between blanks would not be read as a word: `;` ends a statement, a backslash continues a line, `#`
/// starts a comment.
private func endsBadly(_ word: String) -> Bool {
  word.hasSuffix(";") || word.hasSuffix("\\") || word.unicodeScalars.allSatisfy { $0 == "#" || $0 == "\u{FF03}" }
}

/// Whether a text is read as one word where a word can stand.
private func isPlainWord(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, QuotationMark.closers(of: first) == nil, !endsBadly(text) else { return false }
  return scalars.allSatisfy {
    !$0.isBlank && $0 != "\n" && $0 != "|" && $0 != "(" && $0 != ")" && !QuotationMark.endsWord($0)
      && !(0xFF01...0xFF5E).contains($0.value)
  }
}
