import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

/// Every fixture cut off and damaged: a document or a message, and never words that the file does not hold.
struct HostileDataTests {
  static let fixtures: [String] = (try? TestDocuments.files(in: Reading.fixtures))?.filter { $0.contains(".") } ?? []

  @Test func thereAreFixtures() { #expect(Self.fixtures.count >= 7) }

  @Test(arguments: fixtures)
  func cutOffAnywhere(fixture: String) throws {
    let bytes = try Reading.bytes(fixture)
    for part in 0..<20 { check(Array(bytes[..<(bytes.count * part / 20)]), fixture) }
  }

  @Test(arguments: fixtures)
  func flippedBytes(fixture: String) throws {
    let bytes = try Reading.bytes(fixture)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] ^= UInt8(truncatingIfNeeded: 1 << (state >> 20 & 7))
      }
      check(damaged, fixture)
    }
  }

  @Test(arguments: fixtures)
  func byteOrderMarkAndCarriageReturnsChangeNothing(fixture: String) throws {
    func unbroken(_ documents: [Document]) -> [[String]] {
      documents.map { $0.script.map { String($0.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }) } }
    }
    let bytes = try Reading.bytes(fixture).filter { $0 != 13 }
    let lines = Array(bytes.split(separator: 10, omittingEmptySubsequences: false).joined(separator: [13, 10]))
    let plain = try Reading.documents(bytes, as: fixture)
    let marked = try Reading.documents([0xEF, 0xBB, 0xBF] + lines, as: fixture)
    #expect(unbroken(marked) == unbroken(plain))
  }

  /// Reads damaged bytes and checks the blocks of what comes out.
  private func check(_ bytes: [UInt8], _ fixture: String) {
    guard let documents = try? Reading.documents(bytes, as: fixture) else { return }
    for document in documents {
      var end = 0
      for block in document.blocks where !block.kind.isOverlay {
        #expect(block.extent.lowerBound >= end && block.extent.upperBound <= document.text.count, "\(fixture)")
        #expect(block.extent.contains(block.range.lowerBound) && !block.range.isEmpty, "\(fixture)")
        end = block.extent.upperBound
      }
    }
  }
}
