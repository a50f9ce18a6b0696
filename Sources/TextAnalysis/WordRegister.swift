import Synchronization

/// The words that a `WordBook` has met, by their numbers: what other threads learn of them.
///
/// Words are added and never change, so that a number means the same for as long as the register is there.
package final class WordRegister: Sendable {
  /// The words, each with what the index asks of it.
  package struct Words: Sendable {
    /// The key of each word's folded spelling.
    package fileprivate(set) var keys: [WordKey] = []
    /// How each word's letters differ from those of its folded spelling.
    package fileprivate(set) var letters: [LetterForm] = []
    /// Whether each word is a symbol.
    package fileprivate(set) var symbols: [Bool] = []
    /// The folded spellings, one behind the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The number of words.
    package var count: Int { keys.count }

    /// The UTF-8 bytes of a word's folded spelling.
    package func folded(_ word: Int) -> ArraySlice<UInt8> { bytes[(word == 0 ? 0 : ends[word - 1])..<ends[word]] }

    fileprivate mutating func append(_ folded: [UInt8], _ key: WordKey, _ form: LetterForm, isSymbol: Bool) {
      keys.append(key)
      letters.append(form)
      symbols.append(isSymbol)
      bytes.append(contentsOf: folded)
      ends.append(bytes.count)
    }
  }

  private let words = Mutex(Words())

  /// Calls `body` with the words that were met so far, while nobody adds another.
  package func withWords(_ body: (Words) -> Void) { words.withLock { body($0) } }

  /// Adds the next word.
  func append(_ folded: [UInt8], _ key: WordKey, _ form: LetterForm, isSymbol: Bool) {
    words.withLock { $0.append(folded, key, form, isSymbol: isSymbol) }
  }
}

/// How the letters of a word as a text writes it differ from those of its folded spelling; the raw values of the first three
/// are part of the format of corpus files.
package enum LetterForm: UInt8, Sendable {
  /// Not at all.
  case folded = 0
  /// The first is a capital of ASCII.
  case capital = 1
  /// All that ASCII has capitals for are capitals.
  case capitals = 2
  /// In any other way.
  case other = 3

  /// Compares a word as it is written with its folded spelling, both UTF-8.
  init(of written: ArraySlice<UInt8>, folded: [UInt8]) {
    self = .other
    guard written.count == folded.count, let head = folded.first else { return }
    var differences = 0
    for (letter, small) in zip(written, folded) where letter != small {
      guard letter &+ 0x20 == small, small &- 0x61 < 26 else { return }
      differences += 1
    }
    if differences == 0 {
      self = .folded
    } else if differences == 1, written.first != head {
      self = .capital
    } else if differences == folded.count(where: { $0 &- 0x61 < 26 }) {
      self = .capitals
    }
  }
}
