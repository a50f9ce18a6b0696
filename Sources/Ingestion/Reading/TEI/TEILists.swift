/// The lists of persons and organisations that the texts of a TEI file point into, each read once for all texts: those of
/// the file itself, and of the files beside it.
final class TEILists {
  /// What one file lists, by id; of several with one id the first.
  struct List {
    fileprivate(set) var persons: [String: MarkupElement] = [:]
    fileprivate(set) var organisations: [String: MarkupElement] = [:]
    /// The files that it includes and that sound like lists.
    fileprivate(set) var inclusions: [String] = []

    fileprivate init(_ root: MarkupElement) {
      for element in root.descendants {
        switch element.name {
        case "person", "personGrp", "role", "castItem":
          if let id = element["xml:id"], persons[id] == nil { persons[id] = element }
        case "org":
          if let id = element["xml:id"], organisations[id] == nil { organisations[id] = element }
        case "include":
          guard let file = element["href"], TEILists.soundsLikeList(file) else { continue }
          inclusions.append(file)
        default: continue
        }
      }
    }
  }

  /// What the file itself lists.
  let own: List

  private let file: SourceFile
  /// What was found beside the file, by name; nil where there is no such file.
  private var neighbours: [String: List?] = [:]

  /// - Parameters:
  ///   - root: the outermost element of the file.
  ///   - file: the file, with those beside it.
  init(_ root: MarkupElement, beside file: SourceFile) {
    own = List(root)
    self.file = file
  }

  /// The lists of the same folder that a text can mean: those that its pointers and inclusions name, and by the custom of
  /// corpora of debates those named like the part of the file's name before its first underscore.
  func beside(pointers: [String]) -> [List] {
    var names = pointers.compactMap(TEIPeople.file) + own.inclusions
    if let stem = file.name.split(separator: "_").first, stem.count < file.name.count {
      names += ["\(stem)-listPerson.xml", "\(stem)-listOrg.xml"]
      if let corpus = list("\(stem).xml") { names += ["\(stem).xml"] + corpus.inclusions }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap(list)
  }

  private func list(_ name: String) -> List? {
    if let known = neighbours[name] { return known }
    var found: List?
    if !name.contains("/"), name != file.name, let bytes = file.neighbour(name),
      let root = (try? ParsedMarkup.xml(bytes))?.tree.root
    {
      found = List(root)
    }
    neighbours[name] = .some(found)
    return found
  }

  private static func soundsLikeList(_ file: String) -> Bool {
    let name = file.lowercased()
    return ["person", "people", "speaker", "org", "list"].contains { name.contains($0) }
  }
}
