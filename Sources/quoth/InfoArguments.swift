import ArgumentParser
import Diagnostics
import Rendering

/// `quoth info FILE`.
struct InfoArguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth info",
    abstract: "Say what is in a corpus file.",
    usage: "quoth info [--check] [--mode format] FILE",
    discussion: """
      Status: 0 done, 1 the file cannot be opened or is damaged, 2 wrong arguments.
      """,
    version: Quoth.version)

  @Flag(help: "Check every byte against its checksums, and the texts against the fingerprint.")
  var check = false

  @Option(
    name: [.customShort("m"), .customLong("mode")],
    help: ArgumentHelp("The format: \(Formats.names.joined(separator: ", ")).", valueName: "format"))
  var mode: String = TableFormat.name

  @Argument(help: ArgumentHelp("The corpus file.", valueName: "file"))
  var file: String

  func validate() throws {
    if Formats.named(mode) == nil {
      let suggestion = nearest(to: mode, among: Formats.names).map { ", did you mean '\($0)'?" } ?? ""
      throw ValidationError("Unknown format '\(mode)'\(suggestion)")
    }
  }

  var inspecting: Inspecting { Inspecting(file: file, mode: mode, isThorough: check) }
}
