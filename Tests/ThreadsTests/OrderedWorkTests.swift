import Testing

@testable import Threads

@Suite struct OrderedWorkTests {
  @Test func productsComeInOrderWhoeverMakesThem() {
    let work = OrderedWork(count: 500, threads: 4) { number in
      // Uneven work: later items are often done first.
      (0..<(number % 7) * 1000).reduce(number) { $0 ^ ($1 & 0) }
    }
    defer { work.finish() }
    var taken: [Int] = []
    while let product = work.take() { taken.append(product) }
    #expect(taken == Array(0..<500))
  }

  @Test func itCanBeLeftInTheMiddle() {
    let work = OrderedWork(count: 1_000_000, threads: 3) { $0 }
    #expect(work.take() == 0)
    #expect(work.take() == 1)
    work.finish()
    #expect(!work.hasThreads)
  }

  @Test(arguments: [1, 2, 3]) func greaterItemsFirstAndStillInOrder(threads: Int) {
    let sizes = (0..<97).map { ($0 * 37) % 29 }
    let work = OrderedWork(count: sizes.count, sizes: sizes, threads: threads) { $0 * $0 }
    defer { work.finish() }
    for item in sizes.indices { #expect(work.take() == item * item) }
    #expect(work.take() == nil)
  }
}
