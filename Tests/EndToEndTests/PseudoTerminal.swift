import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The executable at a terminal of its own, with a test at the keyboard.
final class PseudoTerminal {
  private let keyboard: Int32
  private let screen: Int32
  private let process: pid_t
  /// What has come and was not asked for yet.
  private var unread: [UInt8] = []
  private var status: Int32?

  /// Starts the executable; the size is 80 columns, 24 rows.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    var (keyboard, screen): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe openpty(&keyboard, &screen, &name, nil, &size) == 0 else { throw POSIXError(.EIO) }
    (self.keyboard, self.screen) = (keyboard, screen)
    _ = fcntl(keyboard, F_SETFD, FD_CLOEXEC)

    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    // The leader of a session gets the terminal that it opens first as its own, and Ctrl-C with it.
    // (POSIX_SPAWN_SETSID is a macro with a cast, which Swift does not see.)
    #if canImport(Glibc)
      let setsid: Int16 = 0x80
    #else
      let setsid: Int16 = 0x400
    #endif
    // The test's own threads may block signals; the program must not.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, setsid | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    unsafe posix_spawn_file_actions_addclose(&actions, screen)

    var variables = ProcessInfo.processInfo.environment
    let own = [
      "TERM": "xterm", "QUOTH_HISTORY": "", "QUOTH_CACHE": "", "QUOTH_PAGER": "", "NO_COLOR": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(own) { $1 }
    variables.merge(environment) { $1 }
    var argv = unsafe ([Program.executable.path] + arguments).map { unsafe strdup($0) } + [nil]
    var envp = unsafe variables.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      unsafe (argv + envp).forEach { unsafe free($0) }
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, Program.executable.path, &actions, &attributes, &argv, &envp)
    self.process = process
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      _ = unsafe waitpid(process, &ignored, 0)
    }
    close(keyboard)
    close(screen)
  }

  /// Presses keys.
  func type(_ keys: String) {
    var rest = Array(keys.utf8)
    while !rest.isEmpty {
      let count = unsafe write(keyboard, rest, rest.count)
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }

  /// Waits until a text is on the screen, without the terminal's own sequences, and gives all up to its end; nil where
  /// it does not come within half a minute.
  func wait(for text: String) -> String? {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      let shown = Self.withoutSequences(unread)
      if let end = Self.end(of: wanted, in: shown.bytes) {
        unread.removeFirst(shown.places[end - 1] + 1)
        return String(decoding: shown.bytes[..<end], as: UTF8.self)
      }
      guard ContinuousClock.now < deadline, readMore() else { return nil }
    }
  }

  /// What came and was not waited for, with its sequences.
  var rest: String { String(decoding: unread, as: UTF8.self).debugDescription }

  /// Waits for the end, half a minute at most; the status as a shell sees it, signals from 128, or nil.
  func waitForEnd() -> Int32? {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      _ = readMore()
      var code: Int32 = 0
      if unsafe waitpid(process, &code, WNOHANG) == process {
        let ended = code & 0x7F == 0 ? code >> 8 & 0xFF : 128 + code & 0x7F
        status = ended
        return ended
      }
    }
    return nil
  }

  func send(signal: Int32) { kill(process, signal) }

  /// Whether the terminal is as a shell wants it: lines, echo, signals from keys.
  var isCooked: Bool {
    var attributes = termios()
    guard unsafe tcgetattr(screen, &attributes) == 0 else { return false }
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO) | tcflag_t(ISIG)
    return attributes.c_lflag & wanted == wanted
  }

  /// Waits until the program edits lines itself, half a minute at most: it draws its prompt just before.
  func waitUntilRaw() -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while isCooked {
      guard ContinuousClock.now < deadline, readMore() else { return false }
    }
    return true
  }

  /// Takes in what comes within a tenth of a second; false where nothing can come any more.
  private func readMore() -> Bool {
    var descriptors = [pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)]
    guard unsafe poll(&descriptors, 1, 100) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(keyboard, &buffer, buffer.count)
    // The screen stays open here, so the program's end is no end of input.
    guard count > 0 else { return false }
    unread += buffer[..<count]
    return true
  }

  /// The bytes that are text, each with its place among all.
  private static func withoutSequences(_ bytes: [UInt8]) -> (bytes: [UInt8], places: [Int]) {
    var text: [UInt8] = []
    var places: [Int] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x1B {
        place += 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "[") {
          place += 1
          while place < bytes.count, !(0x40..<0x7F).contains(bytes[place]) { place += 1 }
        }
      } else if bytes[place] != 0x0D && bytes[place] != 0x07 {
        text.append(bytes[place])
        places.append(place)
      }
      place += 1
    }
    return (text, places)
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (wanted.count...bytes.count).first { bytes[($0 - wanted.count)..<$0].elementsEqual(wanted) }
  }
}
