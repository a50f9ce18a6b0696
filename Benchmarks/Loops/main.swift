import CorpusIndex
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// How much the inside of the engine costs: each loop that answers spend their time in, by itself, over a corpus file.
//
//   Loops CORPUS.quoth [RUNS]
//
// Prints for each the nanoseconds that one element takes in the fastest of the runs, and what an element is. The first run
// checks the pieces of the file that it touches, the others do not.

/// One loop and how many elements it goes through.
private struct Loop {
  var name: String
  var element: String
  var count: Int
  var body: () -> Int
}

private func loops(of index: CorpusIndex) -> [Loop] {
  let dictionary = index.dictionary
  let byFrequency = (0..<dictionary.count).filter { !dictionary.isSymbol($0) }
    .sorted { dictionary.frequency(of: $0) > dictionary.frequency(of: $1) }
  guard byFrequency.count > 100 else { return [] }
  let (most, second, rare) = (byFrequency[0], byFrequency[1], byFrequency[100])
  let words = (index.blockCount + 63) / 64
  let positions = PhraseSearch([[UInt32(rare)]], in: dictionary).starts(in: 0..<index.tokens.count, of: index.tokens)
  let facets = ["speaker", "lang", "topic"].compactMap { index.facet($0) }
  let blocks = (0..<UInt32(index.blockCount)).map { $0 }
  let texts = stride(from: 0, to: index.blockCount, by: max(1, index.blockCount / 2_000)).map {
    index.part(ofBlock: $0)
  }
  var cut = CutText()
  return [
    Loop(name: "postings decoded", element: "block", count: dictionary.blockCount(of: rare)) {
      dictionary.blocks(of: rare).numbers.count
    },
    Loop(name: "postings to a set of blocks", element: "block", count: dictionary.blockCount(of: most)) {
      var marked = [UInt64](repeating: 0, count: words)
      dictionary.blocks(of: most).mark(in: &marked)
      return marked.reduce(0) { $0 + $1.nonzeroBitCount }
    },
    Loop(name: "a rare word looked for", element: "token", count: index.tokens.count) {
      PhraseSearch([[UInt32(rare)]], in: dictionary).count(in: 0..<index.tokens.count, of: index.tokens)
    },
    Loop(name: "blocks with neighbours of two words", element: "block", count: blocks.count) {
      index.blocks(blocks[...], holding: PhraseSearch([[UInt32(second)], [UInt32(most)]], in: dictionary)).count
    },
    Loop(name: "tokens decoded", element: "token", count: index.tokens.count) {
      var sum = 0
      for start in stride(from: 0, to: index.tokens.count, by: 1 << 14) {
        sum += index.tokens.numbers(start..<min(start + 1 << 14, index.tokens.count)).count
      }
      return sum
    },
    Loop(name: "tokens one by one", element: "token", count: positions.count) {
      positions.reduce(0) { $0 &+ Int(index.tokens.terms[$1]) }
    },
    Loop(name: "places of tokens in texts", element: "token", count: positions.count) {
      positions.reduce(0) { $0 + index.termRange(at: $1).count }
    },
    Loop(
      name: "combinations of \(facets.map(\.name).joined(separator: ", "))", element: "block", count: blocks.count
    ) {
      var counts = FacetCounts(of: facets.map { .facet($0) }, limit: 1 << 20)
      return counts?.add(blocks[...]) ?? 0
    },
    Loop(name: "texts copied", element: "block", count: index.blockCount) {
      (0..<index.blockCount).reduce(0) { $0 + index.part(ofBlock: $1).bytes.count }
    },
    Loop(name: "texts cut into words", element: "byte", count: texts.reduce(0) { $0 + $1.bytes.count }) {
      texts.reduce(0) { sum, text in
        cut.cut(text.bytes, within: 0..<text.bytes.count)
        return sum + cut.terms.count
      }
    },
  ]
}

private func nanoseconds() -> UInt64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

private func main(_ path: String, runs: Int) -> Int32 {
  do throws(CorpusFileError) {
    let index = try CorpusFile.open(path)
    for loop in loops(of: index) {
      var (best, sum) = (UInt64.max, 0)
      for _ in 0..<runs {
        let start = nanoseconds()
        sum &+= loop.body()
        best = min(best, nanoseconds() - start)
      }
      let each = Double(best) / Double(max(1, loop.count))
      let rounded = (each * 100).rounded() / 100
      print(padded(loop.name, 40) + padded("\(rounded) ns a \(loop.element)", 28) + "(\(loop.count), \(sum / runs))")
    }
    return 0
  } catch {
    print("\(path): \(error.reason)")
    return 1
  }
}

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else {
  print("Loops CORPUS.quoth [RUNS]")
  exit(2)
}
exit(main(path, runs: max(1, arguments.dropFirst().first.flatMap { Int($0) } ?? 5)))
