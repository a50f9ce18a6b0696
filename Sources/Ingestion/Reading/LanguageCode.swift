/// Languages as files name them.
enum LanguageCode {
  /// The code of ISO 639-1 for `en`, `en-US`, `eng` or `English`; nil for what is none of these.
  static func short(_ named: String?) -> String? {
    guard let named else { return nil }
    // As most rows of a table have it.
    if named.utf8.count == 2, named.utf8.allSatisfy({ (97...122).contains($0) }) { return named }
    let word = named.lowercased().prefix { $0 != "-" && $0 != "_" }
    if word.utf8.count == 2, word.utf8.allSatisfy({ (97...122).contains($0) }) { return String(word) }
    return codes[String(word)]
  }

  /// Codes of ISO 639-2 and 639-3 and names in English, as recognisers and CHAT write them.
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let code = words.first else { continue }
      for word in words.dropFirst() { codes[word] = code }
    }
    return codes
  }()

  private static let table = """
    af afr afrikaans
    am amh amharic
    ar ara arabic
    az aze azerbaijani
    be bel belarusian
    bg bul bulgarian
    bn ben bengali
    bs bos bosnian
    ca cat catalan
    cs ces cze czech
    cy cym wel welsh
    da dan danish
    de deu ger german
    el ell gre greek
    en eng english
    es spa spanish castilian
    et est estonian
    eu eus baq basque
    fa fas per persian
    fi fin finnish
    fr fra fre french
    ga gle irish
    gl glg galician
    gu guj gujarati
    he heb hebrew
    hi hin hindi
    hr hrv croatian
    hu hun hungarian
    hy hye arm armenian
    id ind indonesian
    is isl ice icelandic
    it ita italian
    ja jpn japanese
    ka kat geo georgian
    kk kaz kazakh
    km khm khmer
    kn kan kannada
    ko kor korean
    la lat latin
    lb ltz luxembourgish
    lo lao
    lt lit lithuanian
    lv lav latvian
    mk mkd mac macedonian
    ml mal malayalam
    mn mon mongolian
    mr mar marathi
    ms msa may malay
    mt mlt maltese
    my mya bur burmese
    ne nep nepali
    nl nld dut dutch
    no nor nob nno norwegian
    pa pan punjabi
    pl pol polish
    ps pus pashto
    pt por portuguese
    ro ron rum romanian
    ru rus russian
    si sin sinhala
    sk slk slo slovak
    sl slv slovenian
    so som somali
    sq sqi alb albanian
    sr srp serbian
    sv swe swedish
    sw swa swahili
    ta tam tamil
    te tel telugu
    th tha thai
    tl tgl tagalog
    tr tur turkish
    uk ukr ukrainian
    ur urd urdu
    uz uzb uzbek
    vi vie vietnamese
    zh zho chi cmn yue chinese mandarin cantonese
    zu zul zulu
    """
}
