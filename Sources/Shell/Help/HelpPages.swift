package import QuerySyntax
import Workspace

/// The help, made from the lists that the parser, the checker and the dispatch read themselves.
package struct HelpPages {
  private let vocabulary: Vocabulary
  private let offered: Vocabulary
  private let commands: [Command]

  /// - Parameters:
  ///   - vocabulary: All names, each of which has a page.
  ///   - offered: The names that are listed: those that can run.
  package init(vocabulary: Vocabulary, offered: Vocabulary, commands: [Command]) {
    self.vocabulary = vocabulary
    self.offered = offered
    self.commands = commands
  }

  /// Every word that there is a page on, those that can run first.
  package var topics: [String] {
    ["commands"] + helpTopicList.map(\.name) + commands.map(\.name) + offered.stages.map(\.name)
      + offered.fields.map(\.name) + offered.formats + settingList.map(\.name)
  }

  /// What `.help` says: as much as a small screen holds.
  package var overview: String {
    let more = [(".help commands", "what each command does")] + helpTopicList.map { (".help \($0.name)", $0.summary) }
    return [
      section("Ask", lines: examples.map { ($0.query, $0.what) }),
      section("Commands", words: commands.map { "." + $0.name }),
      section("Stages, after |", words: offered.stages.map(\.name)),
      section("Fields, as in speaker:name", words: offered.fields.map(\.name)),
      section("Formats, as in | csv", words: offered.formats),
      section("More (every word above has a page: .help WORD)", lines: more),
    ].joined(separator: "\n")
  }

  /// The page on a word: a topic, a command with or without its dot, a stage, a field with or without its colon, a
  /// setting, a format; nil where there is none.
  ///
  /// A word that is several has all its pages.
  package func page(on word: String) -> String? {
    let name = word.lowercased()
    let bare = name.hasPrefix(".") || name.hasPrefix("\\") ? String(name.dropFirst()) : name
    let field = name.hasSuffix(":") ? String(name.dropLast()) : name
    var pages: [String] = []
    if name == "commands" { pages.append(section("Commands", lines: commands.map { ($0.synopsis, $0.summary) })) }
    if let topic = helpTopicList.first(where: { $0.name == name }) { pages.append(topic.text) }
    if let command = Command.named(bare, among: commands) { pages.append(page(on: command)) }
    if let stage = vocabulary.stages.first(where: { $0.name == name || $0.aliases.contains(name) }) {
      pages.append(page(on: stage))
    }
    if let field = vocabulary.fields.first(where: { $0.name == field || $0.aliases.contains(field) }) {
      pages.append(page(on: field))
    }
    if let setting = settingList.first(where: { $0.name == name }) { pages.append(page(on: setting)) }
    if pages.isEmpty, vocabulary.formats.contains(name) {
      pages.append("\(name)  a format\n\n  * | \(name)\n  .mode \(name)\n  * | to answers.\(name)")
    }
    return pages.isEmpty ? nil : pages.joined(separator: "\n\n")
  }

  private func page(on command: Command) -> String {
    var lines = ["\(command.synopsis)  \(command.summary)"]
    if !command.aliases.isEmpty {
      lines.append("also " + command.aliases.map { $0.count == 1 ? "\\" + $0 : "." + $0 }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n\n" + indented(command.help)
  }

  private func page(on stage: StageSignature) -> String {
    var lines = ["\(stage.synopsis)  \(stage.summary)", "\(stage.takes.phrase) → \(stage.gives.phrase)"]
    if !stage.aliases.isEmpty { lines.append("also " + stage.aliases.joined(separator: ", ")) }
    if !stage.clauses.isEmpty { lines.append("clauses: " + stage.clauses.map(\.keyword).joined(separator: ", ")) }
    if !stage.options.isEmpty { lines.append("options: " + stage.options.map { $0 + ":" }.joined(separator: ", ")) }
    if !stage.columns.isEmpty { lines.append("columns: " + stage.columns.joined(separator: ", ")) }
    return lines.joined(separator: "\n") + "\n\n" + indented(stage.example)
  }

  private func page(on field: FieldSignature) -> String {
    let forms =
      switch field.kind {
      case .name: "\(field.name):value  \(field.name):(a OR b)  \(field.name):\"two words\"  \(field.name):val*"
      case .number: "\(field.name):3  \(field.name):>50  \(field.name):3..8"
      case .date: "\(field.name):2025  \(field.name):2025-04  \(field.name):2024..2025-06  \(field.name):>=2025-04"
      case .time: "\(field.name):>1:30  \(field.name):0:10..0:20"
      }
    var lines = ["\(field.name):  \(field.summary)"]
    if !field.aliases.isEmpty { lines.append("also " + field.aliases.map { $0 + ":" }.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
      + "\n\n" + indented("\(forms)  \(field.name):any  \(field.name):none\n.fields \(field.name)")
  }

  private func page(on setting: Setting) -> String {
    "\(setting.name)  a setting: \(setting.allowed)\n\(setting.summary)\n\n"
      + indented(".set \(setting.name)\n.set \(setting.name) \(setting.value(SettingValues()))")
  }

  private var examples: [(query: String, what: String)] {
    [
      ("speaker:chen topic:regulation | quote", "her words, each with its source"),
      ("exchange:okx -role:interviewer | kwic", "every spelling, in its lines"),
      ("topic:support | count by speaker", "who speaks of support, and how often"),
      ("\"long term\" OR langfrist* | jsonl", "words in any language, as JSON"),
      ("asked:( listing ) | pairs", "what was asked about it, answered"),
    ]
  }

  private func section(_ title: String, lines: [(left: String, right: String)]) -> String {
    let width = lines.map(\.left.count).max() ?? 0
    return ([title] + lines.map { "  \($0.left.padded(to: width))  \($0.right)" }).joined(separator: "\n")
  }

  private func section(_ title: String, words: [String]) -> String {
    var lines = [title]
    var line = " "
    for word in words {
      if line.count + 1 + word.count > 78 {
        lines.append(line)
        line = " "
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension StageSignature.Flow {
  /// What flows, in words.
  var phrase: String {
    switch self {
    case .turns: "turns"
    case .table: "a table"
    case .either: "turns or a table"
    }
  }
}
