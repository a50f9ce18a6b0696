import CorpusModel

/// Values as formats state them: languages, dates, clock times.
enum StatedValue {
  /// The code of ISO 639-1 for a language tag (`pt-BR`, `zh_TW`) or a code of ISO 639-2 (`deu`, `ger`); nil for languages
  /// without one.
  static func language(_ tag: String?) -> String? {
    guard let primary = tag?.lowercased().split(whereSeparator: { !$0.isLetter }).first.map(String.init) else {
      return nil
    }
    return primary.utf8.count == 2 ? primary : languages[primary]
  }

  /// The date at the start of `2017-04-04`, `2017-04-04T10:00:00Z`, `2017-04`, `2017`.
  static func date(_ words: String?) -> StatedDate? {
    guard let words else { return nil }
    return StatedDate(iso: words.prefix(10).prefix { $0 != "T" && $0 != " " && $0 != "+" && $0 != "Z" })
  }

  /// Milliseconds of `1:02:03.5`, `02:03`, `3.5`, `3.5s`; nil for anything else.
  static func time(_ words: String?) -> Int? {
    guard let words, words.utf8.count <= 20 else { return nil }
    let parts = words.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let last = parts.last else { return nil }
    var seconds = 0
    for part in parts.dropLast() {
      guard let number = Int(part), number >= 0 else { return nil }
      seconds = seconds * 60 + number
    }
    let fraction = last.hasSuffix("s") ? last.dropLast() : last
    guard let rest = Double(String(fraction)), rest >= 0, rest < 1e9 else { return nil }
    return seconds * (parts.count > 1 ? 60_000 : 0) + Int((rest * 1000).rounded())
  }

  private static let languages: [String: String] = {
    let codes = """
      aar aa,afr af,alb sq,sqi sq,amh am,ara ar,arm hy,hye hy,aze az,baq eu,eus eu,bel be,ben bn,bos bs,bul bg,bur my,\
      mya my,cat ca,ces cs,cze cs,chi zh,zho zh,cmn zh,yue zh,cym cy,wel cy,dan da,deu de,ger de,dut nl,nld nl,ell el,\
      gre el,eng en,epo eo,est et,fas fa,per fa,fin fi,fra fr,fre fr,geo ka,kat ka,gle ga,glg gl,guj gu,heb he,hin hi,\
      hrv hr,hun hu,ice is,isl is,ind id,ita it,jpn ja,kan kn,kaz kk,khm km,kor ko,lao lo,lat la,lav lv,lit lt,ltz lb,\
      mac mk,mkd mk,mal ml,mar mr,may ms,msa ms,mlt mt,mon mn,nep ne,nob nb,nno nn,nor no,pan pa,pol pl,por pt,pus ps,\
      ron ro,rum ro,rus ru,sin si,slk sk,slo sk,slv sl,som so,spa es,srp sr,swa sw,swe sv,tam ta,tel te,tgl tl,tha th,\
      tur tr,ukr uk,urd ur,uzb uz,vie vi,xho xh,yid yi,zul zu
      """
    var table: [String: String] = [:]
    for pair in codes.split(separator: ",") {
      let parts = pair.split(whereSeparator: \.isWhitespace)
      if parts.count == 2 { table[String(parts[0])] = String(parts[1]) }
    }
    return table
  }()
}
