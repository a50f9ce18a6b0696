import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

/// A field that all blocks of a document share: its id, title, outlet, path, language.
struct DocumentAccess: FieldAccess {
  /// Which property of the document.
  enum Property: Sendable { case id, title, source, path, language }

  let property: Property

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    value(ofDocument: index.document(ofBlock: block), in: index)
  }

  /// The value of the document with a number.
  func value(ofDocument document: Int, in index: CorpusIndex) -> Value {
    text(index.document(document)).map { .text($0) } ?? .null
  }

  var aspects: MatchAspects {
    switch property {
    case .id, .language: []
    case .title, .path: .spelling
    case .source: MatchAspects.spelling.union(.aliases)
    }
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.documents(documents(in: index) { _ in true }))
    case .range:
      throw FieldProblem(message: "values of this field have no order", notes: ["name one, several, any or none"])
    case .comparison(.equal, let value): return resolution(documents(in: index) { $0 == value }, value, in: index)
    case .comparison(.unequal, let value): return Resolution(.documents(documents(in: index) { $0 != value }))
    case .comparison:
      throw FieldProblem(message: "values of this field have no order", notes: ["name one, several, any or none"])
    case .regex(let pattern): return Resolution(.documents(documents(in: index) { pattern.matches($0) }))
    case .value(let value, let quoted, let strict):
      let folder = PartialFolder(keeping: strict.kept)
      if !quoted, value.contains("*") || value.contains("?") {
        let wildcard = WildcardPattern(folder.fold(value))
        let whole = documents(in: index) { wildcard.matches(folder.fold($0)) }
        guard whole.isEmpty, property == .title || property == .source else {
          return resolution(whole, value, in: index)
        }
        let patterns = termPatterns(of: value, wildcards: true, keeping: strict.kept)
        return resolution(
          documents(in: index) { NameMatching.contains(NameMatching.terms(of: $0, keeping: strict.kept), patterns) },
          value, in: index)
      }
      return try named(value, strict, in: index)
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    var counts: [String: Int] = [:]
    for document in 0..<index.documentCount {
      guard let text = text(index.document(document)) else { continue }
      counts[text, default: 0] += index.document(document).blocks.count { index.kind(ofBlock: $0).isSearchedByDefault }
    }
    return counts.map { Completion(value: $0.key, name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private func named(
    _ value: String, _ strict: MatchAspects, in index: CorpusIndex
  ) throws(FieldProblem) -> Resolution {
    let folder = PartialFolder(keeping: strict.kept)
    let folded = folder.fold(value)
    let whole = documents(in: index) { folder.fold($0) == folded }
    if !whole.isEmpty { return resolution(whole, value, in: index) }
    switch property {
    case .language: return resolution([], value, in: index)
    case .id:
      let begun = documents(in: index) { folder.fold($0).hasPrefix(folded) }
      guard begun.count > 1 else { return resolution(begun, value, in: index) }
      let ids = begun.prefix(5).map { index.document($0).id }.joined(separator: ", ")
      throw FieldProblem(
        message: "'\(value)' begins the id of \(begun.count) documents",
        notes: [ids + (begun.count > 5 ? " …" : ""), "a star takes them all: \(value)*"])
    case .path: return resolution(documents(in: index) { folder.fold($0).contains(folded) }, value, in: index)
    case .title, .source:
      let patterns = termPatterns(of: value, wildcards: false, keeping: strict.kept)
      var found = documents(in: index) {
        NameMatching.contains(NameMatching.terms(of: $0, keeping: strict.kept), patterns)
      }
      if property == .source, !strict.contains(.aliases) {
        found = Array(Set(found + throughOutlets(value, keeping: strict.kept, in: index))).sorted()
      }
      return resolution(found, value, in: index)
    }
  }

  /// The documents whose outlet is the one that a value names by any alias.
  private func throughOutlets(
    _ value: String, keeping kept: PartialFolder.Traits, in index: CorpusIndex
  ) -> [Int] {
    var matching = NameMatching(keeping: kept)
    let entries = index.gazetteer("outlet")?.entries ?? []
    for (number, entry) in entries.enumerated() {
      for name in [entry.id, entry.name] + entry.aliases.map(\.text) { matching.add(number, name) }
    }
    let meant = matching.matches(value, strictness: .wholeFirst)
    let names = Set(
      meant.flatMap { [entries[$0].id, entries[$0].name] + entries[$0].aliases.map(\.text) }
        .map { NameMatching.terms(of: $0) })
    return documents(in: index) { names.contains(NameMatching.terms(of: $0)) }
  }

  private func resolution(_ documents: [Int], _ value: String, in index: CorpusIndex) -> Resolution {
    guard documents.isEmpty else {
      let names = Set(documents.compactMap { text(index.document($0)) })
      return Resolution(.documents(documents), names: names.count <= 3 ? names.sorted() : nil)
    }
    let all = (0..<index.documentCount).compactMap { text(index.document($0)) }
    let nearest =
      Diagnostics.nearest(to: value, among: all)
      ?? Diagnostics.nearest(to: value, among: all.flatMap { NameMatching.terms(of: $0) }.filter { $0.count > 2 })
    return Resolution(.nothing, unknown: .init(value: value, nearest: nearest, hint: nil))
  }

  private func documents(in index: CorpusIndex, where test: (String) -> Bool) -> [Int] {
    (0..<index.documentCount).filter { text(index.document($0)).map(test) ?? false }
  }

  private func text(_ document: DocumentRecord) -> String? {
    switch property {
    case .id: document.id
    case .title: document.title
    case .source: document.source
    case .path: document.path
    case .language: document.language
    }
  }
}
