import CorpusModel
import Diagnostics
import QuerySyntax

extension Command {
  static let stages = Command(
    name: "stages", synopsis: ".stages", summary: "what can stand after |, each with an example",
    help: """
      .stages
      .help kwic
      """
  ) { call, console throws(Diagnostic) in
    try call.atMost(0)
    let rows = console.offered.stages.map { stage in
      [Value.text(stage.synopsis), .text(stage.summary), .text(stage.example)]
    }
    try console.show(
      Relation(columns: [Column("stage"), Column("what"), Column("example")], rows: RowSource(rows)))
    return .done
  }
}
