import CLibedit

/// What keys do beyond libedit's own functions.
///
/// Each action is a libedit function under the name `quoth-…`, so that an `.editrc` can bind it, and is bound to a C1
/// control code for the keys that our reader knows by itself.
enum EditAction: UInt8, CaseIterable {
  case submit, finish, newline, up, down, left, right, wordLeft, wordRight, home, end
  case backspace, delete, endOfInput, interrupt, complete, listCandidates, paste
  case search, searchStep, searchAccept, searchCancel, older, newer

  /// The code that our reader hands to libedit.
  var code: UInt32 { 0x80 + UInt32(rawValue) }

  private var name: String {
    switch self {
    case .finish: "ed-newline"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    default: "quoth-\(self)"
    }
  }

  private var isOurs: Bool { name.hasPrefix("quoth-") }

  /// The keys as `bind` writes them, in the emacs map and in the insert mode of vi.
  private var keys: [String] {
    switch self {
    // The terminal turns Enter into a line feed; a paste without marks holds both.
    case .submit: ["^M", "^J"]
    case .complete: ["^I"]
    case .backspace: ["^?", "^H"]
    case .endOfInput: ["^D"]
    case .left: ["^B"]
    case .right: ["^F"]
    case .older: ["^P"]
    case .newer: ["^N"]
    case .search: ["^R"]
    default: []
    }
  }

  static func code(for key: Key.Named) -> UInt32 {
    let action: EditAction =
      switch key {
      case .up: .up
      case .down: .down
      case .left: .left
      case .right: .right
      case .wordLeft: .wordLeft
      case .wordRight: .wordRight
      case .home: .home
      case .end: .end
      case .delete: .delete
      case .pageUp: .older
      case .pageDown: .newer
      case .newline: .newline
      }
    return action.code
  }

  static func bindAll(in reader: LibeditReader) {
    for action in allCases {
      if action.isOurs {
        unsafe libedit_add_function(reader.editor, action.name, "quoth: \(action)", action.function)
      }
      let code = Unicode.Scalar(action.code).map { String($0) }
      for key in action.keys + [code].compactMap({ $0 }) { unsafe libedit_bind(reader.editor, key, action.name) }
    }
    // libedit's own choice kills from the mark; everybody expects the word before the cursor.
    unsafe libedit_bind(reader.editor, "^W", "ed-delete-prev-word")
  }

  static func bindViCommands(in reader: LibeditReader) {
    for action in allCases {
      guard let scalar = Unicode.Scalar(action.code) else { continue }
      unsafe libedit_bind_command(reader.editor, String(scalar), action.name)
    }
    for (key, action) in [("^M", EditAction.submit), ("^J", .submit), ("k", .up), ("j", .down), ("^R", .search)] {
      unsafe libedit_bind_command(reader.editor, key, action.name)
    }
  }

  /// The C function; it cannot capture, so each case has its own, and the key tells nothing: several have one action.
  private var function: @convention(c) (OpaquePointer, Int32) -> UInt8 {
    switch self {
    case .submit: { unsafe EditAction.run($0, $1) { $0.submit() } }
    case .newline: { unsafe EditAction.run($0, $1) { $0.breakLine() } }
    case .up: { unsafe EditAction.run($0, $1) { $0.moveUp() } }
    case .down: { unsafe EditAction.run($0, $1) { $0.moveDown() } }
    case .left: { unsafe EditAction.run($0, $1) { $0.move(by: -$0.buffer.lengthBefore) } }
    case .right: { unsafe EditAction.run($0, $1) { $0.move(by: $0.buffer.lengthAfter) } }
    case .backspace: { unsafe EditAction.run($0, $1) { $0.deleteBackwards() } }
    case .delete: { unsafe EditAction.run($0, $1) { $0.deleteForwards() } }
    case .endOfInput: { unsafe EditAction.run($0, $1) { $0.endOrDelete() } }
    case .interrupt: { unsafe EditAction.run($0, $1) { $0.interrupt() } }
    case .complete: { unsafe EditAction.run($0, $1) { $0.completeOrList() } }
    case .listCandidates: { unsafe EditAction.run($0, $1) { $0.listCandidates() } }
    case .paste: { unsafe EditAction.run($0, $1) { $0.insertPaste() } }
    case .search: { unsafe EditAction.run($0, $1) { $0.beginSearch() } }
    case .searchStep: { unsafe EditAction.run($0, $1) { $0.showSearch() } }
    case .searchAccept: { unsafe EditAction.run($0, $1) { $0.endSearch(keeping: true) } }
    case .searchCancel: { unsafe EditAction.run($0, $1) { $0.endSearch(keeping: false) } }
    case .older: { unsafe EditAction.run($0, $1) { $0.recallOlder() } }
    case .newer: { unsafe EditAction.run($0, $1) { $0.recallNewer() } }
    case .finish, .wordLeft, .wordRight, .home, .end: { _, _ in UInt8(CC_ERROR) }
    }
  }

  private static func run(_ editor: OpaquePointer, _ key: Int32, _ action: (LibeditReader) -> Int32) -> UInt8 {
    guard let reader = unsafe LibeditReader.of(editor) else { return UInt8(CC_ERROR) }
    return UInt8(truncatingIfNeeded: action(reader))
  }
}

/// The actions; each returns what libedit is to do with the screen (`CC_…`).
extension LibeditReader {
  /// Enter: runs what is whole, else goes on in a new line.
  fileprivate func submit() -> Int32 {
    let text = buffer.text
    guard text.allSatisfy(\.isWhitespace) || assistant.isComplete(text) else { return breakLine() }
    queue.append(EditAction.finish.code)
    return CC_NORM
  }

  fileprivate func breakLine() -> Int32 {
    insert("\n  ")
    return CC_REFRESH
  }

  fileprivate func interrupt() -> Int32 {
    if search != nil { _ = endSearch(keeping: false) }
    moveCursor(to: buffer.scalars.count)
    insert("^C")
    abandon()
    return CC_REFRESH
  }

  fileprivate func endOrDelete() -> Int32 {
    if buffer.scalars.isEmpty { return CC_EOF }
    // Behind all of a statement that goes on, as one with an open mark does, it ends that.
    if buffer.cursor == buffer.scalars.count, buffer.scalars.contains("\n") {
      queue.append(EditAction.finish.code)
      return CC_NORM
    }
    return deleteForwards()
  }

  fileprivate func move(by distance: Int) -> Int32 {
    guard distance != 0 else { return CC_ERROR }
    moveCursor(to: buffer.cursor + distance)
    return CC_REFRESH
  }

  fileprivate func deleteBackwards() -> Int32 {
    let count = buffer.lengthBefore
    guard count > 0 else { return CC_ERROR }
    deleteBefore(count)
    // Screen and buffer disagree after part of a cluster goes unless all is drawn again.
    return count == 1 ? CC_REFRESH : CC_REDISPLAY
  }

  fileprivate func deleteForwards() -> Int32 {
    let buffer = buffer
    let count = buffer.lengthAfter
    guard count > 0 else { return CC_ERROR }
    moveCursor(to: buffer.cursor + count)
    deleteBefore(count)
    return count == 1 ? CC_REFRESH : CC_REDISPLAY
  }

  fileprivate func insertPaste() -> Int32 {
    for paste in pastes { insert(paste) }
    pastes = []
    return CC_REFRESH
  }

  // MARK: History

  fileprivate func moveUp() -> Int32 {
    guard let above = buffer.cursorAbove(promptWidth: prompt.count) else { return recallOlder() }
    moveCursor(to: above)
    return CC_REFRESH
  }

  fileprivate func moveDown() -> Int32 {
    guard let below = buffer.cursorBelow(promptWidth: prompt.count) else { return recallNewer() }
    moveCursor(to: below)
    return CC_REFRESH
  }

  fileprivate func recallOlder() -> Int32 { recall(history.older(than: buffer.text)) }

  fileprivate func recallNewer() -> Int32 { recall(history.newer(than: buffer.text)) }

  private func recall(_ entry: String?) -> Int32 {
    guard let entry else { return CC_ERROR }
    replaceLine(with: entry)
    return CC_REFRESH
  }

  fileprivate func beginSearch() -> Int32 {
    search = HistorySearch(entries: history.entries, original: buffer.text)
    promptBeforeSearch = prompt
    return showSearch()
  }

  fileprivate func showSearch() -> Int32 {
    guard let search else { return CC_ERROR }
    show(prompt: search.hasFailed ? "(nothing older: \(search.pattern)) " : "(search: \(search.pattern)) ")
    replaceLine(with: search.shown)
    return CC_REFRESH
  }

  fileprivate func endSearch(keeping: Bool) -> Int32 {
    if let search, !keeping { replaceLine(with: search.original) }
    search = nil
    show(prompt: promptBeforeSearch)
    return CC_REFRESH
  }

  // MARK: Completion

  fileprivate func completeOrList() -> Int32 {
    let buffer = buffer
    let found = assistant.complete(buffer.text, buffer.byteCursor)
    let typed = String(decoding: Array(buffer.text.utf8)[found.replaced], as: UTF8.self)
    switch found.step(typed: typed) {
    case .nothing: return CC_ERROR
    case .insert(let text):
      deleteBefore(typed.unicodeScalars.count)
      insert(text)
      return CC_REFRESH
    case .list:
      // The list is printed under the line: the cursor has to be on its last row, and libedit has to have moved it
      // there, before anything else is printed.
      listed = found
      cursorBeforeList = buffer.cursor
      moveCursor(to: buffer.scalars.count)
      queue.append(EditAction.listCandidates.code)
      return CC_REFRESH
    }
  }

  fileprivate func listCandidates() -> Int32 {
    guard let found = listed else { return CC_ERROR }
    listed = nil
    let lines = candidateLines(found.candidates, width: Terminal.width ?? 80, height: Terminal.height ?? 24)
    Terminal.write("\r\n" + lines.map { $0 + "\r\n" }.joined())
    moveCursor(to: cursorBeforeList)
    unsafe libedit_refresh(editor)
    return CC_NORM
  }
}
