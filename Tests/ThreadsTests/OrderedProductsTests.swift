import Testing

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
}
