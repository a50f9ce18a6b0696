import Foundation
import Testing

/// What people see, word for word: the transcripts in `Transcripts/` and in the documents, run on the real program.
///
/// `QUOTH_RECORD=1 swift test --filter TranscriptTests` writes the outputs anew.
@Suite struct TranscriptTests {
  static let documents = ["README.md", "docs/LANGUAGE.md", "docs/CHECK.md", "docs/CORPUS-YAML.md"]

  static let files: [String] = {
    let folder = Program.root.appendingPathComponent("Tests/EndToEndTests/Transcripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return documents
      + names.filter { $0.hasSuffix(".test") }.sorted().map { "Tests/EndToEndTests/Transcripts/\($0)" }
  }()

  @Test(arguments: files)
  func printsWhatItShows(_ file: String) throws {
    let url = Program.root.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let isMarkdown = file.hasSuffix(".md")
    if ProcessInfo.processInfo.environment["QUOTH_RECORD"] != nil {
      let recorded = try Transcript.recorded(text, isMarkdown: isMarkdown) {
        Transcript.lines(of: try Program.shell($0))
      }
      try recorded.write(to: url, atomically: true, encoding: .utf8)
    } else {
      let steps = Transcript.steps(of: text, isMarkdown: isMarkdown)
      #expect(!steps.isEmpty)
      for step in steps {
        let lines = Transcript.lines(of: try Program.shell(step.command))
        #expect(
          Transcript.matches(lines[...], step.expected[...]),
          "\(file):\(step.line): \(step.command)\nprinted:\n\(lines.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: documents + ["docs/REFERENCE.md"])
  func runsEveryQueryOfTheDocuments(_ file: String) throws {
    let text = try String(contentsOf: Program.root.appendingPathComponent(file), encoding: .utf8)
    for (line, query) in Transcript.queries(of: text) {
      let result = try Program.shell(
        "root=$PWD; cd \"$(mktemp -d)\" && quoth -c \"$QUERY\" \"$root/seeds\"", environment: ["QUERY": query])
      #expect(result.status == 0, "\(file):\(line): \(query)\n\(result.errors)")
    }
  }
}
