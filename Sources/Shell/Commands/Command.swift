package import Diagnostics
package import QuerySyntax
package import Workspace

/// A command of the shell: everything that dispatch, help and completion know of it, in one value.
package struct Command: Sendable {
  /// What stands after the name, for completion.
  package enum Argument: Sendable, Equatable {
    case none
    /// A path, or several.
    case file
    /// One of these words.
    case words([String])
    /// The name of a format.
    case format
    /// A topic of the help.
    case topic
    /// The name of a field.
    case field
    /// The name of a setting, then its value.
    case setting
    /// The name of a set.
    case set
    /// The id of a document.
    case document
    /// Rows, then tags.
    case tag
    /// A query: the rest of the line.
    case query
  }

  /// The name without its dot.
  package var name: String
  /// Other names; those of one letter are there for fingers that know psql.
  package var aliases: [String]
  /// How it is written: `.docs [WORD]`.
  package var synopsis: String
  /// One sentence for lists, without a final stop.
  package var summary: String
  /// What `.help NAME` says besides: examples first, a line each.
  package var help: String
  /// What completion offers after it.
  package var argument: Argument
  /// Whether it makes no sense before a corpus is loaded.
  package var needsCorpus: Bool
  /// Does it; what it throws is told to the user.
  package var run: @Sendable (CommandCall, Console) throws(Diagnostic) -> CommandOutcome

  package init(
    name: String, aliases: [String] = [], synopsis: String, summary: String, help: String,
    argument: Argument = .none, needsCorpus: Bool = false,
    run: @escaping @Sendable (CommandCall, Console) throws(Diagnostic) -> CommandOutcome
  ) {
    self.name = name
    self.aliases = aliases
    self.synopsis = synopsis
    self.summary = summary
    self.help = help
    self.argument = argument
    self.needsCorpus = needsCorpus
    self.run = run
  }

  /// The command that a written name means, exactly.
  package static func named(_ written: String, among commands: [Command]) -> Command? {
    commands.first { $0.name == written } ?? commands.first { $0.aliases.contains(written) }
  }
}

/// A command as it was called.
package struct CommandCall: Sendable {
  package var line: CommandLine
  package var source: SourceText
  package var command: Command

  /// The words after the name.
  package var words: [String] { line.arguments.map(\.value) }

  /// The only word after the name, or nil where there is none; an error where there are more.
  package func word() throws(Diagnostic) -> String? {
    try atMost(1)
    return words.first
  }

  /// The words, of which there must be at least one.
  package func someWords() throws(Diagnostic) -> [String] {
    if words.isEmpty { throw wrong("'.\(command.name)' needs an argument") }
    return words
  }

  /// Refuses more words than a number.
  package func atMost(_ count: Int) throws(Diagnostic) {
    guard line.arguments.count > count else { return }
    throw wrong("'.\(command.name)' takes \(count == 0 ? "no argument" : "no more than this")", at: count)
  }

  /// A diagnostic about the call, at one of its words (at the name where none is given); without further notes it
  /// shows how the command is written.
  package func wrong(
    _ message: String, at word: Int? = nil, notes: [String]? = nil, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      message, at: word.map { line.arguments[$0].range } ?? line.name.range, in: source,
      notes: notes ?? ["it is written \(command.synopsis)"], suggestion: suggestion)
  }

  /// What stands after the name as a text of its own, for commands that take a query; errors then cite the line where
  /// it stands in the file.
  package var rest: SourceText {
    let before = source.text.utf8.prefix(line.rest.range.start)
    let firstLine = source.firstLine + before.count { $0 == 0x0A }
    return SourceText(line.rest.value, name: source.name, firstLine: firstLine)
  }
}

/// How a command ended.
package enum CommandOutcome: Sendable {
  case done
  /// No further line is to be read.
  case quit
  /// It ran other lines, and this became of them.
  case ran(LineResult)
}
