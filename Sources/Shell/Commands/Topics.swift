import Diagnostics

extension Command {
  static let topics = entries(
    of: "topic", command: "topics", summary: "the topics that the texts touch, how often, by which cues",
    example: "topic:regulation | count by speaker")
}
