import Testing

@testable import CorpusIndex

@Suite struct NameSketchTests {
  private func sketch(_ name: String) -> NameSketch { NameSketch(name) }

  @Test func aNameHasTheLettersOfItsParts() {
    #expect(sketch("roe").mayBe(in: sketch("Jane ROE")))
    #expect(!sketch("roe").mayBe(in: sketch("Jane Ree")))
    #expect(sketch("12").mayBe(in: sketch("Speaker 12")))
  }

  /// Folding makes letters of ASCII of some others, wherever they stand, and of no Greek, Cyrillic or Han.
  @Test func whatMayFoldMayHoldAnything() {
    for name in ["Ørsted", "Bjørn", "Ｒｏｅ", "Seß"] { #expect(sketch("roe").mayBe(in: sketch(name))) }
    for name in ["Ольга", "Ελένη", "周大勇", "かな", "한만수"] { #expect(!sketch("roe").mayBe(in: sketch(name))) }
  }

  @Test func whatHasNoLetterLacksNone() {
    #expect(sketch("周").isEmpty)
    #expect(sketch(" -–").isEmpty)
    #expect(sketch("").mayBe(in: sketch("")))
    #expect(!sketch("a").isEmpty)
  }
}
