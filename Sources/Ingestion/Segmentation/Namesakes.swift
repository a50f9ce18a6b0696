import CorpusModel

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

  /// Whether two labels of one name mean two people wherever they stand: titles of a man and of a woman.
  static func areOfTwo(_ one: Namesakes, _ other: Namesakes) -> Bool {
    one.isOfMan && other.isOfWoman || one.isOfWoman && other.isOfMan
  }

  /// Whether two labels of one name mean two people where one stands right behind the other: nobody answers themselves.
  static func answerEachOther(_ one: Namesakes, _ other: Namesakes) -> Bool {
    func differ(_ a: String?, _ b: String?) -> Bool { a != nil && b != nil && a != b }
    return differ(one.title, other.title) || differ(one.bracket, other.bracket) || one.generation != other.generation
  }

  /// The folded names that several of some labels share, told apart by titles of a man and a woman or by generations.
  static func sharing(_ labels: Set<String>) -> Set<String> {
    var all: [String: Set<Namesakes>] = [:]
    for label in labels where label.utf8.contains(0x20) {
      all[PersonName(label).key, default: []].insert(Namesakes(label))
    }
    let shared = all.filter { _, found in
      found.contains { one in found.contains { areOfTwo(one, $0) || one.generation != $0.generation } }
    }
    return Set(shared.keys)
  }

  private var isOfMan: Bool { holds(Self.men) && !holds(Self.women) }

  private var isOfWoman: Bool { holds(Self.women) }

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
  /// Gives labels of one name that mean different people groups of their own; what is printed tells these apart.
  mutating func settleNamesakes() {
    let several = Set(
      groups.indices.filter { groups[$0].spellings > 1 && !groups[$0].isJoint && groups[$0].role == nil })
    guard !several.isEmpty else { return }
    var all: [Int: Set<Namesakes>] = [:]
    var marks: [Int: Namesakes] = [:]
    var areApart: Set<Int> = []
    var last: (place: Int, group: Int)?
    for (place, group) in groupOf.enumerated() {
      defer { last = (place, group) }
      guard several.contains(group) else { continue }
      let read = Namesakes(text.string(candidates[place].label))
      marks[place] = read
      all[group, default: []].insert(read)
      if let last, last.group == group, let before = marks[last.place], Namesakes.answerEachOther(before, read) {
        areApart.insert(group)
      }
    }
    for (group, found) in all where found.contains(where: { one in found.contains { Namesakes.areOfTwo(one, $0) } }) {
      areApart.insert(group)
    }
    var groupsApart: [Int: [Namesakes: Int]] = [:]
    for (place, read) in marks.sorted(by: { $0.key < $1.key }) where areApart.contains(groupOf[place]) {
      let group = groupOf[place]
      if let made = groupsApart[group]?[read] {
        groupOf[place] = made
        groups[made].occurrences += 1
        continue
      }
      var own = groups[group]
      own.takeForNamesake(printed: text.string(candidates[place].label))
      (own.occurrences, own.spellings) = (1, 1)
      groups.append(own)
      groupsApart[group, default: [:]][read] = groups.count - 1
      groupOf[place] = groups.count - 1
    }
  }
}
