import Diagnostics
import QueryEngine
import QuerySyntax
import Testing

@testable import Workspace

/// The parser and the engine's vocabulary together.
@Suite struct LanguageTests {
  /// Lines of every kind, those that are read but do not run yet included.
  @Test(arguments: [
    "speaker:tina topic:support | quote", "@promises = speaker:tina \"objectif\"", "role:guest | show",
    "users | quote markdown", "users | kwic width:8 sort:left1,right1,speaker,date", "users | context 2 | pairs",
    "users | context | sentences | paragraphs", "users | count hits by speaker, topic across doc per 1000 words",
    "users | count words", "users | words | first 20", "users | ngrams 3", "users | collocates 5 by logdice, ll, mi, t",
    "role:guest | keyness", "role:guest | keyness vs role:interviewer", "users | dispersion | plot",
    "users | timeline by month", "* | figures", "* | latency by speaker under 0:30",
    "users | table doc, hits / words * 1000",
    "users | select speaker", "users | where role:guest | first 3", "users | count by speaker | where turns >= 2",
    "users | sort date desc, len | last 2", "users | sample 5 seed:3 | distinct speaker",
    "users | verify \"users trust\"",
    "users | count | plot bar", "users | expect >= 1", "x | expect empty", "users | to out.csv", "users | as markdown",
    "users | copy", "users | jsonl", "users | md", "users | table", "tag:any note:none has:money dup:all kind:all",
  ])
  func isRead(line: String) {
    let parsed = parse(SourceText(line), vocabulary: Engine.vocabulary)
    let messages = parsed.diagnostics.filter { $0.severity == .error }.map(\.message)
    // A bare `table` is the stage, and it wants its columns.
    #expect(line.hasSuffix("| table") ? messages.count <= 1 : messages.isEmpty)
    #expect(!parsed.isIncomplete)
  }

  @Test func everyExampleOfAStageIsReadAndPrintedForReading() {
    for stage in Engine.vocabulary.stages {
      let parsed = parse(SourceText(stage.example), vocabulary: Engine.vocabulary)
      #expect(parsed.firstError == nil, "\(stage.name): \(stage.example)")
      let again = parse(SourceText(parsed.statement.canonical), vocabulary: Engine.vocabulary)
      #expect(again.statement == parsed.statement, "\(stage.name): \(parsed.statement.canonical)")
    }
  }
}
