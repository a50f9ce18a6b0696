import Diagnostics
import QuerySyntax
import Workspace

/// Where statements come from: a terminal with editing, a plain stream, or a list in a test.
package protocol LineReader: AnyObject {
  /// The next statement, all its lines joined with "\n"; a prompt is shown where somebody types.
  func read(prompt: String) -> Reading

  /// Keeps a statement for Up and for the search; the last one first again if it is there already.
  func remember(_ statement: String)
}

/// What reading gave.
package enum Reading: Equatable {
  /// A whole statement, without its final newline.
  case statement(String)
  /// Ctrl-C: what was typed is gone.
  case interrupted
  /// Nothing more will come.
  case end
}

/// What a reader asks about the text that is being typed.
package struct LineAssistant {
  /// Whether the text is a whole statement, so that Enter runs it.
  package var isComplete: (_ text: String) -> Bool
  /// What could stand at a place; `cursor` is a UTF-8 byte offset into `text`, on a character's border.
  package var complete: (_ text: String, _ cursor: Int) -> Completions

  package init(
    isComplete: @escaping (String) -> Bool = { _ in true },
    complete: @escaping (String, Int) -> Completions = { _, cursor in Completions(replacing: cursor..<cursor) }
  ) {
    self.isComplete = isComplete
    self.complete = complete
  }
}

extension LineAssistant {
  /// The assistant that knows a console's language, commands and corpus.
  package init(console: Console) {
    let source = SessionSource(session: console.session)
    self.init(
      isComplete: { text in !parse(SourceText(text), vocabulary: console.session.vocabulary).isIncomplete },
      complete: { text, cursor in
        Completer(vocabulary: console.offered, commands: console.commands, source: source)
          .completions(of: text, at: cursor)
      })
  }
}
