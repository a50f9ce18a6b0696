import Diagnostics
import Testing

@testable import QuerySyntax

@Suite struct PrinterTests {
  @Test(arguments: [
    ("a  AND b", "a b"), ("(a OR b) AND NOT (c d)", "(a OR b) -(c d)"), ("NOT -a", "-(-a)"), ("「x」~3", "\"x\"~3"),
    ("of：bybit", "affiliation:bybit"), ("speaker:-a", "speaker:(-a)"), ("asked:( a b )", "asked:(a b)"),
    ("asked:(a)", "asked:a"), ("WITHIN:qa(a)", "within:qa (a)"), ("bitgte~", "bitgte~2"), ("exact:OK", "exact:\"OK\""),
    ("| jsonl", "@_ | as jsonl"), ("a|select b*(c+d), e", "a | table b * (c + d), e"),
    ("a | count | where (a - b) - c > 1 AND (x = 1 OR y = 2)", "a | count | where a - b - c > 1 AND (x = 1 OR y = 2)"),
    ("a | count | where a - (b - c) > --d", "a | count | where a - (b - c) > --d"),
    ("a | sample seed:3 5", "a | sample 5 seed:3"), ("@x=a", "@x = a"), ("(.net)", "(.net)"), ("(a;)", "(a;)"),
    ("/a\\/b/i", "/a\\/b/i"), ("a | to x.md", "a | to \"x.md\""), ("okx%dC", "okx%Cd"), ("«a b»~3％w", "\"a b\"~3%w"),
    ("of:(okx%A OR -Okex%AC)", "affiliation:(okx%A OR -Okex%CA)"),
  ])
  func canonical(source: String, printed: String) {
    #expect(read(source).statement.canonical == printed)
    #expect(read(printed).statement == read(source).statement)
  }

  /// By scalars: a sign behind a mark makes one character with it.
  @Test(arguments: [
    "\"say \"\"\u{301}x\"", "a | first 9999999999999999", "a | sample 0.00001", "a | sample 0.0000000000000000001",
  ])
  func whatIsPrintedIsReadAgain(source: String) {
    let printed = read(source).statement.canonical
    #expect(read(printed).firstError == nil)
    #expect(read(printed).statement.canonical == printed)
  }

  /// Reading what is printed gives the tree that was printed.
  @Test func printingAndReadingAreInverse() {
    var trees = TreeGenerator(seed: 11)
    let at = { (name: String) in Located(name, at: SourceRange(0, 0)) }
    for _ in 0..<3_000 {
      let query = trees.query()
      let parsed = read(query.canonical)
      let isSame = parsed.statement == .query(query) && parsed.firstError == nil
      #expect(isSame, "\(query.canonical) gave \(parsed.statement.outline)")
      let named = Statement.assignment(name: at("s-1"), query)
      #expect(read(named.canonical).statement == named)
    }
  }

  /// Whatever is read without an error is printed so that it is read the same way.
  @Test func whatIsReadIsPrintedForReading() {
    let pieces = [
      "a", " ", " ", "(", ")", "\"b c\"", "-", " NOT ", " OR ", " AND ", "speaker:", "len:", ">3", "2..4", "/r s/", "~",
      "*",
      "$x", "@s", "%3", "#", ";", ".n", " | count ", " | where ", " by f", "=", "'", "within:qa (", "stem:", "\\", "%C",
      "%dW",
    ]
    var generator = SplitMix(seed: 23)
    var count = 0
    for _ in 0..<10_000 {
      let text = (0..<generator.below(9)).map { _ in pieces[generator.below(pieces.count)] }.joined()
      let parsed = read(text)
      guard parsed.firstError == nil, case .query(let query) = parsed.statement else { continue }
      count += 1
      let isSame = read(query.canonical).statement == parsed.statement
      #expect(isSame, "\(text.debugDescription) printed as \(query.canonical)")
    }
    #expect(count > 1_000)
  }
}

/// Random trees of everything that the canonical source can say.
struct TreeGenerator {
  private var random: SplitMix
  private let nowhere = SourceRange(0, 0)

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func query() -> Query {
    var query = Query(filter: filter(4))
    var isTable = false
    for _ in 0..<random.below(4) {
      let stage = stage(onTable: isTable)
      isTable = isTable || ["show", "count", "kwic", "table", "keyness", "verify", "quote"].contains(stage.name.value)
      query.stages.append(stage)
    }
    return query
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[random.below(items.count)] }
  private func at<Item>(_ item: Item) -> Located<Item> { Located(item, at: nowhere) }

  private mutating func filter(_ depth: Int) -> Filter {
    let kind = depth == 0 ? random.below(6) : random.below(14)
    switch kind {
    case 12: return at(.within(at(pick(["sentence", "paragraph", "qa", "doc"])), filter(depth - 1).withoutUnits))
    case 13: return at(.cql(pick(["[word=\"a\"] []{0,2}", "\"us.*\"%c | <s> [lang!=\"fr\" & stem=\"x\"] within s"])))
    case 0...2: return at(.text(pattern()))
    case 3: return at(.field(name: at(pick(["speaker", "title"])), test(depth, isNumber: false)))
    case 4: return at(.field(name: at(pick(["len", "turn"])), test(depth, isNumber: true)))
    case 5:
      return at(
        pick([
          .everything, .set(.named("s-1")), .set(.last), .set(.result(4)), .variable("v", nil),
          .variable("v", switches()),
        ]))
    case 6, 7: return at(.and(parts(depth) { if case .and = $0 { true } else { false } }))
    case 8, 9: return at(.or(parts(depth) { if case .or = $0 { true } else { false } }))
    case 10: return at(.asked(filter(depth - 1)))
    default: return at(.not(filter(depth - 1).withoutUnits))
    }
  }

  private mutating func parts(_ depth: Int, _ isSame: (FilterNode) -> Bool) -> [Filter] {
    (0..<2 + random.below(3)).map { _ in
      let part = filter(depth - 1)
      return isSame(part.value) ? at(.within(at("qa"), part)) : part
    }
  }

  private mutating func switches() -> MatchSwitches {
    pick([
      MatchSwitches(strict: .letterCase), MatchSwitches(strict: [.accents, .width], loose: .letterCase),
      MatchSwitches(loose: .aliases),
    ])
  }

  private mutating func pattern() -> TextPattern {
    switch random.below(8) {
    case 7:
      .switched(
        pick([
          .word("users"), .word("C++"), .word("f;"), .phrase("a \"b", slop: nil), .phrase("a b", slop: 5),
          .fuzzy("bitgte", edits: 1),
        ]), switches())
    case 0: .phrase(pick(["a b", "say \"no\"", "\"", "(x | y)"]), slop: pick([nil, 5]))
    case 1: .fuzzy(pick(["bitgte", "größe"]), edits: 1 + random.below(2))
    case 2: .stem(pick(["invest", "two words", "a\"b"]))
    case 3: .exact(pick(["Okex Node", "OK", " x", "«a»"]))
    case 4: .regex(RegexLiteral(pattern: pick(["a b", "x/y", "\\d+|(z)", "\\\\"]), flags: pick(["", "i"])))
    default:
      .word(
        pick(["users", "user*", "d'OK", "C++", "--set", "a,b", "$10", "2.000", "%", "#x", ".net", "or", "f;", "~", "@"])
      )
    }
  }

  private mutating func test(_ depth: Int, isNumber: Bool) -> FieldTest {
    let kind = depth == 0 ? random.below(4) : random.below(7)
    switch kind {
    case 0:
      return isNumber
        ? pick([.range(at("3"), pick([at("8"), nil])), .range(nil, at("$n")), .range(at("$n"), at("8"))])
        : .value(at(pick(["tina", "ti*", "a:b"])), quoted: false)
    case 1:
      return isNumber
        ? .comparison(pick(Comparison.allCases), at(pick(["50", "$n"]))) : .value(at("Tina \"T\" X"), quoted: true)
    case 2: return pick([.any, .none, .variable(at("v"))])
    case 3 where !isNumber:
      let isQuoted = random.below(2) == 0
      return .switched(.value(at(isQuoted ? "-x" : "tina"), quoted: isQuoted), switches())
    case 3: return .regex(at(RegexLiteral(pattern: "a b/c", flags: "i")))
    case 4: return .or(tests(depth, isNumber) { if case .or = $0 { true } else { false } })
    case 5: return .and(tests(depth, isNumber) { if case .and = $0 { true } else { false } })
    default: return .not(test(depth - 1, isNumber: isNumber))
    }
  }

  private mutating func tests(_ depth: Int, _ isNumber: Bool, _ isSame: (FieldTest) -> Bool) -> [FieldTest] {
    (0..<2 + random.below(2)).map { _ in
      let part = test(depth - 1, isNumber: isNumber)
      return isSame(part) ? .any : part
    }
  }

  private mutating func stage(onTable isTable: Bool) -> StageCall {
    var call = StageCall(name: at("show"), range: nowhere)
    switch random.below(13) {
    case 7:
      call.name = at("where")
      call.arguments = [isTable ? .expression(expression(2)) : .filter(filter(2))]
    case 8:
      call.name = at("keyness")
      call.clauses = [StageClause(keyword: at("vs"), arguments: [.filter(filter(2))])]
    case 9:
      call.name = at("sample")
      call.arguments = [pick([.number(at(20)), .variable(at("n"))])]
      call.options = pick([[], [StageOption(name: at("seed"), value: at("$s"))]])
    case 10:
      call.name = at(pick(["verify", "to"]))
      call.arguments = [pick([.string(at("a | b")), .variable(at("v"))])]
    case 11:
      call.name = at("count")
      call.clauses = [
        StageClause(keyword: at("across"), arguments: [.name(at("h"))]),
        StageClause(keyword: at("per"), arguments: pick([[.number(at(1000))], [.number(at(9)), .word(at("words"))]])),
      ]
    case 12:
      call.name = at("quote")
      call.arguments = pick([[], [.word(at("markdown"))], [.variable(at("style"))]])
    case 0:
      call.name = at("count")
      call.arguments = pick([[], [.word(at("hits"))]])
      call.clauses = [
        StageClause(keyword: at("by"), arguments: [.name(at("f")), pick([.name(at("g")), .variable(at("v"))])])
      ]
    case 1:
      call.name = at("kwic")
      call.options = [
        StageOption(name: at("width"), value: at("8")), StageOption(name: at("sort"), value: at("left1,right1")),
      ]
    case 2:
      call.name = at("table")
      call.arguments = [
        .expression(expression(3)), pick([.expression(expression(2)), .named(expression(2), as: at("share"))]),
      ]
    case 3:
      call.name = at("sort")
      call.arguments = [.order(at("f"), descending: true), .order(at("g"), descending: false)]
    case 4:
      call.name = at("expect")
      call.arguments = pick([[.word(at("empty"))], [.comparison(at(.atLeast)), .number(at(2.5))], [.number(at(3))]])
    case 5:
      call.name = at("to")
      call.arguments = [.string(at("my \"file\".md"))]
    default: break
    }
    return call
  }

  private mutating func expression(_ depth: Int) -> Expression {
    if depth == 0 { return at(pick([.column("f"), .number(2.5), .number(1000), .string("a \"b\""), .variable("v")])) }
    switch random.below(8) {
    case 6:
      let pattern = at(RegexLiteral(pattern: "^a/b", flags: pick(["", "i"])))
      return at(.matched(expression(depth - 1), pattern, isDenied: pick([true, false])))
    case 0: return at(.negated(expression(depth - 1)))
    case 1: return at(.not(expression(depth - 1)))
    case 2, 3: return at(.arithmetic(pick(Arithmetic.allCases), expression(depth - 1), expression(depth - 1)))
    case 4: return at(.compared(pick(Comparison.allCases), expression(depth - 1), expression(depth - 1)))
    case 5: return at(.and(expression(depth - 1), expression(depth - 1)))
    default: return at(.or(expression(depth - 1), expression(depth - 1)))
    }
  }
}

extension Filter {
  /// The same without `within:` outside a question, which cannot be denied.
  fileprivate var withoutUnits: Filter {
    let node: FilterNode =
      switch value {
      case .within: .everything
      case .and(let parts): .and(parts.map(\.withoutUnits))
      case .or(let parts): .or(parts.map(\.withoutUnits))
      case .not(let part): .not(part.withoutUnits)
      default: value
      }
    return Located<FilterNode>(node, at: range)
  }
}
