/// Names in characters without blanks and who bears them, as a trie: looking one up takes as long as the name is.
struct CharacterNames {
  /// The way on from a node.
  private struct Step: Hashable {
    var node: Int
    var character: Unicode.Scalar
  }

  /// What some characters in a row are.
  private struct Node {
    /// Who bears the name that they are; nil where they are the beginning of names only.
    var bearer: Int?
    /// Who bears the names that begin with them; nil where several people do, or nobody.
    var onlyBearer: Int?
    var isShared = false
  }

  private var nodes = [Node()]
  private var steps: [Step: Int] = [:]

  /// Whether no name was added.
  var isEmpty: Bool { steps.isEmpty }

  /// Adds a name; one that somebody bears already stays that person's.
  mutating func add(_ name: some Sequence<Unicode.Scalar>, of bearer: Int) {
    var path = [0]
    for character in name {
      let step = Step(node: path[path.count - 1], character: character)
      if let next = steps[step] {
        path.append(next)
      } else {
        steps[step] = nodes.count
        path.append(nodes.count)
        nodes.append(Node())
      }
    }
    let end = path[path.count - 1]
    guard nodes[end].bearer == nil else { return }
    nodes[end].bearer = bearer
    for node in path where !nodes[node].isShared && nodes[node].onlyBearer != bearer {
      nodes[node].isShared = nodes[node].onlyBearer != nil
      nodes[node].onlyBearer = nodes[node].isShared ? nil : bearer
    }
  }

  /// Who alone bears names that begin with some characters, or are them.
  func bearer(beginningWith characters: some Collection<Unicode.Scalar>) -> Int? {
    guard !characters.isEmpty else { return nil }
    var node = 0
    for character in characters {
      guard let next = steps[Step(node: node, character: character)] else { return nil }
      node = next
    }
    return nodes[node].onlyBearer
  }

  /// The longest name that stands at a place: who bears it, and how many characters it has.
  func longest(at place: Int, in text: [Unicode.Scalar]) -> (bearer: Int, length: Int)? {
    var found: (bearer: Int, length: Int)?
    var node = 0
    for end in place..<text.count {
      guard let next = steps[Step(node: node, character: text[end])] else { break }
      node = next
      if let bearer = nodes[node].bearer { found = (bearer, end + 1 - place) }
    }
    return found
  }
}
