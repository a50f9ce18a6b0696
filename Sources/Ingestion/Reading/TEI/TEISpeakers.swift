import CorpusModel

/// Finds out whom the pointers of a TEI document mean: in its own lists, in lists beside it, else by its printed labels.
struct TEISpeakers {
  /// What was not found, a sentence each.
  private(set) var notes: [String] = []

  /// The speakers by the ids that pointers end with.
  private var speakers: [String: TEIPeople.Person] = [:]

  /// - Parameters:
  ///   - lists: the lists that the document can mean.
  ///   - language: the language of the document.
  ///   - date: the date of the document.
  ///   - pointers: all `who` of the document with the labels printed before them.
  init(
    _ lists: TEILists, language: String?, date: StatedDate?, pointers: [(pointer: String, label: String?)]
  ) {
    var people = TEIPeople(lists.own, language: language, date: date)
    let wanted = Set(pointers.map { TEIPeople.target($0.pointer) }).sorted()
    if !wanted.allSatisfy(people.knows) { people.add(lists.beside(pointers: pointers.map(\.pointer))) }
    var labels: [String: [String]] = [:]
    for (pointer, label) in pointers { if let label { labels[TEIPeople.target(pointer), default: []].append(label) } }
    var unlisted: Set<String> = []
    for id in wanted {
      var person = people.person(id) ?? TEIPeople.Person()
      if person.name == nil {
        unlisted.insert(id)
        person.name = Self.name(of: id, printed: labels[id] ?? [])
      }
      speakers[id] = person
    }
    // Those who share a name get their ids beside it: two ids are two people.
    for (_, ids) in Dictionary(grouping: wanted, by: { foldedName(person($0).name ?? "") }) where ids.count > 1 {
      for id in ids {
        let own = unlisted.contains(id) ? Self.words(of: id) : [person(id).name ?? "", id]
        speakers[id]?.name = own.joined(separator: " ")
      }
    }
    if !unlisted.isEmpty, pointers.contains(where: { $0.pointer.contains("#") }) {
      let count = unlisted.count == 1 ? "one speaker" : "\(unlisted.count) speakers"
      notes.append("No list of persons names \(count); labels and ids were taken instead.")
    }
  }

  /// The speaker that a pointer means.
  func person(_ pointer: String) -> TEIPeople.Person {
    let id = TEIPeople.target(pointer)
    return speakers[id] ?? TEIPeople.Person(name: id, affiliation: nil)
  }

  /// The name for an id that no list has: the printed label that spells it out, else the id, cut where a capital stands.
  static func name(of id: String, printed labels: [String]) -> String {
    let words = words(of: id)
    // Ids often end in a year of birth, which no label prints.
    let keys = words.map { word in
      let letters = word.reversed().drop(while: \.isNumber).reversed()
      return foldedName(letters.isEmpty ? word : String(letters))
    }
    let known = Set(keys)
    for label in labels {
      let printed = label.split { $0.isWhitespace || $0 == ":" || $0 == "," }.map(String.init)
      let places = printed.indices.filter { known.contains(foldedName(printed[$0])) }
      guard let first = places.first, Set(places.map { foldedName(printed[$0]) }).count == known.count else {
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
