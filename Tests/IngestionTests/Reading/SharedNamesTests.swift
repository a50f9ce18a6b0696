import Testing

@testable import Ingestion

struct SharedNamesTests {
  @Test func aFolderIsReadOnce() {
    let shared = SharedNames()
    var reads = 0
    for _ in 0..<3 {
      let names = shared.names(of: "/a") {
        reads += 1
        return ["U1": Accounts.Name("Ann")]
      }
      #expect(names == ["U1": Accounts.Name("Ann")])
    }
    #expect(reads == 1)
    #expect(shared.names(of: "") { [:] }.isEmpty)
  }

  @Test func readingOneFolderKeepsNoOtherWaiting() {
    let shared = SharedNames()
    let names = shared.names(of: "/a") { shared.names(of: "/b") { ["U1": Accounts.Name("Ben")] } }
    #expect(names == ["U1": Accounts.Name("Ben")])
  }
}
