import Testing
import Threads

@Suite struct ProcessorsTests {
  @Test func areOneAtLeastAndFewAtMost() {
    #expect((1...8).contains(Processors.count))
  }
}
