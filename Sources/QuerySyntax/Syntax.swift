package import Diagnostics

/// A value with the place where it was written; the place does not count for equality.
package struct Located<Wrapped: Sendable>: Sendable {
  package var value: Wrapped
  package var range: SourceRange

  package init(_ value: Wrapped, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

// Not asked of the type itself: the runtime would look the conformance up among all of the program for the first array
// of each kind that a query makes.
extension Located: Equatable where Wrapped: Equatable {
  package static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

/// One line of the language.
package enum Statement: Sendable, Equatable {
  /// Nothing but blanks and comments.
  case empty
  /// `filter | stage | …`; a line that starts with `|` has `@_` as its filter.
  case query(Query)
  /// `@name = query`.
  case assignment(name: Located<String>, Query)
  /// `.name arguments`.
  case command(CommandLine)
}

/// `.name arguments`, cut into words; what they mean is the shell's matter.
package struct CommandLine: Sendable, Equatable {
  /// The name without its dot.
  package var name: Located<String>
  /// Words; quotes are gone, their content is one word.
  package var arguments: [Located<String>]
  /// All after the name as it was written, outer blanks removed: for commands that take a query.
  package var rest: Located<String>

  package init(name: Located<String>, arguments: [Located<String>], rest: Located<String>) {
    self.name = name
    self.arguments = arguments
    self.rest = rest
  }
}

/// A filter and what is done with what it finds.
package struct Query: Sendable, Equatable {
  package var filter: Filter
  package var stages: [StageCall]

  package init(filter: Filter, stages: [StageCall] = []) {
    self.filter = filter
    self.stages = stages
  }
}

/// A node of the filter with its place in the source.
package typealias Filter = Located<FilterNode>

/// Which blocks: the boolean tree over texts and fields.
package indirect enum FilterNode: Sendable, Equatable {
  /// `*`
  case everything
  case text(TextPattern)
  /// The name is the field's main one; its place is what was typed.
  case field(name: Located<String>, FieldTest)
  /// Two or more; flat, never an `and` directly inside an `and`.
  case and([Filter])
  /// Two or more; flat.
  case or([Filter])
  case not(Filter)
  /// `@name`, `@_`, `%3`
  case set(SetReference)
  /// `within:sentence ( … )`
  case within(Located<String>, Filter)
  /// `asked:( filter )`; `asked:word` is the same with one text pattern.
  case asked(Filter)
  /// `cql:( … )`: the source between the parentheses, a `TokenPattern` as it was written.
  case cql(String)
  /// `$name` in the place of a text, perhaps with what counts in it.
  case variable(String, MatchSwitches?)
}

/// A named set or an earlier result.
package enum SetReference: Sendable, Equatable {
  /// `@name`
  case named(String)
  /// `@_`
  case last
  /// `%3`
  case result(Int)
}

/// What a block must say.
///
/// Strings are as written; TextAnalysis cuts them into terms, the same way as it cuts texts.
package enum TextPattern: Sendable, Equatable {
  /// A word as typed, perhaps with wildcards: `users`, `user*`, `d'OK`, `long-termism`, `C++`.
  case word(String)
  /// `"…"`; `slop` is the N of `"…"~N`: within N words of each other, any order. Doubled marks are single here.
  case phrase(String, slop: Int?)
  /// `bitgte~1`
  case fuzzy(String, edits: Int)
  /// `stem:invest`
  case stem(String)
  /// `exact:"Okex Node"`: these very characters.
  case exact(String)
  case regex(RegexLiteral)
  /// `OKX%C`: a word, a phrase or a fuzzy word with what counts in it.
  indirect case switched(TextPattern, MatchSwitches)
}

/// `/pattern/flags` as written between the slashes; `\/` is `/` here.
package struct RegexLiteral: Sendable, Equatable {
  package var pattern: String
  /// `i` and whatever else is allowed.
  package var flags: String

  package init(pattern: String, flags: String = "") {
    self.pattern = pattern
    self.flags = flags
  }
}

/// What stands after `field:`.
package indirect enum FieldTest: Sendable, Equatable {
  /// A value as typed; quoted ones hold no wildcards.
  case value(Located<String>, quoted: Bool)
  /// `Okex%A`: a value with what counts in it.
  case switched(FieldTest, MatchSwitches)
  case regex(Located<RegexLiteral>)
  case any
  case none
  /// `3..8`, `2024..`, `..2025-06`; an end is nil where it is open. An end may be `$name` as written.
  case range(Located<String>?, Located<String>?)
  /// `>50`; the value may be `$name` as written.
  case comparison(Comparison, Located<String>)
  case variable(Located<String>)
  /// `(a OR b)`, `(a b)`, `(-a)`
  case or([FieldTest])
  case and([FieldTest])
  case not(FieldTest)
}

/// An operator of comparison.
package enum Comparison: String, Sendable, Equatable, CaseIterable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
}

/// A stage with its arguments, as its signature cuts them.
package struct StageCall: Sendable, Equatable {
  /// The stage's main name; an alias or a bare format's name is resolved by the parser (`| jsonl` is `as jsonl`).
  package var name: Located<String>
  /// Arguments before any clause, in order.
  package var arguments: [StageArgument]
  /// `by f, g`, `across h`, `per N`, `vs filter`, `under T`, in the order written: keyword and arguments.
  package var clauses: [StageClause]
  /// `width:8`, `seed:3` in the order written.
  package var options: [StageOption]
  /// The whole call.
  package var range: SourceRange

  package init(
    name: Located<String>, arguments: [StageArgument] = [], clauses: [StageClause] = [], options: [StageOption] = [],
    range: SourceRange
  ) {
    self.name = name
    self.arguments = arguments
    self.clauses = clauses
    self.options = options
    self.range = range
  }

  package static func == (left: StageCall, right: StageCall) -> Bool {
    left.name == right.name && left.arguments == right.arguments && left.clauses == right.clauses
      && left.options == right.options
  }

  /// The arguments of a clause, or nil where it is not written.
  package func clause(_ keyword: String) -> [StageArgument]? {
    clauses.first { $0.keyword.value == keyword }?.arguments
  }

  /// The value of an option, or nil where it is not written.
  package func option(_ name: String) -> Located<String>? { options.first { $0.name.value == name }?.value }
}

/// A keyword of a stage with what follows it.
package struct StageClause: Sendable, Equatable {
  package var keyword: Located<String>
  package var arguments: [StageArgument]

  package init(keyword: Located<String>, arguments: [StageArgument]) {
    self.keyword = keyword
    self.arguments = arguments
  }
}

/// `name:value` of a stage; lists keep their commas, and a value may be `$name` as written.
package struct StageOption: Sendable, Equatable {
  package var name: Located<String>
  package var value: Located<String>

  package init(name: Located<String>, value: Located<String>) {
    self.name = name
    self.value = value
  }
}

/// One argument of a stage, of the kind that the signature asks for.
package enum StageArgument: Sendable, Equatable {
  /// A bare word: a style, a unit, a format, a sort direction.
  case word(Located<String>)
  /// A quoted text or a path.
  case string(Located<String>)
  case number(Located<Double>)
  /// A field or column's name.
  case name(Located<String>)
  case comparison(Located<Comparison>)
  case filter(Filter)
  case expression(Expression)
  /// `expression as name`
  case named(Expression, as: Located<String>)
  /// `name desc`
  case order(Located<String>, descending: Bool)
  case variable(Located<String>)
}

/// A node of an expression on columns with its place in the source.
package typealias Expression = Located<ExpressionNode>

/// Arithmetic and comparison over the columns of a table.
package indirect enum ExpressionNode: Sendable, Equatable {
  case column(String)
  case number(Double)
  case string(String)
  case variable(String)
  case negated(Expression)
  case not(Expression)
  case arithmetic(Arithmetic, Expression, Expression)
  case compared(Comparison, Expression, Expression)
  /// Whether a value has a match of an expression, or has none where that is denied.
  case matched(Expression, Located<RegexLiteral>, isDenied: Bool)
  case and(Expression, Expression)
  case or(Expression, Expression)
}

/// An operator of arithmetic.
package enum Arithmetic: String, Sendable, Equatable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
}
