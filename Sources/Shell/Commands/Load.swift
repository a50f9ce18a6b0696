import Diagnostics
import Workspace

extension Command {
  static let load = Command(
    name: "load", aliases: ["open"], synopsis: ".load PATH…",
    summary: "read files and folders into one corpus",
    help: """
      .load seeds
      .load interviews notes/talk.vtt "two words.txt"
      .load interviews.quoth

      A corpus file (quoth index) is opened alone. Folders are read with all that is in them. The new corpus takes the
      place of the one that was open; named sets are made anew. A path in a script is seen from the script.
      """,
    argument: .file
  ) { call, console throws(Diagnostic) in
    let script = console.session.scripts.last
    try console.load(call.someWords().map { resolve($0, besideFile: script) })
    console.confirm(corpusLine(of: console.session))
    return .done
  }
}
