package import Diagnostics
import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output for answers and standard error for messages, in the order in which they come.
package final class StandardOutput: Output {
  package let isTerminal: Bool
  package let color: Bool
  private let fixedWidth: Int?
  private var buffer: [UInt8] = []
  private var hasFailed = false

  /// - Parameters:
  ///   - color: Whether answers are coloured; nil leaves it to terminal and environment.
  ///   - width: Columns to lay answers out for; nil is the terminal's.
  package init(color: Bool? = nil, width: Int? = nil) {
    isTerminal = Terminal.outputIsTerminal
    self.color = color ?? Terminal.wantsColor(isTerminal: isTerminal)
    fixedWidth = width
  }

  package var width: Int { fixedWidth ?? Terminal.width ?? 80 }

  package var isASCII: Bool { isTerminal && !Terminal.knowsUTF8 }

  package func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  package func writeError(_ text: String) {
    flush()
    // Colours are for the terminal that answers go to; messages may go elsewhere.
    let text = color && !Terminal.errorIsTerminal ? text.withoutColors : text
    _ = Terminal.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }

  package func close() throws(Diagnostic) { flush() }

  /// Hands on what was written.
  ///
  /// Where nobody reads any more the program ends without a word, as others in a pipe do; what cannot be written for
  /// another reason is said once.
  package func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !hasFailed, !buffer.isEmpty, let code = Terminal.write(buffer[...], to: STDOUT_FILENO) else { return }
    hasFailed = true
    if code == EPIPE { exit(128 + SIGPIPE) }
    let reason = unsafe String(cString: strerror(code))
    _ = Terminal.write(Array("quoth: cannot write to standard output: \(reason)\n".utf8)[...], to: STDERR_FILENO)
    exit(1)
  }
}

extension String {
  /// The text without the sequences that set colours (ECMA-48 SGR).
  var withoutColors: String {
    var plain = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", rest.first == "[" else {
        plain.append(scalar)
        continue
      }
      rest = rest.drop { $0 != "m" }.dropFirst()
    }
    return String(plain)
  }
}
