import CTerminal
package import Diagnostics
import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clipboard of the desktop, of tmux or of the terminal at the other end of ssh, whichever there is.
///
/// Programs are started directly, never by a shell.
package struct SystemClipboard: Clipboard {
  /// A way to a clipboard.
  enum Way: Equatable {
    /// A program that reads the text on its standard input.
    case program([String])
    /// The terminal itself, by its control sequence 52.
    case terminal
  }

  private let ways: [Way]
  private let terminal: String

  /// What a program may take.
  private static let patience: Int32 = 5_000

  /// The ways that an environment offers.
  package init(environment: (String) -> String? = Terminal.environment) {
    self.init(ways: Self.ways(environment), terminal: "/dev/tty")
  }

  /// - Parameter terminal: the device that control sequences are written to.
  init(ways: [Way], terminal: String) { (self.ways, self.terminal) = (ways, terminal) }

  /// The ways that are worth trying, the likeliest first: over ssh the terminal is the user's, the desktop is not.
  static func ways(_ environment: (String) -> String?) -> [Way] {
    func has(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    if let own = environment("QUOTH_CLIPBOARD"), !own.isEmpty {
      return own == "osc52" ? [.terminal] : [.program(own.split(separator: " ").map(String.init))]
    }
    var ways: [Way] = []
    if has("WAYLAND_DISPLAY") { ways.append(.program(["wl-copy"])) }
    if has("DISPLAY") {
      ways += [.program(["xclip", "-selection", "clipboard"]), .program(["xsel", "--clipboard", "--input"])]
    }
    if !has("SSH_CONNECTION") && !has("SSH_TTY") {
      #if canImport(Darwin)
        ways.append(.program(["pbcopy"]))
      #else
        ways += has("WSL_DISTRO_NAME") ? [.program(["clip.exe"])] : []
        ways += has("TERMUX_VERSION") ? [.program(["termux-clipboard-set"])] : []
      #endif
    }
    // tmux keeps the text and hands it on to its terminal.
    if has("TMUX") { ways += [.program(["tmux", "load-buffer", "-w", "-"]), .program(["tmux", "load-buffer", "-"])] }
    let name = environment("TERM") ?? ""
    if !name.isEmpty, name != "dumb", !has("TMUX") { ways.append(.terminal) }
    return ways
  }

  package func take(_ text: String) throws(Diagnostic) -> String {
    var failures: [String] = []
    for way in ways {
      switch way {
      case .program(let arguments):
        guard let failure = feed(arguments, text) else { return arguments[0] }
        failures.append(failure)
      case .terminal:
        guard let failure = writeToTerminal(text) else { return "the terminal, if it lets programs" }
        failures.append(failure)
      }
    }
    throw Diagnostic(
      "there is no clipboard that can be reached",
      notes: failures + [
        "wl-copy, xclip, xsel, pbcopy, clip.exe, tmux and the terminal are tried; QUOTH_CLIPBOARD names another program",
        "'to FILE' writes the answer to a file",
      ])
  }

  /// Why a program did not take the text; nil where it did.
  private func feed(_ arguments: [String], _ text: String) -> String? {
    // Windows reads UTF-16; all others take UTF-8.
    let bytes = arguments[0] == "clip.exe" ? Self.utf16(text) : Array(text.utf8)
    let words = arguments.map { $0 + "\0" }.joined() + "\0"
    let status = unsafe terminal_feed(words, bytes, bytes.count, Self.patience)
    switch status {
    case 0: return nil
    case -ENOENT: return "\(arguments[0]) is not installed"
    case -ETIMEDOUT: return "\(arguments[0]) did not take the text in \(Self.patience / 1_000) seconds"
    case ..<0:
      let reason = unsafe String(cString: strerror(-status)).lowercased()
      return "\(arguments[0]): \(reason)"
    default: return "\(arguments[0]) failed with status \(status)"
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    return bytes
  }

  // MARK: The terminal

  /// Terminals drop longer sequences (xterm takes no more than this).
  static let longestSequence = 74_994

  /// Why the terminal could not be told; nil where it was.
  private func writeToTerminal(_ text: String) -> String? {
    let sequence = Self.sequence(for: text)
    guard sequence.count <= Self.longestSequence else {
      return "the text is too long for the terminal's clipboard, which takes some \(Self.longestSequence / 4 * 3) bytes"
    }
    let descriptor = unsafe open(terminal, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return "there is no terminal" }
    defer { close(descriptor) }
    return Terminal.write(sequence[...], to: descriptor).map { unsafe String(cString: strerror($0)).lowercased() }
  }

  /// The control sequence that puts a text on the terminal's clipboard (xterm's OSC 52).
  static func sequence(for text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + Array("\u{07}".utf8)
  }

  /// Bytes in the letters of RFC 4648.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
