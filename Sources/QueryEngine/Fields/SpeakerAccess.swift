import CorpusIndex
import CorpusModel
import QuerySyntax
import TextAnalysis

/// The field `speaker`: persons; a block whose speaker is nobody known shows its label.
struct SpeakerAccess: FieldAccess {
  let persons = FacetAccess(facet: "speaker", strictness: .parts, spellings: .people, isEntity: true)
  let labels = FacetAccess(facet: "label", strictness: .wholeFirst)
  private let printedLabels = FacetAccess(facet: "label", strictness: .parts)

  var aspects: MatchAspects { [.letterCase, .accents, .width, .aliases] }

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    let person = persons.value(ofBlock: block, in: index)
    return person == .null ? labels.value(ofBlock: block, in: index) : person
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    guard case .value(let value, let quoted, let strict) = test, strict.contains(.aliases) else {
      return try persons.resolve(test, in: index)
    }
    let spelling = strict.subtracting(.aliases)
    let person = try persons.resolve(.value(value, quoted: quoted, strict: spelling), in: index)
    guard person.unknown == nil else { return person }
    let printed = try printedLabels.resolve(.value(value, quoted: quoted, strict: spelling), in: index)
    let name = termPatterns(of: value, wildcards: !quoted, keeping: spelling.kept)
    let introduced = introduced(person.condition, in: index) { words in
      NameMatching.contains(NameMatching.terms(of: words, keeping: spelling.kept), name)
    }
    return Resolution(.any([.all([person.condition, printed.condition]), .blocks(introduced)]))
  }

  /// The quotations in prose of persons, ascending, whose words beside them pass a test: no label stands before these, but
  /// a verb of speech with a name does.
  private func introduced(
    _ persons: Condition, in index: CorpusIndex, where isNamed: (String) -> Bool
  ) -> [UInt32] {
    guard case .values(let name, let numbers) = persons, let facet = index.facet(name) else { return [] }
    var found: [UInt32] = []
    for number in numbers {
      for block in facet.blocks(withValue: number) where index.kind(ofBlock: Int(block)).isOverlay {
        guard let attribution = index.block(Int(block)).block.attribution, let words = attribution.cue,
          attribution.method == .cue || attribution.method == .introducer, isNamed(words)
        else { continue }
        found.append(block)
      }
    }
    return found.sorted()
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    persons.completions(in: index).map { Completion(value: $0.name, name: $0.name, count: $0.count) }
  }
}

/// The field `kind`: `all` is every kind.
struct KindAccess: FieldAccess {
  let kinds = FacetAccess(facet: "kind", strictness: .whole)

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { kinds.value(ofBlock: block, in: index) }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    if case .value(let value, _, _) = test, value.lowercased() == "all" {
      return Resolution(.everything, names: ["all"])
    }
    return try kinds.resolve(test, in: index)
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    let facet = index.facet("kind")
    let kinds = BlockKind.allCases.map { kind in
      let count = facet?.blocks(withValue: Int(kind.rawValue)).count ?? 0
      return Completion(value: kind.name, name: kind.name, count: count)
    }
    return kinds.filter { $0.count > 0 } + [Completion(value: "all", name: "all", count: index.blockCount)]
  }
}

/// A field whose values are codes of languages, which may be written as names too.
struct LanguageAccess: FieldAccess {
  let codes: any FieldAccess
  /// Names of languages in English and in themselves, folded.
  private static let names = [
    "english": "en", "french": "fr", "francais": "fr", "german": "de", "deutsch": "de", "chinese": "zh", "中文": "zh",
    "spanish": "es", "espanol": "es", "portuguese": "pt", "portugues": "pt", "italian": "it", "italiano": "it",
    "russian": "ru", "русский": "ru", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko", "dutch": "nl",
    "nederlands": "nl", "polish": "pl", "polski": "pl", "turkish": "tr", "turkce": "tr", "arabic": "ar",
    "ukrainian": "uk",
    "українська": "uk", "vietnamese": "vi", "indonesian": "id", "hindi": "hi", "greek": "el", "czech": "cs",
    "swedish": "sv",
  ]

  init(_ codes: any FieldAccess) { self.codes = codes }

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { codes.value(ofBlock: block, in: index) }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    guard case .value(let value, let quoted, _) = test else { return try codes.resolve(test, in: index) }
    let folded = value.lowercased()
    let base = folded.split(separator: "-").first.map { String($0) } ?? folded
    let code = Self.names[foldedName(value)] ?? (base.utf8.count == 2 ? base : value)
    return try codes.resolve(.value(code, quoted: quoted), in: index)
  }

  func completions(in index: CorpusIndex) -> [Completion] { codes.completions(in: index) }

  private func foldedName(_ name: String) -> String {
    let terms = NameMatching.terms(of: name)
    return terms.joined()
  }
}
