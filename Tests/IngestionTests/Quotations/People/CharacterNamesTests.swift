import Testing

@testable import Ingestion

struct CharacterNamesTests {
  private let names: CharacterNames = {
    var names = CharacterNames()
    names.add("张一".unicodeScalars, of: 0)
    names.add("张一刀".unicodeScalars, of: 1)
    names.add("张一刀".unicodeScalars, of: 2)
    names.add("欧阳修".unicodeScalars, of: 3)
    names.add("欧阳永叔".unicodeScalars, of: 3)
    return names
  }()

  @Test(arguments: [("张一刀说", 1, 3), ("张一说", 0, 2), ("欧阳修", 3, 3)])
  func theLongestNameThatStandsThere(text: String, bearer: Int, length: Int) throws {
    let found = try #require(names.longest(at: 0, in: Array(text.unicodeScalars)))
    #expect(found.bearer == bearer && found.length == length)
  }

  @Test(arguments: ["张", "欧阳", "刀", ""])
  func aBeginningIsNoName(text: String) { #expect(names.longest(at: 0, in: Array(text.unicodeScalars)) == nil) }

  @Test func aBeginningMeansItsOnlyBearer() {
    #expect(names.bearer(beginningWith: "欧阳".unicodeScalars) == 3)
    #expect(names.bearer(beginningWith: "张一刀".unicodeScalars) == 1)
    #expect(names.bearer(beginningWith: "张".unicodeScalars) == nil)
    #expect(names.bearer(beginningWith: "".unicodeScalars) == nil)
  }
}
