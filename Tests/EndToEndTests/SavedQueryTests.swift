import Foundation
import Testing

/// The saved scripts of `scripts/queries` run, and print the same bytes twice.
@Suite struct SavedQueryTests {
  static let scripts: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: Program.root.appendingPathComponent("scripts/queries").path)) ?? []
    return names.filter { $0.hasSuffix(".quoth") }.sorted()
  }()

  @Test func thereAreScripts() {
    #expect(Self.scripts.count >= 6)
  }

  @Test(arguments: scripts)
  func runsTheSameTwice(_ script: String) throws {
    let first = try Program.shell("quoth run scripts/queries/\(script) seeds")
    let second = try Program.shell("quoth run scripts/queries/\(script) seeds")
    #expect(first.status == 0, "\(script): \(first.errors)")
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }
}
