import Testing

@testable import CorpusIndex

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files as they were once written: the present version answers as memory does, an older one says that it is.
///
/// `QUOTH_RECORD=1` writes the sample of a version that has none yet; one that is there stays as it is.
@Suite struct FormatSampleTests {
  private static func path(_ version: Int) -> String {
    var parts = #filePath.split(separator: "/").dropLast(2).map { String($0) }
    parts += ["Fixtures", "format-\(version).quoth"]
    return "/" + parts.joined(separator: "/")
  }

  /// The first version of which there is a sample.
  private static let first = 2

  @Test func opensThePresentVersion() throws {
    let path = Self.path(CorpusFile.version)
    if unsafe getenv("QUOTH_RECORD") != nil, !CorpusFile.isCorpus(at: path) {
      try builder().write(to: path, CorpusInformation(builder: "sample"))
    }
    try CorpusFile.check(path)
    let sample = try CorpusFile.open(path)
    #expect(sample.information.builder == "sample")
    #expect(dump(sample).dropFirst() == dump(builder().finish()).dropFirst())
    #expect(sample.damage == nil)
  }

  @Test func tellsOlderVersions() {
    for version in Self.first..<CorpusFile.version {
      let error = #expect(throws: CorpusFileError.self) { try CorpusFile.open(Self.path(version)) }
      guard case .older(version)? = error else {
        Issue.record("version \(version): \(error?.reason ?? "opened")")
        continue
      }
    }
  }
}
