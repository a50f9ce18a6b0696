import CorpusModel
import Diagnostics
import QuerySyntax
import Workspace

extension Command {
  static let set = Command(
    name: "set", synopsis: ".set [NAME [VALUE]]", summary: "the settings, one of them, or a new value for it",
    help: """
      .set
      .set width 100
      .set strict case,accents   what counts in the spelling of words and names
      .set $guest tina       a variable, for `speaker:$guest`
      """,
    argument: .setting
  ) { call, console throws(Diagnostic) in
    try call.atMost(2)
    let words = call.words
    guard let name = words.first else {
      try console.show(settingTable(of: console.session))
      return .done
    }
    if name.hasPrefix("$") { return try setVariable(String(name.dropFirst()), call, console) }
    guard let setting = settingList.first(where: { $0.name == name }) else {
      let aspect = MatchAspects.list.first { $0.name == name }
      throw call.wrong(
        "unknown setting '\(name)'", at: 0,
        notes: aspect.map { ["'.set strict \($0.name)' makes \($0.name) count"] },
        suggestion: nearest(to: name, among: settingList.map(\.name)))
    }
    guard words.count == 2 else {
      console.print(setting.value(console.session.settings))
      return .done
    }
    guard setting.take(words[1], &console.session.settings) else {
      throw call.wrong(
        "'\(words[1])' is no value of '\(name)'", at: 1,
        notes: ["it takes \(setting.allowed)"],
        suggestion: nearest(to: words[1], among: setting.choices()))
    }
    return .done
  }
}

private func setVariable(_ name: String, _ call: CommandCall, _ console: Console) throws(Diagnostic) -> CommandOutcome {
  if call.words.count == 2 {
    try console.session.parameters.set(name, to: call.words[1])
  } else if let value = console.session.parameters.values[name] {
    console.print(value)
  } else {
    throw call.wrong("'$\(name)' has no value", at: 0)
  }
  return .done
}

/// The settings and the variables with their values.
private func settingTable(of session: Session) -> Relation {
  let settings = settingList.map { setting in
    [Value.text(setting.name), .text(setting.value(session.settings)), .text(setting.summary)]
  }
  let variables = session.parameters.values.sorted { $0.key < $1.key }.map { name, value in
    [Value.text("$" + name), .text(value), .text("A variable.")]
  }
  return Relation(
    columns: [Column("setting"), Column("value"), Column("what")], rows: RowSource(settings + variables))
}
