import CJansson

/// A value of a JSON text, read only; the only file that calls jansson.
///
/// Members keep the order of the file; of two members with one key the later counts. A node keeps its whole tree alive.
@safe struct JSONNode {
  private let tree: JSONTree
  private let value: UnsafeMutablePointer<json_t>

  /// Why a text is no JSON.
  struct Failure: Error, Equatable {
    /// What the parser says, a clause.
    var reason: String
    /// From 1.
    var line: Int
    /// In characters, from 1.
    var column: Int
  }

  /// Reads a text; nesting beyond 2048 levels, numbers that no machine holds, lone surrogates and NUL are refused.
  static func parse(_ text: [UInt8]) -> Result<JSONNode, Failure> {
    var error = json_error_t()
    let root = unsafe text.withUnsafeBytes { buffer in
      let characters = unsafe buffer.assumingMemoryBound(to: CChar.self)
      return unsafe json_loadb(characters.baseAddress, characters.count, Int(JSON_DECODE_ANY), &error)
    }
    guard let root = unsafe root else { return unsafe .failure(Failure(error)) }
    return unsafe .success(JSONNode(tree: JSONTree(root), value: root))
  }

  private init(tree: JSONTree, value: UnsafeMutablePointer<json_t>) {
    self.tree = tree
    unsafe self.value = unsafe value
  }

  private var type: json_type { unsafe value.pointee.type }

  var isObject: Bool { type == JSON_OBJECT }
  var isArray: Bool { type == JSON_ARRAY }
  var isNull: Bool { type == JSON_NULL }

  /// The text of a string; nil for any other value.
  var string: String? {
    guard type == JSON_STRING, let start = unsafe json_string_value(value) else { return nil }
    let count = unsafe json_string_length(value)
    return unsafe start.withMemoryRebound(to: UInt8.self, capacity: count) { start in
      unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
  }

  /// A finite number, or a string that writes one.
  var number: Double? {
    switch type {
    case JSON_INTEGER: return unsafe Double(json_integer_value(value))
    case JSON_REAL: return unsafe json_real_value(value)
    case JSON_STRING: return string.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    default: return nil
    }
  }

  /// A whole number, or a string that writes one.
  var integer: Int? {
    switch type {
    case JSON_INTEGER: return unsafe Int(exactly: json_integer_value(value))
    case JSON_STRING: return string.flatMap { Int($0) }
    default: return number.flatMap { Int(exactly: $0) }
    }
  }

  var bool: Bool? { type == JSON_TRUE ? true : type == JSON_FALSE ? false : nil }

  /// A string, or a number or truth value as JSON writes it; nil for null, lists and objects.
  var scalarText: String? {
    switch type {
    case JSON_STRING: return string
    case JSON_INTEGER: return unsafe String(json_integer_value(value))
    case JSON_REAL: return number.map { "\($0)" }
    case JSON_TRUE: return "true"
    case JSON_FALSE: return "false"
    default: return nil
    }
  }

  /// The value of a key of an object, where it has one that is not null.
  subscript(key: String) -> JSONNode? {
    guard isObject, let found = unsafe json_object_get(value, key) else { return nil }
    let node = unsafe JSONNode(tree: tree, value: found)
    return node.isNull ? nil : node
  }

  /// The elements of an array or members of an object; 0 for any other value.
  var count: Int { unsafe isArray ? json_array_size(value) : isObject ? json_object_size(value) : 0 }

  /// The elements of an array; none for any other value.
  var elements: some Sequence<JSONNode> {
    (0..<(isArray ? count : 0)).lazy.compactMap { place in
      unsafe json_array_get(value, place).map { unsafe JSONNode(tree: tree, value: $0) }
    }
  }

  /// The elements of the array at a key of an object; none where there is no such array.
  func list(_ key: String) -> [JSONNode] { self[key].map { Array($0.elements) } ?? [] }

  /// The first element of an array.
  var first: JSONNode? { elements.first { _ in true } }

  /// The members of an object in the order of the file; none for any other value.
  var members: [(key: String, value: JSONNode)] {
    guard isObject else { return [] }
    var members: [(key: String, value: JSONNode)] = []
    members.reserveCapacity(count)
    var iterator = unsafe json_object_iter(value)
    while let at = unsafe iterator {
      if let key = unsafe json_object_iter_key(at), let member = unsafe json_object_iter_value(at) {
        unsafe members.append((String(cString: key), JSONNode(tree: tree, value: member)))
      }
      unsafe iterator = unsafe json_object_iter_next(value, at)
    }
    return members
  }

  /// The strings of a list, or a string alone.
  var strings: [String] { string.map { [$0] } ?? elements.compactMap(\.string) }
}

extension JSONNode.Failure {
  @unsafe fileprivate init(_ error: json_error_t) {
    let text = unsafe withUnsafeBytes(of: error.text) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    reason = text
    line = max(1, Int(error.line))
    column = max(1, Int(error.column))
  }
}

/// Owns the values of one text.
@safe private final class JSONTree {
  private let root: UnsafeMutablePointer<json_t>

  @unsafe init(_ root: UnsafeMutablePointer<json_t>) { unsafe self.root = unsafe root }

  deinit { unsafe json_decref(root) }
}
