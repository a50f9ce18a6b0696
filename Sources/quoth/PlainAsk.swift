/// The plainest way to ask, `quoth [-q] [--no-rc] … -c QUERY… PATH…`, read without the parser of arguments, whose types take
/// two milliseconds to set up: more than most answers do.
///
/// Nil is for all else, whether right or wrong: then the parser reads it, and says what is wrong with it.
struct PlainAsk {
  private var options = OpeningOptions()
  private var steps: [Step] = []
  private var paths: [String] = []

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-c":
        guard let query = rest.popFirst() else { return nil }
        steps.append(.query(query))
      case "-q", "--quiet": options.quiet = true
      case "--no-rc": options.noStartFile = true
      case "--no-cache": options.noCache = true
      default:
        guard !argument.hasPrefix("-") else { return nil }
        paths.append(argument)
      }
    }
    guard !steps.isEmpty else { return nil }
  }

  var opening: Opening { Opening(options: options, paths: paths, steps: steps) }
}
