import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@testable import Threads

@Suite struct OrderedProductsTests {
  @Test(arguments: [1, 2, 5]) func productsComeInOrder(threads: Int) {
    var products = OrderedProducts(count: 100, sizes: (0..<100).map { $0 % 7 }, threads: threads) { $0 * 3 }
    var taken: [Int] = []
    while let product = products.next() { taken.append(product) }
    #expect(taken == (0..<100).map { $0 * 3 })
    #expect(products.next() == nil)
  }

  @Test(arguments: [1, 3]) func nothingComesOfNothing(threads: Int) {
    var products = OrderedProducts(count: 0, threads: threads) { $0 }
    #expect(products.next() == nil)
  }

  @Test func theyCanBeLeftInTheMiddle() {
    var products = OrderedProducts(count: 1_000_000, threads: 3) { $0 }
    #expect(products.next() == 0)
    #expect(products.next() == 1)
  }

  @Test func nobodyNeedWaitForWhatIsGivenUp() {
    // The work ends only when the test does.
    let mayEnd = Mutex(false)
    var asked = 0
    do {
      var products = OrderedProducts(count: 1, threads: 1, isAside: true) { _ in
        while !mayEnd.withLock({ $0 }) { usleep(1_000) }
        return 1
      }
      let isGivenUp = {
        asked += 1
        return asked > 2
      }
      #expect(products.next(unless: isGivenUp) == nil)
    }
    mayEnd.withLock { $0 = true }
  }

  @Test(arguments: [1, 3]) func whatIsWaitedForComesInOrder(threads: Int) {
    var products = OrderedProducts(count: 50, threads: threads, isAside: true) { $0 }
    var taken: [Int] = []
    while let product = products.next(unless: { taken.count == 40 }) { taken.append(product) }
    #expect(taken == Array(0..<40))
  }
}
