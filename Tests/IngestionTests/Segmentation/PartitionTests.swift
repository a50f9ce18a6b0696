import CorpusModel
import Soundness
import Testing

@testable import Ingestion

/// Nothing is lost and nothing counted twice: every byte that is no white space lies in exactly one leaf.
struct PartitionTests {
  /// Checks the partition of a document and the order and bounds of its blocks.
  static func check(_ document: Document, _ comment: Comment) { #expect(document.flaw == nil, comment) }

  @Test func seedsAndFixtures() throws {
    for seed in TestDocuments.seeds { Self.check(try TestDocuments.segment(file: seed), "\(seed)") }
    for folder in ["dialogues", "traps", "quotations"].map({ TestDocuments.fixtures + "/" + $0 }) {
      for name in try TestDocuments.files(in: folder) where name.hasSuffix(".txt") || name.hasSuffix(".md") {
        Self.check(try TestDocuments.segment(file: folder + "/" + name), "\(name)")
      }
    }
  }

  @Test func mutatedSeeds() throws {
    var random = SplitMix(seed: 7)
    for seed in TestDocuments.seeds {
      let original = try TestDocuments.bytes(seed)
      for round in 0..<12 {
        var bytes = original
        for _ in 0..<(1 << round % 8) {
          let place = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 4 {
          case 0: bytes[place] = [10, 32, 58, 13, 42, 35, 45, 63][Int(random.next() % 8)]
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(contentsOf: Array("\nTina : ".utf8), at: place)
          default: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 900)))
          }
        }
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        for name in ["x.txt", "x.md", "x.srt", "x.vtt"] {
          Self.check(try TestDocuments.segment(text, as: name), "round \(round) of \(seed) as \(name)")
        }
      }
    }
  }

  @Test func randomText() throws {
    var random = SplitMix(seed: 11)
    let parts = [
      "\n", "\n\n", " ", ":", "：", "Anna", "Ben:", "**", "# ", "- ", "— ", "[", "]", "(0:12)", "0:12", "?", ".", "1. ",
      "Q: ", "A:",
      "唐鳳：", "好。", "\r\n", "\t", "---\n", "```\n", "> ", "\u{FEFF}", "\u{3000}", "«", "»", "http://x.y", "é",
      "00:01.000 --> 00:02.000\n",
      "<v Ann>", "</v>", "WEBVTT\n", "title: x\n", "Points clés :\n", "\0", "\u{1F600}", "*Note:",
      "words that go on for a while",
    ]
    for round in 0..<600 {
      var text = ""
      for _ in 0..<(1 + round % 60) { text += parts[Int(random.next() % UInt64(parts.count))] }
      for name in ["x.txt", "x.md", "x.srt", "x.vtt"] {
        Self.check(try TestDocuments.segment(text, as: name), "\(text.debugDescription) as \(name)")
      }
    }
  }

  @Test func manyLabelsAndLongLinesTakeLinearTime() throws {
    var many = ""
    for place in 0..<60_000 { many += "Speaker \(place % 977): Number \(place), you know?\n" }
    #expect(try TestDocuments.segment(many).turns.count == 60_000)
    var distinct = ""
    for place in 0..<60_000 { distinct += "Name\(place) Lastname\(place): That is what I think.\n" }
    Self.check(try TestDocuments.segment(distinct), "distinct labels")
    let long = "Anna: " + String(repeating: "words without an end ", count: 200_000)
    Self.check(try TestDocuments.segment(long), "one line")
    let marks = String(repeating: "**[(:", count: 200_000)
    Self.check(try TestDocuments.segment(marks), "marks")
  }
}

/// A small generator whose numbers are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
