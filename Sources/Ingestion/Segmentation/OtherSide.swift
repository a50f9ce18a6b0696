extension LabelDecision {
  /// The labels of the other of two where they are set off in another way, as in `The Courier: Why?` and
  /// `J. R. – Because.`; nil where there are none.
  ///
  /// There must be one of them between nearly any two labels of the first, and all must be of one name.
  func labelsOfOtherSide(of choice: Choice) -> [AcceptedLabel]? {
    let own = labels.map(\.candidate.line)
    guard own.count >= 3 else { return nil }
    var byGroup: [Int: [Int]] = [:]
    for (place, candidate) in candidates.enumerated()
    where candidate.layout != choice.layout && candidate.layout != .bare && !candidate.isAlone
      && !choice.groups.contains(groupOf[place])
    {
      byGroup[groupOf[place], default: []].append(place)
    }
    for (group, places) in byGroup.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      guard places.count >= 3, groups[group].isPossible, groups[group].role == nil, !groups[group].isCommonWord,
        groups[group].shape.quality >= .name
      else { continue }
      var last = 0
      var next = 0
      for place in places {
        while next < own.count, own[next] < candidates[place].line { next += 1 }
        // One of the first side stands between any two of this one.
        guard next > last else { return nil }
        last = next
      }
      guard places.count * 5 >= own.count * 4 else { return nil }
      return places.map { AcceptedLabel(candidate: candidates[$0], group: group) }
    }
    return nil
  }
}
