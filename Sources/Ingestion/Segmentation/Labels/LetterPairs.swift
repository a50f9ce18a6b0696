import CorpusModel

/// Letters for question and answer, which hardly any other layout of labels has.
extension LabelDecision {
  /// Capital letters for question and answer, where both are there and the former stand before questions: depositions
  /// print `Q.` and `A.` beside `THE COURT:`, columns `Q. Subject: words` beside `A:`.
  func findLetterPairs() -> Set<Int> {
    let letters = groups.indices.filter { place in
      RoleWords.isQuestionOrAnswer(groups[place].printed) && groups[place].printed.first?.isUppercase == true
    }
    let keys = Set(letters.map { groups[$0].key })
    let asking = Set(letters.filter { groups[$0].role == .interviewer })
    var (count, questions) = (0, 0)
    for (place, form) in forms.enumerated() where asking.contains(groupOf[place]) {
      count += 1
      if form.hasQuestion { questions += 1 }
    }
    guard count >= 2, questions * 3 >= count else { return [] }
    // Press conferences print `Q.` beside the name of the one who is asked.
    if Set(letters) == asking, hasNameWithColon { return asking }
    let pairs = Set(letters.filter { RoleWords.partners(of: groups[$0].key).contains(where: keys.contains) })
    // The first pair is often spelt out: "Pregunta." and "Respuesta." before "P." and "R.".
    return pairs.isEmpty ? pairs : pairs.union(letters.filter { groups[$0].name.text.count > 2 })
  }

  /// Whether a name stands with a colon again and again.
  var hasNameWithColon: Bool {
    var counts: [Int: Int] = [:]
    for (place, candidate) in candidates.enumerated() where candidate.layout == .colon {
      let group = groups[groupOf[place]]
      if group.role == nil, group.isPossible, group.shape.quality == .person { counts[groupOf[place], default: 0] += 1 }
    }
    return counts.contains { $0.value >= 2 }
  }
}
