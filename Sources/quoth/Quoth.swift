import ArgumentParser
import CAllocator
import Shell
import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: reads its arguments, opens the corpus, and ends with the status of what ran.
@main
enum Quoth {
  static let version = "0.1.0"

  static func main() {
    keepFreedMemory()
    exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Has the allocator of glibc keep what is freed, up to a bound.
  ///
  /// Reading a corpus frees as much with each document as it takes with the next; given back to the system every time,
  /// it costs a sixth of the time of reading.
  private static func keepFreedMemory() {
    // The greatest bound that glibc takes for the second is 32 MiB.
    allocator_keep_freed(256 << 20, 32 << 20)
  }

  /// Runs the program with its arguments.
  ///
  /// `run`, `check`, `index`, `text` and `info` are commands as the first of them, and behind options where no file or folder
  /// has the name, so that one can be asked.
  private static func status(of arguments: [String]) -> ExitStatus {
    let arguments = commandFirst(arguments)
    return switch arguments.first {
    case "run": status(of: RunArguments.self, arguments.dropFirst()) { $0.opening.run() }
    case "check": status(of: CheckArguments.self, arguments.dropFirst()) { $0.checking.run() }
    case "index": status(of: IndexArguments.self, arguments.dropFirst()) { $0.indexing.run() }
    case "text": status(of: TextArguments.self, arguments.dropFirst()) { $0.opening.run() }
    case "info": status(of: InfoArguments.self, arguments.dropFirst()) { $0.inspecting.run() }
    default:
      PlainAsk(arguments)?.opening.run() ?? status(of: AskArguments.self, arguments[...]) { $0.opening.run() }
    }
  }

  /// The arguments with a command that stands behind options before them.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    guard arguments.first?.hasPrefix("-") == true else { return arguments }
    var place = 0
    while place < arguments.count, arguments[place].hasPrefix("-") {
      switch arguments[place] {
      case "--set", "-m", "--mode", "--color", "--width": place += 2
      case "-q", "--quiet", "--no-edit", "--no-rc", "--no-cache": place += 1
      // What else there is tells what is asked, or holds its value.
      case let option where option.hasPrefix("--") && option.contains("="): place += 1
      default: return arguments
      }
    }
    guard place < arguments.count, commands.contains(arguments[place]), !Terminal.fileExists(arguments[place]) else {
      return arguments
    }
    var arguments = arguments
    arguments.insert(arguments.remove(at: place), at: 0)
    return arguments
  }

  private static let commands: Set<String> = ["run", "check", "index", "text", "info"]

  private static func status<Arguments: ParsableCommand>(
    of type: Arguments.Type, _ arguments: ArraySlice<String>, _ run: (Arguments) -> ExitStatus
  ) -> ExitStatus {
    do {
      return run(try Arguments.parse(Array(arguments)))
    } catch {
      // Help and version are asked for; everything else is wrong usage, whatever status the parser would give it.
      let isAskedFor = Arguments.exitCode(for: error) == .success
      let descriptor = isAskedFor ? STDOUT_FILENO : STDERR_FILENO
      write(Arguments.fullMessage(for: error) + "\n", to: descriptor)
      return isAskedFor ? .done : .usage
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let output = StandardOutput()
    if descriptor == STDOUT_FILENO { output.write(text) } else { output.writeError(text) }
    output.flush()
  }
}
