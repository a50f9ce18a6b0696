import Testing

@testable import Shell

@Suite struct UserFolderTests {
  @Test(
    arguments: [
      (["XDG_X": "/s", "HOME": "/h"], "/s"), (["XDG_X": "", "HOME": "/h"], "/h/.x"),
      (["XDG_X": "s", "HOME": "/h"], "/h/.x"),
      (["HOME": "/h"], "/h/.x"), (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func isAnAbsoluteOneOrNone(environment: [String: String], folder: String?) {
    #expect(userFolder("XDG_X", else: ".x") { environment[$0] } == folder)
  }
}
