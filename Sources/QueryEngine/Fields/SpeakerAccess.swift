import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

/// The field `speaker`: persons; somebody whom nobody knows goes by the label.
struct SpeakerAccess: FieldAccess {
  let persons = FacetAccess(facet: "speaker", strictness: .parts, spellings: .people, isEntity: true)
  let unnamed = FacetAccess(facet: Facet.unnamed, strictness: .wholeFirst)
  private let printedLabels = FacetAccess(facet: "label", strictness: .parts)

  var aspects: MatchAspects { [.letterCase, .accents, .width, .aliases] }

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    let person = persons.value(ofBlock: block, in: index)
    return person == .null ? unnamed.value(ofBlock: block, in: index) : person
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .comparison(.unequal, let value):
      let (anybody, equal) = (try named(.any, in: index), try named(.comparison(.equal, value), in: index))
      return Resolution(
        .all([anybody.condition, .not(equal.condition)]), names: equal.names, unknown: equal.unknown)
    case .value(let value, let quoted, let strict) where strict.contains(.aliases):
      return try spelled(value, quoted: quoted, strict.subtracting(.aliases), in: index)
    default: return try named(test, in: index)
    }
  }

  /// The persons that a test finds, and the labels of those whom nobody knows.
  private func named(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    try adding(labelsFound: test, to: try persons.resolve(test, in: index), in: index)
  }

  /// The labels of those whom nobody knows that a test finds, beside the persons that it finds.
  private func adding(
    labelsFound test: PlainTest, to person: Resolution, in index: CorpusIndex
  ) throws(FieldProblem) -> Resolution {
    guard let facet = index.facet(Facet.unnamed), !facet.entries.isEmpty else { return person }
    return person.joined(with: try unnamed.resolve(test, in: index, suggests: person.unknown != nil))
  }

  /// The blocks whose label, or verb of speech beside the quotation, names somebody in these words.
  private func spelled(
    _ value: String, quoted: Bool, _ spelling: MatchAspects, in index: CorpusIndex
  ) throws(FieldProblem) -> Resolution {
    let test = PlainTest.value(value, quoted: quoted, strict: spelling)
    var person = try persons.resolve(test, in: index)
    if person.unknown == nil {
      let printed = try printedLabels.resolve(test, in: index)
      let name = termPatterns(of: value, wildcards: !quoted, keeping: spelling.kept)
      let introduced = introduced(person.condition, in: index) { words in
        NameMatching.contains(NameMatching.terms(of: words, keeping: spelling.kept), name)
      }
      person = Resolution(.any([.all([person.condition, printed.condition]), .blocks(introduced)]))
    }
    return try adding(labelsFound: test, to: person, in: index)
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
    (persons.completions(in: index) + unnamed.completions(in: index))
      .map { Completion(value: $0.name, name: $0.name, count: $0.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// The blocks of those whom a name means; nil where it means nobody.
  func condition(named name: String, in index: CorpusIndex) -> Condition? {
    let found = [persons, unnamed].compactMap { $0.condition(named: name, in: index) }
    return found.count > 1 ? .any(found) : found.first
  }
}

extension Resolution {
  /// What this or another asks; what is unknown to one of them may be known to the other.
  fileprivate func joined(with other: Resolution) -> Resolution {
    switch (unknown, other.unknown) {
    case (nil, nil):
      let names = names == nil && other.names == nil ? nil : (names ?? []) + (other.names ?? [])
      return Resolution(.any([condition, other.condition]), names: names)
    case (nil, _): return self
    case (_, nil): return other
    case (let mine?, let theirs?):
      var joined = self
      joined.unknown?.nearest = nearest(to: mine.value, among: [mine.nearest, theirs.nearest].compactMap(\.self))
      return joined
    }
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

  init(_ codes: any FieldAccess) { self.codes = codes }

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { codes.value(ofBlock: block, in: index) }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    guard case .value(let value, let quoted, _) = test else { return try codes.resolve(test, in: index) }
    let folded = value.lowercased()
    let base = folded.split(separator: "-").first.map { String($0) } ?? folded
    let code = Self.code(ofName: foldedName(value)) ?? (base.utf8.count == 2 ? base : value)
    return try codes.resolve(.value(code, quoted: quoted), in: index)
  }

  func completions(in index: CorpusIndex) -> [Completion] { codes.completions(in: index) }

  /// The code of a language by its folded name, in English or in itself; a dictionary would be set up for one look.
  private static func code(ofName name: String) -> String? {
    switch name {
    case "english": "en"
    case "french", "francais": "fr"
    case "german", "deutsch": "de"
    case "chinese", "中文": "zh"
    case "spanish", "espanol": "es"
    case "portuguese", "portugues": "pt"
    case "italian", "italiano": "it"
    case "russian", "русский": "ru"
    case "japanese", "日本語": "ja"
    case "korean", "한국어": "ko"
    case "dutch", "nederlands": "nl"
    case "polish", "polski": "pl"
    case "turkish", "turkce": "tr"
    case "arabic": "ar"
    case "ukrainian", "українська": "uk"
    case "vietnamese": "vi"
    case "indonesian": "id"
    case "hindi": "hi"
    case "greek": "el"
    case "czech": "cs"
    case "swedish": "sv"
    default: nil
    }
  }

  private func foldedName(_ name: String) -> String {
    NameMatching.joined(NameMatching.terms(of: name))
  }
}
