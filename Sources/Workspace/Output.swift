package import Diagnostics

/// Where answers go: a terminal, a pipe, a file, a text.
package protocol Output: AnyObject {
  /// Takes a piece of an answer.
  func write(_ text: String)
  /// Takes what is for people and no part of an answer: errors, warnings, notes. Lines, each with its end.
  func writeError(_ text: String)
  /// Ends it; nothing is written afterwards. A file appears under its name now.
  func close() throws(Diagnostic)
  /// Ends it as if nothing had been written, where that can be: a file does not appear.
  func abandon()
  /// Whether a person reads the answer as it comes.
  var isTerminal: Bool { get }
  /// The columns of the terminal; 80 where there is none.
  var width: Int { get }
  /// Whether the terminal shows colours and the user wants them.
  var color: Bool { get }
  /// Whether it is a terminal that knows no more than ASCII.
  var isASCII: Bool { get }
  /// Whether whoever read it has left: what is written now is lost.
  var isRefused: Bool { get }
  /// The name of the format that the place asks for, as a file does by its ending; nil where it asks for none.
  var format: String? { get }
}

extension Output {
  package func close() throws(Diagnostic) {}
  package func abandon() {}
  package var format: String? { nil }
  package var isASCII: Bool { false }
  package var isRefused: Bool { false }
}

/// An output that keeps what is written, for notes and tests.
package final class Transcript: Output {
  /// The answers.
  package private(set) var text = ""
  /// The errors and notes.
  package private(set) var errors = ""
  package let isTerminal: Bool
  package let width: Int
  package let color: Bool

  package init(isTerminal: Bool = false, width: Int = 80, color: Bool = false) {
    self.isTerminal = isTerminal
    self.width = width
    self.color = color
  }

  package func write(_ text: String) { self.text += text }
  package func writeError(_ text: String) { errors += text }

  /// Forgets what was written so far.
  package func clear() { (text, errors) = ("", "") }
}
