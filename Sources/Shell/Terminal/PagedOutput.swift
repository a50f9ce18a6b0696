package import Diagnostics
import TextAnalysis
package import Workspace

/// An output that hands answers longer than the screen to a pager.
///
/// An answer is kept back until it is longer than the screen, or ends. What people are told beside it comes when they have
/// left the pager.
package final class PagedOutput: Output {
  private enum State {
    /// Nothing is paged.
    case direct
    /// Part of an answer, not written yet, and how far down the screen it goes.
    case kept(text: String, LineCount)
    case paged(any PageReader)
    /// The user has left the pager: the rest is lost.
    case refused(any PageReader)
  }

  private let base: any Output
  /// The size of the screen, or nil where there is none.
  private let screen: () -> (columns: Int, rows: Int)?
  private let open: () -> (any PageReader)?
  private var state = State.direct

  init(
    _ base: any Output, screen: @escaping () -> (columns: Int, rows: Int)?, open: @escaping () -> (any PageReader)?
  ) {
    (self.base, self.screen, self.open) = (base, screen, open)
  }

  /// Pages what goes to the terminal.
  package convenience init(_ base: any Output, pager: Pager) {
    self.init(base, screen: { Terminal.size }, open: { pager.open() })
  }

  package var isTerminal: Bool { base.isTerminal }
  package var width: Int { base.width }
  package var color: Bool { base.color }
  package var isASCII: Bool { base.isASCII }
  package var format: String? { base.format }

  package var isRefused: Bool { if case .refused = state { true } else { false } }

  /// From here on an answer is paged.
  package func begin() {
    end()
    state = .kept(text: "", LineCount())
  }

  /// The answer is whole; returns when the user has left the pager, if there is one.
  package func end() {
    settle()
    state = .direct
  }

  package func write(_ text: String) {
    switch state {
    case .direct: base.write(text)
    case .kept(let kept, var lines):
      guard let (columns, rows) = screen() else {
        settle()
        state = .direct
        return base.write(text)
      }
      lines.add(text, columns: columns)
      // The last line of the screen is the prompt's.
      guard lines.count >= rows else { return state = .kept(text: kept + text, lines) }
      guard let reader = open() else {
        state = .direct
        return base.write(kept + text)
      }
      // What was written before must stand above it.
      try? base.close()
      state = reader.take(kept + text) ? .paged(reader) : .refused(reader)
    case .paged(let reader): if !reader.take(text) { state = .refused(reader) }
    case .refused: break
    }
  }

  package func writeError(_ text: String) {
    settle()
    base.writeError(text)
  }

  package func close() throws(Diagnostic) {
    settle()
    try base.close()
  }

  /// Writes what is kept back, or waits for the user; what follows is kept back anew.
  private func settle() {
    switch state {
    case .direct: return
    case .kept(let text, _): base.write(text)
    case .paged(let reader), .refused(let reader): reader.end()
    }
    state = .kept(text: "", LineCount())
  }
}

/// Counts the lines that a text takes on a screen, where long ones are broken.
struct LineCount {
  /// The lines that are full.
  private(set) var count = 0
  private var column = 0

  /// Adds a piece of the text; sequences that set colours take no room.
  mutating func add(_ text: String, columns: Int) {
    var lines = text.withoutColors.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      column += displayWidth(of: String(line))
      guard !lines.isEmpty else { return }
      count += max(1, (column + columns - 1) / max(1, columns))
      column = 0
    }
  }
}
