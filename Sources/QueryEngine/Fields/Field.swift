package import CorpusIndex
package import CorpusModel
import Diagnostics
package import QuerySyntax

/// A property of blocks that queries can name: how it is written, read and tested.
package struct Field: Sendable {
  /// The name, the aliases and what may stand after the colon.
  package let signature: FieldSignature
  /// The column that shows it in tables.
  package let column: Column
  let access: any FieldAccess

  init(
    _ name: String, aliases: [String] = [], kind: FieldSignature.Kind = .name, column: Column? = nil, summary: String,
    _ access: any FieldAccess
  ) {
    signature = FieldSignature(name: name, aliases: aliases, kind: kind, summary: summary)
    self.column = column ?? Column(name)
    self.access = access
  }

  init(_ signature: FieldSignature, column: Column, _ access: any FieldAccess) {
    (self.signature, self.column, self.access) = (signature, column, access)
  }

  /// The name in queries.
  package var name: String { signature.name }

  /// The value of a block; a list where blocks can have several (grouping counts a block under each), null for none.
  package func value(ofBlock block: Int, in index: CorpusIndex) -> Value { access.value(ofBlock: block, in: index) }

  /// The values that the corpus has, most frequent first, for completion and browsing.
  package func completions(in index: CorpusIndex) -> [Completion] { access.completions(in: index) }
}

/// A value of a field as completion offers it.
package struct Completion: Sendable, Equatable {
  /// What can be typed after the colon, quoted where it must be.
  package var value: String
  /// What people see.
  package var name: String
  /// The number of blocks that a query sees without `kind:` and that have the value.
  package var count: Int

  package init(value: String, name: String, count: Int) {
    self.value = Completion.quoted(value)
    self.name = name
    self.count = count
  }

  /// A value as it must be typed.
  package static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
      }
      && !value.hasPrefix("-") && !value.hasPrefix(".") && !value.contains("..")
      && !["any", "none", "and", "or", "not"].contains(value.lowercased())
    return isPlain ? value : QuerySyntax.quoted(value)
  }
}

/// How a field is read and tested.
protocol FieldAccess: Sendable {
  func value(ofBlock block: Int, in index: CorpusIndex) -> Value

  /// What can count in the spelling of values.
  var aspects: MatchAspects { get }

  /// What one plain test asks. Values that the corpus does not know give `.nothing` and a note, never an error; what
  /// cannot be read as a value at all throws.
  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution

  func completions(in index: CorpusIndex) -> [Completion]

  /// How the index numbers the values of blocks; nil where it does not.
  func numbers(in index: CorpusIndex) -> ValueNumbers?

  /// The same access to what the user has attached, where it reads that.
  func reading(_ evidence: AttachedEvidence) -> any FieldAccess
}

extension FieldAccess {
  func reading(_ evidence: AttachedEvidence) -> any FieldAccess { self }

  func numbers(in index: CorpusIndex) -> ValueNumbers? { nil }

  /// Codes and numbers are spelled in one way.
  var aspects: MatchAspects { [] }
}

/// A test of one field without its boolean frame.
enum PlainTest: Sendable {
  /// As typed; quoted ones hold no wildcards. `strict` is what counts in the spelling, among the field's aspects.
  case value(String, quoted: Bool, strict: MatchAspects = [])
  case regex(Pattern)
  case any
  case range(String?, String?)
  case comparison(Comparison, String)
}

/// What a test asks, and how to say so.
struct Resolution: Sendable {
  /// What it asks.
  var condition: Condition
  /// The values as people know them: "Changpeng Zhao"; nil where the test reads best as it was written.
  var names: [String]?
  /// The value that nothing has, with the nearest that something has.
  var unknown: Unknown?

  /// A value that the corpus does not know.
  struct Unknown: Sendable, Equatable {
    var value: String
    var nearest: String?
    /// What else helps, a sentence.
    var hint: String?
  }

  init(_ condition: Condition, names: [String]? = nil, unknown: Unknown? = nil) {
    self.condition = condition
    self.names = names
    self.unknown = unknown
  }
}

/// What is wrong with a value that cannot be one, before its place is known.
struct FieldProblem: Error, Sendable {
  var message: String
  var notes: [String] = []
  var suggestion: String?
  /// The byte of the value as written, from the first of its marks, at which it is wrong; nil for all of it.
  var offset: Int?
}
