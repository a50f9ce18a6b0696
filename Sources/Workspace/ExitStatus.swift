/// What the program tells its caller at the end.
package enum ExitStatus: Int32, Sendable, Equatable {
  /// All was done; documents that could not be read were warned of.
  case done = 0
  /// A line given as an argument failed.
  case failed = 1
  /// The arguments were wrong.
  case usage = 2
  /// A script stopped at an error, or an `expect` did not hold.
  case scriptStopped = 3
  /// The user interrupted it.
  case interrupted = 130
}
