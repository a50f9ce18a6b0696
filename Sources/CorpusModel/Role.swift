/// The part that a speaker plays in a document.
package enum Role: UInt8, Sendable, CaseIterable {
  case interviewer, guest, moderator, quoted, narrator, unknown

  /// The name in queries and results.
  package var name: String { Self.names[Int(rawValue)] }

  // Asking for the name of a case is slow, and every block does.
  private static let names = allCases.map { "\($0)" }
}
