import CorpusIndex
import Diagnostics
import QuerySyntax
import TextAnalysis

/// Finds out what a token pattern means in a corpus, and writes it as a program.
struct TokenPatternChecker {
  /// More terms narrow nothing that is worth their postings.
  private static let mostNeeded = 4_096

  private let context: CheckContext
  private var program = TokenProgram()
  /// The terms that expressions match, by these.
  private var termsByExpression: [String: [UInt32]] = [:]
  /// Where the pattern stands, for what concerns it as a whole.
  private let range: SourceRange

  private init(_ context: CheckContext, at range: SourceRange) {
    (self.context, self.range) = (context, range)
  }

  /// The program of a pattern, or an error at its place.
  static func program(
    _ pattern: TokenPattern, at range: SourceRange, in context: CheckContext
  ) throws(Diagnostic) -> TokenProgram {
    var checker = TokenPatternChecker(context, at: range)
    try checker.add(pattern.root)
    try checker.append(.found)
    checker.program.unit = pattern.unit
    checker.program.needed = try checker.needed(pattern.root).sorted {
      checker.frequency($0) < checker.frequency($1)
    }
    checker.program.finish()
    return checker.program
  }

  // MARK: Steps

  private mutating func append(_ step: TokenProgram.Step) throws(Diagnostic) {
    program.steps.append(step)
    guard program.steps.count <= TokenProgram.mostSteps else {
      throw context.error(
        "the pattern has more than \(TokenProgram.mostSteps) steps when its repetitions are written out", at: range,
        notes: ["smaller numbers in '{ }' make fewer"])
    }
  }

  private mutating func add(_ node: TokenPattern.Node) throws(Diagnostic) {
    switch node {
    case .token(let condition):
      program.tests.append(try condition.map { condition throws(Diagnostic) in try test(condition) } ?? .any)
      try append(.token(program.tests.count - 1))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .alternatives(let nodes):
      var exits: [Int] = []
      for (number, node) in nodes.enumerated() {
        guard number < nodes.count - 1 else {
          try add(node)
          break
        }
        let branch = program.steps.count
        try append(.found)
        try add(node)
        exits.append(program.steps.count)
        try append(.found)
        program.steps[branch] = .either(branch + 1, program.steps.count)
      }
      for exit in exits { program.steps[exit] = .jump(program.steps.count) }
    // What comes at most no time is nothing.
    case .repeated(_, _, 0?): break
    case .repeated(let node, let least, let most):
      for _ in 0..<least {
        let before = program.steps.count
        try add(node)
        // Nothing, however often, is nothing.
        if program.steps.count == before { return }
      }
      guard let most else {
        let branch = program.steps.count
        try append(.found)
        try add(node)
        try append(.jump(branch))
        program.steps[branch] = .either(branch + 1, program.steps.count)
        return
      }
      var branches: [Int] = []
      for _ in 0..<max(0, most - least) {
        branches.append(program.steps.count)
        try append(.found)
        try add(node)
      }
      for branch in branches { program.steps[branch] = .either(branch + 1, program.steps.count) }
    case .edge(let unit, let isEnd): try append(.edge(unit, isEnd: isEnd))
    }
  }

  // MARK: Tests

  private mutating func test(_ condition: TokenPattern.Condition) throws(Diagnostic) -> TokenProgram.Test {
    switch condition {
    case .not(let inner): return .not(try test(inner))
    case .and(let left, let right): return .and(try test(left), try test(right))
    case .or(let left, let right): return .or(try test(left), try test(right))
    case .attribute(let attribute, let value, let switches, let isDenied):
      let test: TokenProgram.Test
      let strict = try strict(attribute, switches, at: value.range)
      switch attribute {
      case .word:
        let terms = try terms(matching: value, keeping: strict.kept)
        test =
          strict.kept.isEmpty
          ? .terms(bits(of: terms)) : .spelled(bits(of: terms), try spelling(value, keeping: strict.kept))
      case .stem: test = .inflected(Inflections(index: context.index).forms(of: Folder.fold(value.value)))
      case .lang, .speaker: test = .blocks(try blocks(attribute.rawValue, value, strict))
      }
      return isDenied ? .not(test) : test
    }
  }

  /// What counts in the spelling of an attribute's value; an error where a switch asks for what cannot count.
  private func strict(
    _ attribute: TokenPattern.Attribute, _ switches: MatchSwitches?, at range: SourceRange
  ) throws(Diagnostic) -> MatchAspects {
    let possible: MatchAspects =
      switch attribute {
      case .word: .spelling
      case .speaker: MatchAspects.spelling.union(.aliases)
      case .stem, .lang: []
      }
    let asked = switches?.strict.subtracting(possible) ?? []
    if let aspect = MatchAspects.list.first(where: { asked.contains($0.aspect) }) {
      throw context.error("%\(aspect.letter) means nothing for '\(attribute.rawValue)'", at: range)
    }
    let session = context.environment.strict
    return (switches?.applied(to: session) ?? session).intersection(possible)
  }

  /// The terms that a regular expression matches as a whole, folded, as they are; where something is kept, all terms among
  /// which those in such a spelling can be.
  private mutating func terms(
    matching value: Located<String>, keeping kept: PartialFolder.Traits
  ) throws(Diagnostic) -> [UInt32] {
    let key = kept.isEmpty ? value.value : "\(kept.rawValue) \(value.value)"
    if let known = termsByExpression[key] { return known }
    let found = try lookedUp(value, keeping: kept)
    termsByExpression[key] = found
    return found
  }

  private func spelling(_ value: Located<String>, keeping kept: PartialFolder.Traits) throws(Diagnostic) -> Spelling {
    let folder = PartialFolder(keeping: kept)
    return Spelling(
      folder: folder, shape: .expression(try expression(Self.folded(value.value, by: folder), value.range)))
  }

  /// An expression for whole words.
  private func expression(_ folded: String, _ range: SourceRange) throws(Diagnostic) -> Pattern {
    do {
      return try Pattern(RegexLiteral(pattern: "^(?:\(folded))$"))
    } catch {
      throw context.error(error.message, at: range)
    }
  }

  private func lookedUp(
    _ value: Located<String>, keeping kept: PartialFolder.Traits
  ) throws(Diagnostic) -> [UInt32] {
    let folded = Self.folded(value.value, by: PartialFolder())
    let dictionary = context.index.dictionary
    let special = folded.unicodeScalars.firstIndex { ".^$*+?()[]{}|\\".unicodeScalars.contains($0) }
    guard let special else { return dictionary.number(of: folded).map { [UInt32($0)] } ?? [] }
    let pattern = try expression(folded, value.range)
    // The letters before the first sign narrow the terms, but for the last, which the sign may make none.
    let letters = folded.unicodeScalars[..<special].dropLast()
    let range =
      folded.contains("|") || letters.isEmpty
      ? 0..<dictionary.count : dictionary.range(ofPrefix: String(String.UnicodeScalarView(letters)))
    // What one sign stands for when something is kept can fold to two letters.
    if !kept.isDisjoint(with: [.accents, .width]) { return range.map { UInt32($0) } }
    var found: [UInt32] = []
    for term in range {
      if term % 4_096 == 0, context.environment.cancellation.isCancelled { throw .cancelled }
      let spelling = dictionary.utf8(term)
      if pattern.matches(in: spelling, within: 0..<spelling.count) { found.append(UInt32(term)) }
    }
    return found
  }

  /// An expression with its letters folded; what a backslash makes a sign stays.
  private static func folded(_ expression: String, by folder: PartialFolder) -> String {
    var folded = ""
    var plain = ""
    var isEscaped = false
    for character in expression {
      if isEscaped {
        folded.append(character)
        isEscaped = false
      } else if character == "\\" {
        folded += folder.fold(plain) + "\\"
        plain = ""
        isEscaped = true
      } else {
        plain.append(character)
      }
    }
    return folded + folder.fold(plain)
  }

  private func bits(of terms: [UInt32]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: context.index.dictionary.count / 64 + 1)
    for term in terms { bits[Int(term / 64)] |= 1 << UInt64(term % 64) }
    return bits
  }

  /// The blocks of which a field has a value, as `field:"value"` finds them.
  private func blocks(
    _ name: String, _ value: Located<String>, _ strict: MatchAspects
  ) throws(Diagnostic) -> BlockSet {
    let field = try context.field(Located(name, at: value.range))
    do {
      let resolution = try context.fields.resolutions.resolution(
        of: .value(value.value, quoted: true, strict: strict), by: field, in: context.index)
      return Evaluator(index: context.index, cancellation: context.environment.cancellation)
        .blocks(where: resolution.condition, among: nil)
    } catch {
      throw context.error(error, at: value.range)
    }
  }

  // MARK: Narrowing

  /// Sets of terms of each of which every match must have one.
  private mutating func needed(_ node: TokenPattern.Node) throws(Diagnostic) -> [Slot] {
    switch node {
    case .token(.attribute(.word, let value, let switches, isDenied: false)?):
      let terms = try terms(matching: value, keeping: try strict(.word, switches, at: value.range).kept)
      return terms.count <= Self.mostNeeded ? [Slot(terms: terms)] : []
    case .token(.and(let left, let right)?): return try needed(.token(left)) + needed(.token(right))
    case .token(.or(let left, let right)?): return Self.either([try needed(.token(left)), try needed(.token(right))])
    case .token, .edge: return []
    case .sequence(let nodes):
      var all: [Slot] = []
      for node in nodes { for slot in try needed(node) where !all.contains(slot) { all.append(slot) } }
      return all
    case .alternatives(let nodes):
      var branches: [[Slot]] = []
      for node in nodes { branches.append(try needed(node)) }
      return Self.either(branches)
    case .repeated(let node, let least, _): return least > 0 ? try needed(node) : []
    }
  }

  /// What all alternatives need together: one set of terms, of which each branch has its smallest.
  private static func either(_ branches: [[Slot]]) -> [Slot] {
    var all = Set<UInt32>()
    for branch in branches {
      guard let least = branch.min(by: { $0.terms.count < $1.terms.count }) else { return [] }
      all.formUnion(least.terms)
    }
    return all.count <= mostNeeded ? [Slot(terms: all.sorted())] : []
  }

  private func frequency(_ slot: Slot) -> Int {
    slot.terms.reduce(0) { $0 + context.index.dictionary.frequency(of: Int($1)) }
  }
}
