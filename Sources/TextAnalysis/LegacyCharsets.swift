import CICU

/// An encoding from before Unicode and the languages that it was used for, with what makes a text in them plausible.
struct LegacyCharset {
  /// The encoding that a text reads best in.
  struct Verdict {
    var charset: LegacyCharset
    /// Whether no other encoding comes near that would make another text of the bytes.
    var isSure: Bool
  }

  /// The name that ICU knows it by.
  let name: String
  /// The name to show.
  let title: String
  /// The characters that texts in it are full of.
  private let usual: Set<UInt32>
  /// Signs that stand before figures or words and never behind a letter: in a wrong encoding letters become such signs.
  private let signs: Set<UInt32>
  /// What its plausibility must exceed a rival's by to be preferred over it.
  private let handicap: Double
  /// Which letters its own ones stand beside.
  private let neighbours: Neighbours

  /// Latin encodings mix their letters with ASCII ones in a word, Cyrillic and Greek ones never do, others may.
  private enum Neighbours { case ascii, own, any }

  private init(
    _ name: String, _ title: String, _ neighbours: Neighbours, usual: String, signs: String = "", handicap: Double = 0
  ) {
    self.name = name
    self.title = title
    self.neighbours = neighbours
    self.usual = Set(usual.unicodeScalars.lazy.map(\.value))
    self.signs = Set(signs.unicodeScalars.lazy.map(\.value))
    self.handicap = handicap
  }

  /// The encoding in which the bytes read best; nil where none makes sense of them.
  ///
  /// Plausibility is the share of the characters beyond ASCII that are usual ones, less ten times the share that could
  /// not be read: a text in the right encoding has a third or more, in a wrong one a few in a hundred.
  static func mostPlausible(for bytes: [UInt8]) -> Verdict? {
    let sample = tellingLines(of: bytes)
    let read = all.compactMap { charset in
      convert(sample, from: charset.name).flatMap { text, invalid in
        charset.plausibility(of: text, invalid: invalid).map { (charset: charset, text: text, score: $0) }
      }
    }
    guard let best = read.max(by: { $0.score < $1.score }), best.score > 0.15 else { return nil }
    let hasRival = read.contains { $0.text != best.text && $0.score > best.score - leastLead }
    return Verdict(charset: best.charset, isSure: !hasRival)
  }

  /// By how much the best must lead to be sure.
  private static let leastLead = 0.05
  /// The bytes that are judged.
  private static let sampleSize = 1 << 16

  /// The lines in which other bytes than those of ASCII stand, as many as are judged: a long text may have few.
  private static func tellingLines(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var place = 0
    while sample.count < sampleSize, let first = bytes[place...].firstIndex(where: { $0 >= 0x80 }) {
      let start = bytes[place..<first].lastIndex(of: 10) ?? place
      let end = bytes[first...].firstIndex(of: 10) ?? bytes.count
      // A line can be as long as the text; before its first such byte all are characters of their own.
      sample += bytes[max(start, first - 256)..<min(end, first + sampleSize - sample.count)]
      place = end
    }
    return sample
  }

  private func plausibility(of text: [UInt8], invalid: Int) -> Double? {
    var beyond = 0
    var found = 0
    var place = 0
    var afterLetter = (ascii: false, own: false)
    while place < text.count {
      let (point, length) = codePoint(in: text, at: place, end: text.count)
      place += length
      guard point >= 0x80, point != 0xFFFD, point != 0xA0 else {
        let isLetter = (0x61...0x7A).contains(point | 0x20)
        if isLetter, afterLetter.own, neighbours == .own { found -= 2 }
        afterLetter = (isLetter, false)
        continue
      }
      beyond += 1
      let isLetter = CharacterClasses.shared.class(of: point).isWordForming
      let isMisplaced =
        isLetter && (neighbours == .own && afterLetter.ascii || neighbours == .ascii && afterLetter.own)
        || signs.contains(point) && (afterLetter.ascii || afterLetter.own)
      afterLetter = (false, isLetter)
      // Controls of the upper half are in no text.
      if point < 0xA0 {
        found -= 10
      } else if isMisplaced {
        found -= 1
      } else if usual.contains(point) || signs.contains(point) {
        found += 1
      }
    }
    guard beyond > 0 else { return nil }
    // The sample may cut its last character.
    let losses = Double(10 * max(0, invalid - 1)) / Double(beyond)
    return Double(found) / Double(beyond) - losses - handicap
  }

  private static let marks = "“”‘’„–—…«»€°·"

  private static let all = western + centralEuropean + eastern + eastAsian

  private static let western = [
    LegacyCharset(
      "windows-1252", "Windows-1252", .ascii, usual: "éèàêçâîôûùëïœäöüßñáíóúãõ¿¡åøæÉÈÀÇÄÖÜÑÁÓÅØ" + marks,
      signs: "£§©½", handicap: 0.02),
    // Languages with letters that would make a wrong text of others plausible stand alone.
    LegacyCharset(
      "windows-1252", "Windows-1252", .ascii, usual: "áéíóúýðþæöøÁÉÍÓÚÝÐÞÆÖØ" + marks, signs: "£§©½", handicap: 0.03),
    LegacyCharset(
      "windows-1252", "Windows-1252", .ascii, usual: "àèéìîòùÀÈÉÌÒÙ" + marks, signs: "£§©½", handicap: 0.03),
  ]

  /// Two encodings for the letters of each language: Polish, Czech and Slovak, Hungarian, Romanian, those of the South Slavs.
  private static let centralEuropean = [
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "áčďéěíňóřšťúůýžäľĺôŕÁČĎÉÍŇÓŘŠŤÚŽ", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ", "ăâîşţĂÂÎŞŢ", "čćđšžČĆĐŠŽ",
  ].flatMap { letters in
    [
      LegacyCharset("windows-1250", "Windows-1250", .ascii, usual: letters + marks, signs: "§©", handicap: 0.15),
      LegacyCharset("iso-8859-2", "ISO-8859-2", .ascii, usual: letters + "°", signs: "§", handicap: 0.16),
    ]
  }

  private static let eastern = [
    LegacyCharset(
      "windows-1251", "Windows-1251", .own, usual: "оеаинтсрвлкмдуяіь" + marks, signs: "§©№", handicap: 0.04),
    LegacyCharset("koi8-r", "KOI8-R", .own, usual: "оеаинтсрвлкмдуяь", handicap: 0.04),
    LegacyCharset(
      "windows-1254", "Windows-1254", .ascii, usual: "çğıöşüâîİŞĞÇÖÜ" + marks, signs: "£§©½", handicap: 0.15),
    LegacyCharset(
      "windows-1253", "Windows-1253", .own, usual: "αοιετσνηυρπκμλςάέήίόύώΑΟΙΕΤΣΝΗΥΡΠΚΜΛ" + marks, signs: "£§©½",
      handicap: 0.04),
    LegacyCharset(
      "windows-1255", "Windows-1255", .own, usual: "יוהלאתרבשמםנחד" + marks, signs: "£§©½₪", handicap: 0.1),
    LegacyCharset(
      "windows-1256", "Windows-1256", .own, usual: "اليمونرتبةعدسفهكقحأ،؟" + marks, signs: "£§©½", handicap: 0.1),
    // Most of its bytes are common in the encodings of East Asia as well.
    LegacyCharset(
      "windows-874", "Windows-874", .own, usual: "านรอกเง่ยลว้มัทีสตดิคแบห" + "“”‘’–—…", handicap: 0.35),
  ]

  private static let eastAsian = [
    LegacyCharset(
      "gb18030", "GB18030", .any,
      usual: "的一是不了在有人我他这个们来为说上大和国地到以时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实，。、：“”？"
    ),
    LegacyCharset(
      "big5", "Big5", .any,
      usual: "的一是不了在有人我他這個們來為說上大和國地到以時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實，。、：「」？"
    ),
    LegacyCharset(
      "shift_jis", "Shift_JIS", .any,
      usual: "のにはをたがでてとしれさいるあなかもらりっすこまそよどんくだけめきうせつおわろーンストルイラリックア、。「」日本人年大会国"),
    LegacyCharset(
      "euc-jp", "EUC-JP", .any, usual: "のにはをたがでてとしれさいるあなかもらりっすこまそよどんくだけめきうせつおわろーンストルイラリックア、。「」日本人年大会国"),
    LegacyCharset(
      "euc-kr", "EUC-KR", .any, usual: "이다는을의에가고하로지한그은를도서사기어나있것들니자시리라해대일인아수으정보전주만제부요게구"),
  ]
}

/// Bytes of a named charset as UTF-8, with the number of places that could not be read (each became U+FFFD); nil where ICU
/// does not know the name or the text is beyond half a gigabyte.
func convert(_ bytes: [UInt8], from charset: String) -> (text: [UInt8], invalid: Int)? {
  var room = bytes.count * 3 + 16
  for _ in 0..<2 {
    var needed: Int64 = -1
    var invalid = 0
    let made = unsafe [UInt8](unsafeUninitializedCapacity: room) { out, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        needed = unsafe quoth_icu_convert(charset, source.baseAddress, source.count, out.baseAddress, room, &invalid)
      }
      count = needed < 0 || needed > Int64(room) ? 0 : Int(needed)
    }
    if needed < 0 { return nil }
    if needed <= Int64(room) { return (made, invalid) }
    room = Int(needed)
  }
  return nil
}
