import Synchronization

/// What spellings were found to mean, for questions that the spelling alone answers: names come again in many documents.
///
/// Any thread may ask.
final class SpellingMemory<Meaning: Sendable>: Sendable {
  private let known = Mutex<[String: Meaning]>([:])

  /// Beyond so many all are forgotten, and those that come again are soon known again.
  private static var most: Int { 4_096 }
  /// Longer spellings, in UTF-8 bytes, are seldom met again.
  private static var greatestLength: Int { 64 }

  /// The meaning of a spelling, found by `find` where it was not asked for before.
  func meaning(of spelling: String, find: (String) -> Meaning) -> Meaning {
    guard spelling.utf8.count <= Self.greatestLength else { return find(spelling) }
    if let meaning = known.withLock({ $0[spelling] }) { return meaning }
    let meaning = find(spelling)
    known.withLock { known in
      if known.count == Self.most { known.removeAll(keepingCapacity: true) }
      known[spelling] = meaning
    }
    return meaning
  }
}
