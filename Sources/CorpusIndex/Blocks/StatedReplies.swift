import CorpusModel

/// What the turns of a chat state to answer, by the numbers of blocks.
struct StatedReplies {
  /// For each message that is answered the turns that say so, in the order of the text.
  private(set) var answers: [Int: [Int]] = [:]
  /// The turns that state what they answer, whether the file has that or not.
  private(set) var stating: Set<Int> = []
  /// The turns of each thread in the order of the text, with the one that began it where the file has it.
  private(set) var threads: [[Int]] = []
  /// The turns that stand in threads alone.
  private(set) var inThreads: Set<Int> = []

  /// Looks at the places of turns.
  init(of turns: [Int], place: (Int) -> String) {
    let places = turns.map { MessagePlace(at: place($0)) }
    let numbers = Dictionary(
      zip(places, turns).compactMap { place, turn in place.map { ($0.number, turn) } },
      uniquingKeysWith: { first, _ in first })
    var placesOfThreads: [String: Int] = [:]
    for (turn, place) in zip(turns, places) {
      switch place?.answered {
      case nil: continue
      case .message(let other):
        stating.insert(turn)
        if let answered = numbers[other] { answers[answered, default: []].append(turn) }
      case .thread(let first):
        inThreads.insert(turn)
        let thread = placesOfThreads[first] ?? threads.count
        if thread == threads.count {
          placesOfThreads[first] = thread
          threads.append(numbers[first].map { [$0] } ?? [])
        }
        threads[thread].append(turn)
      }
    }
  }
}
