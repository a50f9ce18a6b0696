/// The part that a speaker plays in a document.
package enum Role: UInt8, Sendable, CaseIterable {
  case interviewer, guest, moderator, quoted, narrator, unknown

  /// Whether it is the speaker's part to ask.
  package var asks: Bool { self == .interviewer || self == .moderator }

  /// The name in queries and results.
  package var name: String {
    // Spelt out, since interpolating a case goes through reflection.
    switch self {
    case .interviewer: "interviewer"
    case .guest: "guest"
    case .moderator: "moderator"
    case .quoted: "quoted"
    case .narrator: "narrator"
    case .unknown: "unknown"
    }
  }
}
