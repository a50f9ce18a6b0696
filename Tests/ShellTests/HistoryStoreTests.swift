import Foundation
import Testing

@testable import Shell

@Suite struct HistoryStoreTests {
  /// Runs with a store in a folder that does not exist yet, and removes it.
  private func withStore(_ body: (HistoryStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(HistoryStore(path: folder.path + "/deep/history"))
  }

  @Test func keepsStatementsInOrderEachOnce() throws {
    try withStore { store in
      for statement in ["a", "speaker:x \"q\" \\\n  | count", "réalité 中文 👍", "a"] {
        #expect(store.append(statement))
      }
      #expect(store.load() == ["speaker:x \"q\" \\\n  | count", "réalité 中文 👍", "a"])
    }
  }

  @Test func doesNotRecordWhatStartsWithABlank() throws {
    try withStore { store in
      #expect(!store.append(" secret"))
      #expect(!store.append(""))
      #expect(store.load() == [])
    }
  }

  @Test func belongsToTheUserAlone() throws {
    try withStore { store in
      store.append("a")
      let mode = try FileManager.default.attributesOfItem(atPath: store.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func survivesForeignAndHalfLines() throws {
    try withStore { store in
      store.append("first")
      let handle = try #require(FileHandle(forWritingAtPath: store.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("#!/bin/sh\n\u{0}\n[1]\n{\"text\": 3}\n{\"time\":1,\"te".utf8))
      try handle.close()
      #expect(store.append("second"))
      #expect(store.load() == ["first", "second"])
      let text = try String(contentsOfFile: store.path, encoding: .utf8)
      #expect(text.contains("#!/bin/sh\n"))
    }
  }

  @Test func losesNothingWithSessionsSideBySide() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = HistoryStore(path: folder.path + "/history")
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<8 {
        group.addTask { for number in 0..<50 { store.append("query \(session) \(number)") } }
      }
    }
    #expect(store.load().count == 400)
  }

  @Test func hasNoHistoryWhereItCannotBe() {
    #expect(HistoryStore(path: "/dev/null/history").append("a") == false)
    #expect(HistoryStore(path: "/nonexistent/history").load() == [])
  }

  @Test func findsTheFileOfTheUser() {
    let variables = ["HOME": "/people/x", "XDG_STATE_HOME": "/state"]
    #expect(HistoryStore.ofUser { variables[$0] }?.path == "/state/quoth/history")
    #expect(HistoryStore.ofUser { $0 == "HOME" ? "/people/x" : nil }?.path == "/people/x/.local/state/quoth/history")
    #expect(HistoryStore.ofUser { $0 == "QUOTH_HISTORY" ? "" : variables[$0] } == nil)
    #expect(HistoryStore.ofUser { $0 == "QUOTH_HISTORY" ? "h" : variables[$0] }?.path == "h")
    #expect(HistoryStore.ofUser { _ in nil } == nil)
  }
}
