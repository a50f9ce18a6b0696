import CorpusModel
import Testing

@testable import CorpusIndex

/// Walks over a file that nobody has touched, beside the same over memory.
@Suite struct StretchReaderTests {
  private let folder = ScratchFolder()
  private var path: String { "\(folder.path)/corpus.quoth" }
  private let memory = builder(repeating: 150).finish()

  private func candidates(step: Int) -> ArraySlice<UInt32> {
    stride(from: 0, to: UInt32(memory.blockCount), by: step).map { $0 }[...]
  }

  private func phrase(_ words: String..., in index: CorpusIndex) -> PhraseSearch {
    PhraseSearch(words.map { index.dictionary.number(of: $0).map { [UInt32($0)] } ?? [] }, in: index.dictionary)
  }

  @Test(arguments: [1, 7, 900])
  func readsWhatIsMappedLater(step: Int) throws {
    try builder(repeating: 150).write(to: path, CorpusInformation())
    let index = try CorpusFile.open(path)
    for words in [("the", "order"), ("users", "know"), ("are", "you")] {
      let expected = memory.blocks(candidates(step: step), holding: phrase(words.0, words.1, in: memory))
      for _ in 0..<3 {
        let found = index.blocks(candidates(step: step), holding: phrase(words.0, words.1, in: index))
        #expect(found.count == expected.count)
        #expect(zip(found, expected).first { $0 != $1 } == nil)
      }
    }
    #expect(index.damage == nil)
  }

  @Test func slicesThatMeetInAPieceAreReadAlike() throws {
    try builder(repeating: 150).write(to: path, CorpusInformation())
    let index = try CorpusFile.open(path)
    let all = candidates(step: 1)
    let search = phrase("are", "you", in: index)
    var found: [UInt32] = []
    for start in stride(from: all.startIndex, to: all.endIndex, by: 97) {
      found += index.blocks(all[start..<min(start + 97, all.endIndex)], holding: search)
    }
    let expected = memory.blocks(all, holding: phrase("are", "you", in: memory))
    #expect(found.count == expected.count)
    #expect(zip(found, expected).first { $0 != $1 } == nil)
  }

  @Test func whatIsSpoiltIsToldWhenItIsRead() throws {
    try builder(repeating: 150).write(to: path, CorpusInformation())
    let whole = folder.bytes(of: "corpus.quoth")
    let section = try #require(place(of: .tokenTerms, in: whole))
    for _ in 0..<30 {
      var spoilt = whole
      spoilt[Int.random(in: section)] ^= 1 << UInt8.random(in: 0..<8)
      folder.write(spoilt, to: "spoilt.quoth")
      let index = try CorpusFile.open("\(folder.path)/spoilt.quoth")
      for _ in 0..<3 {
        _ = index.blocks(candidates(step: 1), holding: phrase("are", "you", in: index))
        #expect(index.damage != nil)
      }
    }
  }

  /// The bytes of a section, by the table of sections.
  private func place(of kind: SectionKind, in bytes: [UInt8]) -> Range<Int>? {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let table = number(32, 8)
    for line in 0..<number(20, 4) {
      let entry = table + line * CorpusFormat.entrySize
      guard number(entry, 4) == Int(kind.rawValue) else { continue }
      let start = number(entry + 16, 8)
      return start..<start + number(entry + 24, 8)
    }
    return nil
  }
}
