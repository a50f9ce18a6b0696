import Diagnostics

/// Reading nodes as what a data file expects at their place, with a message where they are something else.
extension YAMLSource {
  /// The pairs of a mapping.
  func pairs(of node: YAMLNode, _ what: String) throws(Diagnostic) -> [YAMLPair] {
    guard case .mapping(let pairs) = node.content else {
      throw problem("\(what) must be a mapping (key: value), not \(node.sort)", at: node.place)
    }
    return pairs
  }

  /// A text that is not empty.
  func text(of node: YAMLNode, _ what: String) throws(Diagnostic) -> String {
    guard case .scalar(let text, _) = node.content else {
      throw problem("\(what) must be a text, not \(node.sort)", at: node.place)
    }
    guard !text.isEmpty else { throw problem("\(what) is empty", at: node.place) }
    return text
  }

  /// The texts of a sequence, or the one text that stands in its place.
  func texts(of node: YAMLNode, _ what: String) throws(Diagnostic) -> [String] {
    guard case .sequence(let items) = node.content else { return [try text(of: node, what)] }
    var texts: [String] = []
    texts.reserveCapacity(items.count)
    for item in items { texts.append(try text(of: item, what)) }
    return texts
  }

  /// The items of a sequence, or the one value that stands in its place; none where nothing does.
  func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    return node.isNull ? [] : [node]
  }

  /// `true` or `false`.
  func flag(of node: YAMLNode, _ what: String) throws(Diagnostic) -> Bool {
    switch try text(of: node, what) {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw problem("\(what) must be true or false", at: node.place)
    }
  }

  /// The message about a key that means nothing here.
  func unknownKey(_ pair: YAMLPair, known: [String]) -> Diagnostic {
    let suggestion = nearest(to: pair.key, among: known)
    return problem(
      "unknown key '\(pair.key)'", at: pair.place, length: pair.key.unicodeScalars.count,
      notes: suggestion == nil ? ["Known here: \(known.joined(separator: ", "))."] : [], suggestion: suggestion)
  }
}

extension YAMLNode {
  /// What the node is, in words for messages.
  var sort: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
