import Diagnostics

extension Command {
  static let speakers = Command(
    name: "speakers", aliases: ["who"], synopsis: ".speakers",
    summary: "who speaks: role, organisation, turns and words by document, labels as printed",
    help: """
      .speakers
      .mode csv
      .speakers    with every name under which `speaker:` finds the person
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    try call.atMost(0)
    try console.show(speakerTable(of: console.index))
    return .done
  }
}
