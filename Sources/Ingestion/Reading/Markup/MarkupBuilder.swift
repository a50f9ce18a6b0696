/// Puts together the tree of a file from what the parser tells, within bounds.
final class MarkupBuilder {
  /// The elements and runs of words that a file may have.
  static let maximumNodes = 1 << 24
  /// How many times a file's size its words and values may reach by its own entities and defaults.
  private static let maximumGrowth = 4

  /// Why building stopped; nil where it did not.
  private(set) var refusal: String?

  private var nodes: [MarkupTree.Node] = []
  private var attributes: [MarkupTree.Attribute] = []
  private var names: [String] = []
  private var placesOfNames: [String: Int32] = [:]
  private var bytes: [UInt8] = []
  private var open: [Int] = []
  private let maximumBytes: Int
  private let maximumDepth: Int

  /// - Parameters:
  ///   - size: the bytes of the file.
  ///   - depth: the levels of elements that it may have.
  init(size: Int, depth: Int) {
    maximumBytes = min(Int(Int32.max), size * Self.maximumGrowth + 65_536)
    maximumDepth = depth
    bytes.reserveCapacity(min(size, 1 << 26))
  }

  /// The builder that a sink's context points to.
  static func behind(_ context: UnsafeMutableRawPointer?) -> MarkupBuilder? {
    unsafe context.map { unsafe Unmanaged<MarkupBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Opens an element; false where there are too many, too many around it, or too much was refused before.
  func start(_ name: String, space: String?, line: Int) -> Bool {
    guard refusal == nil else { return false }
    guard open.count < maximumDepth else { return refuse("line \(line): nested deeper than \(maximumDepth) levels") }
    let none = Int32(attributes.count)
    let opened = add(
      MarkupTree.Node(
        name: place(of: name), space: space.map(place(of:)) ?? -1, parent: parent, end: 0, line: Int32(clamping: line),
        content: none..<none))
    guard opened else { return false }
    open.append(nodes.count - 1)
    return true
  }

  /// Gives the element that was opened last an attribute.
  func attribute(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
    guard let element = open.last, let range = unsafe append(value), hasRoomForAttribute() else { return }
    attributes.append(MarkupTree.Attribute(name: place(of: name), value: range))
    nodes[element].content = nodes[element].content.lowerBound..<Int32(attributes.count)
  }

  /// Closes the innermost element.
  func end() {
    guard let element = open.popLast() else { return }
    nodes[element].end = Int32(nodes.count)
  }

  /// Adds words; false where there are too many.
  func text(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let range = unsafe append(words) else { return false }
    if let last = nodes.indices.last, nodes[last].name < 0, nodes[last].parent == parent,
      nodes[last].content.upperBound == range.lowerBound
    {
      nodes[last].content = nodes[last].content.lowerBound..<range.upperBound
      return true
    }
    return add(
      MarkupTree.Node(name: -1, space: -1, parent: parent, end: Int32(nodes.count + 1), line: 0, content: range))
  }

  /// The tree of all so far; elements still open end here.
  func tree() -> MarkupTree {
    while !open.isEmpty { end() }
    return MarkupTree(nodes: nodes, attributes: attributes, names: names, bytes: bytes)
  }

  private var parent: Int32 { open.last.map(Int32.init) ?? -1 }

  private func add(_ node: MarkupTree.Node) -> Bool {
    guard nodes.count < Self.maximumNodes else {
      return refuse("more than \(Self.maximumNodes) elements and runs of words")
    }
    nodes.append(node)
    return true
  }

  /// Whether an attribute more can stand in the file or be declared by it; written out, each takes two bytes.
  private func hasRoomForAttribute() -> Bool {
    attributes.count < maximumBytes / 2
      || refuse("attributes without their words make it more than \(Self.maximumGrowth) times its size")
  }

  private func append(_ words: UnsafeBufferPointer<UInt8>) -> Range<Int32>? {
    guard bytes.count + words.count <= maximumBytes else {
      _ = refuse("entities would make it more than \(Self.maximumGrowth) times its size")
      return nil
    }
    let start = Int32(bytes.count)
    unsafe bytes.append(contentsOf: words)
    return start..<Int32(bytes.count)
  }

  private func place(of name: String) -> Int32 {
    if let place = placesOfNames[name] { return place }
    names.append(name)
    placesOfNames[name] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }

  private func refuse(_ reason: String) -> Bool {
    refusal = refusal ?? reason
    return false
  }
}
