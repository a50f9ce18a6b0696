import Diagnostics

extension JSONFormat {
  /// Meetings of QMSum: `meeting_transcripts` of `speaker` and `content`, with topics over spans of turns.
  static let qmsum = JSONFormat(
    name: "qmsum",
    recognises: { $0["meeting_transcripts"]?.isArray == true },
    read: { root, file throws(Diagnostic) in
      let turns = root.list("meeting_transcripts")
      let sections = sections(of: root.list("topic_list"), turns: turns.count)
      var dialogue = StatedDialogue()
      for (place, turn) in turns.enumerated() {
        dialogue.add(
          StatedDialogue.Remark(
            speaker: turn["speaker"]?.string, words: turn["content"]?.string ?? "", section: sections[place],
            place: "turn \(place + 1)"))
      }
      return [dialogue.document()]
    })

  /// The topic of each turn; of topics that overlap the first counts.
  private static func sections(of topics: [JSONNode], turns: Int) -> [String?] {
    var sections = [String?](repeating: nil, count: turns)
    // Where the next turn without a topic may be: what has one is not looked at again for each topic.
    var next = Array(0...turns)
    func firstFree(_ place: Int) -> Int {
      var free = place
      while next[free] != free { free = next[free] }
      var seen = place
      while seen != free {
        let behind = next[seen]
        next[seen] = free
        seen = behind
      }
      return free
    }
    for topic in topics {
      guard let name = topic["topic"]?.string else { continue }
      for span in topic.list("relevant_text_span") {
        let ends = span.elements.compactMap(\.integer)
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else { continue }
        guard ends[0] < turns else { continue }
        var place = firstFree(ends[0])
        while place < turns, place <= ends[1] {
          sections[place] = name
          next[place] = place + 1
          place = firstFree(place + 1)
        }
      }
    }
    return sections
  }
}
