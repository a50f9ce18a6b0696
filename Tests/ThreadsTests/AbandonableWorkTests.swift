import Synchronization
import Testing
import Threads

@Suite struct AbandonableWorkTests {
  @Test func waitsForWhatIsMade() {
    #expect(AbandonableWork { 6 * 7 }.wait() == 42)
  }

  @Test func endsTheWaitAtOnceAndLetsTheWorkEnd() {
    let isAskedToEnd = Atomic(false)
    let ended = AbandonableWork {
      let work = AbandonableWork {
        while !isAskedToEnd.load(ordering: .relaxed) {}
        return "nobody sees it"
      }
      work.abandon()
      return work.wait()
    }
    // The work cannot have ended: nobody has asked it to.
    #expect(ended.wait() == .some(nil))
    isAskedToEnd.store(true, ordering: .relaxed)
  }

  /// Something whose end can be seen.
  private final class Held: Sendable {
    let isGone: @Sendable () -> Void

    init(_ isGone: @escaping @Sendable () -> Void) { self.isGone = isGone }

    deinit { isGone() }
  }

  @Test func keepsNothing() async {
    await withCheckedContinuation { continuation in
      let work = AbandonableWork { Held { continuation.resume() } }
      work.abandon()
      _ = work.wait()
    }
  }
}
