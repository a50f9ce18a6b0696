/// Where a message stands in an export of a chat, and what it states to answer: `message 12, reply to 7`.
///
/// Readers write it as the place of a block, for people; who answers whom is read from it again.
package struct MessagePlace: Sendable, Equatable, CustomStringConvertible {
  /// What a message states to answer, by the number of another.
  package enum Answered: Sendable, Equatable {
    case message(String)
    /// The thread that a message began; the file may not have it.
    case thread(String)
  }

  package var number: String
  package var answered: Answered?

  package init(_ number: String, answers answered: Answered? = nil) {
    (self.number, self.answered) = (number, answered)
  }

  /// Reads the place of a block, whatever stands behind; nil where that is no message's.
  package init?(at place: String) {
    guard place.hasPrefix(Self.message) else { return nil }
    var parts = place.dropFirst(Self.message.count).split(separator: ",", maxSplits: 2)[...]
    guard let number = parts.popFirst() else { return nil }
    self.init(String(number))
    guard let said = parts.first?.dropFirst() else { return }
    if said.hasPrefix(Self.reply) { answered = .message(String(said.dropFirst(Self.reply.count))) }
    if said.hasPrefix(Self.thread) { answered = .thread(String(said.dropFirst(Self.thread.count))) }
  }

  package var description: String {
    switch answered {
    case nil: Self.message + number
    case .message(let other): Self.message + number + ", " + Self.reply + other
    case .thread(let first): Self.message + number + ", " + Self.thread + first
    }
  }

  private static let message = "message "
  private static let reply = "reply to "
  private static let thread = "in the thread of "
}

extension Document {
  /// The formats in which people write to each other whenever they like, by the names of their readers: who asks much there is
  /// no interviewer.
  package static let chatFormats: Set<String> = [
    "telegram", "messenger", "slack", "discord", "whatsapp", "zoom-chat", "discord-text",
  ]
}
