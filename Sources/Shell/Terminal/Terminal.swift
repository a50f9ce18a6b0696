#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program's three streams are and can do.
package enum Terminal {
  package static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether the terminal moves its cursor, as `TERM` says.
  package static var isDumb: Bool {
    let name = environment("TERM") ?? ""
    return name.isEmpty || name == "dumb"
  }

  /// Whether lines can be edited: both ends are a terminal that moves its cursor.
  package static var canEdit: Bool { inputIsTerminal && outputIsTerminal && !isDumb }

  /// Columns of the terminal on standard output, or nil where it is none and `COLUMNS` says nothing.
  package static var width: Int? {
    size?.columns ?? environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Rows of the terminal on standard output.
  package static var height: Int? { size?.rows }

  /// The value of an environment variable, or nil where it is not set.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether the locale's characters are those of UTF-8, or no locale says.
  package static var knowsUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  /// Whether output may be coloured: on a terminal that moves its cursor and unless `NO_COLOR` (no-color.org) is set;
  /// `CLICOLOR_FORCE` (bixense.com/clicolors) colours whatever the output is.
  package static func wantsColor(isTerminal: Bool) -> Bool {
    if let no = environment("NO_COLOR"), !no.isEmpty { return false }
    if let force = environment("CLICOLOR_FORCE"), force != "0" && !force.isEmpty { return true }
    return isTerminal && !isDumb
  }

  /// Sets a locale whose characters are UTF-8, whatever the environment says (ssh and containers often say `C`); only
  /// for characters, so that numbers keep their point.
  ///
  /// Says whether there is one.
  package static func ensureUTF8() -> Bool {
    for name in ["", "C.UTF-8", "UTF-8", "en_US.UTF-8"] where unsafe setlocale(LC_CTYPE, name) != nil {
      if let codes = unsafe nl_langinfo(nl_item(CODESET)), unsafe String(cString: codes).uppercased() == "UTF-8" {
        return true
      }
    }
    return false
  }

  /// Writes a text to standard output, past every buffer.
  static func write(_ text: String) { _ = write(Array(text.utf8)[...], to: STDOUT_FILENO) }

  /// Writes all bytes; the number of the error where that fails, else nil.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      let code = errno
      if count > 0 { rest.removeFirst(count) } else if code != EINTR && code != EAGAIN { return code }
    }
    return nil
  }

  /// Reads what is there, up to the buffer's length: the number of bytes, 0 at the end, below 0 with `errno` set.
  static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    let length = buffer.count
    return unsafe systemRead(descriptor, &buffer, length)
  }

  /// All of standard input as text, without a byte order mark; nil where it is not UTF-8.
  package static func readAllInput() -> String? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, into: &chunk)
      if count > 0 { bytes.append(contentsOf: chunk[..<count]) } else if count == 0 || errno != EINTR { break }
    }
    return String(validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
  }

  /// Whether there is a file that can be read.
  package static func fileExists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Columns and rows of the terminal on standard output, or nil where it is none.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

// Inside `Terminal` its own members hide libc's functions of the same names.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
