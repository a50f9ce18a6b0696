import Foundation

/// The built executable, run as a user runs it.
struct Program {
  /// What a run gave.
  struct Result {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The folder of the package: the tests' working directory, so that paths in transcripts are relative.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable, which the build puts beside the test bundle.
  static let executable: URL = {
    var folder = Bundle.main.executableURL?.deletingLastPathComponent() ?? root
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("quoth")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return root.appendingPathComponent(".build/debug/quoth")
  }()

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }

  /// Runs a line of shell in the package's folder, `quoth` and `scripts/quoth` being the built executable.
  static func shell(_ line: String, input: String = "", environment: [String: String] = [:]) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("quoth-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createSymbolicLink(
      at: scratch.appendingPathComponent("quoth"), withDestinationURL: executable)
    // Files and not pipes: an answer larger than a pipe's buffer must not stop the program that writes it.
    let files = ["input", "output", "errors"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line.replacingOccurrences(of: "scripts/quoth ", with: "quoth ")]
    process.currentDirectoryURL = root
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = scratch.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    variables["QUOTH_CACHE"] = ""
    variables["QUOTH_HISTORY"] = scratch.appendingPathComponent("history").path
    variables["QUOTH_EVIDENCE"] = scratch.appendingPathComponent("evidence.rec").path
    variables["QUOTH_CLIPBOARD"] = "tee \(scratch.path)/clipboard"
    variables["LC_ALL"] = "C.UTF-8"
    variables["TERM"] = "dumb"
    variables["SCRATCH"] = scratch.path
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), status: process.terminationStatus)
  }
}
