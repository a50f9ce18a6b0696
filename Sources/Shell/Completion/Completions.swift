/// What could stand at the cursor, best first.
package struct Completions: Equatable, Sendable {
  /// The part of the typed text that a candidate takes the place of: UTF-8 byte offsets, ending at the cursor.
  package var replaced: Range<Int>
  package var candidates: [Candidate]

  package init(replacing replaced: Range<Int>, candidates: [Candidate] = []) {
    self.replaced = replaced
    self.candidates = candidates
  }
}

/// One thing that could be typed.
package struct Candidate: Equatable, Sendable {
  /// What is put in.
  package var insertion: String
  /// What follows it when it is the only candidate: a blank, a colon, or nothing.
  package var suffix: String
  /// What the list shows.
  package var label: String
  /// What the list shows beside it: a count or a word of explanation.
  package var note: String?

  package init(_ insertion: String, suffix: String = " ", label: String? = nil, note: String? = nil) {
    self.insertion = insertion
    self.suffix = suffix
    self.label = label ?? insertion
    self.note = note
  }
}

/// What a press of TAB does to a line.
package enum CompletionStep: Equatable, Sendable {
  /// The text that takes the place of `Completions.replaced`.
  case insert(String)
  /// Nothing more can be put in: the candidates are to be listed.
  case list
  case nothing
}

extension Completions {
  /// The next step, given what stands in the replaced range: the only candidate, else what all candidates begin with
  /// where that is more than is typed, else the list.
  package func step(typed: String) -> CompletionStep {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 { return .insert(first.insertion + first.suffix) }
    var common = first.insertion[...]
    for candidate in candidates.dropFirst() { common = common.commonPrefix(with: candidate.insertion) }
    return common.count > typed.count ? .insert(String(common)) : .list
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    var place = startIndex
    var otherPlace = other.startIndex
    while place < endIndex, otherPlace < other.endIndex, self[place] == other[otherPlace] {
      formIndex(after: &place)
      other.formIndex(after: &otherPlace)
    }
    return self[..<place]
  }
}
