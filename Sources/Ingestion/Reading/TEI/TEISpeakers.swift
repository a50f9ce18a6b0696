import CorpusModel

/// Finds out whom the pointers of a TEI document mean: in its own lists, in lists beside it, else by its printed labels.
struct TEISpeakers {
  /// What was not found, a sentence each.
  private(set) var notes: [String] = []

  private var people: TEIPeople
  private var names: [String: String] = [:]
  private var unlisted: Set<String> = []

  /// - Parameters:
  ///   - text: the document.
  ///   - roots: the file that it stands in, first, and what is around it.
  ///   - pointers: all `who` of the document with the labels printed before them.
  init(
    roots: [MarkupElement], language: String?, date: StatedDate?, file: SourceFile,
    pointers: [(pointer: String, label: String?)]
  ) {
    people = TEIPeople(language: language, date: date)
    for root in roots { people.add(root) }
    let wanted = Set(pointers.map { TEIPeople.target($0.pointer) })
    if !wanted.allSatisfy(people.knows) {
      for name in Self.lists(beside: file, roots: roots, pointers: pointers.map(\.pointer)) {
        guard let bytes = file.neighbour(name), let root = (try? ParsedMarkup.xml(bytes))?.tree.root else { continue }
        people.add(root)
      }
    }
    var labels: [String: [String]] = [:]
    for (pointer, label) in pointers { if let label { labels[TEIPeople.target(pointer), default: []].append(label) } }
    for id in wanted.sorted() where people.person(id)?.name == nil {
      unlisted.insert(id)
      names[id] = Self.name(of: id, printed: labels[id] ?? [])
    }
    keepApart(wanted.sorted())
    if !unlisted.isEmpty, pointers.contains(where: { $0.pointer.contains("#") }) {
      let count = unlisted.count == 1 ? "one speaker" : "\(unlisted.count) speakers"
      notes.append("No list of persons names \(count); labels and ids were taken instead.")
    }
  }

  /// Gives those who share a name their ids beside it: two ids are two people.
  private mutating func keepApart(_ ids: [String]) {
    let shared = Dictionary(grouping: ids) { foldedName(person($0).name ?? "") }.values.filter { $0.count > 1 }
    for id in shared.joined() {
      let spelled = Self.words(of: id).joined(separator: " ")
      names[id] = unlisted.contains(id) ? spelled : "\(person(id).name ?? "") \(id)"
    }
  }

  /// The speaker that a pointer means.
  func person(_ pointer: String) -> TEIPeople.Person {
    let id = TEIPeople.target(pointer)
    var person = people.person(id) ?? TEIPeople.Person()
    person.name = names[id] ?? person.name ?? id
    return person
  }

  /// The files of the same folder that could list persons or organisations: those that pointers and inclusions name, and
  /// by the custom of corpora of debates the file named like the part of this one's name before its first underscore.
  private static func lists(beside file: SourceFile, roots: [MarkupElement], pointers: [String]) -> [String] {
    var names = pointers.compactMap(TEIPeople.file)
    for root in roots { names += inclusions(in: root) }
    if let stem = file.name.split(separator: "_").first, stem.count < file.name.count {
      names += ["\(stem)-listPerson.xml", "\(stem)-listOrg.xml"]
      if let bytes = file.neighbour("\(stem).xml"), let corpus = (try? ParsedMarkup.xml(bytes))?.tree.root {
        names += ["\(stem).xml"] + inclusions(in: corpus)
      }
    }
    var seen: Set<String> = []
    return names.filter { !$0.contains("/") && $0 != file.name && seen.insert($0).inserted }
  }

  private static func inclusions(in root: MarkupElement) -> [String] {
    root.descendants.filter { $0.name == "include" }.compactMap { $0["href"] }.filter {
      let name = $0.lowercased()
      return ["person", "people", "speaker", "org", "list"].contains { name.contains($0) }
    }
  }

  /// The name for an id that no list has: the printed label that spells it out, else the id, cut where a capital stands.
  static func name(of id: String, printed labels: [String]) -> String {
    let words = words(of: id)
    // Ids often end in a year of birth, which no label prints.
    let keys = words.map { word in
      let letters = word.reversed().drop(while: \.isNumber).reversed()
      return foldedName(letters.isEmpty ? word : String(letters))
    }
    for label in labels {
      let printed = label.split { $0.isWhitespace || $0 == ":" || $0 == "," }.map(String.init)
      let places = printed.indices.filter { keys.contains(foldedName(printed[$0])) }
      guard let first = places.first, Set(places.map { foldedName(printed[$0]) }).count == Set(keys).count else {
        continue
      }
      // What follows the known words belongs to the name; titles stand before it. A label in capitals hides spelling.
      return printed[first...].map { word in
        guard word.count > 1, word == word.uppercased() else { return word }
        guard let place = keys.firstIndex(of: foldedName(word)) else { return word }
        return String(words[place].prefix(word.count))
      }.joined(separator: " ")
    }
    return words.joined(separator: " ")
  }

  /// `GarcíaXavier` as words, without numbers at its end and signs between.
  private static func words(of id: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in id {
      if character == "_" || character == "-" || character == "." || character.isWhitespace {
        last = nil
        continue
      }
      if last == nil || last?.isLowercase == true && character.isUppercase {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
      last = character
    }
    return words.isEmpty ? [id] : words
  }
}
