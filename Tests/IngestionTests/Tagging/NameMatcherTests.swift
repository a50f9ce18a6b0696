import CorpusModel
import TextAnalysis
import Testing

@testable import Ingestion

@Suite struct NameMatcherTests {
  /// The places of names by comparing every name with every run of terms.
  private func naive(_ names: [String], in text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    let places = terms(in: bytes, within: 0..<bytes.count)
    var folder = Folder()
    let folded = places.map { folder.fold(bytes, $0.range) }
    var found: Set<String> = []
    for (number, name) in names.enumerated() {
      let nameBytes = Array(name.utf8)
      let wanted = terms(in: nameBytes, within: 0..<nameBytes.count).map { folder.fold(nameBytes, $0.range) }
      guard !wanted.isEmpty, wanted.count <= folded.count else { continue }
      for start in 0...(folded.count - wanted.count) where Array(folded[start..<start + wanted.count]) == wanted {
        found.insert("\(number)@\(places[start].range.lowerBound)")
      }
    }
    return found
  }

  private func fast(_ names: [String], in text: String) -> Set<String> {
    let entries = names.enumerated().map { GazetteerEntry(id: "\($0)", name: $1, aliases: [Alias($1, isExact: false)]) }
    let matcher = NameMatcher([Gazetteer(name: "topic", entries: entries)])
    var scanner = NameScanner(matcher)
    let bytes = Array(text.utf8)
    return Set(
      scanner.candidates(in: bytes, CutText(bytes, within: 0..<bytes.count)).map {
        "\(matcher.entry(of: matcher.targets[Int($0.target)]).id)@\($0.range.lowerBound)"
      })
  }

  @Test func onePassFindsWhatComparingAllFinds() {
    var generator = SeededGenerator(seed: 7)
    let syllables = [
      "bit", "get", "Bit get", "币", "安", "d'", "é", "-", " ", "O", "x", "Straße", "1,000", "火币", "'s", "%", "ok",
    ]
    for _ in 0..<300 {
      let names = (0..<8).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in syllables.randomElement(using: &generator) ?? "" }
          .joined()
      }
      let text = (0..<40).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined()
      #expect(fast(names, in: text) == naive(names, in: text), "\(names) in \(text)")
    }
  }

  @Test func beginningsAndEndingsOfWordsMatch() {
    #expect(fast(["regul*"], in: "Regulator, irregular, REGULIERUNG") == ["0@0", "0@22"])
    #expect(fast(["*börse"], in: "Kryptobörse und Börse, Börsen") == ["0@0", "0@17"])
    #expect(fast(["soziale* Medien"], in: "sozialen Medien, soziale  Medien") == ["0@0", "0@17"])
  }

  @Test func namesWithoutLettersMatchNothing() {
    #expect(fast(["", "...", "*", " "], in: "... * anything") == [])
  }

  @Test func aMillionTermsAreNoTrouble() {
    let names = (0..<5000).map { "name \($0) of many" }
    let text = String(repeating: "name 17 of many others ", count: 20_000)
    #expect(fast(names, in: text).count == 20_000)
  }
}

/// Numbers that look random and are the same each time (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
