import Foundation
import Testing

/// A builder that is killed at any moment leaves the old corpus file, or none; never a bad one.
@Suite struct CorpusFileKillTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("quoth-kill-\(UUID().uuidString)")

  private func program(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["QUOTH_CACHE": ""]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func status(_ arguments: [String]) throws -> Int32 {
    let process = try program(arguments)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func write(_ talks: Int) throws {
    let talk = (0..<200).map { "Ann: Question number \($0)?\nBob: The answer is \($0 * talks).\n" }.joined()
    for number in 0..<talks {
      try talk.write(to: folder.appendingPathComponent("talks/\(number).txt"), atomically: false, encoding: .utf8)
    }
  }

  @Test func leavesTheOldFileOrNone() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("talks"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("c.quoth").path
    for round in 1...12 {
      try write(1 + round % 5)
      let builder = try program(["index", "talks", "-o", "c.quoth"])
      try builder.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.02...1.2))
      kill(builder.processIdentifier, SIGKILL)
      builder.waitUntilExit()
      guard FileManager.default.fileExists(atPath: file) else { continue }
      #expect(try status(["info", "--check", "c.quoth"]) == 0)
    }
    #expect(try status(["index", "talks", "-o", "c.quoth"]) == 0)
    #expect(try status(["info", "--check", "c.quoth"]) == 0)
    // What the killed ones left is gone.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["c.quoth", "talks"])
  }
}
