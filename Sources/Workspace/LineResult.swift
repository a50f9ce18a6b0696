package import Diagnostics
package import QuerySyntax

/// What became of a statement.
///
/// Errors have been written to the output already.
package enum LineResult: Sendable {
  /// It ran, or there was nothing to run.
  case done
  /// It is a command: the caller's matter.
  case command(CommandLine)
  /// It could not be read or run.
  case failed(Diagnostic)
  /// It ran, and an `expect` in it does not hold.
  case expectationFailed(Diagnostic)
  /// The user stopped it.
  case cancelled
  /// A command asked to end the session.
  case quit

  /// Whether the next statement of a script may run.
  package var goesOn: Bool {
    switch self {
    case .done, .command: true
    case .failed, .expectationFailed, .cancelled, .quit: false
    }
  }

  /// The exit status of a program that ends with it; scripts and lines of the command line differ in that of an error.
  package func exitStatus(inScript: Bool) -> ExitStatus {
    switch self {
    case .done, .command, .quit: .done
    case .failed: inScript ? .scriptStopped : .failed
    case .expectationFailed: .scriptStopped
    case .cancelled: .interrupted
    }
  }
}
