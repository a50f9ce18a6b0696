import Diagnostics
import QuerySyntax

/// Finds out what the tests of one field ask.
struct FieldChecker {
  let field: Field
  let context: CheckContext
  /// The place of the whole, for tests that have none of their own.
  let whole: SourceRange
  /// Whether spelling counts where a test or the session says so.
  let heedsSpelling: Bool
  private(set) var unknown: [Resolution.Unknown] = []
  private(set) var notes: [String] = []
  /// What a value turned out to mean.
  private struct Meaning {
    var value: String
    var names: [String]
  }

  /// The names that values turned out to mean: few, so that no dictionary is set up for them.
  private var meanings: [Meaning] = []
  /// The switches around the value that is looked at.
  private var switches: MatchSwitches?

  init(field: Field, context: CheckContext, whole: SourceRange, heedsSpelling: Bool = true) {
    self.field = field
    self.context = context
    self.whole = whole
    self.heedsSpelling = heedsSpelling
  }

  /// What a test asks of a block.
  mutating func condition(_ test: FieldTest) throws(Diagnostic) -> Condition {
    switch test {
    case .value(let value, let quoted):
      return try resolve(.value(value.value, quoted: quoted, strict: strict), value.value, value.range)
    case .switched(let inner, let switches):
      if let aspect = MatchAspects.list.first(where: { switches.strict.subtracting(possible).contains($0.aspect) }) {
        throw context.error(
          "%\(aspect.letter) means nothing for '\(field.name):'", at: place(of: inner),
          notes: [
            possible.isEmpty
              ? "its values are no names that could be spelled in several ways"
              : "what can count there: \(MatchAspects.list.filter { possible.contains($0.aspect) }.map(\.name).joined(separator: ", "))"
          ])
      }
      let outside = self.switches
      self.switches = switches
      defer { self.switches = outside }
      return try condition(inner)
    case .variable(let name):
      let value = try Checker.value(ofVariable: name.value, at: name.range, in: context)
      return try resolve(.value(value, quoted: true, strict: strict), value, name.range)
    case .regex(let literal):
      let pattern: Pattern
      do {
        pattern = try Pattern(literal.value)
      } catch {
        throw context.error(error, at: literal.range)
      }
      return try resolve(.regex(pattern), nil, literal.range)
    case .any: return try resolve(.any, nil, whole)
    case .none: return .not(try resolve(.any, nil, whole))
    case .range(let lower, let upper):
      let first = try lower.map { written throws(Diagnostic) in try value(of: written) }
      let last = try upper.map { written throws(Diagnostic) in try value(of: written) }
      if let first, let last, Self.isReversed(first, last) {
        notes.append("\(field.name):\(first)..\(last) ends before it begins: \(field.name):\(last)..\(first)?")
      }
      let place = lower.map { $0.range.joined(upper?.range ?? $0.range) } ?? upper?.range ?? whole
      return try resolve(.range(first, last), nil, place)
    case .comparison(let comparison, let written):
      let value = try value(of: written)
      return try resolve(.comparison(comparison, value), value, written.range)
    case .or(let tests): return .any(try conditions(tests))
    case .and(let tests): return .all(try conditions(tests))
    case .not(let test): return .not(try condition(test))
    }
  }

  /// An end of a range, or what is compared with: what is written, or what a variable stands for.
  private func value(of written: Located<String>) throws(Diagnostic) -> String {
    let name = String(written.value.dropFirst())
    guard written.value.hasPrefix("$"), isVariableName(name) else { return written.value }
    return try Checker.value(ofVariable: name, at: written.range, in: context)
  }

  /// What can count in the spelling of the field's values.
  private var possible: MatchAspects { field.access.aspects }

  /// What counts in the spelling of the value that is looked at.
  private var strict: MatchAspects {
    guard heedsSpelling else { return [] }
    return (switches?.applied(to: context.environment.strict) ?? context.environment.strict).intersection(possible)
  }

  /// What a test would ask if no spelling counted; nil where none does.
  func loosened(_ test: FieldTest) throws(Diagnostic) -> Condition? {
    guard test.hasSwitches || !context.environment.strict.intersection(possible).isEmpty else { return nil }
    var loose = FieldChecker(field: field, context: context, whole: whole, heedsSpelling: false)
    return try loose.condition(test)
  }

  /// What counts in the spelling of a test's values, where values are names.
  func matching(_ test: FieldTest) -> Matching {
    if possible.isEmpty { return .none }
    let strict = context.environment.strict
    let own = Matching.aspects(strict.intersection(possible), of: possible)
    return switch test {
    case .switched(_, let switches): .aspects(switches.applied(to: strict).intersection(possible), of: possible)
    case .value, .variable: own
    case .or(let tests), .and(let tests):
      .aspects(strict.intersection(possible), of: possible, butForSome: tests.contains { matching($0) != own })
    case .not(let test): matching(test)
    case .regex, .any, .none, .range, .comparison: .none
    }
  }

  private func place(of test: FieldTest) -> SourceRange {
    switch test {
    case .value(let value, _): value.range
    case .variable(let name): name.range
    default: whole
    }
  }

  /// The test in the language, with names in the place of aliases.
  func label(_ test: FieldTest) -> String {
    switch test {
    case .value(let value, let isQuoted):
      if let names = meanings.last(where: { $0.value == value.value })?.names {
        names.count == 1
          ? Completion.quoted(names[0]) : "(" + names.map { Completion.quoted($0) }.joined(separator: " OR ") + ")"
      } else {
        isQuoted ? quoted(value.value) : value.value
      }
    case .switched(let inner, let switches): label(inner) + switches.canonical
    case .variable(let name): label(.value(Located(context.variables[name.value] ?? "", at: name.range), quoted: true))
    case .regex(let literal): "/\(literal.value.pattern)/\(literal.value.flags)"
    case .any: "any"
    case .none: "none"
    case .range(let lower, let upper): (lower?.value ?? "") + ".." + (upper?.value ?? "")
    case .comparison(let comparison, let value): comparison.rawValue + value.value
    case .or(let tests): "(" + tests.map { label($0) }.joined(separator: " OR ") + ")"
    case .and(let tests): "(" + tests.map { label($0) }.joined(separator: " ") + ")"
    case .not(let test): "-" + label(test)
    }
  }

  /// Whether a range of numbers, or of dates written alike, begins with the greater end.
  private static func isReversed(_ lower: String, _ upper: String) -> Bool {
    if let lower = Int(lower), let upper = Int(upper) { return lower > upper }
    return lower.utf8.count == upper.utf8.count && lower.contains("-") && lower > upper
  }

  private mutating func conditions(_ tests: [FieldTest]) throws(Diagnostic) -> [Condition] {
    var conditions: [Condition] = []
    for test in tests { conditions.append(try condition(test)) }
    return conditions
  }

  private mutating func resolve(
    _ test: PlainTest, _ value: String?, _ range: SourceRange
  ) throws(Diagnostic) -> Condition {
    let resolution: Resolution
    do {
      resolution = try context.fields.resolutions.resolution(of: test, by: field, in: context.index)
    } catch {
      throw context.error(error, at: range)
    }
    if let unknown = resolution.unknown {
      self.unknown.append(unknown)
      if let hint = unknown.hint { notes.append(hint) }
    }
    if let value, let names = resolution.names, !names.isEmpty {
      meanings.append(Meaning(value: value, names: names))
      if field.name == "speaker", names.count > 1, case .value(_, quoted: false, _) = test, !value.contains("*") {
        notes.append("speaker:\(value) means \(names.prefix(4).joined(separator: ", "))\(names.count > 4 ? " …" : "")")
      }
    }
    return resolution.condition
  }
}

extension FieldTest {
  /// Whether switches say anywhere what counts.
  fileprivate var hasSwitches: Bool {
    switch self {
    case .switched: true
    case .or(let tests), .and(let tests): tests.contains(where: \.hasSwitches)
    case .not(let test): test.hasSwitches
    case .value, .regex, .any, .none, .range, .comparison, .variable: false
    }
  }
}
