/// What shows labels of scripts and logs, whose words need not sound like speech.
extension LabelDecision {
  /// Whether each label comes back, and all together often.
  func comesBack(_ choice: Choice) -> Bool {
    choice.groups.count > 1
      && choice.groups.allSatisfy { choice.evidence[$0]?.count ?? 0 >= 2 && !groups[$0].isCommonWord }
  }

  /// Whether all labels are in capitals.
  func areInCapitals(_ choice: Choice) -> Bool {
    choice.groups.allSatisfy { groups[$0].name.text.count > 2 && !groups[$0].name.text.contains(where: \.isLowercase) }
  }

  /// Whether names in capitals alone on their lines come back one after the other above sentences, as in the scripts of
  /// films, which say little in the first or second person.
  func isScript(_ choice: Choice, _ total: LabelEvidence, _ changes: Double) -> Bool {
    total.sentences * 10 >= total.count * 7 && changes * 4 >= Double(total.count - 1) * 3
      && choice.groups.allSatisfy { place in
        choice.evidence[place]?.count ?? 0 >= 3 && !groups[place].isCommonWord
          && !groups[place].name.text.contains(where: \.isLowercase)
      }
  }
}
