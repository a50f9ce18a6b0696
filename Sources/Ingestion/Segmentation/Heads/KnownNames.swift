import CorpusModel
import TextAnalysis

/// The speakers that a document names outside its labels: in front matter, in its title, in a byline; and the names that
/// the lexicon lists.
struct KnownNames: Sendable {
  /// A speaker that the document declares.
  struct Declared: Sendable, Equatable {
    /// The name as written.
    var name: String
    /// The part that the declaration states, else `unknown`.
    var role: Role
    /// The organisation that the declaration states, a name to show.
    var affiliation: String?
    /// What declares it.
    var attribution: Attribution?
    /// A label that means the speaker though it prints another name: `Alderwoman Roe`.
    var label: String?

    /// What declares it, a clause.
    var ground: String? {
      attribution.map { attribution in
        let cue = attribution.cue ?? ""
        return attribution.method == .title ? "title: \"\(cue)\"" : cue
      }
    }
  }

  /// The words of folded names by which speakers are declared: a label with a word that is none of them, and that no
  /// name has, means none of these speakers.
  struct Vocabulary: Sendable {
    private(set) var words = WordTable()
    /// Whether all names are of letters, points, hyphens and digits and no longer than names get, so that what a label
    /// has beside its words can tell that it is none of them.
    private(set) var isOrdinary = true

    mutating func add(_ name: String) {
      let words = name.splitAtBlanks
      for word in words { self.words[WordKey(word)] = 0 }
      isOrdinary =
        isOrdinary && words.count <= 7 && name.utf8.count <= 48
        && name.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "." || $0 == "-"
            || $0 == "'"
        }
    }
  }

  private(set) var declared: [Declared] = []
  /// What the declared names are made of.
  private(set) var vocabulary = Vocabulary()
  private let lexicon: Lexicon?
  /// The places of the declared speakers by their whole names, folded.
  private var places: [String: Int] = [:]
  private var parts: [String: [Int]] = [:]

  /// - Parameter lexicon: where names are listed; nil: none are.
  init(lexicon: Lexicon? = nil) { self.lexicon = lexicon }

  /// Adds a speaker that the document declares.
  mutating func declare(_ speaker: Declared) {
    let name = PersonName(speaker.name)
    let place = declared.count
    guard !name.key.isEmpty, places[name.key] == nil else { return }
    places[name.key] = place
    if let label = speaker.label.map({ PersonName($0).key }), places[label] == nil { places[label] = place }
    vocabulary.add(name.key)
    declared.append(speaker)
    guard !name.isMononym else {
      if let first = name.key.first, !name.isIdeographic {
        parts[String(first), default: []].append(place)
        vocabulary.add(String(first))
      }
      return
    }
    for part in Set(name.givens + name.families).union(Initials.all(of: name.text)) {
      parts[part, default: []].append(place)
      vocabulary.add(part)
    }
  }

  /// Whether the document declares the speaker of a label, by full name, part or initials.
  func contains(_ group: LabelGroup) -> Bool {
    places[group.name.key] != nil || declaredPart(group.name.key) != nil || declaredUnspaced(group.name) != nil
      || group.shape.isInitials && declaredPart(Initials.letters(of: group.name.key)) != nil
  }

  /// Whether the lexicon lists the whole name.
  func isListed(_ group: LabelGroup) -> Bool { lexicon?.isListed(group.name.key) == true }

  /// The declared speaker whom a label means: by its full name, else as the only one with that part or those initials.
  func declared(for name: PersonName) -> Declared? {
    if let place = places[name.key] { return declared[place] }
    if let short = AbbreviatedName(name), case let meant = declared.filter({ short.fits(PersonName($0.name)) }),
      meant.count == 1
    {
      return meant[0]
    }
    if let whole = declaredUnspaced(name) { return whole }
    return declaredPart(name.key) ?? declaredShortened(name)
      ?? (name.text.contains(".") ? declaredPart(Initials.letters(of: name.key)) : nil)
  }

  /// How many declared names are compared sign by sign with a label.
  private static let mostCompared = 64

  /// The declared speaker of whose name in Han, kana or Hangul another is a part.
  private func declaredUnspaced(_ name: PersonName) -> Declared? {
    guard name.isIdeographic, name.text.count <= 12, declared.count <= Self.mostCompared else { return nil }
    // A family name alone may be of one sign.
    let isOneSign = name.text.count == 1
    let whole = declared.filter {
      isOneSign
        ? $0.name.hasPrefix(name.text) && $0.name.count > 1 && LabelShape.isFullName(ideographic: $0.name)
        : ShortenedName.fitsUnspaced(name.text, $0.name)
    }
    return whole.count == 1 ? whole[0] : nil
  }

  /// The only declared speaker whose name another can be without some of its words.
  private func declaredShortened(_ name: PersonName) -> Declared? {
    guard !name.isMononym, !name.isIdeographic, declared.count <= Self.mostCompared else { return nil }
    let whole = declared.filter { ShortenedName.fits(name, PersonName($0.name)) }
    return whole.count == 1 ? whole[0] : nil
  }

  private func declaredPart(_ key: String) -> Declared? {
    guard let bearers = parts[key], bearers.count == 1 else { return nil }
    return declared[bearers[0]]
  }
}
