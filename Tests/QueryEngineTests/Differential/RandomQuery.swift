import Diagnostics
import QuerySyntax

/// Made-up filters over the words and names of `RandomCorpus`.
struct RandomQuery {
  /// The ids of the blocks that may be asked for.
  var ids: [String] = []
  private var dice: Dice

  /// What stands for variables.
  static let variables = ["word": "trust", "names": "Ann Arbor", "who": "cz", "count": "3"]

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func filter(depth: Int = 3) -> Filter {
    let nowhere = SourceRange(0, 0)
    let kind = depth == 0 ? dice.roll(10) : dice.roll(20)
    switch kind {
    case 0...5 where dice.chance(5):
      return Located(.variable(dice.pick(["word", "names"]), dice.chance(30) ? switches() : nil), at: nowhere)
    case 0...5: return Located(.text(text()), at: nowhere)
    case 6...9: return Located(field(), at: nowhere)
    case 10...13: return Located(.and(filters(depth)), at: nowhere)
    case 14...15: return Located(.or(filters(depth)), at: nowhere)
    case 16...17: return Located(.not(filter(depth: depth - 1)), at: nowhere)
    case 18 where depth > 1:
      let unit = dice.pick(["sentence", "paragraph", "qa", "doc"])
      return Located(.within(Located(unit, at: nowhere), plain(depth: 2)), at: nowhere)
    case 18 where dice.chance(40): return Located(.asked(filter(depth: depth - 1)), at: nowhere)
    case 18: return Located(dice.pick([.set(.named("set")), .set(.last), .set(.result(1))]), at: nowhere)
    default: return Located(.everything, at: nowhere)
    }
  }

  /// A filter that may stand in `within:`.
  private mutating func plain(depth: Int) -> Filter {
    let nowhere = SourceRange(0, 0)
    switch depth == 0 ? dice.roll(5) : dice.roll(9) {
    case 0...2: return Located(.text(text()), at: nowhere)
    case 3...4: return Located(field(), at: nowhere)
    case 5...6: return Located(.and([plain(depth: depth - 1), plain(depth: depth - 1)]), at: nowhere)
    case 7: return Located(.or([plain(depth: depth - 1), plain(depth: depth - 1)]), at: nowhere)
    default: return Located(.not(plain(depth: depth - 1)), at: nowhere)
    }
  }

  private mutating func filters(_ depth: Int) -> [Filter] {
    (0..<2 + dice.roll(2)).map { _ in filter(depth: depth - 1) }
  }

  private mutating func text() -> TextPattern {
    let text = plainText()
    switch text {
    case .word, .phrase, .fuzzy: return dice.chance(30) ? .switched(text, switches()) : text
    default: return text
    }
  }

  private mutating func switches(_ possible: [MatchAspects] = [.letterCase, .accents, .width]) -> MatchSwitches {
    var switches = MatchSwitches()
    while switches == MatchSwitches() {
      for aspect in possible where dice.chance(40) {
        if dice.chance(80) { switches.strict.insert(aspect) } else { switches.loose.insert(aspect) }
      }
    }
    return switches
  }

  private mutating func plainText() -> TextPattern {
    let words = (0..<1 + dice.roll(3)).map { _ in word() }.joined(separator: " ")
    switch dice.roll(14) {
    case 12: return .stem(dice.pick(["users", "trusted", "nodes", "realite", "b", "nothing"]))
    case 13: return .regex(regex(["us(er|ers)", "t.u", "[0-9]+", "^the", "C\\+\\+", "[a-c]+ ", "É|é", "信.?"]))
    case 0...4: return .word(word())
    case 5...7: return .phrase(words, slop: nil)
    case 8: return .phrase(words, slop: dice.roll(5))
    case 9: return .fuzzy(dice.pick(["user", "trost", "teh", "nod", "realité", "x"]), edits: 1 + dice.roll(2))
    default:
      return .exact(
        dice.pick([
          "Trust", "rust", "OK", "s t", "d’", "é", "Node a", "++", "'s", "s", "the", " the ", "信", "l", "set?",
        ]))
    }
  }

  private mutating func regex(_ patterns: [String]) -> RegexLiteral {
    RegexLiteral(pattern: dice.pick(patterns), flags: dice.pick(["", "", "i"]))
  }

  private mutating func word() -> String {
    let word = dice.pick(RandomCorpus.words + ["nothing", "REALITE", "strasse", "信", "任"])
    switch dice.roll(8) {
    case 0: return String(word.prefix(2)) + "*"
    case 1: return "*" + String(word.suffix(2))
    default: return word
    }
  }

  private mutating func field() -> FilterNode {
    let names = [
      "speaker", "label", "role", "affiliation", "exchange", "outlet", "topic", "maintopic", "lang", "doclang", "date",
      "doc",
      "title", "source", "path", "kind", "section", "turn", "len", "time", "has", "attribution", "confidence", "tag",
      "note", "id", "dup",
    ]
    let name = dice.pick(names)
    return .field(name: Located(name, at: SourceRange(0, 0)), test(of: name, depth: 1))
  }

  /// Fields whose values are names that an expression may look for.
  private static let searchable: Set = [
    "speaker", "label", "role", "affiliation", "exchange", "outlet", "section", "title", "source", "path", "tag",
    "note",
  ]

  private mutating func test(of field: String, depth: Int) -> FieldTest {
    if field == "id" { return .value(value(of: field), quoted: dice.chance(50)) }
    if Self.searchable.contains(field), dice.chance(8) {
      return .regex(Located(regex(["^t", "a", "[aeiou]s", "o.*e", "n$", "doc[0-3]"]), at: SourceRange(0, 0)))
    }
    if dice.chance(4), field == "speaker" || field == "turn" {
      return .variable(Located(field == "speaker" ? "who" : "count", at: SourceRange(0, 0)))
    }
    switch dice.roll(depth == 0 ? 8 : 11) {
    case 0: return .any
    case 1: return .none
    case 8: return .or([test(of: field, depth: 0), test(of: field, depth: 0)])
    case 9: return .and([test(of: field, depth: 0), test(of: field, depth: 0)])
    case 10: return .not(test(of: field, depth: 0))
    default: break
    }
    let isOrdinal = ["date", "turn", "len", "time"].contains(field)
    if isOrdinal, dice.chance(30) { return .comparison(dice.pick(Comparison.allCases), value(of: field)) }
    if isOrdinal, dice.chance(40) {
      let lower = dice.chance(70) ? value(of: field) : nil
      return .range(lower, lower == nil || dice.chance(50) ? value(of: field) : nil)
    }
    if isOrdinal { return .value(number(of: field), quoted: dice.chance(20)) }
    let value = FieldTest.value(value(of: field), quoted: dice.chance(20))
    let names: [String: [MatchAspects]] = [
      "speaker": [.letterCase, .accents, .width, .aliases], "exchange": [.letterCase, .width, .aliases],
      "outlet": [.letterCase, .aliases],
      "topic": [.letterCase, .aliases], "affiliation": [.letterCase, .aliases], "label": [.letterCase],
      "section": [.letterCase, .accents], "title": [.letterCase, .accents],
    ]
    guard let aspects = names[field], dice.chance(30) else { return value }
    return .switched(value, switches(aspects))
  }

  /// A value that is no variable, which would be text in its place.
  private mutating func number(of field: String) -> Located<String> {
    var value = value(of: field)
    while value.value.hasPrefix("$") { value = self.value(of: field) }
    return value
  }

  private mutating func value(of field: String) -> Located<String> {
    let values: [String] =
      switch field {
      case "speaker":
        ["Ann", "zhao", "Changpeng Zhao", "cz", "赵长鹏", "ann-arbor", "zha*", "nobody", "desk", "arbor ann"]
      case "label": ["Ann", "ann", "Q", "desk", "The Desk", "C*"]
      case "role": ["guest", "interviewer", "Moderator", "gue*", "gest"]
      case "affiliation": ["Bybit", "okx", "OK", "elsewhere", "by*"]
      case "exchange": ["okx", "ok", "OKEX", "bybit", "us", "nothing", "by*"]
      case "outlet": ["node", "Node News", "news", "crane", "КРАН", "no*", "daily"]
      case "dup": ["primary", "all", "Primary"] + ids.map { String($0.prefix(8)) }
      case "topic", "maintopic": ["trust", "assets", "coins", "Coins", "c*", "none of them"]
      case "lang", "doclang": ["en", "fr", "zh", "de"]
      case "date": ["2024", "2025", "2025-04", "2025-04-02", "2026"]
      case "doc": ["doc0", "doc3", "doc1*", "nodoc"]
      case "source": ["daily", "The Daily", "Le Monde", "le*", "nowhere"]
      case "path": ["doc1", "d/doc2.txt", "d/*", "*.txt", "nopath"]
      case "tag": ["promise", "PROMISE", "prom*", "claim", "kept"]
      case "note": ["ask", "ask again", "agai*", "Again", "nothing"]
      case "id": ids.map { String($0.prefix(8)) }
      case "title": ["title", "on trust", "réalité", "tit*"]
      case "kind": ["turn", "quote", "narration", "lead", "nested", "indirect", "all"]
      case "section": ["trust", "the users", "REALITE", "us*"]
      case "has": ["number", "money", "question", "quote", "url"]
      case "attribution": ["label", "form", "cue", "title"]
      case "confidence": ["sure", "guess", "likely"]
      default: ["0", "1", "2", "3", "5", "30", "120", "$count"]
      }
    return Located(dice.pick(values), at: SourceRange(0, 0))
  }
}
