import CorpusModel

// Names that stand behind a noun, and people whom a text names before they speak.
extension UnspacedSpeech {
  /// An office, or a noun for people, at a place; the longest.
  func office(at place: Int, until end: Int, _ sentence: Sentence) -> (word: String, isKind: Bool)? {
    let office = grammar.roles.first { begins(place..<end, with: $0, in: sentence) }
    let kind = grammar.kinds.first { begins(place..<end, with: $0, in: sentence) }
    guard let kind, kind.unicodeScalars.count > office?.unicodeScalars.count ?? 0 else {
      return office.map { ($0, false) }
    }
    return (kind, true)
  }

  /// The name at the end of a phrase, behind a noun that no table has (`老顾客孙立国`, `72岁的孙立国`): a family name with one or
  /// two characters, directly behind a character that ends nouns for people.
  func nameAtEnd(of range: Range<Int>, _ sentence: Sentence) -> Range<Int>? {
    guard grammar.code == "zh" else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, Self.particles.contains(sentence.scalars[end - 1]) { end -= 1 }
    for length in [3, 2, 4] where end - length > range.lowerBound {
      let name = (end - length)..<end
      guard Self.nounEnds.contains(sentence.scalars[name.lowerBound - 1]), isNameShaped(name, sentence, true) else {
        continue
      }
      return name
    }
    return nil
  }

  /// Puts people among the known whom a sentence names behind an office, so that pronouns further on can mean them.
  ///
  /// Only where a verb of speech, a mark or an adverb ends the name, or the text names them again: characters show no
  /// other end.
  func introduce(_ sentence: Sentence, _ people: inout NamedPeople) {
    guard grammar.code == "zh" else { return }
    var place = 0
    while place < sentence.scalars.count {
      guard grammar.officeStarts.contains(sentence.scalars[place]),
        let office = office(at: place, until: sentence.scalars.count, sentence)
      else {
        place += 1
        continue
      }
      place += office.word.unicodeScalars.count
      let start = place
      // `李明在`: an adverb or a verb behind two characters ends the name.
      let isShort = isWord(at: place + 2, in: sentence)
      for length in isShort ? [2] : [4, 3, 2] where place + length <= sentence.scalars.count {
        let name = place..<(place + length)
        // `慕容雪芹` is whole: its first three characters are another name, unless a word ends that.
        if length == 3, place + 4 <= sentence.scalars.count, isNameShaped(place..<(place + 4), sentence, true),
          !endsByItself(name, in: sentence)
        {
          continue
        }
        guard isNameShaped(name, sentence, true) || office.isKind && speaksFurtherOn(name, sentence),
          people.bearer(of: Self.key(sentence.text(name))[...]) == nil,
          lexicon.organisation(named: sentence.text(name)) == nil,
          ends(name, in: sentence) || !isNameShaped(name, sentence, true)
        else { continue }
        people.add(name: sentence.text(name), words: Self.key(sentence.text(name)), roles: [office.word])
        place = name.upperBound
        break
      }
      // `大学生孙佳宁请了半天假`: somebody, though nothing shows where the name ends.
      let name = start..<min(start + 3, sentence.scalars.count)
      if place == start, isNameShaped(name, sentence, true), people.bearer(beginningWith: sentence.text(name)) == nil {
        people.seeStranger(at: sentence.offsets[start])
      }
    }
  }

  /// People whom a Japanese sentence names with a title: those known by their family name, and new ones by three or four
  /// kanji directly before it (`近くに住む宮下静江さん`).
  func titled(in sentence: Sentence, _ people: inout NamedPeople) -> [(entry: Int, place: Int)] {
    guard grammar.code == "ja" else { return [] }
    var found: [(entry: Int, place: Int)] = []
    for place in sentence.scalars.indices where place > 1 {
      guard sentence.scalars[place] == "氏" || begins(place..<sentence.scalars.count, with: "さん", in: sentence) else {
        continue
      }
      var start = place
      while start > 0, place - start < 7, Self.isKanji(sentence.scalars[start - 1]) { start -= 1 }
      let name = start..<place
      if name.count == 2 || name.count == 3, let known = people.bearer(beginningWith: sentence.text(name)) {
        found.append((known, start))
      } else if name.count == 3 || name.count == 4 || name.count == 5 && opensWithLongFamilyName(name, sentence) {
        _ = bearer(name, of: sentence, isTitled: true, isKnownRole: false, nil, people: &people)
      } else if name.count < 3, let hiragana = hiraganaName(endingAt: place, sentence) {
        _ = bearer(hiragana, of: sentence, isTitled: true, isKnownRole: false, nil, people: &people)
      }
    }
    return found
  }

  /// `村瀬とも子` before a title, behind a mark or `の`.
  private func hiraganaName(endingAt end: Int, _ sentence: Sentence) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 7, sentence.scalars[start - 1] != "の",
      !Self.isClauseEnd(sentence.scalars[start - 1]),
      !sentence.scalars[start - 1].properties.isWhitespace
    { start -= 1 }
    return end - start >= 4 && isNameShaped(start..<end, sentence, true) ? start..<end : nil
  }

  /// Whether a family name of three kanji opens a name.
  private func opensWithLongFamilyName(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    Self.longFamilyNames.contains(sentence.text(name.lowerBound..<name.lowerBound + 3))
      || name.prefix(3).contains { sentence.scalars[$0] == "々" }
  }

  private static let longFamilyNames = Set(
    """
    長谷川 長谷部 五十嵐 小笠原 久保田 大久保 宇都宮 大河内 大河原 小早川 日比野 宇佐美 曽我部 阿久津 小野寺 二階堂 波多野 仲宗根 我那覇
    三津谷 大久野 小田切 小田原 大和田 海老原 加賀谷 久保寺 小久保 佐久間 佐久本 志賀野 菅野谷 千葉原 土佐野 名古屋 長谷見 東海林 古河原
    """.splitAtBlanks)

  static func isKanji(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "々"
  }

  /// Whether three or four characters without a known family name behind a noun for people open a clause further on, with
  /// a verb of speech right behind them (`师傅拉巴次仁 … 拉巴次仁坦言：`).
  private func speaksFurtherOn(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard name.count >= 3, let last = name.last, !Self.bodyEnds.contains(sentence.scalars[last]),
      name.allSatisfy({ Self.isKanji(sentence.scalars[$0]) && office(at: $0, until: name.upperBound, sentence) == nil })
    else { return false }
    let written = Array(sentence.text(name).utf8)
    let start = min(text.count, sentence.offsets[name.upperBound])
    let reach = start..<min(text.count, start + 4_000)
    guard reach.count > written.count else { return false }
    for place in reach.lowerBound..<(reach.upperBound - written.count)
    // Ideographs share their first bytes; the name has nine at least.
    where text[place + 2] == written[2] && text[place + 1] == written[1] && text[place + 5] == written[5]
      && text[place..<(place + written.count)].elementsEqual(written)
    {
      let before = String(decoding: text[max(0, place - 3)..<place], as: UTF8.self).unicodeScalars.last
      let behind = String(decoding: text[(place + written.count)...].prefix(18), as: UTF8.self)
      if before.map({ Self.isClauseEnd($0) || "”」".unicodeScalars.contains($0) }) == true,
        grammar.verbs.contains(where: { $0.count > 1 && behind.hasPrefix($0) })
      {
        return true
      }
    }
    return false
  }

  /// Whether what stands behind a name can be no part of it.
  private func endsByItself(_ name: Range<Int>, in sentence: Sentence) -> Bool {
    let end = name.upperBound
    return end >= sentence.scalars.count || Self.isClauseEnd(sentence.scalars[end]) || isWord(at: end, in: sentence)
  }

  /// Whether a name is over at its end.
  private func ends(_ name: Range<Int>, in sentence: Sentence) -> Bool {
    let end = name.upperBound
    if endsByItself(name, in: sentence) { return true }
    guard name.count >= 3 else { return false }
    // Named again soon: chance does not repeat three characters.
    let written = Array(sentence.text(name).utf8)
    let start = min(text.count, sentence.offsets[end])
    return contains(written, within: start..<min(text.count, start + 4_000))
  }

  /// Whether a verb of speech or an adverb begins at a place.
  private func isWord(at place: Int, in sentence: Sentence) -> Bool {
    guard place < sentence.scalars.count else { return false }
    let rest = place..<sentence.scalars.count
    return grammar.adverbs.contains { begins(rest, with: $0, in: sentence) }
      || grammar.verbs.contains { begins(rest, with: $0, in: sentence) }
  }

  private func contains(_ word: [UInt8], within range: Range<Int>) -> Bool {
    guard let first = word.first, range.count >= word.count else { return false }
    for place in range.lowerBound...(range.upperBound - word.count) where text[place] == first {
      if text[place..<(place + word.count)].elementsEqual(word) { return true }
    }
    return false
  }

  /// Characters that names of bodies and words for several people end in.
  private static let bodyEnds = Set("会會局部室院厅廳处處所们們者方队隊社团團校".unicodeScalars)
  /// Characters between a name and its verb.
  private static let particles = Set("则則也还還又就都却卻".unicodeScalars)
  /// Characters that nouns for people end in, and the particle between an attribute and a name.
  private static let nounEnds = Set(
    "人者员員主长長民师師家手生客户戶商工友官星迷童婆爷爺妈媽嫂哥姐弟妹叔嫂夫妻子女儿兒父母爸队隊的".unicodeScalars)
}
