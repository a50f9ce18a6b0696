import Diagnostics

/// The queries of a note: what stands in its blocks that say `quoth`, each a text with its place in the file.
///
/// Blocks of Markdown begin with a fence of three or more ` or ~ and end with one as long or at the end of the file
/// (CommonMark 0.31, section 4.5); blocks of org stand between `#+begin_src` and `#+end_src`. Nil for a file that is no note
/// by its ending.
func queriesOfNote(_ text: String, at path: String) -> [SourceText]? {
  guard let opening = openings[path.split(separator: ".").last?.lowercased() ?? ""] else { return nil }
  var queries: [SourceText] = []
  var fence: Fence?
  var lines: [Substring] = []
  let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  for (number, line) in all.enumerated() {
    guard let open = fence else {
      fence = opening(line)
      continue
    }
    let isEnd = open.isClosed(by: line)
    if !isEnd { lines.append(line) }
    guard isEnd || number == all.count - 1 else { continue }
    if open.language == "quoth" {
      let first = number + (isEnd ? 1 : 2) - lines.count
      queries.append(SourceText(lines.joined(separator: "\n"), name: path, firstLine: first))
    }
    (fence, lines) = (nil, [])
  }
  return queries
}

/// What begins a block of code.
private struct Fence {
  /// The language that it says its lines are in, in small letters.
  var language: String
  /// What ends the block: a character so many times or more, or a word.
  var mark: Character?
  var length = 0

  func isClosed(by line: Substring) -> Bool {
    let line = trimmed(line)
    guard let mark else { return line.lowercased() == "#+end_src" }
    return line.count >= length && line.allSatisfy { $0 == mark }
  }
}

/// How a line of a kind of note begins a block, by the ending of the file's name.
private let openings: [String: @Sendable (Substring) -> Fence?] = [
  "md": markdownFence, "markdown": markdownFence, "org": orgFence,
]

@Sendable private func markdownFence(_ line: Substring) -> Fence? {
  let line = trimmed(line)
  guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
  let length = line.prefix { $0 == mark }.count
  let words = line.dropFirst(length)
  guard length >= 3, mark == "~" || !words.contains("`") else { return nil }
  return Fence(language: firstWord(of: words), mark: mark, length: length)
}

@Sendable private func orgFence(_ line: Substring) -> Fence? {
  let line = trimmed(line)
  let word = line.prefix { !$0.isWhitespace }
  return word.lowercased() == "#+begin_src" ? Fence(language: firstWord(of: line.dropFirst(word.count))) : nil
}

private func firstWord(of line: Substring) -> String {
  line.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
}

/// A line without blanks at its ends.
private func trimmed(_ line: Substring) -> Substring {
  var line = line
  while line.first?.isWhitespace ?? false { line.removeFirst() }
  while line.last?.isWhitespace ?? false { line.removeLast() }
  return line
}
