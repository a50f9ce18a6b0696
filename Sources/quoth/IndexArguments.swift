import ArgumentParser

/// `quoth index PATH… -o FILE`.
struct IndexArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth index",
    abstract: "Read files and folders into one corpus file.",
    usage: "quoth index PATH… -o FILE",
    discussion: """
      The corpus file holds all that answers need, the texts included; it opens in milliseconds and can be moved and \
      handed on. Where FILE is a corpus of the same paths already, only files that changed are read again. It takes \
      the place of an older one when it is whole, and not before.

        quoth index interviews -o interviews.quoth
        quoth -c 'exchange:okx | count by speaker' interviews.quoth

      Status: 0 done, 1 nothing was written, 2 wrong arguments, 130 interrupted.
      """,
    version: Quoth.version)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The corpus file; NAME.quoth by custom.", valueName: "file"))
  var output: String

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
  var paths: [String]

  var indexing: Indexing { Indexing(paths: paths, output: output) }
}
