import TextAnalysis

/// How a stretch of words reads: as a question, as speech between people, as a sentence or a bare value.
struct SpeechForm: Sendable {
  /// A question mark stands in it.
  var hasQuestion = false
  /// It ends with a question mark, closing marks aside.
  var endsWithQuestion = false
  /// It ends like a sentence.
  var endsSentence = false
  /// It has a word of the first person.
  var hasFirstPerson = false
  /// It has a word of the second person.
  var hasSecondPerson = false
  /// It ends with a particle of Japanese or Korean that asks or leaves the rest to the other: `ですか。`, `後継者は。`.
  var endsWithParticle = false
  /// It ends as polite questions of Japanese and Korean do, with a mark or without: `ですか。`, `입니까.`, `하세요.`.
  var asksPolitely = false
  /// Words, an ideograph counting as half a word.
  var words = 0

  /// Whether it reads as speech between people.
  var isSpeech: Bool { hasQuestion || hasFirstPerson || hasSecondPerson }

  /// Whether it ends as a question, in Japanese and Korean without a mark as well.
  var asks: Bool { endsWithQuestion || asksPolitely }

  /// Whether it asks or speaks to somebody, in scripts also by the particles that end questions without a mark.
  var asksSomebody: Bool { endsWithQuestion || hasSecondPerson || endsWithParticle }

  /// Whether it is a sentence, not a value such as "2020" or "five minutes".
  var isSentence: Bool { endsSentence || words >= 8 }

  /// Looks at the words at a range; only its first and last `reach` bytes where it is longer.
  ///
  /// - Parameter language: the bit of `PersonWords` for the language of the words; 0 where that is not known.
  init(_ text: [UInt8], _ range: Range<Int>, reach: Int = 600, language: UInt32 = 0) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    let cut = range.count > reach ? range.lowerBound + reach : range.upperBound
    scan(text, range.lowerBound..<cut, language)
    if cut < range.upperBound { words += (range.upperBound - cut) / 6 }
    readEnd(text, range)
  }

  /// Whether a question stands in the words at a range or ends them, as `hasQuestion` has it.
  static func asks(_ text: [UInt8], _ range: Range<Int>, reach: Int = 600) -> Bool {
    let range = text.trimmed(range)
    let cut = range.count > reach ? range.lowerBound + reach : range.upperBound
    var place = range.lowerBound
    while true {
      place = questionMarks.firstPlace(in: text, place..<cut)
      guard place < cut else { break }
      if text[place] == 0x3F || isQuestionMark(text.scalar(at: place).value) { return true }
      place += 1
    }
    var form = SpeechForm()
    form.readEnd(text, range)
    return form.hasQuestion
  }

  private init() {}

  /// What question marks begin with.
  private static let questionMarks = ByteSet([0x3F, 0xCD, 0xD8, 0xEF])

  private static func isQuestionMark(_ value: UInt32) -> Bool { value == 0xFF1F || value == 0x61F || value == 0x37E }

  private mutating func scan(_ text: [UInt8], _ range: Range<Int>, _ language: UInt32) {
    var place = range.lowerBound
    var word = WordKey()
    var length = 0
    var ideographs = 0
    var unspaced = 0
    var endOfSign = range.lowerBound - 1
    func finish(_ form: inout SpeechForm) {
      guard length > 0 else { return }
      form.words += 1
      if length <= 16, let persons = PersonWords.persons.number(of: word) {
        if persons & 1 != 0, persons & language == 0 { form.hasFirstPerson = true }
        if persons & 2 != 0 { form.hasSecondPerson = true }
      }
      word = WordKey()
      length = 0
    }
    while place < range.upperBound {
      let byte = text[place]
      if byte < 0x80 {
        place = append(text, from: place, to: range.upperBound, &word, &length)
        guard place < range.upperBound, text[place] < 0x80 else { continue }
        if text[place] == 0x3F { hasQuestion = true }
        finish(&self)
        place += 1
        continue
      }
      let (value, width) = text.scalar(at: place)
      if Self.isQuestionMark(value) { hasQuestion = true }
      if isIdeographic(value) {
        finish(&self)
        ideographs += 1
        // "나는" says I, "했나" asks.
        if Self.firstPersonSigns.contains(value), value < 0xAC00 || place != endOfSign { hasFirstPerson = true }
        endOfSign = place + width
        if Self.secondPersonSigns.contains(value) { hasSecondPerson = true }
      } else if !isPunctuation(value), !isBlank(value) {
        for part in place..<min(place + width, range.upperBound) { word.append(text[part]) }
        length += width
        // Thai, Lao, Burmese and Khmer have no blanks between words.
        if (0xE01...0xEFF).contains(value) || (0x1000...0x109F).contains(value) || (0x1780...0x17FF).contains(value) {
          unspaced += 1
        }
      } else {
        finish(&self)
      }
      place += width
    }
    finish(&self)
    words += ideographs / 2 + unspaced / 3
  }

  private mutating func readEnd(_ text: [UInt8], _ range: Range<Int>) {
    var end = range.upperBound
    while let (value, length) = text.scalar(before: end, from: range.lowerBound) {
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0xBB, 0x201D, 0x2019, 0x201C, 0xFF09, 0x300D, 0x300F, 0x20, 0xA0, 0x203A,
        0x202F:
        end -= length
        continue
      case 0x3F, 0xFF1F, 0x61F, 0x37E, 0x203D:
        endsWithQuestion = true
        hasQuestion = true
        endsSentence = true
        asksPolitely = endsPolitely(text, range.lowerBound..<end - length)
      case 0x3B:
        // The semicolon asks in Greek, behind quotation marks as well.
        var start = end - length
        var before = text.scalar(before: start, from: range.lowerBound)?.value ?? 0
        while [0x22, 0x29, 0xBB, 0x201D, 0x2019].contains(before),
          let (_, width) = text.scalar(before: start, from: range.lowerBound)
        {
          start -= width
          before = text.scalar(before: start, from: range.lowerBound)?.value ?? 0
        }
        guard (0x370...0x3FF).contains(before) || (0x1F00...0x1FFF).contains(before) else { break }
        (endsWithQuestion, hasQuestion, endsSentence) = (true, true, true)
      case 0x2E, 0x21, 0x3002, 0xFF01, 0x2026, 0xFF0E, 0xFF61, 0x6D4, 0x964:
        endsSentence = true
        if let before = text.scalar(before: end - length, from: range.lowerBound) {
          endsWithParticle = Self.askingParticles.contains(before.value)
          asksPolitely = endsPolitely(text, range.lowerBound..<end - length)
        }
      case 0xE01...0xE5B
      where Self.thaiEndings.contains(where: { text[range.lowerBound..<end].suffix($0.count).elementsEqual($0) })
        || range.count <= 240 && Self.thaiQuestions.contains(where: { text[range].contains($0) }):
        (endsWithQuestion, hasQuestion, endsSentence) = (true, true, true)
      default: break
      }
      return
    }
  }

  /// Whether words end with a polite form that asks.
  private func endsPolitely(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let last = text.scalar(before: range.upperBound, from: range.lowerBound), last.value >= 0x3042 else {
      return false
    }
    return Self.politeEndings.contains { ending in
      ending.count <= range.count && text[range.upperBound - ending.count..<range.upperBound].elementsEqual(ending)
    }
  }

  private static let politeEndings: [[UInt8]] = [
    "ですか", "ますか", "ましたか", "ませんか", "でしょうか", "ましょうか", "니까", "나요", "세요", "신가요", "시죠", "은가요", "는가요", "教えてください", "聞かせてください",
    "話してください", "教えて下さい",
  ].map { Array($0.utf8) }

  /// Words that end questions in Thai, which has no mark for them.
  private static let thaiEndings: [[UInt8]] = [
    "ไหม", "มั้ย", "คะ", "ไหมครับ", "ใคร", "อะไร", "อะไรครับ", "เท่าไร", "เท่าไหร่", "อย่างไร", "ยังไง", "ไหน", "หรือเปล่า",
    "หรือครับ",
    "ทำไม", "เมื่อไร", "เมื่อไหร่",
  ].map { Array($0.utf8) }

  /// Words that make short sentences of Thai questions wherever they stand.
  private static let thaiQuestions: [[UInt8]] = ["ทำไม", "อะไร", "เมื่อไร", "เมื่อไหร่", "อย่างไร", "กี่", "ไหม"].map {
    Array($0.utf8)
  }

  /// Adds the letters and digits of ASCII at a place to a word, in small letters; the place behind them.
  @inline(__always)
  private func append(
    _ text: [UInt8], from start: Int, to end: Int, _ word: inout WordKey, _ length: inout Int
  ) -> Int {
    unsafe text.withUnsafeBufferPointer { bytes in
      var place = start
      while place < end {
        let byte = unsafe bytes[place]
        if (byte | 0x20) &- 0x61 < 26 {
          word.append(byte | 0x20)
        } else if byte &- 0x30 < 10 {
          word.append(byte)
        } else {
          break
        }
        place &+= 1
      }
      length += place - start
      return place
    }
  }

  private func isPunctuation(_ value: UInt32) -> Bool {
    (0x2010...0x2027).contains(value) || (0x3001...0x3011).contains(value) || (0xFF01...0xFF0F).contains(value)
      || value == 0xAB || value == 0xBB || value == 0xBF || value == 0xA1 || value == 0xFF1F || value == 0xFF1A
  }

  /// か, ね, は, の, と and the Korean 나, 까, 가, 은, 는, 지, 요, 냐, 데.
  private static let askingParticles: Set<UInt32> = signs("かねはの나까가은는지요냐데면")
  private static let firstPersonSigns: Set<UInt32> = signs("我咱俺私僕俺저나우")
  private static let secondPersonSigns: Set<UInt32> = signs("你您妳君")

  private static func signs(_ list: String) -> Set<UInt32> { Set(list.unicodeScalars.map(\.value)) }
}
