import Foundation

/// Commands with what they print, as documents show them: `$ command`, the lines of its output and errors, `[exit N]`
/// where the status is not 0.
///
/// A line `…` stands for any lines.
struct Transcript {
  /// One command with its expectation.
  struct Step {
    var command: String
    var expected: [String]
    /// The line of the command in its file, from 1.
    var line: Int
  }

  /// Every `console` block of a Markdown text, or the whole of another file.
  static func steps(of text: String, isMarkdown: Bool) -> [Step] {
    var steps: [Step] = []
    var isInside = !isMarkdown
    for (place, line) in text.components(separatedBy: "\n").enumerated() {
      if isMarkdown, line.hasPrefix("```") {
        isInside = line.hasPrefix("```console")
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: [], line: place + 1))
      } else if isInside, !steps.isEmpty, !line.hasPrefix("# ") {
        steps[steps.count - 1].expected.append(line)
      }
    }
    return steps.map { step in
      var trimmed = step
      while trimmed.expected.last?.isEmpty == true { trimmed.expected.removeLast() }
      return trimmed
    }
  }

  /// Every line of the `quoth` blocks of a Markdown text: queries that must run.
  static func queries(of text: String) -> [(line: Int, query: String)] {
    var queries: [(Int, String)] = []
    var isInside = false
    for (place, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```quoth"
      } else if isInside, !line.isEmpty, !line.hasPrefix("# ") {
        queries.append((place + 1, line))
      }
    }
    return queries
  }

  /// What a command printed, in the form of an expectation.
  static func lines(of result: Program.Result) -> [String] {
    var lines = (result.output + result.errors).components(separatedBy: "\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    if result.status != 0 { lines.append("[exit \(result.status)]") }
    return lines
  }

  /// Whether lines are as expected, `…` standing for any number of lines.
  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return lines.indices.contains { matches(lines[$0...], expected.dropFirst()) }
        || matches([], expected.dropFirst())
    }
    return lines.first == first && matches(lines.dropFirst(), expected.dropFirst())
  }

  /// The text with the expectations put in that were met; steps with `…` stay as they are.
  static func recorded(_ text: String, isMarkdown: Bool, run: (String) throws -> [String]) rethrows -> String {
    var output: [String] = []
    var isInside = !isMarkdown
    var isSkipping = false
    let lines = text.components(separatedBy: "\n")
    for (place, line) in lines.enumerated() {
      if isMarkdown, line.hasPrefix("```") {
        isInside = line.hasPrefix("```console")
        isSkipping = false
        output.append(line)
      } else if isInside, line.hasPrefix("$ ") {
        output.append(line)
        let rest = lines[(place + 1)...].prefix { !$0.hasPrefix("$ ") && !$0.hasPrefix("```") }
        isSkipping = !rest.contains("…")
        if isSkipping {
          output += try run(String(line.dropFirst(2)))
          if !isMarkdown { output.append("") }
        }
      } else if !isSkipping || line.hasPrefix("# ") {
        output.append(line)
      }
    }
    return output.joined(separator: "\n")
  }
}
