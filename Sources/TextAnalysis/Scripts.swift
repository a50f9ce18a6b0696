/// A script, as far as languages are told by it.
enum Script: Int, CaseIterable, Sendable {
  case latin, cyrillic, arabic, han, kana, hangul, greek, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil,
    telugu, kannada,
    malayalam, sinhala, thai, lao, khmer, myanmar, tibetan, georgian, armenian, ethiopic

  /// The script of a letter; nil for everything else.
  init?(_ point: UInt32) {
    switch point {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0xFB50...0xFDFB, 0xFE70...0xFEFC:
      self = .arabic
    case 0x900...0x963, 0x970...0x97F: self = .devanagari
    case 0x980...0x9E3: self = .bengali
    case 0xA00...0xA65, 0xA70...0xA7F: self = .gurmukhi
    case 0xA80...0xAE3: self = .gujarati
    case 0xB80...0xBE3: self = .tamil
    case 0xC00...0xC63: self = .telugu
    case 0xC80...0xCE3: self = .kannada
    case 0xD00...0xD63: self = .malayalam
    case 0xD80...0xDDF: self = .sinhala
    case 0xE00...0xE4E: self = .thai
    case 0xE80...0xECD: self = .lao
    case 0xF00...0xFBC: self = .tibetan
    case 0x1000...0x109F: self = .myanmar
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x1200...0x139F: self = .ethiopic
    case 0x1780...0x17DD: self = .khmer
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .kana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    default: return nil
    }
  }

  /// The scripts that a language is written in.
  static func of(language: String) -> Set<Script> {
    switch language {
    case "zh": [.han]
    case "ja": [.han, .kana]
    case "ko": [.hangul]
    case "ru", "uk", "be", "bg", "sr", "mk": [.cyrillic]
    case "ar", "fa", "ur": [.arabic]
    default: onlyLanguages.first { $0.value == language }.map { [$0.key] } ?? [.latin]
    }
  }

  /// Scripts that stand for one language here.
  static let onlyLanguages: [Script: String] = [
    .hangul: "ko", .kana: "ja", .greek: "el", .hebrew: "he", .devanagari: "hi", .bengali: "bn", .gurmukhi: "pa",
    .gujarati: "gu",
    .tamil: "ta", .telugu: "te", .kannada: "kn", .malayalam: "ml", .sinhala: "si", .thai: "th", .lao: "lo",
    .khmer: "km",
    .myanmar: "my", .tibetan: "bo", .georgian: "ka", .armenian: "hy", .ethiopic: "am",
  ]
}

/// How many letters of each script a text has.
struct ScriptCounts {
  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  /// Counts a range's letters; addresses are no evidence of a language.
  mutating func count(_ text: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if text[place] < 0x80 {
        place = countPlain(text, place..<range.upperBound)
        continue
      }
      let (point, length) = codePoint(in: text, at: place, end: range.upperBound)
      // Most of what is neither ASCII nor of a rarer script.
      if (0x4E00...0x9FFF).contains(point) {
        counts[Script.han.rawValue] += 1
      } else if let script = Script(point) {
        counts[script.rawValue] += 1
      }
      place += length
    }
  }

  /// Counts the letters of the ASCII that a range begins with; the place behind it.
  private mutating func countPlain(_ text: [UInt8], _ range: Range<Int>) -> Int {
    // A blank or a point among characters of other scripts.
    let next = range.lowerBound + 1
    let end = next < range.upperBound && text[next] >= 0x80 ? next : Self.nonASCII.firstPlace(in: text, range)
    counts[Script.latin.rawValue] += Self.letters(in: text, range.lowerBound..<end)
    return end
  }

  private static let nonASCII = ByteSet([], withNonASCII: true)

  /// The number of letters in a range of ASCII, counted eight at a time.
  static func letters(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    let (ones, highest): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    return unsafe text.withUnsafeBytes { text in
      var total = 0
      var place = range.lowerBound
      while place &+ 8 <= range.upperBound {
        // One sum sets the highest bit of a byte from the first small letter on, the other behind the last.
        let small = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self) | 0x20 &* ones
        let isLetter = (small &+ 0x1F &* ones) & ~(small &+ 0x05 &* ones) & highest
        // The product's highest byte is the sum of all bytes.
        total &+= Int(truncatingIfNeeded: ((isLetter &>> 7) &* ones) &>> 56)
        place &+= 8
      }
      while place < range.upperBound {
        total &+= unsafe (text[place] | 0x20) &- 0x61 < 26 ? 1 : 0
        place &+= 1
      }
      return total
    }
  }

  /// The number of letters of a script; kana counts with Han, which Japanese mixes.
  func letters(of script: Script) -> Int {
    script == .han || script == .kana
      ? counts[Script.han.rawValue] + counts[Script.kana.rawValue] : counts[script.rawValue]
  }

  /// The script that most of the text is in; nil without letters.
  var main: Script? {
    let main = Script.allCases.max { weight(of: $0) < weight(of: $1) }
    return main.flatMap { weight(of: $0) > 0 ? $0 : nil }
  }

  /// The share of a script in the text, from 0 to 1; for kana, its share of kana and Han.
  func share(of script: Script) -> Double {
    if script == .kana {
      let both = letters(of: .han)
      return both == 0 ? 0 : Double(counts[Script.kana.rawValue]) / Double(both)
    }
    let all = Script.allCases.reduce(0) { $0 + ($1 == .kana ? 0 : weight(of: $1)) }
    return all == 0 ? 0 : Double(weight(of: script)) / Double(all)
  }

  /// The language that the script stands for, with Han told by its kana; nil where several share it.
  func onlyLanguage(of script: Script) -> String? {
    if script == .han || script == .kana { return share(of: .kana) > 0.1 ? "ja" : "zh" }
    return Script.onlyLanguages[script]
  }

  /// Letters by what they say: a Han character says as much as three letters, a syllable as two.
  private func weight(of script: Script) -> Int {
    switch script {
    case .han: 3 * letters(of: .han)
    case .kana: 0
    case .hangul: 2 * letters(of: .hangul)
    default: letters(of: script)
    }
  }
}
