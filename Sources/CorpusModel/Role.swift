/// The part that a speaker plays in a document.
package enum Role: UInt8, Sendable, CaseIterable {
  case interviewer, guest, moderator, quoted, narrator, unknown

  /// The name in queries and results.
  package var name: String { "\(self)" }
}
