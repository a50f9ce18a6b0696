import CorpusModel

/// All candidates of a document that print the same name, with what speaks for their being labels.
struct LabelGroup: Sendable {
  /// The label as first printed.
  var printed: String
  var name: PersonName
  var shape: LabelShape
  /// The role that the label says by itself.
  var role: Role?
  /// Whether front matter, a title, the cast of the corpus or the format names this speaker.
  var isKnown = false
  /// Whether a letter that can mean question or answer stands for somebody: `F1` beside `M1`, `A` beside `B`.
  private(set) var isLetterOfSomebody = false
  /// Whether the label is a term of documents and mails.
  var isTerm: Bool
  /// Whether the label opens a note of those who print the document.
  private let isNote: Bool
  /// How often a word of the label stands in small letters in the text.
  var smallLetterUses = 0
  /// How many of the label's words stand in small letters in the text.
  var smallWords = 0
  /// How often the label stands at the start of a line.
  var occurrences = 0
  /// In how many ways the label is printed.
  var spellings = 0

  /// What the label would be if it named several; nil where its form tells that it does not.
  let joint: JointLabel?
  /// Whether the label names several who have labels of their own as well.
  private(set) var isJoint = false

  /// Whether others have the same name, so that all that is printed tells who is meant.
  private(set) var isNamesake = false

  private static let known = SpellingMemory<LabelGroup>()

  init(printed: String) { self = Self.known.meaning(of: printed) { LabelGroup(reading: $0) } }

  private init(reading printed: String) {
    self.printed = printed
    name = PersonName(printed)
    shape = LabelShape(printed, name: name)
    role = RoleWords.role(of: printed)
    // "Interview with Jane Roe: “…”" is the title of another page.
    isNote = InsertedNote.isOfEditors(printed)
    isTerm = isNote || LabelWords.isTerm(printed) || PageWords.namesGuest(printed)
    joint = JointLabel(printed)
  }

  /// Takes a label for that of several people.
  mutating func takeForSeveral() {
    (isJoint, isTerm, role) = (true, false, nil)
  }

  /// Takes a label for that of one of several who share a name.
  mutating func takeForNamesake(printed: String) {
    (self.printed, isNamesake) = (printed, true)
    // "Mrs. Roe" is somebody for certain where "Roe" stands first.
    shape = LabelShape(printed, name: PersonName(printed))
  }

  /// Takes a letter that can mean question or answer for somebody's.
  mutating func takeForSomebody() {
    isLetterOfSomebody = true
    isTerm = false
    role = printed.contains(where: \.isNumber) ? .unknown : nil
  }

  /// Whether the label is one letter, with a number behind it or without.
  var isLetter: Bool {
    let text = name.text
    return text.first?.isUppercase == true && text.dropFirst().allSatisfy(\.isNumber) && text.utf8.count <= 4
  }

  /// The folded name that groups labels; a question's number does not make another speaker.
  var key: String {
    if isJoint, let joint { return joint.parts.map { PersonName($0).key }.sorted().joined(separator: " & ") }
    if isNamesake { return foldedName(printed) }
    return !isLetterOfSomebody && RoleWords.isQuestionOrAnswer(printed) ? RoleWords.withoutNumber(name.key) : name.key
  }

  /// Whether the group could be a speaker at all.
  var isPossible: Bool {
    isKnown || isJoint || role != nil
      || (!isTerm || areInitials && !isNote && !PageWords.soundCues.contains(printed)) && shape.quality > .impossible
  }

  /// Whether the label is two or three capitals, of a name even where they mean something else: `AD`, `PS`.
  var areInitials: Bool { shape.isInitials && printed.count > 1 && printed.allSatisfy(\.isUppercase) }

  /// Whether the text uses a word of the label as a common word; a label in small letters is one where it stands
  /// more often elsewhere than as a label.
  var isCommonWord: Bool {
    // "María del Mar" is a name in a text about the sea.
    guard smallLetterUses > (isHandle ? 2 * occurrences + 2 : 0), !isPersonByName, !isKin, printed.first != "@" else {
      return false
    }
    // "Mark Young" speaks again in a text that has "young" and no "mark".
    return shape.quality < .person || occurrences < 2 || smallWords >= shape.words.count
  }

  /// Whether the label is a word with a capital for somebody by what they are to others: `Mother`.
  var isKin: Bool { name.isMononym && printed.first?.isUppercase == true && KinWords.holds(name.key) }

  /// Whether the label is the name of a month, which people bear as well.
  var isMonth: Bool { LabelWords.isMonth(key) }

  /// Whether the label has the form of a full name and begins with a given name that many people bear.
  var isPersonByName: Bool {
    guard shape.quality == .person, !isTerm else { return false }
    if isTitled { return true }
    return name.given.split(separator: "-").first.map { GivenNames.isGivenName(String($0)) } == true
  }

  /// Whether one of the words of a full name is a given name, be it behind the family name: `Roe Jane`.
  var holdsGivenName: Bool {
    shape.quality == .person && !isTerm && name.text.splitAtBlanks.contains { GivenNames.isGivenName(foldedName($0)) }
  }

  /// Whether a title that only people bear opens the label.
  var isTitled: Bool { shape.isTitled }

  /// Whether the label says that its bearer answers: `Jane Roe antwortet`.
  var saysItAnswers: Bool { RoleWords.nameOfAnswerer(printed) != nil }

  /// Whether the label is the name of an account by its signs: `kite_77`, `@roe`, `tom77`.
  var isAccount: Bool {
    name.isMononym && !name.isIdeographic && role == nil
      && (isHandle || printed.contains { $0 == "_" || $0 == "@" || $0.isNumber })
  }

  /// Whether the label is a word in small letters, as nicknames are.
  var isHandle: Bool { (printed.first?.isLowercase == true || printed.first == "@") && name.isMononym }
}

/// The groups of a document's labels, each made when its first label is met.
struct LabelTable {
  private(set) var groups: [LabelGroup] = []
  private var byPrinted: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  private let known: KnownNames
  private let numbered: NumberedLetters

  init(known: KnownNames, numbered: NumberedLetters = NumberedLetters()) {
    (self.known, self.numbered) = (known, numbered)
  }

  /// The place of the group of a label.
  mutating func place(of printed: String) -> Int {
    if let place = byPrinted[printed] {
      groups[place].occurrences += 1
      return place
    }
    var made = LabelGroup(printed: printed)
    if numbered.areOfPeople(printed) { made.takeForSomebody() }
    // "Antonio, yeah, I have one" speaks to him.
    made.isKnown = known.contains(made) && (made.shape.quality > .impossible || !printed.utf8.contains(0x2C))
    // "Anna, welcome to the show" must not join "Anna".
    // Whether "Roe/Lee" means Roe or both shows when all labels are known.
    let key = made.joint == nil ? made.isPossible ? made.key : "\0" + printed : "\u{1}" + printed
    let place = byKey[key] ?? groups.count
    if place == groups.count {
      groups.append(made)
      byKey[key] = place
    }
    byPrinted[printed] = place
    groups[place].spellings += 1
    groups[place].occurrences += 1
    return place
  }
}

/// What one group shows within one layout.
struct LabelEvidence: Sendable {
  var count = 0
  var timed = 0
  /// Labels with a time that have lines of their own.
  var stamped = 0
  var emphasised = 0
  var inBullets = 0
  /// Labels whose words read as speech: a question, an exclamation, the first or second person.
  var speech = 0
  /// Labels whose words are a sentence, not a value.
  var sentences = 0
  /// Labels whose words hold a question.
  var questions = 0
  /// Labels whose first words end with one.
  var endings = 0
  /// Labels with nothing but a number behind them, as running heads have that of the page.
  var numbers = 0
  /// Labels whose words begin with a figure, as the lines of statistics do.
  var figures = 0
  var firstLine = Int.max

  mutating func add(_ other: LabelEvidence) {
    count += other.count
    timed += other.timed
    stamped += other.stamped
    emphasised += other.emphasised
    inBullets += other.inBullets
    speech += other.speech
    sentences += other.sentences
    questions += other.questions
    endings += other.endings
    numbers += other.numbers
    figures += other.figures
    firstLine = min(firstLine, other.firstLine)
  }
}
