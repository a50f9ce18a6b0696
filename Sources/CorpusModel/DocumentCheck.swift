/// What a reader of a document should know before trusting it: how its turns and speakers were found, what is doubtful,
/// what was not understood.
package struct DocumentCheck: Sendable {
  /// A way in which turns are set, with how many are.
  package struct Layout: Sendable, Hashable {
    /// What separates one turn from the next.
    package enum Form: String, Sendable {
      /// A label before the first words, on their line.
      case inlineLabels = "labels before the words"
      /// A label alone on its line, the words below it.
      case ownLineLabels = "labels on lines of their own"
      /// The file format states who speaks.
      case format = "stated by the format"
      /// Numbers, question marks or alternation, no label.
      case form = "by form, without labels"
    }

    /// How the label itself is set.
    package enum Mark: String, Sendable, CaseIterable {
      case bold, heading, capitals, initials, question = "Q and A", brackets, timed
    }

    package var form: Form
    /// In the order of `Mark.allCases`.
    package var marks: [Mark]

    package init(form: Form, marks: [Mark] = []) {
      self.form = form
      self.marks = marks
    }
  }

  /// One who speaks in the document.
  package struct Voice: Sendable {
    /// The id and the name to show; a label that stands for nobody known is a name without an id, and both are nil for speech
    /// without a speaker.
    package var id: String?
    package var name: String?
    package var roles: [Role] = []
    package var affiliations: [String] = []
    /// The labels as printed.
    package var labels: [String] = []
    package var turns = 0
    /// Direct and nested quotations.
    package var quotes = 0
    /// How the speaker of the turns and quotations was found, most frequent first.
    package var attributions: [(attribution: Attribution, count: Int)] = []

    package init(id: String?, name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// A place that a person should look at.
  package struct Doubt: Sendable, Equatable {
    /// The block's id, or nil where no single block is meant.
    package var block: BlockID?
    /// Where in the file.
    package var place: String
    /// A sentence.
    package var text: String

    package init(block: BlockID?, place: String, text: String) {
      self.block = block
      self.place = place
      self.text = text
    }
  }

  package var id: String
  package var path: String
  package var format: String
  package var title: String?
  package var source: String?
  package var date: StatedDate?
  package var language: String?
  /// The size of the text in UTF-8 bytes.
  package var byteCount: Int
  /// How many blocks of each kind there are.
  package var kinds: [BlockKind: Int] = [:]
  /// The ways in which turns are set, most frequent first.
  package var layouts: [(layout: Layout, turns: Int)] = []
  /// Those who speak, in the order of their first words; speech without a speaker last.
  package var voices: [Voice] = []
  /// Turns and quotations by how sure their speaker is; those without a speaker are not among them.
  package var confidences: [Confidence: Int] = [:]
  /// What a person should look at.
  package var doubts: [Doubt] = []
  /// What was assumed or not understood while reading, a sentence each.
  package var notes: [String] = []
  /// The share of the text that was taken for disclaimers and site furniture, from 0 to 1.
  package var boilerplateShare = 0.0

  package init(document: Document) {
    id = document.id
    path = document.path
    format = document.format
    title = document.title
    source = document.source
    date = document.date
    language = document.language
    byteCount = document.text.count
    notes = document.notes
  }

  /// The number of turns.
  package var turns: Int { kinds[.turn] ?? 0 }

  /// Turns and quotations that neither name nor label says who speaks.
  package var speakerless: Int { voices.first { $0.name == nil }.map { $0.turns + $0.quotes } ?? 0 }

  /// Whether there is nothing that a person should look at.
  package var isClean: Bool {
    doubts.isEmpty && notes.isEmpty && speakerless == 0 && (confidences[.guess] ?? 0) + (confidences[.likely] ?? 0) == 0
  }
}
