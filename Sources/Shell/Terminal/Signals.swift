import CTerminal
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C and its kin, as a program with a prompt wants them: a line is abandoned, a running query is cancelled, and
/// only a query that does not listen ends the program.
package final class Signals: Sendable {
  private struct State {
    /// What stops the work that runs.
    var cancel: (@Sendable () -> Void)?
    /// How often the running query was asked to stop.
    var presses = 0
    /// Whether another program has the keyboard, for which Ctrl-C is meant.
    var hasYielded = false
    /// Whether Ctrl-C ends the program where nothing runs that it could stop.
    var endsIdleProgram = false
  }

  private let state = Mutex(State())

  /// The process has one set of signals, so there is one of these.
  package static let shared = Signals()

  private init() {}

  /// Starts to listen; a program that never does is ended by Ctrl-C like any other.
  ///
  /// With `endsIdleProgram` Ctrl-C still ends it between the pieces of work; at a prompt the line reader takes it.
  package func start(endsIdleProgram: Bool) {
    state.withLock { $0.endsIdleProgram = endsIdleProgram }
    _ = descriptor
  }

  /// A descriptor that becomes readable when a signal has come, or -1 where the system gives none.
  var descriptor: Int32 { unsafe terminal_signals_start({ _ in Signals.shared.interrupt() }, nil) }

  /// Runs work that Ctrl-C stops through `cancel`, which may be called from another thread and more than once.
  package func cancelling<Result, Failure: Error>(
    with cancel: @escaping @Sendable () -> Void, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Work may hold other work, as a script that loads a corpus does.
    let outer = state.withLock { state in
      defer { (state.cancel, state.presses) = (cancel, 0) }
      return state.cancel
    }
    defer { state.withLock { $0.cancel = outer } }
    return try work()
  }

  /// Another program takes the keys: Ctrl-C still stops what is written to it, and never ends this one.
  func yieldKeyboard() { state.withLock { $0.hasYielded = true } }

  /// The other program has ended.
  func takeKeyboardBack() { state.withLock { $0.hasYielded = false } }

  private func interrupt() {
    let (cancel, ends) = state.withLock { state in
      if state.hasYielded { return (state.cancel, false) }
      guard let cancel = state.cancel else { return (nil as (@Sendable () -> Void)?, state.endsIdleProgram) }
      state.presses += 1
      return (cancel, state.presses > 2)
    }
    cancel?()
    if ends { _exit(130) }
  }
}
