import Foundation
import QuerySyntax
import Testing
import Workspace

@testable import Shell

/// `QUOTH_RECORD=1 swift test --filter ReferencePageTests` writes `docs/REFERENCE.md` anew.
@Suite struct ReferencePageTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/REFERENCE.md")

  private let console: Console

  init() throws {
    console = Console(session: Session(provider: SmallProvider()), output: Transcript())
    try console.load(["talks"])
  }

  @Test func theCommittedPageIsWhatTheListsSay() throws {
    let page = ReferencePage(vocabulary: console.vocabulary, offered: console.offered, commands: console.commands)
    if ProcessInfo.processInfo.environment["QUOTH_RECORD"] != nil {
      try page.markdown.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      committed == page.markdown,
      "docs/REFERENCE.md is out of date: QUOTH_RECORD=1 swift test --filter ReferencePageTests")
  }

  @Test func everyNameHasItsPlace() {
    let page = ReferencePage(vocabulary: console.vocabulary, offered: console.offered, commands: console.commands)
      .markdown
    for stage in console.offered.stages { #expect(page.contains("### \(stage.name)\n")) }
    for field in console.offered.fields { #expect(page.contains("`\(field.name):`")) }
    for command in console.commands { #expect(page.contains("### .\(command.name)\n")) }
  }
}
