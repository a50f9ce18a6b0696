package import CorpusModel

/// A language that a text seems to be in.
package struct LanguageGuess: Sendable, Equatable {
  /// The code of ISO 639-1; `hr` stands for all of Serbo-Croatian in Latin letters.
  package var code: String
  /// How sure that is: `sure` for a script of one language or clear words.
  package var confidence: Confidence

  package init(code: String, confidence: Confidence) {
    self.code = code
    self.confidence = confidence
  }
}

/// The language of a part of a text by itself; nil where it does not tell.
///
/// `range` counts UTF-8 bytes and is cut to the text.
/// The script that most of it is in decides first; among languages that share one, common words, letters and affixes.
/// Rather abstains than errs.
package func identifyLanguage(of text: [UInt8], within range: Range<Int>) -> LanguageGuess? {
  LanguageEvidence(text, range).guess
}

/// The language of a block in a document whose language is known: the document's unless the evidence against it is
/// strong (another script, or several common words of one other language and hardly one of its own).
///
/// With no document's language it is the block's own, where that tells.
package func identifyLanguage(of text: [UInt8], within range: Range<Int>, inDocument code: String?) -> String? {
  identifyLanguage(of: text, within: range, inDocument: code, cut: CutText(text, within: range))
}

/// The language of a block that is cut into terms already.
package func identifyLanguage(
  of text: [UInt8], within range: Range<Int>, inDocument code: String?, cut: CutText
) -> String? {
  guard let code else { return LanguageEvidence(text, range).guess?.code }
  if let expected = ExpectedLanguage.of(code), expected.holds(for: text, within: range, cut) { return code }
  return LanguageEvidence(text, range).contradicts(code) ?? code
}

/// A language that a block should be in, with what its model needs to look for others.
private struct ExpectedLanguage {
  private let script: Script
  private let model: LanguageModel
  /// The place of the language in its model; nil where the model does not know it.
  private let language: Int?

  /// The terms at each end of a long block that are looked at first.
  private static let endOfBlock = 50

  private static let known: [String: ExpectedLanguage?] = {
    let profiles = LanguageProfile.latin + LanguageProfile.cyrillic + LanguageProfile.arabic
    let codes = profiles.map(\.code) + ["zh", "ja"] + Script.onlyLanguages.values
    return Dictionary(codes.map { ($0, ExpectedLanguage($0)) }) { first, _ in first }
  }()

  /// What is known of a language; nil where its script alone tells it.
  static func of(_ code: String) -> ExpectedLanguage? { known[code] ?? ExpectedLanguage(code) }

  private init?(_ code: String) {
    guard let script = Script.of(language: code).first, let model = LanguageModel.of(script) else { return nil }
    self.script = script
    self.model = model
    language = model.language(code)
  }

  /// Whether a block is in the language for all that is quickly seen, as most are: then nothing else need be asked.
  func holds(for text: [UInt8], within range: Range<Int>, _ cut: CutText) -> Bool {
    if isPlain(cut) { return true }
    // With letters of no other script, only common words of another language speak against it.
    return !hasOtherScripts(text, range) && !model.mayContradict(language, text, cut, script: script)
  }

  private func isPlain(_ cut: CutText) -> Bool {
    guard let language else { return false }
    let (end, count) = (Self.endOfBlock, cut.terms.count)
    guard count > 2 * end else { return model.confirms(language, cut, 0..<count) }
    return model.confirms(language, cut, 0..<end) && model.confirms(language, cut, count - end..<count)
  }

  private static let nonASCII = ByteSet([], withNonASCII: true)

  private func hasOtherScripts(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<text.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      if byte < 0x80, script == .latin {
        place = Self.nonASCII.firstPlace(in: text, place + 1..<range.upperBound)
      } else if byte < 0x80 {
        if (0x61...0x7A).contains(byte | 0x20) { return true }
        place += 1
      } else {
        let (point, length) = codePoint(in: text, at: place, end: range.upperBound)
        if let found = Script(point), found != script { return true }
        place += length
      }
    }
    return false
  }
}

/// What a text shows about its language.
private struct LanguageEvidence {
  private var scripts = ScriptCounts()
  private var scores: [LanguageScore] = []
  private let main: Script?

  init(_ text: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    scripts.count(text, range)
    main = scripts.main
    if let main, let model = LanguageModel.of(main) { scores = model.scores(of: text, range, script: main) }
  }

  var guess: LanguageGuess? {
    guard let main else { return nil }
    let share = scripts.share(of: main)
    if let only = scripts.onlyLanguage(of: main) {
      return LanguageGuess(code: only, confidence: share > 0.7 ? .sure : share > 0.5 ? .likely : .guess)
    }
    guard let best = scores.first else { return nil }
    let lead = best.points - (scores.count > 1 ? scores[1].points : 0)
    guard best.points >= 4.5, lead >= 2.5 else { return nil }
    guard best.kinds >= 2 || best.kinds == 1 && lead >= 6.5 && best.words >= 6 else { return nil }
    // Words of a language make up a third of its texts and more; names and loan words do not.
    guard best.hits * 12 >= best.words else { return nil }
    let isClear = lead >= 14 && best.kinds >= 4 && share > 0.6
    return LanguageGuess(code: best.code, confidence: isClear ? .sure : lead >= 6 && best.kinds >= 3 ? .likely : .guess)
  }

  /// The language that the text is in against the one expected; nil where it may be the expected one.
  func contradicts(_ expected: String) -> String? {
    guard let main else { return nil }
    let expectedScripts = Script.of(language: expected)
    if expectedScripts.contains(main) {
      if let only = scripts.onlyLanguage(of: main) {
        // Short Japanese may lack kana; Chinese never has it.
        guard only != expected, only == "ja" else { return nil }
        return scripts.share(of: .kana) > 0.2 ? only : nil
      }
      guard let best = scores.first, best.code != expected else { return nil }
      let expectedScore = scores.first { $0.code == expected }
      let own = expectedScore?.kinds ?? 0
      let lead = best.points - (expectedScore?.points ?? 0)
      let second = scores.dropFirst().first { $0.code != expected }
      let isAlone = best.points - (second?.points ?? 0) >= 2
      guard best.kinds >= 3, isAlone, lead >= 10, best.kinds >= 2 * own, best.hits * 8 >= best.words else {
        return nil
      }
      return best.code
    }
    guard scripts.share(of: main) > 0.6 else { return nil }
    if let only = scripts.onlyLanguage(of: main) { return scripts.letters(of: main) >= 3 ? only : nil }
    guard let guess, guess.confidence > .guess, scores.first?.kinds ?? 0 >= 4 else { return nil }
    return guess.code
  }
}
