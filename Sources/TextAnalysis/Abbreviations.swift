/// Words whose point does not end a sentence, folded and without it, by language.
enum Abbreviations {
  /// Titles before names: never at the end of a sentence.
  static func titles(_ language: String?) -> WordTable {
    language.map { titlesByLanguage[$0] ?? titlesByLanguage["en"] ?? WordTable() } ?? allTitles
  }

  /// Abbreviations that may end a sentence, which a word that opens one tells.
  static func others(_ language: String?) -> WordTable {
    language.map { othersByLanguage[$0] ?? othersByLanguage["en"] ?? WordTable() } ?? allOthers
  }

  /// Small single letters that are abbreviations (`z. B.`, `u. a.`, `г.`).
  static func letters(_ language: String?) -> WordTable {
    switch language {
    case "de", nil: germanLetters
    case "ru", "uk": russianLetters
    case "pl": polishLetters
    case "sv", "da", "nb", "no": nordicLetters
    default: otherLetters
    }
  }

  private static let germanLetters = words("z b d h u a i v s o m n f")
  private static let russianLetters = words("г р т е д п м с к")
  private static let polishLetters = words("r w m n z p s")
  private static let nordicLetters = words("t d f m")
  private static let otherLetters = words("p n v c s")

  /// Whether the language writes ordinals as figures with a point.
  static func writesOrdinals(_ language: String?) -> Bool {
    guard let language else { return false }
    return ["de", "da", "nb", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "pl", "tr", "et", "lv", "is"]
      .contains(language)
  }

  /// Abbreviations only where a figure follows.
  static let beforeNumbers = words(
    "no nos nr art abs fig figs eq vol sec ch chap cap p pp pag pags s ss num nums par sect st bd kap zif ziff t tab rn anm"
  )

  /// Words that open sentences more often than they stand inside one with a capital.
  static let openers = words(
    """
    the a an he she it we they i you this that these those there here his her its our my your in on at by for from with and but so if \
    when while as then what how why who which not no yes however also now after before because although
    der die das den dem ein eine er sie es wir ich ihr und aber doch denn wenn weil als auch so dies diese dieser im am zum zur mit \
    fur auf bei nach seit von wie was wer warum nicht dabei damit dann da hier
    il elle ils elles on nous vous je tu le la les un une des ce cette ces c et mais ou donc car si quand comme dans en pour par sur \
    avec apres avant puis ensuite ainsi qui que quoi pourquoi
    el los las lo una yo ella ellos nosotros y pero o porque cuando como con por para sin segun despues tambien este esta estos \
    ele ela eles nos os as um uma e mas quando em no na com depois tambem isso este esta
    gli i io lui lei noi loro ma perche quando come con dopo anche questo questa
    het de een hij zij wij ik en maar dus want als dit dat deze
    он она оно мы вы они я это и но а в на с по как что если когда потому
    """)

  private static let titlesByLanguage = withEnglish([
    "en": words(
      "mr mrs ms messrs dr prof st gen col lt sgt capt cpt maj rep reps sen sens gov hon rev fr mt supt atty pres"),
    "de": words("hr fr dr prof dipl ing st herrn rer nat phil jur med habil"),
    "fr": words("m mm mme mmes mlle mlles dr pr st ste mgr"),
    "es": words("sr sra srta sres sras dr dra don d dna lic ing gral prof"),
    "pt": words("sr sra srs dr dra drs prof profa exmo exma eng d"),
    "it": words("sig sigg sigra dott dottssa avv arch prof profssa ing geom rag"),
    "nl": words("dhr mw mevr dr drs ir ing prof mr st"),
    "ru": words("г гг им акад проф др"), "uk": words("п ім акад проф др"),
    "pl": words("dr prof mgr inz ks sw p hab im"), "sv": words("dr prof"), "tr": words("dr prof doc av sn"),
  ])

  private static let othersByLanguage = withEnglish([
    "en": words("vs etc inc ltd co corp jr sr approx dept cf al ed eds viz jan feb apr aug sept oct nov dec ave blvd"),
    "de": words(
      """
      bzw ca evtl ggf inkl exkl max min mio mrd tsd usw usf str tel vgl zb bspw sog geb gest jan feb mar apr jun jul aug sep sept okt \
      nov dez etc zt ua dh jh jhd insb bes allg ehem kfm gmbh hrsg verl aufl bd kap abb tab
      """),
    "fr": words("etc av apr bd chap ed env ex janv fevr avr juil sept oct nov dec boul cf p.ex tel vs art al hab"),
    "es": words(
      "etc ud uds vd vds pag pags num art aprox ee uu av avda depto ej tel cia sa ene feb abr ago sept oct nov dic"),
    "pt": words("etc pag pags num art aprox av ex tel cia ltda jan fev abr ago set out nov dez"),
    "it": words("ecc etc pag pagg art es cfr tel spa srl gen feb apr ago sett ott nov dic"),
    "nl": words("bijv enz blz ca nr incl excl evt jl mln mld tel art resp"),
    "ru": words("тыс млн млрд трлн руб ул см стр гл рис табл напр долл коп обл"),
    "uk": words("тис млн млрд грн вул див стор рис напр"),
    "pl": words("np tzn itd itp ul tys mln mld zl tj al godz min str rys"),
    "sv": words("osv dvs kl bl ex ca resp mm tex milj mdr"), "tr": words("vb vs bkz cad sok mah"),
    "cs": words("napr tj atd apod tzv tzn mil mld str c"), "ca": words("etc pag num art sr sra dr"),
  ])

  /// Those that are no ordinary words of another language.
  private static let allTitles = ["en", "de", "fr"].reduce(into: words("sra srta sres exmo sigra dott")) {
    $0.formUnion(titlesByLanguage[$1] ?? WordTable())
  }
  private static let allOthers = othersByLanguage.values.reduce(into: WordTable()) { $0.formUnion($1) }

  /// Each language's own words with the English ones, which every language borrows.
  private static func withEnglish(_ lists: [String: WordTable]) -> [String: WordTable] {
    lists.mapValues { own in
      var table = own
      table.formUnion(lists["en"] ?? WordTable())
      return table
    }
  }

  private static func words(_ list: String) -> WordTable { WordTable(list: list) }
}
