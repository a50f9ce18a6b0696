import QueryEngine
package import QuerySyntax

/// A switch of the session that `.set NAME VALUE` turns.
package struct Setting: Sendable {
  /// The name.
  package let name: String
  /// One sentence for help and completion.
  package let summary: String
  /// What may be given, for people: "on or off".
  package let allowed: String
  /// The values that completion offers.
  package let choices: @Sendable () -> [String]
  /// The value in force, as it would be typed.
  package let value: @Sendable (SettingValues) -> String
  /// Takes a value as typed; false where it is not allowed.
  package let take: @Sendable (String, inout SettingValues) -> Bool

  package init(
    name: String, summary: String, allowed: String, choices: @escaping @Sendable () -> [String],
    value: @escaping @Sendable (SettingValues) -> String,
    take: @escaping @Sendable (String, inout SettingValues) -> Bool
  ) {
    self.name = name
    self.summary = summary
    self.allowed = allowed
    self.choices = choices
    self.value = value
    self.take = take
  }

  /// A setting that is on or off.
  static func toggle(
    _ name: String, summary: String, _ key: any WritableKeyPath<SettingValues, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, summary: summary, allowed: "on or off", choices: { ["on", "off"] },
      value: { $0[keyPath: key] ? "on" : "off" },
      take: { text, values in
        switch text.lowercased() {
        case "on", "true", "yes", "1": values[keyPath: key] = true
        case "off", "false", "no", "0": values[keyPath: key] = false
        default: return false
        }
        return true
      })
  }

  /// A setting that is one of a few words.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, summary: String, _ key: any WritableKeyPath<SettingValues, Choice> & Sendable
  ) -> Setting {
    let words = Choice.allCases.map(\.rawValue)
    return Setting(
      name: name, summary: summary, allowed: words.joined(separator: ", "), choices: { words },
      value: { $0[keyPath: key].rawValue },
      take: { text, values in
        guard let choice = Choice(rawValue: text.lowercased()) else { return false }
        values[keyPath: key] = choice
        return true
      })
  }
}

/// When something that suits people is done.
package enum Moment: String, Sendable, Equatable, CaseIterable {
  /// When a person is likely to look.
  case auto
  case always
  case never
}

/// The values of all settings.
package struct SettingValues: Sendable, Equatable {
  /// The format's name for answers that name none.
  package var mode = "text"
  /// The columns to lay out for; nil is the terminal's width, or no limit where there is none.
  package var width: Int?
  /// Whether answers are coloured.
  package var color = Moment.auto
  /// Whether what is drawn must do with ASCII.
  package var ascii = Moment.auto
  /// How many rows a terminal shows; nil is all.
  package var limit: Int? = 50
  /// How many different sequences, groups or cells a stage may hold in memory; nil is any number.
  package var hold: Int? = Environment.usualMostHeld
  /// How many steps a regular expression may take in one text; nil is any number.
  package var steps: Int? = Environment.usualMostSteps
  /// Whether long answers go to a pager.
  package var pager = true
  /// Whether tables have a header.
  package var headers = true
  /// Whether cells of CSV and TSV that a spreadsheet would take for formulas begin with an apostrophe.
  package var guardsFormulas = false
  /// Whether the query as it was read stands above its answer.
  package var echo = false
  /// Whether people are told what an answer left out and how words were read.
  package var notes = Moment.auto
  /// Whether people are told how long a query took.
  package var timer = false
  /// What counts in the spelling of words and names where a query does not say.
  package var strict: MatchAspects = []

  package init() {}
}
