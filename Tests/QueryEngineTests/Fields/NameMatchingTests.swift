import Testing

@testable import QueryEngine

/// What a written name finds among names.
@Suite struct NameMatchingTests {
  private let names = [
    "Tina Maze", "OK X", "OKX", "Conor O'Brien", "Zoë Klein", "Noah Chen", "Noah Chen Jr.", "赵长鹏", "?", "ÅNGSTRÖM",
  ]

  private var matching: NameMatching { filled(NameMatching()) }

  private func filled(_ matching: NameMatching) -> NameMatching {
    var matching = matching
    for (number, name) in names.enumerated() { matching.add(number, name) }
    return matching
  }

  private func found(_ value: String, _ strictness: NameMatching.Strictness = .parts) -> [String] {
    let found = filled(NameMatching(for: value)).matches(value, strictness: strictness)
    // What is left out beforehand could not have matched.
    #expect(found == matching.matches(value, strictness: strictness))
    return found.map { names[$0] }
  }

  @Test func findsWholeNamesAndParts() {
    #expect(found("maze") == ["Tina Maze"])
    #expect(found("noah chen") == ["Noah Chen", "Noah Chen Jr."])
    #expect(found("noah chen", .wholeFirst) == ["Noah Chen"])
    #expect(found("noah jr") == ["Noah Chen Jr."])
    #expect(found("chen noah") == [])
  }

  @Test func joinsWhatBlanksPart() {
    #expect(found("okx", .whole) == ["OK X", "OKX"])
    #expect(found("ok x", .whole) == ["OK X", "OKX"])
    #expect(found("kx") == [])
  }

  @Test func foldsMarksAndCase() {
    #expect(found("zoe") == ["Zoë Klein"])
    #expect(found("Zoë") == ["Zoë Klein"])
    #expect(found("angstrom") == ["ÅNGSTRÖM"])
    #expect(found("o'brien") == ["Conor O'Brien"])
    #expect(found("O’Brien") == ["Conor O'Brien"])
  }

  @Test func readsOtherScriptsAndSigns() {
    #expect(found("赵长鹏") == ["赵长鹏"])
    #expect(found("长鹏") == ["赵长鹏"])
    #expect(found("赵鹏") == [])
    #expect(found("?") == ["?"])
  }

  @Test func takesSomeSpellingsAsWholesAlone() {
    var matching = NameMatching()
    matching.add(0, "Sam")
    matching.add(0, "sam-tina-maze-1999", asWhole: true)
    #expect(matching.matches("sam-tina-maze-1999", strictness: .parts) == [0])
    #expect(matching.matches("sam", strictness: .parts) == [0])
    #expect(matching.matches("maze", strictness: .parts) == [])
    #expect(matching.matches("tina maze", strictness: .parts) == [])
    #expect(matching.matches(pattern: "maz*") == [])
    #expect(matching.matches { $0.contains("maze") } == [])
  }

  @Test func findsPatterns() {
    #expect(matching.matches(pattern: "no*").map { names[$0] } == ["Noah Chen", "Noah Chen Jr."])
    #expect(matching.matches { $0.hasSuffix("e") }.map { names[$0] } == ["Tina Maze"])
  }
}
