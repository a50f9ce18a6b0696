import CorpusIndex
import Diagnostics
import QuerySyntax
import TextAnalysis

/// The words that `stop:en` leaves out of a table: those of grammar, which stand everywhere.
///
/// Nothing is ever left out unasked.
package struct StopList: Sendable {
  /// The codes of the languages that there are lists for, in order.
  package static var languages: [String] { stopWords.keys.sorted() }

  private var terms: Set<UInt32> = []

  /// Leaves out nothing.
  package init() {}

  /// The list that a call asks for: languages with commas between them; an unknown one is an error that names all.
  init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    guard let written = try context.option(Self.option, of: call) else { return }
    for language in written.parts {
      guard let words = stopWords[language.value.lowercased()] else {
        let known = Self.languages
        throw context.error(
          "no stop list for '\(language.value)'", at: language.range,
          notes: ["there are lists for \(known.joined(separator: ", "))"],
          suggestion: nearest(to: language.value, among: known))
      }
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if let term = context.index.dictionary.number(of: Folder.fold(String(word))) { terms.insert(UInt32(term)) }
      }
    }
  }

  /// The name of the option.
  package static let option = "stop"

  /// The folded words of grammar of a language, or nil where there is no list.
  static func words(of language: String) -> Set<String>? {
    stopWords[language].map { list in
      Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Folder.fold(String($0)) })
    }
  }

  /// Whether a term is left out.
  package func contains(_ term: UInt32) -> Bool { terms.contains(term) }
}
