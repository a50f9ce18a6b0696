import Testing

@testable import CorpusStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FilePathTests {
  /// A wrong clock, or an archive that was unpacked badly, gives files any time.
  @Test(arguments: [32_503_680_000, -20_000_000_000]) func timesThatNanosecondsDoNotHoldAreBounded(seconds: Int) {
    #expect(timespec(tv_sec: seconds, tv_nsec: 1).nanoseconds == (seconds > 0 ? .max : .min))
  }

  @Test func othersAreCounted() {
    #expect(timespec(tv_sec: 1_700_000_000, tv_nsec: 5).nanoseconds == 1_700_000_000_000_000_005)
  }
}
