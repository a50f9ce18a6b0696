import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct AssistantExportTests {
  private func node(_ id: String, _ role: String, _ words: String, parent: String?, children: [String] = []) -> String {
    let list = children.map { "\"\($0)\"" }.joined(separator: ",")
    let parent = parent.map { "\"\($0)\"" } ?? "null"
    return """
      "\(id)": {"message": {"author": {"role": "\(role)"}, "create_time": 1710252131.5,
        "content": {"content_type": "text", "parts": [\(words)]}}, "parent": \(parent), "children": [\(list)]}
      """
  }

  @Test func theBranchShownLastIsRead() throws {
    let nodes = [
      node("a", "system", "\"\"", parent: nil, children: ["b"]),
      node("b", "user", "\"Why is the sky blue?\", {\"asset_pointer\": \"x\"}", parent: "a", children: ["c", "d"]),
      node("c", "assistant", "\"An answer left.\"", parent: "b"),
      node("d", "assistant", "\"Light scatters.\", \"Blue most of all.\"", parent: "b", children: ["e"]),
      node("e", "tool", "\"searched\"", parent: "d"),
    ]
    let text = "[{\"title\": \"Sky\", \"current_node\": \"e\", \"mapping\": {\(nodes.joined(separator: ","))}}]"
    let document = try #require(try Reading.documents(text, as: "conversations.json").first)
    #expect(document.format == "chatgpt")
    #expect(
      document.script == [
        "user: Why is the sky blue?", "assistant: Light scatters.\n\nBlue most of all.", "[stage] searched",
      ])
    #expect(document.title == "Sky")
    #expect(document.date == StatedDate(year: 2024, month: 3, day: 12))
    #expect(document.notes == ["Answers that were asked for anew and left are not read."])
  }

  @Test func parentsInACircleEnd() throws {
    let nodes = [
      node("a", "user", "\"One.\"", parent: "b", children: ["b"]),
      node("b", "assistant", "\"Two.\"", parent: "a", children: ["a"]),
    ]
    let text = "{\"title\": \"Circle\", \"current_node\": \"b\", \"mapping\": {\(nodes.joined(separator: ","))}}"
    let document = try #require(try Reading.documents(text, as: "x.json").first)
    #expect(document.script == ["user: One.", "assistant: Two."])
  }
}
