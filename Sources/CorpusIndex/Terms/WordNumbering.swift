import TextAnalysis
import Threads

/// What the words of one register are in the index under construction.
struct WordNumbering {
  /// Whose words they are.
  let register: WordRegister
  /// The number of each word's term in the vocabulary.
  private(set) var terms: [UInt32] = []
  /// How each word is written, the lower half of a `TokenForm`; `unknown` where its spelling was not met yet.
  var codes: [UInt8] = []

  /// A spelling that nobody has asked for.
  static let unknown: UInt8 = 255

  init(_ register: WordRegister) { self.register = register }

  /// Takes in the words that the register has by now.
  mutating func update(_ vocabulary: inout Vocabulary) {
    register.withWords { words in
      for word in terms.count..<max(words.count, terms.count) {
        terms.append(vocabulary.number(of: words.folded(word), words.keys[word], isSymbol: words.symbols[word]))
        codes.append(words.letters[word] == .other ? Self.unknown : words.letters[word].rawValue)
      }
    }
  }
}

/// The numberings of the registers that documents came with last: one for each thread as a rule.
struct WordNumberings {
  /// Those that were asked for last stand last.
  private var known: [WordNumbering] = []

  /// As many registers as are in use, and those that they take the place of; what is forgotten can be asked of its register
  /// again.
  static let mostKept = Processors.count + 2

  subscript(place: Int) -> WordNumbering {
    get { known[place] }
    _modify { yield &known[place] }
  }

  /// The place of the numbering of a register, brought up to date; it holds until the next is asked for.
  mutating func place(of register: WordRegister, _ vocabulary: inout Vocabulary) -> Int {
    if known.last?.register !== register {
      if let place = known.firstIndex(where: { $0.register === register }) {
        known.append(known.remove(at: place))
      } else {
        if known.count == Self.mostKept { known.removeFirst() }
        known.append(WordNumbering(register))
      }
    }
    known[known.count - 1].update(&vocabulary)
    return known.count - 1
  }
}
