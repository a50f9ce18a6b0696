import Testing

@testable import Shell

@Suite struct LoadingLineTests {
  @Test(arguments: [
    (3, 10, 30_000_000, 100_000_000, 2.0, "reading: 3 of 10 files, 15.0 MB/s, 5 s left"),
    (3, 10, 1_000_000, 700_000_000, 1.0, "reading: 3 of 10 files, 1.0 MB/s, 12 min left"),
    (10, 10, 100, 100, 1.0, "reading: 10 of 10 files, 0.0 MB/s"),
    (0, 10, 0, 100, 0.0, "reading: 0 of 10 files, 0.0 MB/s"),
  ])
  func tellsHowFarAndHowLong(
    files: Int, allFiles: Int, bytes: Int, allBytes: Int, seconds: Double, expected: String
  ) {
    #expect(LoadingLine.text(files: files, of: allFiles, bytes: bytes, of: allBytes, seconds: seconds) == expected)
  }
}
