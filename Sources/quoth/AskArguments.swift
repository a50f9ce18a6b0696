import ArgumentParser
import Synchronization

/// `quoth [options] PATH…`.
struct AskArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth",
    abstract: "Who said what, word for word: a query shell over interviews and articles.",
    usage: """
      quoth [options] PATH…
      quoth -c QUERY PATH…
      quoth run FILE [--set name=value] [PATH…]
      quoth check [--format text|json|jsonl] PATH…
      quoth index PATH… -o FILE
      quoth info FILE
      quoth text DOC PATH…
      """,
    discussion: """
      Reads the files and folders, or opens a corpus file that 'quoth index' made of them, and answers questions about \
      them: at a prompt, from -c and -f in the order in which they stand, or from a script on standard input.

        quoth seeds
        quoth -c 'exchange:okx | count by speaker' seeds
        quoth -c 'topic:support | jsonl' seeds | head
        quoth run promises.quoth --set guest=xie seeds

      At the prompt .help explains the language. Status: 0 done, 1 an error in -c, 2 wrong arguments, 3 a script \
      stopped or an expect failed, 130 interrupted.
      """,
    version: Quoth.version)

  @Option(
    name: [.customShort("c"), .customLong("command")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run a query or command and leave; can be repeated.", valueName: "query"),
    transform: Step.query)
  var queries: [Step] = []

  @Option(
    name: [.customShort("f"), .customLong("file")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run a script and leave, - for standard input; can be repeated.", valueName: "file"),
    transform: Step.file)
  var files: [Step] = []

  @OptionGroup var options: SharedOptions

  @Argument(help: ArgumentHelp("Files and folders of the corpus, or one corpus file.", valueName: "path"))
  var paths: [String] = []

  var opening: Opening {
    Opening(options: options.opening, paths: paths, steps: (queries + files).sorted { $0.place < $1.place })
  }
}

/// Something to run, with its place among the options: the parser keeps `-c` and `-f` apart and forgets which came
/// first.
struct Step {
  enum Work: Equatable {
    case query(String)
    case file(String)
  }

  var work: Work
  var place: Int

  private static let count = Mutex(0)

  private init(_ work: Work) {
    self.work = work
    place = Self.count.withLock { count in
      count += 1
      return count
    }
  }

  @Sendable static func query(_ text: String) -> Step { Step(.query(text)) }

  @Sendable static func file(_ path: String) -> Step { Step(.file(path)) }
}
