import ArgumentParser
import Rendering
import Workspace

/// `quoth check PATH…`.
struct CheckArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth check",
    abstract: "Say how each document was understood: turns, speakers, doubts.",
    usage: "quoth check [--format text|json|jsonl] PATH…",
    discussion: """
      Reads the files and folders as a query would and reports of each document its format and layout, its speakers \
      and how each was found, what is doubtful, and what was not understood.

        quoth check interviews
        quoth check --format jsonl interviews | grep '"clean": false'

      Status: 0 nothing to look at, 1 there are doubts or files that could not be read, 2 wrong arguments, 3 nothing \
      could be read, 130 interrupted.
      """,
    version: Quoth.version)

  /// How the findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Option(
    help: ArgumentHelp("How to write it: text, json (one array) or jsonl (a line a document).", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("Whether it is coloured: auto, always or never.", valueName: "when"))
  var color: Moment = .auto

  @Option(help: ArgumentHelp("Lay text out for this many columns.", valueName: "columns"))
  var width: Int?

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("The width is a number from 20 to 10000, not \(width).")
    }
  }

  var checking: Checking { Checking(paths: paths, format: format, color: color, width: width) }
}
