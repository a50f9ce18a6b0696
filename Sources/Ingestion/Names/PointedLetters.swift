/// Letters with a point before turns whose first words end with a colon: `R. An heir: she came from …` beside `R. It is.`.
enum PointedLetters {
  /// Candidates of which those are cut behind their letter that open with one that stands before other turns, and whose
  /// partner does: `D.` and `R.`, `Q.` and `A.`.
  static func joined(_ candidates: [LabelCandidate], in text: [UInt8]) -> [LabelCandidate] {
    var counts: [UInt8: Int] = [:]
    for candidate in candidates where candidate.layout == .point && candidate.label.count == 1 {
      counts[text[candidate.label.lowerBound], default: 0] += 1
    }
    let letters = counts.filter { $0.value >= 3 }.map { String(UnicodeScalar($0.key)) }
    let paired = Set(
      letters.filter { letter in
        let partners = RoleWords.partners(of: foldedName(letter))
        return letters.contains { partners.contains(foldedName($0)) }
      }.compactMap(\.utf8.first))
    guard !paired.isEmpty else { return candidates }
    return candidates.map { candidate in
      let start = candidate.label.lowerBound
      guard candidate.layout == .colon, candidate.label.count > 3, paired.contains(text[start]),
        text[start + 1] == 0x2E, text[start + 2] == 0x20
      else { return candidate }
      var cut = candidate
      cut.label = start..<start + 1
      cut.wordsStart = text.skippingBlanks(from: start + 2, to: candidate.label.upperBound)
      (cut.layout, cut.isAlone) = (.point, false)
      return cut
    }
  }
}
