import TextAnalysis

/// Whom a pronoun can mean.
enum Pronoun: Sendable, Equatable {
  case he, she
  /// One person of either gender: `hen`, Japanese 同氏, a French `lui` behind `selon`.
  case either
  /// Several people.
  case they
  case first, second
}

/// The words by which one language reports speech: data, read by rules that know no language.
///
/// All words are folded as terms are. A phrase is a list of words side by side.
struct SpeechGrammar: Sendable {
  /// The code of ISO 639-1.
  var code: String
  /// Finite forms and participles of verbs that report speech by themselves.
  var verbs = WordTable()
  /// Verbs that report speech only with one of these particles later in the clause (`gibt … an`).
  var particles: [String: WordTable] = [:]
  /// Verbs that report speech only directly beside the marks (`lacht`, `continues`).
  var weakVerbs = WordTable()
  /// Verbs whose object speaks, or whose subject in the passive (`zitiert X mit den Worten`, `X is quoted as saying`).
  var quotingVerbs = WordTable()
  /// Verbs whose next noun phrase is the one spoken to (`told Reuters`).
  var addressingVerbs = WordTable()
  /// Words behind which a form is no verb that reports: a noun (`the comments`) or an infinitive (`to say`).
  var nounMarkers = WordTable()
  /// Forms of to be: a participle behind them is passive and reports nothing.
  var passives = WordTable()
  /// Verbs that stand between a pronoun and a participle (`a-t-il dit`).
  var auxiliaries = WordTable()
  /// `as`, `wie`, `comme`: may stand between the marks and the verb.
  var comparisons = WordTable()
  /// Words that name the source without a verb behind a quotation (`so Zhao`).
  var bareSources = WordTable()
  /// Phrases that name the source of a sentence: `according to`, `nach Angaben von`.
  var sources: [[String]] = []
  /// Words that name a source only where they open a sentence, before a person and a comma (`Pour X, « … »`).
  var openingSources = WordTable()
  /// Words that name the source before them (`Zhao zufolge`).
  var trailingSources = WordTable()
  /// Phrases by which the subject is the source (`nach eigenen Angaben`).
  var ownAccounts: [[String]] = []
  /// Words beside a verb of speech by which nothing is told to have been said: `never said`, `might say`.
  var negations = WordTable()
  /// Verbs by which what is told is only possible (`might say`), and those by which it is told at second hand (`soll gesagt
  /// haben`).
  var suppositions = WordTable()
  var hearsay = WordTable()
  /// Words behind a negation that make it none (`not only`).
  var restrictions = WordTable()
  /// Words before a subject by which what it says is supposed (`if she says`).
  var conditions = WordTable()
  /// Verbs of speech whose clause is what somebody says is not so (`denied that`).
  var denials = WordTable()
  /// Verbs whose infinitive is not done (`refused to say`).
  var refusals = WordTable()
  /// Forms of to say that report speech in no other place than behind another verb (`haber dicho`, `decir`).
  var infinitives = WordTable()
  /// Auxiliaries of an infinitive that tells of the past (`denied having said`).
  var perfects = WordTable()
  /// Verbs and nouns of asking.
  var questions = WordTable()
  /// Words that open a question which takes for granted that something was said (`why`).
  var interrogatives = WordTable()
  /// Verbs by which one answers another who spoke.
  var replies = WordTable()
  /// Words that join two subjects of one verb.
  var joiners = WordTable()
  /// Names of men and women that others bear elsewhere (`Jean`).
  var givenNames: [String: Gender?] = [:]
  /// Words that open a reported clause.
  var conjunctions = WordTable()
  /// Verb forms of the mood of reported speech (`sei`, `habe`).
  var reportedMood = WordTable()
  /// Those of `reportedMood` that say as often what would be.
  var conditionals = WordTable()
  var pronouns: [String: Pronoun] = [:]
  var prepositions = WordTable()
  /// Articles and possessives; `indefinite` are those that introduce somebody new.
  var determiners = WordTable()
  var indefinite = WordTable()
  /// Articles that make a noun phrase behind another noun its attribute (`Sprecher der Ministerin`).
  var genitives = WordTable()
  /// Offices and professions that stand before or behind names.
  var roles = WordTable()
  /// Endings of compounds that name an office (`-minister`).
  var roleEndings: [String] = []
  /// Endings and words of offices that women hold (`-in`).
  var feminineEndings: [String] = []
  /// Titles before names, with the gender that they tell.
  var honorifics: [String: Gender?] = [:]
  /// Words between an office and its organisation.
  var links = WordTable()
  /// Capitalised words that are no part of a name: days, months, openers of sentences.
  var notNames = WordTable()
  /// Phrases by which the last speaker goes on (`und weiter`).
  var continuations: [[String]] = []
  /// Phrases before a colon by which whoever the sentence tells of speaks behind it (`mit den Worten`).
  var announcements: [[String]] = []
  /// Phrases by which something written speaks (`heißt es`, `on lit`).
  var readings: [[String]] = []
  /// Possessives of the third person, with the pronoun that means their owner.
  var possessives: [String: Pronoun] = [:]
  /// Articles that open a subject where the cases differ.
  var nominatives = WordTable()
  /// Words before a mark that announce a name, a title or a slogan.
  var titleCues = WordTable()
  /// Words by which speakers mean themselves.
  var firstPerson = WordTable()
  /// Words between two quotations of one statement.
  var coordinators = WordTable()
  /// Whether a verb needs no words for its subject (`afirmó`).
  var isProDrop = false
  /// Whether clauses of speech stand inside the marks (`« …, dit-il. … »`).
  var insertsClauses = false
  /// Whether an auxiliary sends participles and infinitives to the end of the clause (`er habe Müller gefragt`).
  var putsVerbsLast = false
  /// Words that may stand before a verb and belong to it (`s'indigne`, `se queja`).
  var clitics = WordTable()
  /// Words that open a subordinate clause: none is a verb.
  var subordinators = WordTable()
  /// How finite verbs of the third person end, as far as an unknown verb beside the marks can be told by it.
  var finiteEndings: [String] = []
  /// Definite articles with the gender that they tell.
  var articles: [String: Gender?] = [:]
  /// Articles and possessives that open a subject besides those, with the gender that they tell (`eine`, `seine`).
  var subjectArticles: [String: Gender?] = [:]
  /// Nouns for bodies that speak (`direction`, `Polizei`), and how compounds of them end.
  var bodies = WordTable()
  var bodyEndings: [String] = []
  /// Verbs by which somebody recalls, and nouns for another's words that are recalled (`erinnert sich an den Satz`).
  var recallingVerbs = WordTable()
  var saidNouns = WordTable()
  /// Nouns that tell the gender of whoever is named beside them (`Bruder`, `mother`).
  var genders: [String: Gender?] = [:]
  /// Endings of nouns that mean a person, by the gender of the article before them; nil where it tells none.
  var personEndings: [Gender?: [String]] = [:]
  /// Endings of nouns that end alike and mean no person (`Hersteller`, `quotidien`).
  var thingEndings: [String] = []
  /// Words for years behind an age.
  var years = WordTable()
  /// Nouns for those who print and broadcast: a name behind one is another's (`relató a la agencia X`).
  var media = WordTable()

  /// The form in which words are compared: folded, but accents kept where a word has one or two letters, since `à` and `a`,
  /// `él` and `el`, `è` and `e` are different words.
  static func key(_ word: String) -> String {
    word.unicodeScalars.count <= 2 ? Folder.lowercased(word) : Folder.fold(word)
  }

  /// The words of a blank-separated list, folded.
  static func words(_ list: String) -> WordTable {
    var table = WordTable()
    table.add(list) { folder, bytes, range in
      // Two letters beyond ASCII have four bytes at most in the languages that have grammars.
      range.count > 4 || bytes[range].allSatisfy { $0 < 0x80 }
        ? folder.key(bytes, range) : WordKey(key(bytes.string(range)))
    }
    return table
  }

  /// The endings of a blank-separated list, folded.
  static func endings(_ list: String) -> [String] { list.splitAtBlanks.map(key) }

  /// The phrases of a list separated by bars, folded.
  static func phrases(_ list: String) -> [[String]] {
    list.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)).splitAtBlanks.map(key) }
      .sorted { $0.count > $1.count }
  }

  /// The entries of a list `word:value`, folded.
  static func table<Value>(_ list: String, _ value: (String) -> Value?) -> [String: Value] {
    var table: [String: Value] = [:]
    for entry in list.splitAtBlanks {
      let parts = entry.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
      if parts.count == 2, let value = value(parts[1]) { table[key(parts[0])] = value }
    }
    return table
  }

  /// Pronouns of a list `er:he sie:she`.
  static func pronounTable(_ list: String) -> [String: Pronoun] {
    table(list) { name in
      switch name {
      case "he": .he
      case "she": .she
      case "either": .either
      case "they": .they
      case "first": .first
      case "second": .second
      default: nil
      }
    }
  }

  /// Titles of a list `mr:m frau:f dr:u`.
  static func honorificTable(_ list: String) -> [String: Gender?] {
    table(list) { $0 == "m" ? .some(.male) : $0 == "f" ? .some(.female) : .some(nil) }
  }

  /// Separable verbs of a list `gibt:an,zu`.
  static func particleTable(_ list: String) -> [String: WordTable] {
    table(list) { WordTable($0.split(separator: ",").map { (WordKey(key(String($0))), 0) }) }
  }

  /// The pronoun that a word is, alone or run together with a verb (`they'd`).
  func pronoun(_ word: String) -> Pronoun? {
    pronouns[word] ?? word.utf8.firstIndex(of: UInt8(ascii: "'")).flatMap { pronouns[String(word[..<$0])] }
  }

  /// Whether a word names an office, whole or as the end of a compound.
  func isRole(_ word: String) -> Bool {
    if roles.contains(word)
      || roleEndings.contains(where: { word.utf8.count > $0.utf8.count + 1 && word.hasSuffix($0) })
    {
      return true
    }
    // `des Ministers`
    return !genitives.isEmpty && word.hasSuffix("s") && word.utf8.count > 4 && isRole(String(word.dropLast()))
  }

  /// The gender that an office tells, where it does.
  func gender(ofRole word: String) -> Gender? {
    if let told = genders[word] { return told }
    guard !feminineEndings.isEmpty, isRole(word) else { return nil }
    return feminineEndings.contains { word.hasSuffix($0) } ? .female : nil
  }

  /// Whether a noun means a person by its ending, behind an article of a gender.
  func isPersonNoun(_ word: String, _ gender: Gender?) -> Bool {
    guard word.utf8.count >= 5, let endings = personEndings[gender] else { return false }
    return endings.contains(where: word.hasSuffix) && !thingEndings.contains(where: word.hasSuffix)
  }

  /// Whether a noun means a body that speaks, whole or as the end of a compound.
  func isBody(_ word: String) -> Bool {
    bodies.contains(word)
      || bodyEndings.contains(where: word.hasSuffix)
  }

  /// The grammar of a language, English where it has none.
  ///
  /// Each is made when it is first asked for.
  static func of(_ language: String?) -> SpeechGrammar {
    switch language {
    case "de": german
    case "fr": french
    case "es": spanish
    case "pt": portuguese
    case "it": italian
    case "nl": dutch
    case "ru": russian
    default: english
    }
  }
}

/// The gender that a name, a title or a pronoun tells.
enum Gender: Sendable, Equatable { case male, female }
