import CRapidJSON

/// A value of a JSON text, read only; the only file that calls RapidJSON.
///
/// Members keep the order of the file; of two members with one key the later counts. A node keeps its whole text alive.
@safe struct JSONNode {
  private let tree: JSONTree
  private let place: Int

  /// Why a text is no JSON.
  struct Failure: Error, Equatable {
    /// What the parser says, a clause.
    var reason: String
    /// From 1.
    var line: Int
    /// In characters, from 1.
    var column: Int
  }

  /// As deep as lists and objects may be nested.
  private static let mostLevels = 2048

  /// Reads a text, valid UTF-8; what is nested too deep, half characters, NUL,
  /// numbers that no machine holds and four thousand million bytes are refused.
  static func parse(_ text: [UInt8]) -> Result<JSONNode, Failure> {
    var values = unsafe quoth_json_values()
    var failure = unsafe quoth_json_failure()
    let isRead = unsafe text.withUnsafeBufferPointer { text in
      unsafe quoth_json_read(text.baseAddress, text.count, mostLevels, &values, &failure)
    }
    guard isRead else { return unsafe .failure(Failure(failure, in: text)) }
    return unsafe .success(JSONNode(tree: JSONTree(values), place: 0))
  }

  private init(tree: JSONTree, place: Int) {
    self.tree = tree
    self.place = place
  }

  private var value: quoth_json_value { tree[place] }
  private var kind: Int { Int(value.kind) }
  private var isText: Bool { kind == QUOTH_JSON_STRING }
  private var isNumber: Bool { kind == QUOTH_JSON_NUMBER }
  /// The bytes of a text or a number, as they stand.
  private var bytes: String { tree.text(of: value) }

  var isObject: Bool { kind == QUOTH_JSON_OBJECT }
  var isArray: Bool { kind == QUOTH_JSON_ARRAY }
  var isNull: Bool { kind == QUOTH_JSON_NULL }

  /// The text of a string; nil for any other value.
  var string: String? { isText ? bytes : nil }

  /// A finite number, or a string that writes one.
  var number: Double? {
    guard isText || isNumber, let number = Double(bytes), number.isFinite else { return nil }
    return number
  }

  /// A whole number, or a string that writes one.
  var integer: Int? {
    guard isText || isNumber else { return nil }
    return Int(bytes) ?? (isNumber ? number.flatMap { Int(exactly: $0) } : nil)
  }

  var bool: Bool? { kind == QUOTH_JSON_TRUE ? true : kind == QUOTH_JSON_FALSE ? false : nil }

  /// A string, or a number or truth value as the file writes it; nil for null, lists and objects.
  var scalarText: String? { isText || isNumber ? bytes : bool.map { $0 ? "true" : "false" } }

  /// The value of a key of an object, where it has one that is not null.
  subscript(key: String) -> JSONNode? {
    var found: Int?
    for member in memberPlaces where tree.isText(tree[member], key.utf8) { found = member + 1 }
    return found.flatMap { tree[$0].kind == QUOTH_JSON_NULL ? nil : JSONNode(tree: tree, place: $0) }
  }

  /// The elements of an array or members of an object; 0 for any other value.
  var count: Int { isArray || isObject ? Int(value.count) : 0 }

  /// The elements of an array; none for any other value.
  var elements: some Sequence<JSONNode> {
    JSONPlaces(tree: tree, at: place + 1, end: isArray ? end : 0, valueOffset: 0).lazy.map { [tree] in
      JSONNode(tree: tree, place: $0)
    }
  }

  /// The elements of the array at a key of an object; none where there is no such array.
  func list(_ key: String) -> [JSONNode] { self[key].map { Array($0.elements) } ?? [] }

  /// The first element of an array.
  var first: JSONNode? { elements.first { _ in true } }

  /// The members of an object in the order of the file; none for any other value.
  var members: [(key: String, value: JSONNode)] {
    var members: [(key: String, value: JSONNode)] = []
    members.reserveCapacity(count)
    var places: [String: Int] = [:]
    for place in memberPlaces {
      let (key, value) = (tree.text(of: tree[place]), JSONNode(tree: tree, place: place + 1))
      if let known = places[key] {
        members[known].value = value
      } else {
        places[key] = members.count
        members.append((key, value))
      }
    }
    return members
  }

  /// Whether the value is an object with these keys and no others, each once and in this order.
  func hasKeys(_ keys: [[UInt8]]) -> Bool {
    guard isObject, count == keys.count else { return false }
    return zip(memberPlaces, keys).allSatisfy { tree.isText(tree[$0], $1) }
  }

  /// The values of an object's members in the order of the file, those of a key that comes again too; none for any other
  /// value.
  var memberValues: some Sequence<JSONNode> {
    memberPlaces.lazy.map { [tree] in JSONNode(tree: tree, place: $0 + 1) }
  }

  /// The strings of a list, or a string alone.
  var strings: [String] { string.map { [$0] } ?? elements.compactMap(\.string) }

  /// Where all that the value holds has ended.
  private var end: Int { Int(value.next) }

  /// The places of an object's keys; none for any other value.
  private var memberPlaces: JSONPlaces {
    JSONPlaces(tree: tree, at: place + 1, end: isObject ? end : 0, valueOffset: 1)
  }
}

extension JSONNode.Failure {
  @unsafe fileprivate init(_ failure: quoth_json_failure, in text: [UInt8]) {
    reason = unsafe String(cString: failure.reason)
    let before = unsafe text.prefix(failure.place)
    line = 1 + before.count { $0 == 0x0A }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
  }
}

/// The places of a list's elements, or of an object's keys, whose values stand behind them.
private struct JSONPlaces: Sequence, IteratorProtocol {
  let tree: JSONTree
  var at: Int
  let end: Int
  let valueOffset: Int

  mutating func next() -> Int? {
    guard at < end else { return nil }
    defer { at = Int(tree[at + valueOffset].next) }
    return at
  }
}

/// Owns the values of one text.
@safe private final class JSONTree {
  // Constant, so that no access to it is watched.
  private let values: quoth_json_values

  @unsafe init(_ values: quoth_json_values) { unsafe self.values = values }

  deinit {
    var values = unsafe values
    unsafe quoth_json_free(&values)
  }

  /// The value at a place, which must be one.
  subscript(place: Int) -> quoth_json_value {
    unsafe precondition(place >= 0 && place < values.count, "a place outside the values of a text")
    return unsafe values.values[place]
  }

  /// The bytes of a text or a number.
  func text(of value: quoth_json_value) -> String { unsafe String(decoding: bytes(of: value), as: UTF8.self) }

  /// Whether the bytes of a text or a number are these.
  func isText(_ value: quoth_json_value, _ text: some Collection<UInt8>) -> Bool {
    unsafe Int(value.count) == text.count && text.elementsEqual(bytes(of: value))
  }

  /// Whether the bytes of a text or a number are these.
  func isText(_ value: quoth_json_value, _ text: [UInt8]) -> Bool {
    unsafe text.withUnsafeBufferPointer { text in
      let bytes = unsafe bytes(of: value)
      guard bytes.count == text.count else { return false }
      for place in 0..<text.count where unsafe bytes[place] != text[place] { return false }
      return true
    }
  }

  @unsafe private func bytes(of value: quoth_json_value) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: values.bytes + Int(value.start), count: Int(value.count))
  }
}
