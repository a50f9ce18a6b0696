import Synchronization
import TextAnalysis

/// What is known of words from the documents read before: texts say the same words again and again, and what a grammar
/// or the lexicon makes of a word is the same in all of them.
///
/// It holds nothing of a document but its words, and forgets them where they become too many.
struct WordMemory: Sendable {
  /// The words of leaves by numbers.
  var book = WordBook()
  /// What the lexicon's names make of words.
  var scanner: NameScanner
  /// What the grammars of speech make of words.
  var passages: PassageWords
  /// What the lexicon makes of the names that files state.
  var stated: StatedNames

  /// The same, with a book of its own: two threads must not number words by one.
  var another: WordMemory {
    var other = self
    other.book = WordBook()
    return other
  }

  init(_ lexicon: Lexicon) {
    scanner = NameScanner(lexicon.matcher)
    passages = PassageWords(grammar: .english)
    stated = StatedNames(lexicon)
  }
}

/// The memories that no document is being read with: as many as threads have read at once.
final class WordMemories: Sendable {
  private let free = Mutex<[WordMemory]>([])
  private let empty: WordMemory

  init(_ lexicon: Lexicon) { empty = WordMemory(lexicon) }

  /// Calls `body` with a memory that nobody else has meanwhile.
  func withOne<Result>(_ body: (inout WordMemory) -> Result) -> Result {
    var memory = free.withLock { $0.popLast() } ?? empty.another
    memory.book.turnOver()
    defer { free.withLock { [memory] in $0.append(memory) } }
    return body(&memory)
  }
}
