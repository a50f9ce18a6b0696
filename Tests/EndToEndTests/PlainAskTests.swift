import Testing

/// Plain arguments are read without the parser; with an option that only the parser knows, it reads the same.
@Suite struct PlainAskTests {
  private static let byParser = "--color auto"

  @Test(arguments: [
    "-c 'exchange:okx | count' seeds", "-c 'support | first 2' -c '* | count' -q seeds",
    "seeds --no-rc -c '-role:guest | count' --no-cache", "-c 'support | frist 2' seeds", "-c '* | count' /nowhere",
    "-c '* | count'",
  ])
  func readsAsTheParserDoes(_ arguments: String) throws {
    let plain = try Program.shell("quoth \(arguments)")
    let parsed = try Program.shell("quoth \(Self.byParser) \(arguments)")
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
    #expect(plain.status == parsed.status)
  }

  @Test(arguments: ["-c", "-c '* | count' --", "-c '* | count' -x seeds", "-c '* | count' --quite seeds"])
  func leavesTheRestToTheParser(_ arguments: String) throws {
    let plain = try Program.shell("quoth \(arguments)")
    let parsed = try Program.shell("quoth \(Self.byParser) \(arguments)")
    #expect(plain.errors == parsed.errors)
    #expect(plain.status == parsed.status)
  }
}
