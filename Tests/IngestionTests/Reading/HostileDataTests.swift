import CorpusModel
import Diagnostics
import Soundness
import Testing

@testable import Ingestion

/// Every fixture cut off and damaged: sound documents or a message, and never words more often than the file holds them.
struct HostileDataTests {
  static let fixtures: [String] = (try? TestDocuments.files(in: Reading.fixtures))?.filter { $0.contains(".") } ?? []

  @Test func thereAreFixtures() { #expect(Self.fixtures.count >= 7) }

  @Test(arguments: fixtures)
  func cutOffAnywhere(fixture: String) throws {
    let bytes = try Reading.bytes(fixture)
    for part in Damage.cutOff(bytes) { check(part, fixture) }
  }

  @Test(arguments: fixtures)
  func flippedBytes(fixture: String) throws {
    let bytes = try Reading.bytes(fixture)
    for seed in 0..<60 { check(Damage.changed(bytes, seed: seed), fixture) }
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

  @Test(arguments: fixtures)
  func wholeFilesAreSound(fixture: String) throws { check(try Reading.bytes(fixture), fixture) }

  /// Reads bytes and expects sound documents, in which no letter stands more often than in the file.
  private func check(_ bytes: [UInt8], _ fixture: String) {
    guard let documents = try? Reading.documents(bytes, as: fixture) else { return }
    for document in documents { #expect(document.flaw == nil, "\(fixture)") }
    let read = letters(of: documents.lazy.flatMap(\.text))
    let written = letters(of: bytes)
    for (letter, count) in read {
      let sign = String(UnicodeScalar(letter))
      #expect(count <= written[letter, default: 0], "\(fixture): \(sign)")
    }
  }

  /// How often each letter of ASCII stands in bytes.
  private func letters(of bytes: some Sequence<UInt8>) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    for byte in bytes where (0x61...0x7A).contains(byte | 0x20) { counts[byte, default: 0] += 1 }
    return counts
  }
}
