import CorpusModel
import Diagnostics

/// A `corpus.yaml` as read: what it says of documents, blocks and people.
///
/// `docs/CORPUS-YAML.md` lists the keys. Names of topics, exchanges and other lists are checked against the lexicon, so
/// that a slip of the pen is an error at its place and not a correction without effect.
struct CorrectionFile {
  private(set) var documents: [DocumentCorrection] = []
  private(set) var blocks: [BlockCorrection] = []
  private(set) var people: [JoinedNames] = []

  private let source: YAMLSource
  private let lexicon: Lexicon

  static let keys = ["documents", "blocks", "people"]
  static let documentKeys = ["id", "title", "source", "date", "language", "people"]
  static let blockKeys = [
    "speaker", "role", "affiliation", "kind", "language", "date", "topics", "exchanges", "mentions", "words", "note",
  ]

  init(_ bytes: [UInt8], file: String, lexicon: Lexicon) throws(Diagnostic) {
    source = YAMLSource(file: file, bytes: bytes)
    self.lexicon = lexicon
    guard let root = try YAMLReader.read(source) else { return }
    for pair in try source.pairs(of: root, "corpus.yaml") where !pair.value.isNull {
      switch pair.key {
      case "documents":
        for entry in try source.pairs(of: pair.value, "the documents") { documents.append(try document(entry)) }
      case "blocks":
        for entry in try source.pairs(of: pair.value, "the blocks") { blocks.append(try block(entry)) }
      case "people": people = try joinedNames(pair.value)
      default: throw source.unknownKey(pair, known: Self.keys)
      }
    }
  }

  private func document(_ entry: YAMLPair) throws(Diagnostic) -> DocumentCorrection {
    var correction = DocumentCorrection(
      document: entry.key, origin: origin(entry.place), line: entry.place.line + 1)
    for pair in try source.pairs(of: entry.value, "a document") {
      switch pair.key {
      case "id": correction.id = try source.text(of: pair.value, "the id")
      case "title": correction.title = try text(pair)
      case "source": correction.source = try text(pair)
      case "date": correction.date = try date(pair)
      case "language": correction.language = try language(pair)
      case "people": correction.people = try joinedNames(pair.value)
      default: throw source.unknownKey(pair, known: Self.documentKeys)
      }
    }
    return correction
  }

  private func block(_ entry: YAMLPair) throws(Diagnostic) -> BlockCorrection {
    guard entry.key.utf8.count == BlockID.length, let id = BlockID.range(ofPrefix: entry.key)?.lowerBound else {
      throw source.problem(
        "'\(entry.key)' is no id of a block", at: entry.place, length: entry.key.unicodeScalars.count,
        notes: ["write all ten letters and digits, as answers show them"])
    }
    var correction = BlockCorrection(id: id, origin: origin(entry.place), line: entry.place.line + 1)
    for pair in try source.pairs(of: entry.value, "a block") {
      switch pair.key {
      case "speaker": correction.speaker = try text(pair)
      case "role": correction.role = try choice(pair, Role.allCases, \.name)
      case "affiliation": correction.affiliation = try text(pair)
      case "kind":
        guard !pair.value.isNull else { throw source.problem("a block has a kind", at: pair.value.place) }
        correction.kind = try choice(pair, BlockKind.allCases, \.name)
      case "language": correction.language = try language(pair)
      case "date": correction.date = try date(pair)
      case "topics": correction.mentions += try mentions(pair.value, of: "topic")
      case "exchanges": correction.mentions += try mentions(pair.value, of: "exchange")
      case "mentions":
        for list in try source.pairs(of: pair.value, "the mentions") {
          let names = lexicon.all.map(\.name)
          guard names.contains(list.key) else {
            throw source.problem(
              "there is no list '\(list.key)'", at: list.place, length: list.key.unicodeScalars.count,
              notes: ["The lists are \(names.joined(separator: ", "))."],
              suggestion: nearest(to: list.key, among: names))
          }
          correction.mentions += try mentions(list.value, of: list.key)
        }
      case "words": correction.words = try source.text(of: pair.value, "the words")
      case "note": _ = try source.text(of: pair.value, "the note")
      default: throw source.unknownKey(pair, known: Self.blockKeys)
      }
    }
    return correction
  }

  /// Entries of a list: `okx` or `+okx` is mentioned, `-okx` is not.
  private func mentions(_ node: YAMLNode, of field: String) throws(Diagnostic) -> [BlockCorrection.MentionChange] {
    var changes: [BlockCorrection.MentionChange] = []
    for item in source.items(of: node) {
      let written = try source.text(of: item, "an entry")
      let isSigned = written.hasPrefix("-") || written.hasPrefix("+")
      let entry = isSigned ? String(written.dropFirst()) : written
      guard lexicon.entry(entry, in: field) != nil else {
        let known = lexicon.all.first { $0.name == field }?.entries.map(\.id) ?? []
        throw source.problem(
          "unknown \(field) '\(entry)'", at: item.place, length: written.unicodeScalars.count,
          suggestion: nearest(to: entry, among: known))
      }
      changes.append(.init(field: field, entry: entry, isRemoval: written.hasPrefix("-")))
    }
    return changes
  }

  private func joinedNames(_ node: YAMLNode) throws(Diagnostic) -> [JoinedNames] {
    var joined: [JoinedNames] = []
    for pair in try source.pairs(of: node, "the people") {
      let others = try source.texts(of: pair.value, "a name")
      joined.append(JoinedNames(name: pair.key, others: others, origin: origin(pair.place)))
    }
    return joined
  }

  private func text(_ pair: YAMLPair) throws(Diagnostic) -> Correction<String> {
    pair.value.isNull ? .clear : .set(try source.text(of: pair.value, pair.key))
  }

  private func date(_ pair: YAMLPair) throws(Diagnostic) -> Correction<StatedDate> {
    if pair.value.isNull { return .clear }
    let written = try source.text(of: pair.value, "the date")
    guard let date = StatedDate(iso: written) else {
      throw source.problem(
        "'\(written)' is no date", at: pair.value.place, length: written.unicodeScalars.count,
        notes: ["write 2023, 2023-09 or 2023-09-13"])
    }
    return .set(date)
  }

  private func language(_ pair: YAMLPair) throws(Diagnostic) -> Correction<String> {
    if pair.value.isNull { return .clear }
    let code = try source.text(of: pair.value, "the language")
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (97...122).contains($0) }) else {
      throw source.problem(
        "'\(code)' is no code of a language", at: pair.value.place, length: code.unicodeScalars.count,
        notes: ["write two small letters, as in en, fr or zh"])
    }
    return .set(code)
  }

  private func choice<Choice: Sendable & Equatable>(
    _ pair: YAMLPair, _ choices: [Choice], _ name: (Choice) -> String
  ) throws(Diagnostic) -> Correction<Choice> {
    if pair.value.isNull { return .clear }
    let written = try source.text(of: pair.value, "the \(pair.key)")
    guard let choice = choices.first(where: { name($0) == written }) else {
      let names = choices.map(name)
      throw source.problem(
        "unknown \(pair.key) '\(written)'", at: pair.value.place, length: written.unicodeScalars.count,
        notes: ["Known: \(names.joined(separator: ", "))."], suggestion: nearest(to: written, among: names))
    }
    return .set(choice)
  }

  private func origin(_ place: YAMLPlace) -> String {
    "\(source.file.split(separator: "/").last ?? "corpus.yaml"), line \(place.line + 1)"
  }
}
