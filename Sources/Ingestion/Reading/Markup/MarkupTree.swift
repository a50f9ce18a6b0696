/// The elements and words of an XML or HTML file, in the order of the file.
///
/// Nodes lie in one array, each before what is inside it, so that a subtree is a range of places.
final class MarkupTree: Sendable {
  /// An element or a run of words.
  struct Node: Sendable {
    /// The place of the name among `names`; -1 for words.
    var name: Int32
    /// The place of the namespace among `names`; -1 for none.
    var space: Int32
    /// The place of the element around it; -1 for the root.
    var parent: Int32
    /// The place behind its last descendant.
    var end: Int32
    /// The line in the file, from 1; 0 for words.
    var line: Int32
    /// Bytes of `bytes` for words, places of `attributes` for an element.
    var content: Range<Int32>
  }

  /// An attribute of an element.
  struct Attribute: Sendable {
    /// The place of the name among `names`, with its prefix where it has one (`xml:id`).
    var name: Int32
    /// The value, bytes of `bytes`.
    var value: Range<Int32>
  }

  let nodes: [Node]
  let attributes: [Attribute]
  let names: [String]
  /// All words and values, valid UTF-8 as the parser yields them.
  let bytes: [UInt8]

  init(nodes: [Node], attributes: [Attribute], names: [String], bytes: [UInt8]) {
    (self.nodes, self.attributes, self.names, self.bytes) = (nodes, attributes, names, bytes)
  }

  /// The outermost element; nil where the file has none.
  var root: MarkupElement? {
    nodes.indices.first { nodes[$0].name >= 0 }.map { MarkupElement(tree: self, place: $0) }
  }
}

/// An element of a tree.
struct MarkupElement: Sendable {
  /// What stands in an element: elements and words.
  enum Child {
    case element(MarkupElement)
    case words(ArraySlice<UInt8>)
  }

  let tree: MarkupTree
  /// The place among the tree's nodes.
  let place: Int

  private var node: MarkupTree.Node { tree.nodes[place] }

  /// The name without prefix.
  var name: String { tree.names[Int(node.name)] }

  /// The URI of the namespace; empty where there is none.
  var namespace: String { node.space < 0 ? "" : tree.names[Int(node.space)] }

  /// The line in the file, from 1.
  var line: Int { Int(node.line) }

  /// The element around it.
  var parent: MarkupElement? { node.parent < 0 ? nil : MarkupElement(tree: tree, place: Int(node.parent)) }

  /// The places of the tree's nodes that are inside.
  var inside: Range<Int> { place + 1..<Int(node.end) }

  /// The value of an attribute, white space at its ends off; nil where it is missing or empty.
  subscript(attribute: String) -> String? {
    for found in tree.attributes[Int(node.content.lowerBound)..<Int(node.content.upperBound)]
    where tree.names[Int(found.name)] == attribute {
      let range = tree.bytes.trimmed(Int(found.value.lowerBound)..<Int(found.value.upperBound))
      return range.isEmpty ? nil : tree.bytes.string(range)
    }
    return nil
  }

  /// The names of the attributes, with their prefixes.
  var attributeNames: some Sequence<String> {
    (node.content.lowerBound..<node.content.upperBound).lazy.map { [tree] in
      tree.names[Int(tree.attributes[Int($0)].name)]
    }
  }

  /// The parts of an attribute that white space separates.
  func list(_ attribute: String) -> [String] {
    self[attribute]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// What stands directly inside.
  var children: some Sequence<Child> { children(from: place + 1) }

  /// What stands directly inside, behind one of the children.
  func children(behind child: MarkupElement) -> some Sequence<Child> { children(from: Int(child.node.end)) }

  private func children(from first: Int) -> some Sequence<Child> {
    sequence(state: first) { [tree, end = Int(node.end)] next -> Child? in
      guard next < end else { return nil }
      defer { next = Int(tree.nodes[next].end) }
      return tree.child(at: next)
    }
  }

  /// The elements directly inside.
  var elements: some Sequence<MarkupElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All elements inside, whatever their depth.
  var descendants: some Sequence<MarkupElement> {
    inside.lazy.filter { [tree] in tree.nodes[$0].name >= 0 }.map { [tree] in MarkupElement(tree: tree, place: $0) }
  }

  /// The elements inside that are what is wanted, none of them in another.
  func outermost(_ isWanted: (MarkupElement) -> Bool) -> [MarkupElement] {
    var end = 0
    return descendants.filter { element in
      guard element.place >= end, isWanted(element) else { return false }
      end = element.inside.upperBound
      return true
    }
  }

  /// The first element directly inside with a name.
  func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// The elements directly inside with a name.
  func all(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The element that a path of names leads to, each directly inside the one before.
  func at(_ path: String...) -> MarkupElement? {
    var element: MarkupElement? = self
    for name in path { element = element?.first(name) }
    return element
  }

  /// All words inside as they stand in the file.
  var rawWords: [UInt8] {
    var result: [UInt8] = []
    for index in inside where tree.nodes[index].name < 0 { result.append(contentsOf: tree.words(at: index)) }
    return result
  }

  /// All words inside, white space as single blanks.
  var words: String { Self.joined(rawWords) }

  /// All words inside, white space as single blanks; nil where they are more than some bytes.
  ///
  /// No more is looked at than the answer needs, so that elements inside elements may be asked one by one.
  func words(atMost limit: Int) -> String? {
    // White space that is no ASCII takes up to three bytes for its one.
    let (words, isWhole) = opening(3 * limit)
    return isWhole && words.utf8.count <= limit ? words : nil
  }

  /// The first sign of the words inside that is no white space.
  var firstSign: Character? { opening(64).words.first }

  /// The words inside up to some bytes, white space as single blanks, and whether they are all.
  private func opening(_ count: Int) -> (words: String, isWhole: Bool) {
    var result: [UInt8] = []
    for index in inside where tree.nodes[index].name < 0 {
      for byte in tree.words(at: index) {
        let isBlank = byte == 0x20 || (9...13).contains(byte)
        if isBlank, result.last ?? 0x20 == 0x20 { continue }
        if result.count >= count, !isBlank { return (Self.joined(result), false) }
        result.append(isBlank ? 0x20 : byte)
      }
    }
    return (Self.joined(result), true)
  }

  private static func joined(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension MarkupTree {
  /// The bytes of the words at a place that are not white space.
  func length(ofWordsAt place: Int) -> Int { words(at: place).count { $0 != 0x20 && !(9...13).contains($0) } }

  fileprivate func words(at place: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[place].content.lowerBound)..<Int(nodes[place].content.upperBound)]
  }

  fileprivate func child(at place: Int) -> MarkupElement.Child {
    nodes[place].name < 0 ? .words(words(at: place)) : .element(MarkupElement(tree: self, place: place))
  }
}
