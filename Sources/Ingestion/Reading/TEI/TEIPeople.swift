import CorpusModel

/// The persons and organisations that TEI files list, by their ids, as a document of some day and language names them.
struct TEIPeople {
  /// A person as a list states it.
  struct Person {
    /// The name to show; nil where the entry holds none.
    var name: String?
    /// The organisation that the person belongs to on the day of the document, a name to show.
    var affiliation: String?
  }

  /// The lists, the nearest first.
  private var lists: [TEILists.List]
  /// The names of organisations that were asked for.
  private var shown: [String: String?] = [:]
  private let language: String?
  private let date: StatedDate?

  /// - Parameters:
  ///   - list: what the file of the document lists.
  ///   - language: the language of the document, in which names of organisations are preferred.
  ///   - date: the date of the document, on which an affiliation must hold.
  init(_ list: TEILists.List, language: String?, date: StatedDate?) {
    lists = [list]
    self.language = language
    self.date = date
  }

  /// Adds what other files list; what is known already stays.
  mutating func add(_ others: [TEILists.List]) {
    lists += others
    shown = [:]
  }

  /// Whether a pointer is that of a listed person or organisation.
  func knows(_ id: String) -> Bool { lists.contains { $0.persons[id] != nil || $0.organisations[id] != nil } }

  /// The person with an id; nil where no list has it.
  mutating func person(_ id: String) -> Person? {
    if let entry = lists.lazy.compactMap({ $0.persons[id] }).first {
      return Person(name: name(of: entry), affiliation: affiliation(of: entry))
    }
    return organisation(id).map { Person(name: name(of: $0, id: id), affiliation: nil) }
  }

  private func organisation(_ id: String) -> MarkupElement? { lists.lazy.compactMap { $0.organisations[id] }.first }

  private func name(of entry: MarkupElement) -> String? {
    switch entry.name {
    case "role": return Self.nonEmpty(entry.words)
    case "castItem": return entry.first("role").map(\.words) ?? Self.nonEmpty(entry.words)
    default: break
    }
    let names = entry.all("persName").isEmpty ? entry.all("name") : entry.all("persName")
    guard let best = names.first(where: isOfTheDay) ?? names.first else { return Self.nonEmpty(entry["n"] ?? "") }
    return Self.nonEmpty(spelled(best))
  }

  /// Forenames before surnames where a list gives them apart; else the words as they stand.
  private func spelled(_ name: MarkupElement) -> String {
    let given = name.elements.filter { $0.name == "forename" }.map(\.words)
    let family = name.elements.filter { ["surname", "nameLink", "genName"].contains($0.name) }.map(\.words)
    if given.isEmpty, family.isEmpty { return name.words }
    let isFamilyFirst = ["hu", "ja", "ko", "zh", "vi"].contains(language ?? "")
    return (isFamilyFirst ? family + given : given + family).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func affiliation(of entry: MarkupElement) -> String? {
    let all = entry.all("affiliation").filter(isOfTheDay)
    for kind in ["politicalParty", "parliamentaryGroup", ""] {
      for affiliation in all {
        guard let id = affiliation["ref"].map(Self.target) else { continue }
        guard let organisation = organisation(id), kind.isEmpty ? all.count == 1 : organisation["role"] == kind else {
          continue
        }
        if let name = name(of: organisation, id: id) { return name }
      }
    }
    // An affiliation that is written out needs no list.
    return all.first { $0["ref"] == nil }.flatMap { Self.nonEmpty($0.words) }
  }

  private mutating func name(of organisation: MarkupElement, id: String) -> String? {
    if let known = shown[id] { return known }
    let names = organisation.all("orgName").filter(isOfTheDay)
    let full = names.filter { $0["full"] == "yes" }
    let candidates = full.isEmpty ? names : full
    let own = candidates.first { LanguageCode.short($0["xml:lang"]) == language }
    let name = (own ?? candidates.first).flatMap { Self.nonEmpty($0.words) }
    shown[id] = .some(name)
    return name
  }

  /// Whether an entry holds on the day of the document; one without dates always does.
  private func isOfTheDay(_ element: MarkupElement) -> Bool {
    guard let date else { return true }
    if let from = StatedValue.date(element["from"]), from.firstDay > date.lastDay { return false }
    if let to = StatedValue.date(element["to"]), to.lastDay < date.firstDay { return false }
    return true
  }

  /// The id that a pointer ends with.
  static func target(_ pointer: String) -> String {
    guard let hash = pointer.lastIndex(of: "#") else { return pointer }
    return String(pointer[pointer.index(after: hash)...])
  }

  /// The file that a pointer begins with; nil where it points into its own.
  static func file(_ pointer: String) -> String? {
    guard let hash = pointer.lastIndex(of: "#"), hash != pointer.startIndex else { return nil }
    return String(pointer[..<hash])
  }

  private static func nonEmpty(_ words: String) -> String? { words.isEmpty ? nil : words }
}
