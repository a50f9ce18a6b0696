import CorpusModel
import TextAnalysis

/// The mood in which German reports what somebody says, without saying each time who.
extension QuotationContext {
  /// The verb before the span that has the mood of reported speech, in a main clause that is no condition.
  var reportedMood: Int? {
    guard let mood = before.first(where: { tokens[$0].uses.contains(.reportedMood) && !isPast($0) }),
      // "Damit seien", "damit … seien"
      !before.contains(where: { place in
        place != mood - 1
          && (grammar.subordinators.contains(tokens[place].term) || Self.ifs.contains(tokens[place].term))
      })
    else { return nil }
    return mood
  }

  /// Whether a form is one of the past, which folding makes equal to one of the mood (`wurde`, `hatten`).
  private func isPast(_ place: Int) -> Bool {
    Self.pasts.contains(tokens[place].term) && text[tokens[place].range].allSatisfy { $0 < 0x80 }
  }

  private static let pasts: Set<String> = [
    "wurde", "wurden", "hatte", "hatten", "waren", "konnte", "konnten", "musste", "mussten",
  ]
  private static let ifs: Set<String> = ["wenn", "als", "ob"]

  /// `Damit seien „…“`: a clause in the mood of reported speech goes on with what is reported; whoever is named behind the
  /// verb is told of, and whoever is named before it reports.
  func goingOnReporting(
    _ mood: Int, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    if let subject = statement.mentions(in: before.lowerBound..<mood).last(where: { $0.isPerson && !$0.isGoverned }) {
      return guessed(subject, people, last, resolver)
    }
    guard let last, last.passage == passage else { return subjectBefore(people) }
    var finding = last.finding
    finding.method = .continuation
    finding.confidence = .guess
    return finding
  }

  /// The only person of whom the sentence before tells.
  private func subjectBefore(_ people: NamedPeople) -> Finding? {
    guard let range = statement.sentenceBefore.map(statement.bytes), case let subjects = people.subjects(in: range),
      subjects.count == 1, !people.holdsStranger(range)
    else { return nil }
    var finding = Finding(method: .form, confidence: .guess, cue: range.lowerBound..<range.lowerBound)
    finding.person = subjects[0]
    return finding
  }
}
