import CLibedit
import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads statements from a terminal with libedit's line editor.
///
/// libedit draws and edits; all that it does badly is ours: the bytes come through our own reader (`EL_GETCFN`), which
/// polls the terminal and the signals' pipe, decodes UTF-8 and key sequences, and hands over pastes whole. Keys with a
/// meaning of ours reach libedit as C1 control codes, which nobody types, each bound to a function in `EditAction`.
/// `el_gets` blocks, so reading belongs to the main thread.
@safe package final class LibeditReader: LineReader {
  let editor: OpaquePointer
  let assistant: LineAssistant
  var prompt = ""
  /// The prompt as C keeps it: libedit holds the pointer while it draws.
  private var promptBytes: UnsafeMutablePointer<CChar>?
  private let isColoured: Bool
  let terminal: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// Codes that libedit is to read before the next key.
  var queue: [UInt32] = []
  var pastes: [String] = []
  var history: HistoryCursor
  var search: HistorySearch?
  /// What TAB found, until it is shown.
  var listed: Completions?
  var cursorBeforeList = 0
  var promptBeforeSearch = ""
  private var outcome = Outcome.statement
  private enum Outcome { case statement, interrupted, end }

  /// A reader on standard input and output, or nil where libedit cannot work there: no terminal that moves a cursor, or
  /// no UTF-8.
  ///
  /// `history` is what was typed before, oldest first.
  package init?(assistant: LineAssistant, history: [String] = [], isColoured: Bool = true) {
    guard Terminal.canEdit, Terminal.ensureUTF8() else { return nil }
    guard
      let editor = unsafe el_init("quoth", libedit_stdin(), libedit_stdout(), libedit_stderr())
    else { return nil }
    unsafe self.editor = editor
    self.assistant = assistant
    self.isColoured = isColoured
    self.history = HistoryCursor(entries: history)
    terminal = STDIN_FILENO
    signals = Signals.shared.descriptor
    configure()
  }

  deinit {
    unsafe el_end(editor)
    unsafe free(promptBytes)
  }

  package func read(prompt: String) -> Reading {
    show(prompt: prompt)
    outcome = .statement
    queue = []
    listed = nil
    history.restart()
    terminal_signals_acknowledge()
    _ = terminal_signal_take(SIGINT)
    terminal_reading_begins(terminal)
    // Before the prompt is drawn: libedit would do it at the first key, and keys pressed in between would be lost.
    unsafe libedit_prepare_terminal(editor, 1)
    Terminal.write("\u{1B}[?2004h")
    var count: Int32 = 0
    let line = unsafe el_wgets(editor, &count)
    Terminal.write("\u{1B}[?2004l")
    terminal_reading_ended()
    guard let line = unsafe line, count > 0 else {
      // The terminal is gone, or Ctrl-D was pressed: what comes next starts on a line of its own.
      Terminal.write("\n")
      return .end
    }
    switch outcome {
    case .interrupted: return .interrupted
    case .end: return .end
    case .statement: return .statement(unsafe Self.string(line, Int(count)).droppingFinalNewline())
    }
  }

  package func remember(_ statement: String) { history.remember(statement) }

  /// Ends the reading in a way of its own: the line is shown as it stands and given back as nothing.
  func abandon() {
    outcome = .interrupted
    queue = [EditAction.finish.code]
  }

  /// Shows another prompt from the next drawing on.
  func show(prompt: String) {
    self.prompt = prompt
    unsafe free(promptBytes)
    unsafe promptBytes = strdup(drawn(prompt))
  }

  /// The prompt with its colour between the markers (0x01) that tell libedit what takes no columns.
  ///
  /// A marker must not come last, and macOS's libedit writes such sequences at the wrong time.
  private func drawn(_ prompt: String) -> String {
    #if os(Linux)
      guard isColoured, prompt.hasSuffix(" ") else { return prompt }
      return "\u{1}\u{1B}[1;36m\u{1}\(prompt.dropLast())\u{1}\u{1B}[0m\u{1} "
    #else
      return prompt
    #endif
  }

  private func configure() {
    unsafe libedit_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe libedit_set_flag(editor, EL_SIGNAL, 0)
    unsafe libedit_set_editor(editor, "emacs")
    unsafe libedit_set_prompt(
      editor,
      { editor in
        unsafe LibeditReader.of(editor)?.promptBytes ?? noPrompt
      }, 1)
    unsafe libedit_set_reader(editor) { editor, character in
      guard let reader = unsafe LibeditReader.of(editor), let code = reader.nextCode() else { return 0 }
      unsafe character.pointee = wchar_t(truncatingIfNeeded: code)
      return 1
    }
    EditAction.bindAll(in: self)
    // The user's own bindings win; a file that chooses vi has emptied the key map, so ours go in again.
    unsafe el_source(editor, nil)
    if let name = unsafe libedit_editor(editor), unsafe String(cString: name) == "vi" {
      EditAction.bindAll(in: self)
      EditAction.bindViCommands(in: self)
    }
  }

  /// The reader that a libedit callback belongs to.
  static func of(_ editor: OpaquePointer?) -> LibeditReader? {
    guard let editor = unsafe editor, let client = unsafe libedit_client(editor) else { return nil }
    return unsafe Unmanaged<LibeditReader>.fromOpaque(client).takeUnretainedValue()
  }

  // MARK: The line

  /// The line and the cursor as libedit has them.
  var buffer: EditBuffer {
    guard let line = unsafe el_wline(editor)?.pointee else { return EditBuffer("") }
    let scalars = unsafe UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
    return unsafe EditBuffer(scalars.map(Self.scalar), cursor: line.cursor - line.buffer)
  }

  func moveCursor(to place: Int) { unsafe libedit_move_cursor(editor, place) }

  func insert(_ text: String) { unsafe el_insertstr(editor, text) }

  /// Deletes scalars before the cursor.
  func deleteBefore(_ count: Int) { unsafe el_deletestr(editor, Int32(clamping: count)) }

  func replaceLine(with text: String) {
    let length = buffer.scalars.count
    moveCursor(to: length)
    deleteBefore(length)
    insert(text)
  }

  private static func scalar(_ character: wchar_t) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? "\u{FFFD}"
  }

  private static func string(_ line: UnsafePointer<wchar_t>, _ count: Int) -> String {
    var view = String.UnicodeScalarView()
    unsafe view.append(contentsOf: UnsafeBufferPointer(start: line, count: count).map(scalar))
    return String(view)
  }

  // MARK: Keys

  /// The next code for libedit, or nil where the terminal is gone.
  private func nextCode() -> UInt32? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let key = decoder.next() {
        if let code = code(for: key) { return code }
        continue
      }
      switch waitForInput() {
      case .input: continue
      case .pause:
        if let key = decoder.next(afterPause: true), let code = code(for: key) { return code }
      case .closed: return nil
      }
    }
  }

  private enum Event { case input, pause, closed }

  /// Waits for bytes or a signal.
  ///
  /// Half a key waits 50 ms for its rest; a program that writes sequences does not take that long, and a person who
  /// presses escape does not notice.
  private func waitForInput() -> Event {
    var descriptors = [
      pollfd(fd: terminal, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe poll(&descriptors, nfds_t(descriptors.count), decoder.isPending ? 50 : -1)
    if ready == 0 { return .pause }
    if ready < 0 { return errno == EINTR || errno == EAGAIN ? .input : .closed }
    if descriptors[1].revents != 0 { takeSignals() }
    guard descriptors[0].revents != 0, queue.isEmpty else { return .input }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Terminal.read(terminal, into: &bytes)
    if count > 0 {
      decoder.append(bytes[..<count])
      return .input
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .input : .closed
  }

  private func takeSignals() {
    terminal_signals_acknowledge()
    if terminal_signal_take(SIGINT) {
      decoder.abandonPaste()
      queue = [EditAction.interrupt.code]
    }
    if terminal_signal_take(SIGWINCH) { unsafe el_resize(editor) }
    if terminal_signal_take(SIGTSTP) { suspend() }
  }

  private func suspend() {
    Terminal.write("\u{1B}[?2004l")
    unsafe libedit_prepare_terminal(editor, 0)
    terminal_stop()
    unsafe libedit_prepare_terminal(editor, 1)
    Terminal.write("\u{1B}[?2004h")
    unsafe el_resize(editor)
    unsafe libedit_refresh(editor)
  }

  private func code(for key: Key) -> UInt32? {
    if search != nil { return searchCode(for: key) }
    switch key {
    case .scalar(let scalar): return scalar.value
    case .named(let name): return EditAction.code(for: name)
    case .paste(let bytes):
      pastes.append(cleanedPaste(bytes))
      return EditAction.paste.code
    }
  }

  /// While the search is open the keys are its own: characters, backspace and Ctrl-R go on with it, Ctrl-G and escape
  /// give it up, any other key takes what is shown and does what it does.
  private func searchCode(for key: Key) -> UInt32? {
    switch key {
    case .scalar("\u{12}"): search?.older()
    case .scalar("\u{7F}"), .scalar("\u{08}"): search?.shorten()
    case .scalar("\u{07}"), .scalar("\u{1B}"): return EditAction.searchCancel.code
    case .scalar(let scalar) where scalar.value >= 0x20: search?.extend(scalar)
    case .paste(let bytes): for scalar in cleanedPaste(bytes).unicodeScalars { search?.extend(scalar) }
    default:
      queue = [EditAction.searchAccept.code]
      let found = search
      search = nil
      if let code = code(for: key) { queue.append(code) }
      search = found
      return queue.removeFirst()
    }
    return EditAction.searchStep.code
  }
}

nonisolated(unsafe) private let noPrompt: UnsafeMutablePointer<CChar> = {
  let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  unsafe bytes.initialize(to: 0)
  return unsafe bytes
}()

extension String {
  fileprivate func droppingFinalNewline() -> String { hasSuffix("\n") ? String(dropLast()) : self }
}
