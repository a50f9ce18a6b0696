import CorpusIndex
import CorpusModel
import Testing

@testable import QueryEngine

/// Windows around hits.
struct HitWindowTests {
  /// However a window is told, from tokens in one walk or from bytes, it is the same.
  @Test(arguments: [0, 1, 3, 8, 400])
  func tokensAndBytesGiveTheSame(_ width: Int) {
    let index = RandomCorpus(seed: 5, documents: 12).index
    for block in 0..<index.blockCount where !index.kind(ofBlock: block).isOverlay {
      let positions = index.termPositions(ofBlock: block)
      for first in positions where index.isWord(at: first) {
        for length in 1...3 {
          let tokens = first..<min(first + length, positions.upperBound)
          let bytes = index.byteRange(ofTerms: tokens)
          let told = HitWindow(around: tokens, width: width, ofBlock: block, in: index)
          let looked = HitWindow(
            around: bytes, width: width, inside: index.range(ofBlock: block), ofBlock: block, in: index)
          #expect(told.hit == looked.hit)
          #expect(told.left == looked.left)
          #expect(told.right == looked.right)
          #expect(told.bytes.bytes == looked.bytes.bytes)
          let document = index.document(ofBlock: block)
          #expect(told.bytes.bytes == index.part(document, told.bytes.range).bytes)
        }
      }
    }
  }

  @Test(arguments: [
    ("a b", "a b"), ("  a\tb\n", "a b"), ("a  b", "a b"), ("", ""), (" ", ""), ("a\u{85}b", "a b"),
    ("é\u{2028}中", "é 中"),
    ("“a” — b", "“a” — b"), ("Ââ", "Ââ"),
  ])
  func linesAreSingle(_ text: String, _ line: String) {
    #expect(singleLine(of: Array(text.utf8), 0..<text.utf8.count) == line)
  }
}
