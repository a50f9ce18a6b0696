import QuerySyntax
import Rendering

/// Every setting, in the order of the documentation.
package let settingList: [Setting] = [
  Setting(
    name: "mode", summary: "The format of answers that name none.", allowed: "the name of a format",
    choices: { Formats.names }, value: { $0.mode },
    take: { text, values in
      guard let format = Formats.named(text) else { return false }
      values.mode = format
      return true
    }),
  number(
    "width", summary: "The columns to lay answers out for.", nothing: "auto", in: 20...10_000, \.width),
  .choice("color", summary: "Whether answers are coloured.", \.color),
  .choice("ascii", summary: "Whether plots, strips and borders are drawn in ASCII; auto asks the terminal.", \.ascii),
  number(
    "limit", summary: "How many rows a terminal shows; pipes and files get all.", nothing: "none", in: 1...1_000_000,
    \.limit),
  number(
    "hold", summary: "How many different sequences, groups or cells a stage may hold in memory.", nothing: "none",
    in: 1_000...1_000_000_000_000, \.hold),
  number(
    "steps", summary: "How many steps a regular expression may take in one text before it is given up.",
    nothing: "none",
    in: 1_000...4_000_000_000, \.steps),
  .toggle("pager", summary: "Whether answers longer than the screen go to a pager at the prompt.", \.pager),
  .toggle("headers", summary: "Whether tables, CSV and TSV have a header.", \.headers),
  .toggle(
    "guard", summary: "Whether a ' goes before cells of CSV and TSV that a spreadsheet would take for formulas.",
    \.guardsFormulas),
  .toggle("echo", summary: "Whether the query as it was read stands above its answer.", \.echo),
  .choice("notes", summary: "Whether you are told what was left out and how words were read.", \.notes),
  Setting(
    name: "strict",
    summary: "What counts in the spelling of words and names; `%C`, `%D`, `%W`, `%A` count in one term.",
    allowed: "none, all, or some of \(MatchAspects.list.map(\.name).joined(separator: ", ")) with commas between them",
    choices: { ["none"] + MatchAspects.list.map(\.name) + ["all"] },
    value: { values in
      let names = MatchAspects.list.filter { values.strict.contains($0.aspect) }.map(\.name)
      return names.isEmpty ? "none" : names.joined(separator: ",")
    },
    take: { text, values in
      var strict: MatchAspects = []
      for name in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
        switch name {
        case "none" where text.count == name.count: break
        case "all" where text.count == name.count: strict = MatchAspects.spelling.union(.aliases)
        default:
          guard let aspect = MatchAspects.list.first(where: { $0.name == name })?.aspect else { return false }
          strict.insert(aspect)
        }
      }
      values.strict = strict
      return true
    }),
  .toggle("timer", summary: "Whether you are told how long a query and its steps took.", \.timer),
]

/// A setting that is a number, or a word for none.
private func number(
  _ name: String, summary: String, nothing: String, in range: ClosedRange<Int>,
  _ key: any WritableKeyPath<SettingValues, Int?> & Sendable
) -> Setting {
  Setting(
    name: name, summary: summary, allowed: "\(nothing) or a number from \(range.lowerBound) to \(range.upperBound)",
    choices: { [nothing] }, value: { $0[keyPath: key].map(String.init) ?? nothing },
    take: { text, values in
      if text.lowercased() == nothing {
        values[keyPath: key] = nil
        return true
      }
      guard let number = Int(text), range.contains(number) else { return false }
      values[keyPath: key] = number
      return true
    })
}
