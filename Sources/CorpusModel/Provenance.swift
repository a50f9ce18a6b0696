/// How sure an attribution is.
package enum Confidence: UInt8, Sendable, CaseIterable, Comparable {
  case guess, likely, sure

  /// The name in queries and results.
  package var name: String {
    // Spelt out, since interpolating a case goes through reflection.
    switch self {
    case .guess: "guess"
    case .likely: "likely"
    case .sure: "sure"
    }
  }

  package static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// How the speaker of a block was found.
package enum AttributionMethod: UInt8, Sendable, CaseIterable {
  /// A printed label opens the turn.
  case label
  /// The format states the speaker (a voice span, an attribute).
  case format
  /// Form alone tells question from answer (numbers, question marks, alternation).
  case form
  /// A title or headline names the person.
  case title
  /// A byline names the person or outlet.
  case byline
  /// A verb of speech beside the quotation names the person.
  case cue
  /// A line that introduces the quotation names the person.
  case introducer
  /// A pronoun that can mean one person only.
  case pronoun
  /// The quotation goes on from the one before.
  case continuation
  /// A side file says so.
  case correction

  /// The name in queries and results.
  package var name: String {
    // Spelt out, since interpolating a case goes through reflection.
    switch self {
    case .label: "label"
    case .format: "format"
    case .form: "form"
    case .title: "title"
    case .byline: "byline"
    case .cue: "cue"
    case .introducer: "introducer"
    case .pronoun: "pronoun"
    case .continuation: "continuation"
    case .correction: "correction"
    }
  }
}

/// Why a property of a block is as it is: shown by `.why`.
package struct Ground: Sendable, Hashable {
  /// The property as the query language names it (`lang`, `kind`, `role` …).
  package var field: String
  /// The reason, a clause.
  package var text: String

  package init(_ field: String, _ text: String) {
    self.field = field
    self.text = text
  }

  /// Whether the property is guessed from how somebody speaks, since nothing in the document states it.
  package var isGuess: Bool { text.hasSuffix(Self.guessMark) }

  /// A reason by which a property is only guessed.
  package static func guess(_ text: String) -> String { text + guessMark }

  private static let guessMark = " (guess)"
}

/// Why a block has its speaker: shown by `.why`.
package struct Attribution: Sendable, Hashable {
  /// How the speaker was found.
  package var method: AttributionMethod
  /// How sure that is.
  package var confidence: Confidence
  /// The words that decided, as they stand in the text, or a short reason.
  package var cue: String?

  package init(_ method: AttributionMethod, _ confidence: Confidence, cue: String? = nil) {
    self.method = method
    self.confidence = confidence
    self.cue = cue
  }
}
