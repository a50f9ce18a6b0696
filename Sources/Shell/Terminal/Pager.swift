import CTerminal
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that shows long answers screen by screen: `less`, or the one that `QUOTH_PAGER` or `PAGER` names.
///
/// It is started directly, never by a shell.
package struct Pager: Sendable, Equatable {
  /// Its name and its arguments.
  let words: [String]
  /// What its environment has besides: NAME=VALUE each.
  let settings: [String]

  /// The user's; nil where `QUOTH_PAGER` or `PAGER` is empty or `cat`, or where the terminal cannot move its cursor.
  package init?(environment: (String) -> String? = Terminal.environment) {
    let terminal = environment("TERM") ?? ""
    guard !terminal.isEmpty, terminal != "dumb" else { return nil }
    words = (environment("QUOTH_PAGER") ?? environment("PAGER") ?? "less").split(separator: " ").map(String.init)
    guard let name = words.first, name != "cat" else { return nil }
    // F leaves at once where all fits on the screen, R lets colours through, X keeps what was read on the screen.
    let usual = ["LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"]
    settings = usual.filter { environment($0.key) == nil }.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// Starts it; nil where that cannot be.
  func open() -> (any PageReader)? {
    var process: Int32 = 0
    let descriptor = unsafe terminal_pages_start(Self.packed(words), Self.packed(settings), &process)
    return descriptor < 0 ? nil : RunningPager(descriptor: descriptor, process: process)
  }

  private static func packed(_ words: [String]) -> String { words.map { $0 + "\0" }.joined() + "\0" }
}

/// What takes a long answer.
protocol PageReader: AnyObject {
  /// Takes a piece; false where the user has left.
  func take(_ text: String) -> Bool
  /// Ends the answer and waits until the user leaves.
  func end()
}

/// A pager that runs, with the keyboard in its hands.
private final class RunningPager: PageReader {
  private let descriptor: Int32
  private let process: Int32

  init(descriptor: Int32, process: Int32) {
    (self.descriptor, self.process) = (descriptor, process)
    Signals.shared.yieldKeyboard()
  }

  func take(_ text: String) -> Bool { Terminal.write(Array(text.utf8)[...], to: descriptor) == nil }

  func end() {
    terminal_pages_end(descriptor, process)
    Signals.shared.takeKeyboardBack()
  }
}
