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

  /// The labels of those who write to somebody who answers all of them, each of whom has one: a short line behind a blank
  /// one, right above what the line of the one who answers follows; nil where they are not there, or hardly any is a name.
  ///
  /// `Jane R., Leeds`, and below `The answer of Tom`.
  mutating func labelsOfStrangers(of choice: Choice) -> [AcceptedLabel]? {
    let own = labels.map(\.candidate.line)
    guard own.count >= 3, labels.allSatisfy({ $0.candidate.isAlone && groups[$0.group].saysItAnswers }) else {
      return nil
    }
    var found: [AcceptedLabel] = []
    var names = 0
    var start = max(0, own[0] - 8)
    for line in own {
      guard
        let place = (start..<line).last(where: { index in
          let words = lines[index].words
          return lines[index].followsBlank && index + 1 < line && !lines[index + 1].followsBlank && words.count <= 60
            && !SpeechForm(text, words).endsSentence
        })
      else { return nil }
      let group = LabelGroup(printed: text.string(lines[place].words))
      // "Jane R., Leeds"
      let parts = group.printed.split(separator: ",").map { String($0).trimmingBlanks }
      if group.isTitled || GivenNames.isGivenName(group.name.given)
        || parts.count == 2 && parts.allSatisfy({ $0.first?.isUppercase == true && $0.utf8.count <= 32 })
      {
        names += 1
      }
      groups.append(group)
      let candidate = LabelCandidate(
        line: place, label: lines[place].words, wordsStart: lines[place].extent.upperBound, layout: .bare, time: nil,
        isTimed: false, isEmphasised: false, isAlone: true)
      found.append(AcceptedLabel(candidate: candidate, group: groups.count - 1))
      start = line + 1
    }
    return names * 2 >= own.count ? found : nil
  }
}
