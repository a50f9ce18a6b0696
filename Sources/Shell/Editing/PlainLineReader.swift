import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads statements from a stream as it comes, without any editing: a pipe, a terminal that cannot move its cursor, or
/// one whose user wants none of it.
package final class PlainLineReader: LineReader {
  private let descriptor: Int32
  private let assistant: LineAssistant
  private let showsPrompt: Bool
  private var bytes: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// A reader on a descriptor; the prompt goes to standard output.
  package init(descriptor: Int32 = STDIN_FILENO, assistant: LineAssistant, showsPrompt: Bool) {
    self.descriptor = descriptor
    self.assistant = assistant
    self.showsPrompt = showsPrompt
  }

  package func remember(_ statement: String) {}

  package func read(prompt: String) -> Reading {
    var statement = ""
    var prompt = prompt
    while true {
      if showsPrompt { Terminal.write(prompt) }
      switch readLine() {
      case .interrupted:
        if showsPrompt { Terminal.write("\n") }
        return .interrupted
      case .end:
        if showsPrompt { Terminal.write("\n") }
        return statement.isEmpty ? .end : .statement(statement)
      case .statement(let line):
        statement += statement.isEmpty ? line : "\n" + line
        // What is still unfinished at the end of the input is for the parser to complain about.
        if statement.allSatisfy(\.isWhitespace) || assistant.isComplete(statement) { return .statement(statement) }
        prompt = String(repeating: " ", count: max(0, prompt.count - 2)) + "> "
      }
    }
  }

  private func readLine() -> Reading {
    var scan = start
    while true {
      if let newline = bytes[scan...].firstIndex(of: 0x0A) {
        defer { start = newline + 1 }
        return .statement(Self.line(bytes[start..<newline]))
      }
      if hasEnded {
        guard start < bytes.count else { return .end }
        defer { start = bytes.count }
        return .statement(Self.line(bytes[start...]))
      }
      bytes.removeFirst(start)
      start = 0
      scan = bytes.count
      if !fill() { return .interrupted }
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  /// Takes more bytes in; false where Ctrl-C came instead.
  private func fill() -> Bool {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Signals.shared.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe poll(&descriptors, nfds_t(descriptors.count), -1)
    if ready < 0, errno == EINTR || errno == EAGAIN { return true }
    terminal_signals_acknowledge()
    if terminal_signal_take(SIGINT) { return false }
    guard ready < 0 || descriptors[0].revents != 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Terminal.read(descriptor, into: &buffer)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { hasEnded = true }
    return true
  }
}
