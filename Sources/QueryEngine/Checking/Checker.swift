import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax

/// Finds out what a filter means: names become fields, values become numbers, words become terms.
struct Checker {
  let context: CheckContext
  private var notes: [String] = []
  private var unknownValues: [UnknownValue] = []
  private var visible: Condition?
  private var isInsideUnit = false

  init(context: CheckContext) { self.context = context }

  /// The filter with everything resolved, or an error at its place.
  ///
  /// The corpus not knowing a value is no error.
  func check(_ filter: Filter, kinds: VisibleKinds) throws(Diagnostic) -> CheckedFilter {
    var checker = self
    if kinds == .byDefault && !Self.names(["kind", "id"], in: filter.value) {
      let searched = BlockKind.allCases.filter(\.isSearchedByDefault).map { Int($0.rawValue) }
      checker.visible = .values(facet: "kind", searched)
      // What the user has chosen is seen, whatever its kind.
      if Self.names(["tag", "note"], in: filter.value) {
        checker.visible = .any([
          .values(facet: "kind", searched), .blocks(context.fields.evidence.blocks { !$0.isEmpty }),
        ])
      }
    }
    let root = try checker.node(filter)
    return CheckedFilter(
      root: root ?? .everything, asksNothing: root == nil, visible: checker.visible,
      seesCopies: kinds != .byDefault || Self.names(["dup", "id"], in: filter.value), notes: checker.notes,
      unknownValues: checker.unknownValues)
  }

  /// The value of a variable, or an error that offers the quoted form.
  static func value(
    ofVariable name: String, at range: SourceRange, in context: CheckContext
  ) throws(Diagnostic) -> String {
    if let value = context.variables[name] { return value }
    let nearest = nearest(to: name, among: context.variables.keys.sorted())
    throw context.error(
      "undefined variable '$\(name)'", at: range,
      notes: ["to find the text itself, quote it: \"$\(name)\""], suggestion: nearest.map { "$" + $0 })
  }

  private var texts: TextChecker {
    TextChecker(
      index: context.index, mostSteps: context.environment.mostSteps ?? Int.max, strict: context.environment.strict)
  }

  // MARK: Nodes

  /// Nil where a node asks for nothing at all, as a lone dash does.
  private mutating func node(_ filter: Filter) throws(Diagnostic) -> CheckedNode? {
    switch filter.value {
    case .everything: return .everything
    case .text(let pattern):
      // A look through the dictionary takes its time, and there may be many.
      if context.environment.cancellation.isCancelled { throw .cancelled }
      return try text(pattern, at: filter.range)
    case .variable(let name, let switches):
      let value = try Self.value(ofVariable: name, at: filter.range, in: context)
      do {
        if let text = try texts.check(value: value, switches) { return .text(text) }
      } catch {
        throw context.error(error, at: filter.range)
      }
      notes.append("$\(name) holds no word and is left out")
      return nil
    case .field(let name, let test): return try field(name, test, at: filter.range)
    case .and(let filters): return try joined(filters) { .and($0) }
    case .or(let filters): return try joined(filters) { .or($0) }
    case .not(let inner): return try node(inner).map { .not($0) }
    case .set(let reference): return try set(reference, at: filter.range)
    case .asked(let inner):
      let wasInside = isInsideUnit
      isInsideUnit = true
      defer { isInsideUnit = wasInside }
      return .asked(try node(inner) ?? .everything)
    case .within(let unit, let inner): return try within(unit, inner)
    case .cql(let pattern): return .text(try tokens(pattern, at: filter.range))
    }
  }

  /// `cql:( … )`: a pattern over tokens, which finds places as words do.
  private func tokens(_ pattern: String, at range: SourceRange) throws(Diagnostic) -> CheckedText {
    // The pattern stands behind the parenthesis and the blanks after it.
    let written = Array(context.written(range).utf8)
    let open = written.firstIndex(of: UInt8(ascii: "(")).map { $0 + 1 } ?? 0
    let blanks = written[open...].prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.count
    let parsed = try TokenPatternParser.pattern(pattern, at: range.start + open + blanks, in: context.source)
    let program = try TokenPatternChecker.program(parsed, at: range, in: context)
    let strict = context.environment.strict.intersection(.spelling)
    return CheckedText(
      label: "cql:( \(pattern) )", test: .tokens(program), missing: nil,
      matching: .aspects(strict, of: .spelling, butForSome: true))
  }

  private mutating func within(_ written: Located<String>, _ inner: Filter) throws(Diagnostic) -> CheckedNode? {
    guard let unit = SearchUnit(rawValue: written.value) else {
      let names = SearchUnit.allCases.map(\.rawValue)
      throw context.error(
        "unknown unit '\(written.value)'", at: written.range,
        notes: ["The units are \(names.joined(separator: ", "))."],
        suggestion: nearest(to: written.value, among: names))
    }
    guard !isInsideUnit else {
      throw context.error("'within:' cannot stand inside 'within:' or 'asked:'", at: written.range)
    }
    isInsideUnit = true
    defer { isInsideUnit = false }
    return try node(inner).map { .within(unit, $0, visible: visible) }
  }

  private mutating func joined(
    _ filters: [Filter], _ join: ([CheckedNode]) -> CheckedNode
  ) throws(Diagnostic) -> CheckedNode? {
    var nodes: [CheckedNode] = []
    for filter in filters {
      if let node = try node(filter) { nodes.append(node) }
    }
    return nodes.count > 1 ? join(nodes) : nodes.first
  }

  private mutating func text(_ pattern: TextPattern, at range: SourceRange) throws(Diagnostic) -> CheckedNode? {
    if case .phrase(let written, _) = pattern, written.split(separator: " ").contains("*"), written.count > 1 {
      notes.append("a '*' alone in a phrase stands for nothing; any word is [] in cql:( \"proof\" \"of\" [] )")
    }
    do {
      if let text = try texts.check(pattern) { return .text(text) }
    } catch {
      throw context.error(error, at: range)
    }
    notes.append("\(pattern.canonical) holds no word and is left out")
    return nil
  }

  private mutating func field(
    _ name: Located<String>, _ test: FieldTest, at range: SourceRange
  ) throws(Diagnostic) -> CheckedNode {
    let field = try context.field(name)
    var checker = FieldChecker(field: field, context: context, whole: range)
    let condition = try checker.condition(test)
    for sentence in checker.notes where !notes.contains(sentence) { notes.append(sentence) }
    for value in checker.unknown where value.nearest.map({ !Self.isSpelled($0, like: value.value) }) ?? true {
      let unknown = UnknownValue(
        field: field.name, value: value.value, nearest: value.nearest,
        known: value.nearest == nil && value.hint == nil ? Self.someValues(of: field, in: context) : [])
      if !unknownValues.contains(unknown) { unknownValues.append(unknown) }
    }
    let written = context.written(range)
    return .field(
      CheckedField(
        name: field.name, label: field.name + ":" + checker.label(test),
        written: written.isEmpty ? field.name + ":" + checker.label(test) : written, condition: condition,
        unknown: checker.unknown, matching: checker.matching(test), loosened: try checker.loosened(test)))
  }

  /// Whether a known value differs from the one asked for only in what a strict spelling tells apart.
  private static func isSpelled(_ known: String, like value: String) -> Bool {
    NameMatching.terms(of: known) == NameMatching.terms(of: value)
  }

  /// A few values of a field with few of them; those of one with many teach nothing.
  private static func someValues(of field: Field, in context: CheckContext) -> [String] {
    let values = field.access.completions(in: context.index).filter { $0.count > 0 || field.name == "has" }
    return values.count > 12 ? [] : values.map(\.value)
  }

  private func set(_ reference: SetReference, at range: SourceRange) throws(Diagnostic) -> CheckedNode {
    let (label, found): (String, KeptResult)
    let environment = context.environment
    switch reference {
    case .named(let name):
      label = "@" + name
      guard let set = environment.sets[name] else {
        throw context.error(
          "unknown set '@\(name)'", at: range, notes: ["to find the text itself, quote it: \"@\(name)\""],
          suggestion: nearest(to: name, among: environment.sets.keys.sorted()).map { "@" + $0 })
      }
      found = KeptResult(set.turns)
    case .last:
      label = "@_"
      guard let last = environment.results.last else {
        throw context.error("there is no result yet for @_ to stand for", at: range)
      }
      found = last
    case .result(let number):
      label = "%\(number)"
      guard let result = environment.results[number] else {
        let numbers = environment.results.numbers
        let isGone = number > 0 && number <= environment.results.count
        throw context.error(
          isGone ? "the result %\(number) is kept no longer" : "there is no result %\(number)", at: range,
          notes: [numbers.map { "there are %\($0.lowerBound) to %\($0.upperBound)" } ?? "no query has run yet"])
      }
      found = result
    }
    guard found.index === context.index else {
      throw context.error("\(label) is of another corpus or of an earlier state of this one", at: range)
    }
    return .set(label: label, found.blocks, found.finder)
  }

  /// Whether one of these fields, a set or a result stands anywhere in a filter.
  private static func names(_ fields: [String], in node: FilterNode) -> Bool {
    switch node {
    case .set: fields.contains("id")
    case .field(let name, _): fields.contains(name.value.lowercased())
    case .and(let filters), .or(let filters): filters.contains { names(fields, in: $0.value) }
    case .not(let filter), .within(_, let filter), .asked(let filter): names(fields, in: filter.value)
    case .everything, .text, .cql, .variable: false
    }
  }
}
