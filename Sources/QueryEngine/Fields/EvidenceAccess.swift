import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

/// A field that reads what the user has attached to turns.
protocol EvidenceReading: FieldAccess {
  var evidence: AttachedEvidence { get set }
}

extension EvidenceReading {
  func reading(_ evidence: AttachedEvidence) -> any FieldAccess {
    var access = self
    access.evidence = evidence
    return access
  }
}

extension Field {
  /// The field, reading this evidence if it reads any.
  func reading(_ evidence: AttachedEvidence) -> Field {
    Field(signature, column: column, access.reading(evidence))
  }
}

/// The field `tag`: the tags of a turn, in any case.
struct TagAccess: EvidenceReading {
  var evidence = AttachedEvidence()

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    // Spellings of a tag that differ in their case are one tag.
    let tags = evidence.entry(ofBlock: block)?.tags ?? []
    return .list(
      tags.map { tag in
        .text(evidence.tags.first { EvidenceEntry.folded($0.name) == EvidenceEntry.folded(tag) }?.name ?? tag)
      })
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.blocks(evidence.blocks { !$0.tags.isEmpty }))
    case .value(let value, let quoted, _):
      if !quoted, value.contains("*") || value.contains("?") {
        let wildcard = WildcardPattern(Folder.fold(value))
        return resolution(of: value) { wildcard.matches(Folder.fold($0)) }
      }
      return resolution(of: value) { Folder.fold($0) == Folder.fold(value) }
    case .comparison(.equal, let value): return resolution(of: value) { $0 == value }
    case .comparison(.unequal, let value):
      return Resolution(.blocks(evidence.blocks { !$0.tags.isEmpty && !$0.hasTag(value) }))
    case .regex(let pattern): return resolution(of: nil) { pattern.matches($0) }
    case .range, .comparison:
      throw FieldProblem(message: "tags have no order", notes: ["name one, several, any or none"])
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    evidence.tags.map { Completion(value: $0.name, name: $0.name, count: $0.blocks.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private func resolution(of value: String?, where test: (String) -> Bool) -> Resolution {
    let found = evidence.tags.filter { test($0.name) }
    if let value, found.isEmpty {
      let nearest = Diagnostics.nearest(to: value, among: evidence.tags.map(\.name))
      let hint = evidence.entries.isEmpty ? "nothing has a tag yet: '.tag 1,3 promise' gives one to rows" : nil
      return Resolution(.nothing, unknown: .init(value: value, nearest: nearest, hint: hint))
    }
    let blocks = Set(found.flatMap(\.blocks)).sorted()
    return Resolution(.blocks(blocks), names: found.map(\.name))
  }
}

/// The field `note`: words of a turn's note, side by side.
struct NoteAccess: EvidenceReading {
  var evidence = AttachedEvidence()

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    evidence.entry(ofBlock: block)?.note.map { .text($0) } ?? .null
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.blocks(evidence.blocks { $0.note != nil }))
    case .value(let value, let quoted, _):
      let patterns = termPatterns(of: value, wildcards: !quoted)
      guard !patterns.isEmpty else { throw FieldProblem(message: "'\(value)' holds no word") }
      return resolution(of: value) { NameMatching.contains(NameMatching.terms(of: $0), patterns) }
    case .comparison(.equal, let value): return resolution(of: value) { $0 == value }
    case .comparison(.unequal, let value): return resolution(of: nil) { $0 != value }
    case .regex(let pattern): return resolution(of: nil) { pattern.matches($0) }
    case .range, .comparison:
      throw FieldProblem(message: "notes have no order", notes: ["name words of one, any or none"])
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] { [] }

  private func resolution(of value: String?, where test: (String) -> Bool) -> Resolution {
    let blocks = evidence.blocks { $0.note.map(test) ?? false }
    guard blocks.isEmpty, let value else { return Resolution(.blocks(blocks)) }
    return Resolution(.nothing, unknown: .init(value: value, nearest: nil, hint: nil))
  }
}
