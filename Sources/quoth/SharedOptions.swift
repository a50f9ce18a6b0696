import ArgumentParser
import Diagnostics
import Rendering
import Workspace

/// When answers are coloured.
extension Moment: ExpressibleByArgument {}

/// The options that every way of starting has.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Give the variable $name a value; it wins over a script's default.", valueName: "name=value"),
    transform: Variable.init)
  var variables: [Variable] = []

  @Option(
    name: [.customShort("m"), .customLong("mode")],
    help: ArgumentHelp("The format of answers: \(Formats.names.joined(separator: ", ")).", valueName: "format"))
  var mode: String?

  @Option(help: ArgumentHelp("Whether answers are coloured: auto, always or never.", valueName: "when"))
  var color: Moment = .auto

  @Option(help: ArgumentHelp("Lay answers out for this many columns.", valueName: "columns"))
  var width: Int?

  @Flag(name: .customLong("no-edit"), help: "Read lines plainly, without editing and completion.")
  var noEdit = false

  @Flag(name: .customLong("no-rc"), help: "Do not run the start file at the prompt.")
  var noStartFile = false

  @Flag(name: .customLong("no-cache"), help: "Read the files anew, and keep nothing of them for the next time.")
  var noCache = false

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Answers and errors only: no notes, no warnings.")
  var quiet = false

  /// The same, apart from the parser.
  var opening: OpeningOptions {
    OpeningOptions(
      variables: variables, mode: mode, color: color, width: width, noEdit: noEdit, noStartFile: noStartFile,
      noCache: noCache, quiet: quiet)
  }

  func validate() throws {
    if let mode, Formats.named(mode) == nil {
      let suggestion = nearest(to: mode, among: Formats.names).map { ", did you mean '\($0)'?" } ?? ""
      throw ValidationError("Unknown format '\(mode)'\(suggestion)")
    }
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("The width is a number from 20 to 10000, not \(width).")
    }
  }
}

/// `name=value`.
struct Variable: Equatable {
  var name: String
  var value: String

  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      throw ValidationError("'\(argument)' is not of the form name=value.")
    }
    let name = argument[..<equals]
    self.name = String(name.first == "$" ? name.dropFirst() : name)
    value = String(argument[argument.index(after: equals)...])
    // The session says what is wrong with a name; here it is wrong usage.
    var parameters = Parameters()
    do {
      try parameters.setFromOutside(self.name, to: value)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
