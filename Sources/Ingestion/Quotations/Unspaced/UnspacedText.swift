import CorpusModel

// Sentences and words of characters.
extension UnspacedSpeech {
  /// The sentences of a unit; marks hide the stops inside them.
  func sentences(in range: Range<Int>, spans: [MarkedSpan]) -> [Sentence] {
    var sentences: [Sentence] = []
    var sentence = Sentence()
    var place = range.lowerBound
    var number = 0
    func finish(at end: Int) {
      guard !sentence.scalars.isEmpty else { return }
      sentence.offsets.append(end)
      sentences.append(sentence)
      sentence = Sentence()
    }
    while place < range.upperBound {
      if number < spans.count, place >= spans[number].outer.lowerBound {
        sentence.quotations.append((sentence.scalars.count, number))
        sentence.scalars.append(Self.mask)
        sentence.offsets.append(place)
        place = max(place + 1, spans[number].outer.upperBound)
        let ends = Passage.endsSentence(spans[number].inner, text)
        number += 1
        // A quotation with its own full stop ends the sentence, unless its speaker follows.
        if ends, grammar.code == "zh", place < range.upperBound,
          number >= spans.count || place < spans[number].outer.lowerBound
        {
          let next = scalar(at: place, until: range.upperBound).scalar
          if next != "，", next != ",", next != "。" { finish(at: place) }
        }
        continue
      }
      let (scalar, length) = scalar(at: place, until: range.upperBound)
      sentence.scalars.append(scalar)
      sentence.offsets.append(place)
      place += length
      if "。！？!?；\n".unicodeScalars.contains(scalar) { finish(at: place) }
    }
    finish(at: range.upperBound)
    return sentences
  }

  func scalar(at place: Int, until end: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[place]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= end,
      let scalar = String(decoding: text[place..<(place + length)], as: UTF8.self).unicodeScalars.first
    else { return (" ", 1) }
    return (scalar, length)
  }

  static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
    "，,。；;：:！？!?（）()、\n\u{FFFE}".unicodeScalars.contains(scalar)
  }

  func begins(_ range: Range<Int>, with word: String, in sentence: Sentence) -> Bool {
    let word = word.unicodeScalars
    guard let first = range.first, sentence.scalars[first] == word.first else { return range.isEmpty && word.isEmpty }
    return range.count >= word.count
      && sentence.scalars[range.lowerBound..<(range.lowerBound + word.count)].elementsEqual(word)
  }

  func ends(_ range: Range<Int>, with word: String, in sentence: Sentence) -> Bool {
    let word = word.unicodeScalars
    return range.count >= word.count
      && sentence.scalars[(range.upperBound - word.count)..<range.upperBound].elementsEqual(word)
  }

  func trimmed(_ range: Range<Int>, of sentence: Sentence) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, "：:，, 、\u{3000}".unicodeScalars.contains(sentence.scalars[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  func endsInMark(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    range.last { !sentence.scalars[$0].properties.isWhitespace }.map {
      "：:，,".unicodeScalars.contains(sentence.scalars[$0])
    } ?? false
  }

  func endsInColon(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    range.last { !sentence.scalars[$0].properties.isWhitespace }.map {
      "：:".unicodeScalars.contains(sentence.scalars[$0])
    } ?? false
  }

  func wordCount(_ span: MarkedSpan) -> Int { QuotationContext.wordCount(text, span.inner) }

  func with(_ finding: Finding, cue: Range<Int>, atMost: Confidence = .sure) -> Finding {
    var finding = finding
    finding.cue = cue
    finding.confidence = min(finding.confidence, atMost)
    return finding
  }

  func cue(_ subject: Range<Int>, _ verb: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let range = sentence.bytes(min(subject.lowerBound, verb.lowerBound)..<max(subject.upperBound, verb.upperBound))
    return range.count <= 120 ? range : sentence.bytes(verb)
  }
}
