import CorpusModel
import Diagnostics
import QuerySyntax

/// A filter whose names mean something: fields and values are resolved, words are numbers of the dictionary.
///
/// It is data, and holds for the index against which it was checked.
package struct CheckedFilter: Sendable {
  let root: CheckedNode
  /// Whether nothing is asked because no text of it holds a word; it finds everything then.
  var asksNothing = false
  /// What narrows the filter to the kinds that it sees; nil where it sees all.
  let visible: Condition?
  /// Whether it sees every copy of a text, and not only the fullest that it finds.
  let seesCopies: Bool
  /// For people: words that hold no term, names that mean several people.
  package let notes: [String]
  /// The values that the corpus does not know.
  let unknownValues: [UnknownValue]

  /// The filter as it was read, with names in the place of aliases.
  package var description: String { root.description(inside: .or) }

  /// Whether words or fields ask for something: a filter of NOTs alone, or `*`, finds nearly everything.
  var isSelective: Bool { root.isSelective }
}

/// A value of a field that the corpus does not know.
struct UnknownValue: Sendable, Equatable {
  var field: String
  var value: String
  /// The nearest value that it knows.
  var nearest: String?
  /// Some of the values that it knows, the most frequent first, where none is near.
  var known: [String] = []

  /// What people are told; `suggests` the nearest value where nothing else does.
  func sentence(suggests: Bool) -> String {
    let sentence = "no \(field) '\(value)' in this corpus"
    let parts = value.split { ",、，;；".contains($0) }
    if parts.count > 1 { return sentence + "; several are written \(field):(\(parts.joined(separator: " OR ")))" }
    if nearest == nil, !known.isEmpty { return sentence + "; there are \(known.joined(separator: ", "))" }
    guard suggests, let nearest else { return sentence }
    return sentence + "; did you mean \(Completion.quoted(nearest))?"
  }
}

/// A node of a checked filter.
indirect enum CheckedNode: Sendable {
  case everything
  case text(CheckedText)
  case field(CheckedField)
  case set(label: String, BlockSet, HitFinder)
  case and([CheckedNode])
  case or([CheckedNode])
  case not(CheckedNode)
  /// Turns that answer a question which the filter finds.
  case asked(CheckedNode)
  /// Blocks with a positive term of a group that holds in a unit.
  case within(SearchUnit, CheckedNode, visible: Condition?)

  /// How tightly a node binds, for parentheses.
  enum Level: Int { case or, and, not }

  /// The node in the language.
  func description(inside level: Level) -> String {
    switch self {
    case .everything: "*"
    case .text(let text): text.label
    case .field(let field): field.label
    case .set(let label, _, _): label
    case .and(let nodes): Self.joined(nodes, " ", .and, inside: level)
    case .or(let nodes): Self.joined(nodes, " OR ", .or, inside: level)
    case .not(let node): "-" + node.description(inside: .not)
    case .asked(let node): "asked:(" + node.description(inside: .or) + ")"
    case .within(let unit, let node, visible: _): "within:\(unit.rawValue) (" + node.description(inside: .or) + ")"
    }
  }

  var isSelective: Bool {
    switch self {
    case .everything, .not: false
    case .text, .field, .set, .asked, .within: true
    case .and(let nodes): nodes.contains(where: \.isSelective)
    case .or(let nodes): nodes.allSatisfy(\.isSelective)
    }
  }

  /// Its texts and fields with what counts in their spelling.
  var matchings: [(label: String, matching: String)] {
    switch self {
    case .text(let text): text.matching.sentence.map { [(text.label, $0)] } ?? []
    case .field(let field): field.matching.sentence.map { [(field.label, $0)] } ?? []
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.matchings)
    case .not(let node), .asked(let node), .within(_, let node, visible: _): node.matchings
    case .everything, .set: []
    }
  }

  /// The regular expressions that texts are searched with.
  var patterns: [Pattern] {
    switch self {
    case .text(let text): if case .pattern(let pattern, _) = text.test { [pattern] } else { [] }
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.patterns)
    case .not(let node), .asked(let node), .within(_, let node, visible: _): node.patterns
    case .everything, .field, .set: []
    }
  }

  private static func joined(_ nodes: [CheckedNode], _ between: String, _ own: Level, inside level: Level) -> String {
    let text = nodes.map { $0.description(inside: own) }.joined(separator: between)
    return level.rawValue > own.rawValue ? "(" + text + ")" : text
  }
}

/// A test of a field with its values resolved.
struct CheckedField: Sendable {
  /// The field's name.
  var name: String
  /// The test in the language, with names in the place of aliases.
  var label: String
  /// The test as it was written, for messages about it.
  var written: String
  var condition: Condition
  /// The values that the corpus does not know.
  var unknown: [Resolution.Unknown]
  /// What counts in the spelling of its values, where they are names.
  var matching: Matching
  /// What it would ask if no spelling counted; nil where none does.
  var loosened: Condition?
}

/// Words that a block must say, with the dictionary's terms for them.
struct CheckedText: Sendable {
  enum Test: Sendable {
    /// Terms side by side, for each place the terms that may stand there.
    case phrase([Slot])
    /// Terms side by side, each spelled as it must be.
    case spelled([Slot], [Spelling])
    /// Terms in any order, each as often as it is wanted, the first and the last at most `span` tokens apart.
    case near([Repeated], span: Int)
    /// These bytes; blocks that have them have all of `narrowing`.
    case exact([UInt8], narrowing: [Slot])
    /// A match of the pattern; leaves that have one have a term of each of `narrowing`.
    case pattern(Pattern, narrowing: [Slot])
    /// In blocks of each language one of its forms.
    case inflected([Inflection])
    /// Tokens in a row that a program accepts.
    case tokens(TokenProgram)
  }

  /// The forms of a word in blocks of a language.
  struct Inflection: Sendable, Hashable {
    /// The value of the facet `lang`; nil for blocks without a language.
    var language: Int?
    var slot: Slot
  }

  /// A term and how often it is wanted.
  struct Repeated: Sendable {
    var slot: Slot
    var times: Int
    /// How the term must be spelled, where that counts.
    var spelling: Spelling?
  }

  /// The text in the language.
  var label: String
  var test: Test
  /// What was asked for where no term fits: the folded word, for a suggestion.
  var missing: String?
  /// What counts in the spelling.
  var matching: Matching
}

/// The terms that may stand in one place: ascending numbers of the dictionary.
struct Slot: Sendable, Hashable {
  var terms: [UInt32]

  /// Whether a token may stand here; a boundary never.
  func contains(_ term: UInt32) -> Bool {
    if terms.count == 1 { return terms[0] == term }
    var (lower, upper) = (0, terms.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if terms[middle] >= term { upper = middle } else { lower = middle + 1 }
    }
    return lower < terms.count && terms[lower] == term
  }
}
