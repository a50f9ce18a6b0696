import CorpusModel
import TextAnalysis

/// What labels print beside a name, by which they can mean different people: `Mr. Smith` and `Mrs. Smith`, `Lee (plaintiff)`
/// and `Lee (defendant)`, `John Roe` and `John Roe Jr.`.
struct Namesakes: Hashable, Sendable {
  /// The titles before the name, folded, without points.
  let title: String?
  /// What stands in brackets behind it, folded.
  let bracket: String?
  /// What tells generations apart: `jr`, `sr`, `ii`.
  let generation: String?

  /// Reads a label.
  init(_ printed: String) {
    let open = printed.firstIndex { "([（".contains($0) }
    let inner = open.map { printed[printed.index(after: $0)...].prefix { !")]）".contains($0) } }
    bracket = inner.map { foldedName(String($0)) }
    let words = printed[..<(open ?? printed.endIndex)].split(whereSeparator: { $0 == " " || $0 == "," })
    var titles: [String] = []
    for word in words.dropLast() {
      let bare = Self.bare(word)
      if Self.articles.contains(bare), titles.isEmpty { continue }
      guard PersonName.isHonorific(String(word)) || Self.men.contains(bare) || Self.women.contains(bare) else { break }
      titles.append(bare)
    }
    title = titles.isEmpty ? nil : titles.joined(separator: " ")
    generation = words.count > 1 ? words.last.map(Self.bare).flatMap { Self.generations[$0] } : nil
  }

  /// What is printed beside a name that tells two people apart.
  struct Parting: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let title = Parting(rawValue: 1)
    static let bracket = Parting(rawValue: 2)
    static let generation = Parting(rawValue: 4)
  }

  /// What tells two labels of one name apart where one stands right behind the other: nobody answers themselves.
  static func parting(_ one: Namesakes, before other: Namesakes) -> Parting {
    func differ(_ a: String?, _ b: String?) -> Bool { a != nil && b != nil && a != b }
    var parting: Parting = []
    if differ(one.title, other.title) { parting.insert(.title) }
    if one.generation != other.generation { parting.insert(.generation) }
    // A bracket is printed now and left out then: it tells apart only whom nothing else does.
    if parting.isEmpty, differ(one.bracket, other.bracket) { parting.insert(.bracket) }
    return parting
  }

  /// Whether labels of one name have titles of a man and of a woman, so that they mean two people wherever they stand.
  static func areOfManAndWoman(_ labels: Set<Namesakes>) -> Bool {
    labels.contains(where: \.isOfMan) && labels.contains(where: \.isOfWoman)
  }

  /// Whether all labels of a letter name somebody in brackets, and not all the same: `A (Smith)`, `A (Jones)`.
  static func areNamedInBrackets(_ labels: Set<Namesakes>) -> Bool {
    labels.count > 1 && labels.allSatisfy { $0.bracket.map { !PageWords.stage.contains($0) } ?? false }
  }

  /// The folded names that several of some labels share, told apart by titles of a man and a woman or by generations.
  static func sharing(_ labels: Set<String>) -> Set<String> {
    var all: [String: Set<Namesakes>] = [:]
    for label in labels where label.utf8.contains(0x20) {
      all[PersonName(label).key, default: []].insert(Namesakes(label))
    }
    return Set(all.filter { areOfManAndWoman($1) || Set($1.map(\.generation)).count > 1 }.keys)
  }

  /// The same with nothing but what tells some labels apart.
  func only(_ parting: Parting) -> Namesakes {
    Namesakes(
      title: parting.contains(.title) ? title : nil, bracket: parting.contains(.bracket) ? bracket : nil,
      generation: parting.contains(.generation) ? generation : nil)
  }

  private init(title: String?, bracket: String?, generation: String?) {
    (self.title, self.bracket, self.generation) = (title, bracket, generation)
  }

  /// A label up to the bracket in it.
  static func withoutBracket(_ printed: String) -> String {
    let name = String(printed.prefix { !"([（".contains($0) }).trimmingBlanks
    return name.isEmpty ? printed : name
  }

  private var isOfMan: Bool { holds(Self.men) && !holds(Self.women) }

  var isOfWoman: Bool { holds(Self.women) }

  private func holds(_ words: Set<String>) -> Bool {
    title?.split(separator: " ").contains { words.contains(String($0)) } ?? false
  }

  private static func bare(_ word: some StringProtocol) -> String {
    foldedName(String(word.filter { $0.isLetter || $0 == "-" }))
  }

  private static let articles: Set<String> = ["the", "o", "a", "el", "la", "le", "il", "der", "die", "de"]

  private static let men = folded(
    """
    mr herr hr m monsieur sr señor senhor don sig signor heer dhr pan pak bapak ông anh sir lord baron viscount earl pater
    père abbé padre congressman councilman dottore avvocato doutor господин г-н king prince
    """)

  private static let women = folded(
    """
    mrs ms miss frau mme mlle madame sra srta señora senhora dona doña signora sigra mevrouw mevr mw pani paní bu ibu mbak bà
    chị lady dame madam baroness viscountess suor siostra congresswoman councilwoman dra dottssa doutora госпожа г-жа queen
    princess
    """)

  private static func folded(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map { foldedName(String($0)) })
  }

  private static let generations: [String: String] = [
    "jr": "jr", "junior": "jr", "jun": "jr", "sr": "sr", "senior": "sr", "sen": "sr", "ii": "ii", "iii": "iii",
    "fils": "jr", "filho": "jr", "neto": "iii", "hijo": "jr",
  ]
}

extension LabelDecision {
  /// Whether the text calls a woman and somebody else by the name of a label, where some of its labels have a woman's title
  /// and others none: `Dr. Gale` and `Mrs. Gale` beside the labels `Gale` and `Mrs. Gale`.
  private func isCalledByTwoTitles(_ group: Int) -> Bool {
    let name = Array(groups[group].name.text.utf8)
    guard let first = name.first else { return false }
    let labels = Set(candidates.map(\.label.lowerBound))
    var (callsWoman, callsOther) = (false, false)
    var place = 0
    while let found = text[place...].prefix(1 << 18).firstIndex(of: first) {
      place = found + 1
      guard found > 1, found + name.count <= text.count, text[found - 1] == 0x20,
        text[found..<found + name.count].elementsEqual(name),
        case let start = text[..<(found - 1)].lastIndex(where: { $0 <= 0x20 }).map({ $0 + 1 }) ?? 0,
        !labels.contains(start), found - start <= 14,
        case let called = Namesakes(text.string(start..<found + name.count)), called.title != nil
      else { continue }
      if called.isOfWoman { callsWoman = true } else { callsOther = true }
      if callsWoman && callsOther { return true }
    }
    return false
  }

  /// Gives labels of one name that mean different people groups of their own; what is printed tells these apart.
  mutating func settleNamesakes() {
    let several = Set(
      groups.indices.filter { groups[$0].spellings > 1 && !groups[$0].isJoint && groups[$0].role == nil })
    guard !several.isEmpty else { return }
    var known: [String: Namesakes] = [:]
    var all: [Int: Set<Namesakes>] = [:]
    var marks: [(place: Int, read: Namesakes)] = []
    var partings: [Int: Namesakes.Parting] = [:]
    for (place, group) in groupOf.enumerated() where several.contains(group) {
      let label = text.string(candidates[place].label)
      let read = known[label] ?? Namesakes(label)
      known[label] = read
      if let last = marks.last, last.place == place - 1, groupOf[last.place] == group {
        let parting = Namesakes.parting(last.read, before: read)
        if !parting.isEmpty { partings[group, default: []].formUnion(parting) }
      }
      marks.append((place, read))
      all[group, default: []].insert(read)
    }
    let mixed = all.filter { $1.contains(where: \.isOfWoman) && $1.contains { !$0.isOfWoman } }
    for (group, found) in all
    where Namesakes.areOfManAndWoman(found) || mixed.count <= 16 && mixed[group] != nil && isCalledByTwoTitles(group) {
      partings[group, default: []].insert(.title)
    }
    for (group, found) in all where groups[group].isLetter && Namesakes.areNamedInBrackets(found) {
      partings[group, default: []].insert(.bracket)
    }
    var groupsApart: [Int: [Namesakes: Int]] = [:]
    for (place, read) in marks {
      let group = groupOf[place]
      guard let parting = partings[group] else { continue }
      let meant = read.only(parting)
      if let made = groupsApart[group]?[meant] {
        groupOf[place] = made
        groups[made].occurrences += 1
        continue
      }
      var own = groups[group]
      let label = text.string(candidates[place].label)
      own.takeForNamesake(printed: parting.contains(.bracket) ? label : Namesakes.withoutBracket(label))
      (own.occurrences, own.spellings) = (1, 1)
      groups.append(own)
      groupsApart[group, default: [:]][meant] = groups.count - 1
      groupOf[place] = groups.count - 1
    }
  }
}
