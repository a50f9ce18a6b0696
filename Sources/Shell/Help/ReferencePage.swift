package import QuerySyntax
import Workspace

/// The reference of the language and the shell as Markdown, made from the lists that parser, checker and dispatch read:
/// what it tells cannot differ from what runs.
package struct ReferencePage {
  private let vocabulary: Vocabulary
  private let offered: Vocabulary
  private let commands: [Command]

  /// - Parameters:
  ///   - vocabulary: all names of the language.
  ///   - offered: those that can run.
  package init(vocabulary: Vocabulary, offered: Vocabulary, commands: [Command]) {
    self.vocabulary = vocabulary
    self.offered = offered
    self.commands = commands
  }

  /// The page.
  package var markdown: String {
    var parts = [
      """
      # Reference

      Made from the program's own lists; `LANGUAGE.md` explains how they go together. In the shell `.help WORD` shows each entry.
      """,
      "## Fields", table(["field", "also", "takes", "what it is"], offered.fields.map(row)),
      "## Stages",
    ]
    parts += offered.stages.map(section)
    parts += ["## Formats", offered.formats.map { "`\($0)`" }.joined(separator: ", ")]
    parts += ["## Commands"]
    parts += commands.map(section)
    parts += [
      "## Settings",
      table(
        ["setting", "values", "what it does"],
        settingList.map { ["`.set \($0.name)`", cell($0.allowed), cell($0.summary)] }),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func row(_ field: FieldSignature) -> [String] {
    let takes =
      switch field.kind {
      case .name: "names"
      case .number: "numbers and ranges"
      case .date: "dates and ranges"
      case .time: "times and ranges"
      }
    return [
      "`\(field.name):`", field.aliases.map { "`\($0):`" }.joined(separator: " "), takes, cell(field.summary),
    ]
  }

  private func section(_ stage: StageSignature) -> String {
    var facts = ["Takes \(stage.takes.phrase), gives \(stage.gives == .either ? "what came in" : stage.gives.phrase)."]
    if !stage.aliases.isEmpty { facts.append("Also \(stage.aliases.map { "`\($0)`" }.joined(separator: ", ")).") }
    if !stage.columns.isEmpty {
      facts.append("Columns: \(stage.columns.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    return """
      ### \(stage.name)

      `\(stage.synopsis)`: \(stage.summary) \(facts.joined(separator: " "))

      ```quoth
      \(stage.example)
      ```
      """
  }

  private func section(_ command: Command) -> String {
    let also = command.aliases.map { $0.count == 1 ? "`\\\($0)`" : "`.\($0)`" }.joined(separator: ", ")
    return """
      ### .\(command.name)

      `\(command.synopsis)`: \(command.summary).\(also.isEmpty ? "" : " Also \(also).")

      ```text
      \(command.help)
      ```
      """
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
