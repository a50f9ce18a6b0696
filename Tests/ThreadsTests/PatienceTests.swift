import Synchronization
import Testing
import Threads

@Suite struct PatienceTests {
  @Test func whatIsDoneIsNotWaitedFor() {
    let patience = Patience()
    patience.end()
    var isCalled = false
    patience.wait(milliseconds: 1_000_000) { isCalled = true }
    #expect(!isCalled)
  }

  @Test func whatGoesOnIsNotWaitedForWithoutEnd() {
    let patience = Patience()
    var calls = 0
    patience.wait(milliseconds: 2) { calls += 1 }
    #expect(calls == 1)
    patience.end()
    patience.wait(milliseconds: 2) { calls += 1 }
    #expect(calls == 1)
  }

  @Test func nothingIsDoneWhileTheOtherEndComes() {
    let patience = Patience()
    let isOver = Atomic(false)
    let work = Mutex<AbandonableWork<Bool>?>(nil)
    patience.wait(milliseconds: 0) {
      let ending = AbandonableWork {
        patience.end()
        return isOver.load(ordering: .acquiring)
      }
      work.withLock { $0 = ending }
      isOver.store(true, ordering: .releasing)
    }
    #expect(work.withLock { $0 }?.wait() == true)
  }
}
