import ArgumentParser

/// `quoth run FILE [PATH…]`.
struct RunArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth run",
    abstract: "Run a script over a corpus.",
    usage: "quoth run FILE [--set name=value] [options] [PATH…]",
    discussion: """
      The script may load its corpus itself (.load PATH, seen from the script). It stops at its first error with \
      status 3.
      """,
    version: Quoth.version)

  @Argument(help: ArgumentHelp("The script, - for standard input.", valueName: "file"))
  var file: String

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("Files and folders of the corpus.", valueName: "path"))
  var paths: [String] = []

  var opening: Opening { Opening(options: options.opening, paths: paths, steps: [Step.file(file)]) }
}
