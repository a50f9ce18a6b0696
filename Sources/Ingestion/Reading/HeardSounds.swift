/// Tells words that nobody says from speech: sounds, music, and credits of whoever made the subtitles.
enum HeardSounds {
  /// Whether words, all of a cue, segment or cell, are no speech: nothing but one mark in brackets, set off by signs of
  /// music, or a credit.
  static func areAll(of words: some StringProtocol) -> Bool {
    areMark(words) || isMusic(words.unicodeScalars.first) || isMusic(words.unicodeScalars.last) || areCredit(words)
  }

  /// Whether words are one mark in brackets: `(phone rings)`, `[BLANK_AUDIO]`.
  static func areMark(_ words: some StringProtocol) -> Bool {
    guard let byte = words.utf8.first, openingBytes.contains(byte), let open = words.first, let close = brackets[open],
      words.last == close, words.utf8.count > 3
    else { return false }
    return !words.dropFirst().contains(open) && !words.dropLast().contains(close)
  }

  private static func isMusic(_ sign: Unicode.Scalar?) -> Bool { sign.map { ("♩"..."♬").contains($0) } ?? false }

  /// Whether words name who made the subtitles, and say no more.
  private static func areCredit(_ words: some StringProtocol) -> Bool {
    guard words.utf8.count <= longestCredit, let first = words.utf8.first, firstBytes.contains(first) else {
      return false
    }
    let folded = words.lowercased()
    return credits.contains { folded.hasPrefix($0) } && folded.last != "?" && folded.last != "!"
  }

  private static let brackets: [Character: Character] = [
    "(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】",
  ]

  /// The bytes that brackets begin with: most words do not, and no character need be made of theirs.
  private static let openingBytes = Set(brackets.keys.compactMap(\.utf8.first))

  /// In bytes.
  private static let longestCredit = 100

  /// The bytes that a credit begins with, in capitals too: most words do not.
  private static let firstBytes = Set((credits + credits.map { $0.uppercased() }).compactMap(\.utf8.first))

  private static let credits = [
    "subtitles by ", "subtitled by ", "captions by ", "captioned by ", "captioning by ", "closed captioning by ",
    "untertitel von ", "untertitel im auftrag ", "untertitelung ", "sous-titres par ", "sous-titrage ",
    "sous-titré par ", "subtítulos por ", "subtitulado por ", "legendas por ", "legendas pela ", "legendado por ",
    "sottotitoli di ", "sottotitoli a cura ", "sottotitoli creati ", "ondertiteling door ", "ondertiteld door ",
    "napisy: ", "napisy stworzone ", "titulky: ", "undertekster av ", "undertekster af ", "undertexter av ",
    "altyazı: ", "субтитры сделал", "субтитры подготов", "субтитры: ", "字幕：", "字幕:", "字幕由", "자막: ", "자막 제공",
  ]
}
