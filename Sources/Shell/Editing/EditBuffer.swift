import TextAnalysis

/// The text that is being edited and the cursor in it, counted in Unicode scalars as libedit does.
///
/// The moves are what a user means: one character is what looks like one, up and down go by columns.
struct EditBuffer: Equatable {
  var scalars: [Unicode.Scalar]
  /// From 0 to `scalars.count`.
  var cursor: Int

  init(_ scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(cursor, 0), scalars.count)
  }

  init(_ text: String, cursor: Int? = nil) {
    let scalars = Array(text.unicodeScalars)
    self.init(scalars, cursor: cursor ?? scalars.count)
  }

  var text: String { string(0..<scalars.count) }

  /// The cursor as a UTF-8 byte offset into `text`.
  var byteCursor: Int { scalars[..<cursor].reduce(0) { $0 + $1.utf8.count } }

  /// The number of scalars of the character before the cursor; 0 at the start.
  var lengthBefore: Int {
    guard cursor > 0 else { return 0 }
    // A newline always ends a character, so the line is enough; at its start the newline itself is the character.
    let start = lineStart(of: cursor)
    return start == cursor ? 1 : string(start..<cursor).last?.unicodeScalars.count ?? 1
  }

  /// The number of scalars of the character after the cursor; 0 at the end.
  var lengthAfter: Int {
    guard cursor < scalars.count else { return 0 }
    let end = lineEnd(of: cursor)
    return end == cursor ? 1 : string(cursor..<end).first?.unicodeScalars.count ?? 1
  }

  /// The cursor one line up at the same column, or nil on the first line; `promptWidth` columns stand before that line.
  func cursorAbove(promptWidth: Int) -> Int? {
    let start = lineStart(of: cursor)
    guard start > 0 else { return nil }
    let column = displayWidth(of: string(start..<cursor))
    let above = lineStart(of: start - 1)
    return place(atColumn: column, of: above..<(start - 1), indent: above == 0 ? promptWidth : 0)
  }

  /// The cursor one line down at the same column, or nil on the last line.
  func cursorBelow(promptWidth: Int) -> Int? {
    let end = lineEnd(of: cursor)
    guard end < scalars.count else { return nil }
    let start = lineStart(of: cursor)
    let column = displayWidth(of: string(start..<cursor)) + (start == 0 ? promptWidth : 0)
    return place(atColumn: column, of: (end + 1)..<lineEnd(of: end + 1), indent: 0)
  }

  private func lineStart(of place: Int) -> Int {
    (scalars[..<place].lastIndex(of: "\n") ?? -1) + 1
  }

  private func lineEnd(of place: Int) -> Int {
    scalars[place...].firstIndex(of: "\n") ?? scalars.count
  }

  private func place(atColumn column: Int, of line: Range<Int>, indent: Int) -> Int {
    var width = indent
    var place = line.lowerBound
    for character in string(line) {
      let next = width + displayWidth(of: String(character))
      if next > column { break }
      width = next
      place += character.unicodeScalars.count
    }
    return place
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
