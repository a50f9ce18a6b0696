import ArgumentParser
import QuerySyntax

/// `quoth text DOC PATH…`.
struct TextArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth text",
    abstract: "Print the whole text of a document, in which 'start' and 'end' count bytes.",
    usage: "quoth text DOC PATH…",
    discussion: """
      DOC is the document's id or a beginning that no other has; .docs lists them. Of a format that is marked up the text \
      is what was read from it.

      Status: 0 done, 1 no such document, 2 wrong arguments.
      """,
    version: Quoth.version)

  @Argument(help: ArgumentHelp("The document's id.", valueName: "doc"))
  var document: String

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("Files and folders of the corpus, or one corpus file.", valueName: "path"))
  var paths: [String]

  var opening: Opening {
    Opening(options: options.opening, paths: paths, steps: [Step.query(".text \(quoted(document))")])
  }
}
