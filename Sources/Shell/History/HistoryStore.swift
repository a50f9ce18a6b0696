import CorpusModel
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The history file: one JSON object a line, only ever appended to, so that sessions side by side and crashes lose
/// nothing, and a file that is not ours is not harmed.
package struct HistoryStore: Sendable {
  /// A line of the file.
  private struct Entry: Codable {
    /// Seconds since 1970.
    var time: Int
    var text: String
  }

  /// The file; its folder is made when the first entry is.
  package var path: String

  /// Bytes from the end of the file that are read: some thousands of statements.
  private static let tail = 512 * 1024

  package init(path: String) { self.path = path }

  /// The user's own: `QUOTH_HISTORY`, else `quoth/history` in the folder for states of the XDG base directories.
  ///
  /// Nil where `QUOTH_HISTORY` is empty, or there is no home.
  package static func ofUser(environment: (String) -> String? = Terminal.environment) -> HistoryStore? {
    if let own = environment("QUOTH_HISTORY") { return own.isEmpty ? nil : HistoryStore(path: own) }
    return userFolder("XDG_STATE_HOME", else: ".local/state", environment).map {
      HistoryStore(path: $0 + "/quoth/history")
    }
  }

  /// What was typed, oldest first, each statement once, where it was typed last; lines that are no entries are passed
  /// over, and a file that cannot be read is an empty one.
  package func load() -> [String] {
    var seen: Set<String> = []
    var newestFirst: [String] = []
    let decoder = JSONDecoder()
    for line in readTail().split(separator: 0x0A).reversed() {
      guard let entry = try? decoder.decode(Entry.self, from: Data(line)), seen.insert(entry.text).inserted else {
        continue
      }
      newestFirst.append(entry.text)
    }
    return newestFirst.reversed()
  }

  /// Adds a statement; one that starts with a blank is nobody's business.
  ///
  /// Says whether it is in the file.
  @discardableResult
  package func append(_ statement: String) -> Bool {
    guard let first = statement.first, !first.isWhitespace else { return false }
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(Entry(time: Int(now.tv_sec), text: statement)) else { return false }
    makeFolder()
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // A session that died while it wrote left half a line.
    if !endsWithNewline(descriptor) { line.insert(0x0A, at: 0) }
    line.append(0x0A)
    // One write of one line: the system keeps the lines of several sessions apart.
    return unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) } == line.count
  }

  private func endsWithNewline(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end > 0 else { return true }
    var last: UInt8 = 0
    return unsafe pread(descriptor, &last, 1, end - 1) == 1 && last == 0x0A
  }

  private func readTail() -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end > 0 else { return [] }
    let first = max(0, Int(end) - Self.tail)
    var bytes = [UInt8](repeating: 0, count: Int(end) - first)
    let length = bytes.count
    let count = unsafe pread(descriptor, &bytes, length, off_t(first))
    guard count > 0 else { return [] }
    bytes.removeLast(length - count)
    // The first line is whole only at the start of the file; half a line is no JSON.
    return bytes
  }

  private func makeFolder() {
    var folder = PathParts.isAbsolute(path) ? "/" : ""
    for name in PathParts.names(of: PathParts(path).folder) {
      folder += name
      _ = unsafe mkdir(folder, 0o700)
      folder += "/"
    }
  }
}
