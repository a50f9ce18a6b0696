import Diagnostics
import Testing

@testable import Workspace

@Suite struct EvidenceLockTests {
  private let folder = TemporaryFolder()

  @Test func whoeverWaitsTooLongIsToldSo() throws {
    let held = try EvidenceLock(folder("evidence.rec"))
    let failure = #expect(throws: Diagnostic.self) { try EvidenceLock(folder("evidence.rec"), patience: 0) }
    #expect(failure?.message.contains("somebody else has been writing evidence") == true)
    held.release()
    try EvidenceLock(folder("evidence.rec"), patience: 0).release()
    #expect(folder.names.isEmpty)
  }

  @Test func whoeverIsGoneHoldsNothing() throws {
    do { _ = try EvidenceLock(folder("evidence.rec")) }
    try EvidenceLock(folder("evidence.rec"), patience: 0).release()
  }

  @Test func aLinkIsLockedWhereItLeads() throws {
    folder.makeFolder("there")
    folder.write([], to: "there/evidence.rec")
    folder.link("evidence.rec", to: folder("there/evidence.rec"))
    let held = try EvidenceLock(folder("evidence.rec"))
    #expect(throws: Diagnostic.self) { try EvidenceLock(folder("there/evidence.rec"), patience: 0) }
    held.release()
  }

  @Test func whatCannotBeLockedIsNoHindrance() throws {
    let first = try EvidenceLock(folder("gone/evidence.rec"), patience: 0)
    try EvidenceLock(folder("gone/evidence.rec"), patience: 0).release()
    first.release()
  }
}
