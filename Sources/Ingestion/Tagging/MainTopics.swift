import CorpusModel

/// Tells what a block is about from what it only mentions.
enum MainTopics {
  /// Sets the main topics of every block: the topics with the most cues in it, two at least; among as many, those with
  /// the most strong ones.
  static func assign(in document: inout Document) {
    let cues = document.mentions.filter { $0.field == "topic" }
    for place in document.blocks.indices {
      let range = document.blocks[place].range
      let isStated = document.blocks[place].stated.contains { $0.field == "topic" }
      // What a file states is what the words are about.
      document.blocks[place].mainTopics =
        isStated ? stated(of: range, among: cues) : topics(of: range, among: cues)
    }
  }

  /// All topics of a range whose topics the file states.
  private static func stated(of range: Range<Int>, among cues: [Mention]) -> [String] {
    let first = cues.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    var topics: [String] = []
    for cue in cues[first...] {
      if cue.range.lowerBound >= range.upperBound { break }
      if !topics.contains(cue.entry) { topics.append(cue.entry) }
    }
    return topics.sorted()
  }

  /// The main topics of a range, given all cues of the document sorted by start.
  private static func topics(of range: Range<Int>, among cues: [Mention]) -> [String] {
    var weights: [String: (cues: Int, strong: Int)] = [:]
    let first = cues.partitionPoint { $0.range.lowerBound >= range.lowerBound }
    // One cue makes no main topic, and most blocks have none.
    guard first + 1 < cues.count, cues[first + 1].range.lowerBound < range.upperBound else { return [] }
    for cue in cues[first...] {
      if cue.range.lowerBound >= range.upperBound { break }
      weights[cue.entry, default: (0, 0)].cues += 1
      if !cue.isWeak { weights[cue.entry, default: (0, 0)].strong += 1 }
    }
    guard let most = weights.values.max(by: { $0 < $1 }), most.cues > 1 else { return [] }
    return weights.filter { $0.value == most }.keys.sorted()
  }
}
