import Testing

@testable import Ingestion

struct JSONNodeTests {
  private func parsed(_ text: String) throws -> JSONNode { try JSONNode.parse(Array(text.utf8)).get() }

  private func failure(_ bytes: [UInt8]) -> JSONNode.Failure? {
    if case .failure(let failure) = JSONNode.parse(bytes) { return failure }
    return nil
  }

  @Test func textsComeWithTheirEscapesResolved() throws {
    let root = try parsed(#"{"a": "caf\u00e9 \"x\"\n\ud83d\ude00", "b": ["", "\/"]}"#)
    #expect(root["a"]?.string == "café \"x\"\n😀")
    #expect(root["b"]?.strings == ["", "/"])
    #expect(root["c"] == nil)
  }

  @Test func numbersStayAsTheyAreWritten() throws {
    let numbers = try Array(parsed("[1.50, 1e3, -0, 12345678901234567890, \"7\", \"x\"]").elements)
    #expect(numbers.map(\.scalarText) == ["1.50", "1e3", "-0", "12345678901234567890", "7", "x"])
    #expect(numbers.map(\.number) == [1.5, 1000, 0, 1.2345678901234567e19, 7, nil])
    #expect(numbers.map(\.integer) == [nil, 1000, 0, nil, 7, nil])
  }

  @Test func nullIsNoMember() throws {
    let root = try parsed(#"{"a": null, "b": true, "c": {}}"#)
    #expect(root["a"] == nil)
    #expect(root["b"]?.bool == true)
    #expect(root["c"]?.count == 0)
    #expect(root.members.map(\.key) == ["a", "b", "c"])
  }

  @Test func ofTwoMembersWithOneKeyTheLaterCounts() throws {
    let root = try parsed(#"{"a": 1, "b": [2, {"a": 9}], "a": 3}"#)
    #expect(root["a"]?.integer == 3)
    #expect(root.members.map(\.key) == ["a", "b"])
    #expect(root.members.map { $0.value.integer } == [3, nil])
    #expect(root.memberValues.map { $0.integer } == [1, nil, 3])
  }

  @Test(arguments: [
    (["a", "b"], true), (["b", "a"], false), (["a"], false), (["a", "b", "c"], false), (["a", "bb"], false),
  ])
  func keysAreComparedInTheirOrder(keys: [String], same: Bool) throws {
    #expect(try parsed(#"{"a": {"b": 1}, "b": []}"#).hasKeys(keys.map { Array($0.utf8) }) == same)
  }

  @Test func elementsOfListsInLists() throws {
    let root = try parsed(#"[[1, [2, 3]], {"x": [4]}, 5]"#)
    #expect(root.count == 3)
    #expect(root.elements.map(\.count) == [2, 1, 0])
    #expect(root.first?.elements.map(\.integer) == [1, nil])
    #expect(Array(root.elements)[1].list("x").map(\.integer) == [4])
  }

  @Test(arguments: [
    ("", "it holds no value", 1, 1), ("{\"a\": 1}\n{", "more stands behind the end of the value", 2, 1),
    ("{\"ä\" 1}", "the colon behind a key is missing", 1, 6),
    ("[1,\n 2", "a comma or ] is missing behind an element", 2, 3),
    ("{\"a\": \"\u{1}\"}", "a text holds a character that must be escaped, or escapes one that cannot be", 1, 8),
    ("[1e999]", "a number is too big", 1, 2), ("[\"\\ud800\"]", "half a character is escaped", 1, 3),
    ("[\"\\u0000\"]", "a text holds NUL", 1, 3),
  ])
  func failuresNameTheirPlace(text: String, reason: String, line: Int, column: Int) {
    #expect(failure(Array(text.utf8)) == JSONNode.Failure(reason: reason, line: line, column: column))
  }

  @Test func zeroBytesDoNotEndAText() {
    #expect(failure(Array("{\"a\": 1}\0{\"b\": 2}".utf8))?.column == 9)
    #expect(failure(Array("{\"a\": 1}\0".utf8))?.column == 9)
  }

  @Test func nestingIsBounded() throws {
    let deepest = String(repeating: "[", count: 2048) + String(repeating: "]", count: 2048)
    #expect(try parsed(deepest).count == 1)
    #expect(failure(Array("[\(deepest)]".utf8))?.reason == "lists and objects are nested too deep")
    #expect(failure([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) != nil)
  }
}
