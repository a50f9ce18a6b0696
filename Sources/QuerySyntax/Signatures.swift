/// The names that the parser must know to read a line: handed in as data, so that the syntax knows no engine.
package struct Vocabulary: Sendable {
  package let fields: [FieldSignature]
  package let stages: [StageSignature]
  /// The formats' names: each alone is a stage, but for those that a stage bears.
  package let formats: [String]
  /// All of these by their names: found once, not for each statement.
  let names: KnownNames

  package init(fields: [FieldSignature], stages: [StageSignature], formats: [String]) {
    self.fields = fields
    self.stages = stages
    self.formats = formats
    names = KnownNames(fields: fields, stages: stages, formats: formats)
  }
}

/// A field as the parser and the help see it.
package struct FieldSignature: Sendable, Equatable {
  /// What may stand after the colon besides a plain value.
  package enum Kind: Sendable, Equatable {
    /// Names: values, wildcards, expressions, any, none.
    case name
    /// Numbers: comparisons and ranges.
    case number
    /// Dates: comparisons and ranges.
    case date
    /// Milliseconds written as 90, 1:30 or 1:02:03: comparisons and ranges.
    case time
  }

  package var name: String
  package var aliases: [String]
  package var kind: Kind
  /// One sentence for help and completion.
  package var summary: String

  package init(name: String, aliases: [String] = [], kind: Kind = .name, summary: String) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.summary = summary
  }
}

/// A stage as the parser and the help see it.
package struct StageSignature: Sendable, Equatable {
  /// What flows between stages.
  package enum Flow: Sendable, Equatable { case turns, table, either }

  /// What arguments of one place may be.
  package enum Parameter: Sendable, Equatable {
    /// A number, wanted or not.
    case number(optional: Bool)
    /// One of these words, or none of them.
    case word([String], optional: Bool)
    /// Any one word, string or path.
    case string(optional: Bool)
    /// Names of fields or columns, with commas.
    case names(optional: Bool)
    /// Names with `desc` or `asc`, with commas.
    case orders
    /// Expressions on columns, with commas; a plain name is one.
    case expressions(optional: Bool)
    /// A filter on turns, or an expression on a table.
    case filterOrExpression
    /// A filter up to the next stage.
    case filter(optional: Bool)
    /// `N`, `>= N` or `empty`.
    case expectation
  }

  /// A keyword with its parameters: `by f, g`.
  package struct Clause: Sendable, Equatable {
    package var keyword: String
    package var parameters: [Parameter]
    /// The names that may follow, where they are not those of fields and columns.
    package var choices: [String]

    package init(_ keyword: String, _ parameters: [Parameter], choices: [String] = []) {
      self.keyword = keyword
      self.parameters = parameters
      self.choices = choices
    }
  }

  package var name: String
  package var aliases: [String]
  package var takes: Flow
  /// What comes out; `either` gives what came in.
  package var gives: Flow
  package var parameters: [Parameter]
  package var clauses: [Clause]
  /// Names that may stand before a colon.
  package var options: [String]
  /// How it is written, for help: `kwic [width:N] [sort:left1,right1,…]`.
  package var synopsis: String
  /// One sentence for help and completion.
  package var summary: String
  /// A query that runs on the seeds.
  package var example: String
  /// The columns of the table that it makes, which are the keys of its rows in JSON, in their order; empty where the call or
  /// what comes in decides on all.
  ///
  /// `<by>` stands for any number of columns that the call names, `turns|hits` for one of several.
  package var columns: [String]

  package init(
    name: String, aliases: [String] = [], takes: Flow, gives: Flow, parameters: [Parameter] = [],
    clauses: [Clause] = [], options: [String] = [], synopsis: String, summary: String, example: String,
    columns: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.takes = takes
    self.gives = gives
    self.parameters = parameters
    self.clauses = clauses
    self.options = options
    self.synopsis = synopsis
    self.summary = summary
    self.example = example
    self.columns = columns
  }
}
