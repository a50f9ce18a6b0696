import Testing

@testable import CorpusIndex

@Suite struct SpoolTests {
  /// So many numbers that they do not stay in memory where a folder is given.
  private static let count = (64 * (1 << 18) / 8) + 100_000

  @Test(arguments: [nil, "/tmp"]) func givesBackWhatCame(_ folder: String?) throws {
    let spool = Spool<UInt64>(folder: folder)
    var next: UInt64 = 0
    while spool.count < Self.count {
      let run = (0..<min(70_001, Self.count - spool.count)).map { _ -> UInt64 in
        next += 1
        return next &* 0x9E37_79B9
      }
      spool.append(contentsOf: run)
    }
    spool.append(7)
    var seen = 0
    try spool.forEachPiece { piece in
      #expect(piece.first == UInt64(seen + 1) &* 0x9E37_79B9 || piece.first == 7)
      seen += piece.count
    }
    #expect(seen == Self.count + 1)
    for first in [0, 32_767, 1_000_000, Self.count - 50_000, Self.count - 1] {
      let range = first..<min(first + 40_000, Self.count)
      #expect(try spool.elements(range) == range.map { UInt64($0 + 1) &* 0x9E37_79B9 })
    }
    #expect(try spool.elements(Self.count..<Self.count + 1) == [7])
    #expect(try spool.elements(5..<5).isEmpty)
  }

  @Test func aFolderThatTakesNothingIsTold() throws {
    let spool = Spool<UInt8>(folder: "/nowhere/at/all")
    spool.append(contentsOf: [UInt8](repeating: 1, count: 64 * (1 << 18) + (1 << 18) + 1))
    #expect(throws: CorpusFileError.self) { try spool.forEachPiece { _ in } }
  }
}
