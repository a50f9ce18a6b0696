import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis

/// What the language says a filter finds, worked out block by block from the documents themselves: slow, without an
/// index, and written apart from the engine that it is held against.
struct NaiveEvaluator {
  /// A block as found: its document and its place among the document's blocks in the order of the text.
  struct Place: Hashable {
    var document: Int
    var block: Int
  }

  let documents: [Document]
  /// What every named set and result holds.
  var set: Set<Place> = []
  /// The ids of blocks, as the index gives them.
  var ids: [Place: String] = [:]
  /// For each copy of a text the fullest of its group, as the index found them.
  var primaries: [Place: Place] = [:]
  /// What is attached to blocks.
  var tags: [Place: [String]] = [:]
  var notes: [Place: String] = [:]
  private var seesAll = false
  /// Whether blocks with something attached are seen whatever their kind.
  private var seesEvidence = false
  /// A field's value that every block is held to have.
  private var only: (field: String, value: String)?
  private var ordered: [[Block]]
  private var tokens: [Place: [[Token]]] = [:]
  private var labels: [String: Set<String>] = [:]

  init(_ documents: [Document]) {
    self.documents = documents
    ordered = documents.map { document in
      document.blocks.enumerated().sorted { left, right in
        let keys = { (item: (offset: Int, element: Block)) in
          (
            item.element.extent.lowerBound, item.element.kind.isOverlay ? 1 : 0, -item.element.extent.upperBound,
            item.offset
          )
        }
        return keys(left) < keys(right)
      }.map(\.element)
    }
    for place in places {
      tokens[place] = cut(place)
      if let speaker = block(place).speaker, let label = block(place).label {
        labels[speaker, default: []].insert(label)
      }
    }
  }

  /// All places, in the order of the corpus.
  var places: [Place] {
    ordered.indices.flatMap { document in ordered[document].indices.map { Place(document: document, block: $0) } }
  }

  /// What a filter finds, in the order of the corpus.
  func places(_ filter: Filter) -> [Place] {
    let all = has(["kind", "id"], filter.value)
    let copies = has(["dup", "id"], filter.value)
    let readsEvidence = has(["tag", "note"], filter.value)
    let filter = Located(withoutEmptyTexts(filter.value) ?? .everything, at: filter.range)
    var copy = self
    (copy.seesAll, copy.seesEvidence) = (all, readsEvidence)
    let found = places.filter { copy.sees($0) && copy.holds(filter.value, $0) }
    return copies ? found : onePerText(found)
  }

  /// Places without those of which a fuller copy is among them.
  private func onePerText(_ found: [Place]) -> [Place] {
    let groups = Dictionary(grouping: found) { primaries[$0] ?? $0 }
    let shown = groups.map { primary, members in
      members.contains(primary) ? primary : members.reduce(members[0]) { size($1) > size($0) ? $1 : $0 }
    }
    return found.filter { Set(shown).contains($0) }
  }

  /// How many tokens a block has.
  private func size(_ place: Place) -> Int { segments(place).joined().count }

  func block(_ place: Place) -> Block { ordered[place.document][place.block] }

  /// Whether a filter has one of some fields; sets are of any kind.
  private func has(_ names: Set<String>, _ node: FilterNode) -> Bool {
    switch node {
    case .set: names.contains("id")
    case .field(let name, _): names.contains(name.value)
    case .and(let inner), .or(let inner): inner.contains { has(names, $0.value) }
    case .not(let inner), .asked(let inner), .within(_, let inner): has(names, inner.value)
    default: false
    }
  }

  /// The filter without texts that hold no term; nil where nothing is left.
  private func withoutEmptyTexts(_ node: FilterNode) -> FilterNode? {
    let kept = { (inner: [Filter]) in
      inner.compactMap { filter in withoutEmptyTexts(filter.value).map { Located($0, at: filter.range) } }
    }
    switch node {
    case .text(.switched(let pattern, _)): return withoutEmptyTexts(.text(pattern)) == nil ? nil : node
    case .text(.word(let written)), .text(.phrase(let written, _)), .text(.fuzzy(let written, _)):
      return termPatterns(of: written, wildcards: true).isEmpty ? nil : node
    case .and(let inner): return kept(inner).isEmpty ? nil : .and(kept(inner))
    case .or(let inner): return kept(inner).isEmpty ? nil : .or(kept(inner))
    case .not(let inner): return kept([inner]).first.map { .not($0) }
    case .asked(let inner): return .asked(kept([inner]).first ?? Located(.everything, at: inner.range))
    case .within(let unit, let inner): return kept([inner]).first.map { .within(unit, $0) }
    default: return node
    }
  }

  private func holds(_ node: FilterNode, _ place: Place) -> Bool {
    switch node {
    case .everything: true
    case .text(let pattern): says(pattern, place)
    case .field(let name, let test): passes(name.value, test, place)
    case .and(let inner): inner.allSatisfy { holds($0.value, place) }
    case .or(let inner): inner.contains { holds($0.value, place) }
    case .not(let inner): !holds(inner.value, place)
    case .set: set.contains(place)
    case .variable(let name, let switches):
      says(.phrase(value(of: name), slop: nil), place, keeping: traits(switches?.strict ?? []))
    case .asked(let inner): answers(inner.value, place)
    case .within(let unit, let inner): holds(inner.value, in: unit.value, around: place)
    default: false
    }
  }

  // MARK: Units

  /// A stretch of text: parts of blocks.
  private typealias Unit = [(place: Place, range: Range<Int>)]

  private func sees(_ place: Place) -> Bool {
    let isAttached = !tags[place, default: []].isEmpty || notes[place] != nil
    return seesAll || [.turn, .quote, .nested].contains(block(place).kind) || (seesEvidence && isAttached)
  }

  private func holds(_ node: FilterNode, in unit: String, around place: Place) -> Bool {
    guard sees(place) else { return false }
    let text = documents[place.document].text
    let own = block(place)
    switch unit {
    case "sentence", "paragraph":
      let parts =
        unit == "sentence"
        ? sentences(in: text, within: own.range, language: own.language) : paragraphs(in: text, within: own.range)
      return parts.contains { holds(node, [(place, $0)]) }
    case "doc":
      let all = ordered[place.document].indices.map { Place(document: place.document, block: $0) }
      return isHolder(node, place) && holds(node, all.filter { sees($0) }.map { ($0, block($0).range) })
    default:
      let exchanges = self.exchanges(of: place.document)
      guard let exchange = exchanges.first(where: { $0.contains(place.block) }) else { return false }
      let places = exchange.map { Place(document: place.document, block: $0) }
      return isHolder(node, place) && holds(node, places.filter { sees($0) }.map { ($0, block($0).range) })
    }
  }

  /// Whether a block holds one of the terms outside NOT, or there is none.
  private func isHolder(_ node: FilterNode, _ place: Place) -> Bool {
    let terms = positive(node)
    return terms.isEmpty || terms.contains { holds($0, place) }
  }

  private func positive(_ node: FilterNode) -> [FilterNode] {
    switch node {
    case .and(let inner), .or(let inner): inner.flatMap { positive($0.value) }
    case .not: []
    case .field(let name, let test): positive(test).map { .field(name: name, $0) }
    default: [node]
    }
  }

  private func positive(_ test: FieldTest) -> [FieldTest] {
    switch test {
    case .and(let tests), .or(let tests): tests.flatMap { positive($0) }
    case .not, .none: []
    default: [test]
    }
  }

  private func holds(_ node: FilterNode, _ unit: Unit) -> Bool {
    switch node {
    case .and(let inner): return inner.allSatisfy { holds($0.value, unit) }
    case .or(let inner): return inner.contains { holds($0.value, unit) }
    case .not(let inner): return !holds(inner.value, unit)
    case .field(let name, let test): return holds(name, test, unit)
    case .text(let pattern):
      return unit.contains { place, range in
        var part = self
        part.tokens[place] = segments(place).map { segment in
          segment.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
        }
        part.ordered[place.document][place.block].range = range
        return part.says(pattern, place)
      }
    default: return unit.contains { holds(node, $0.place) }
    }
  }

  private func holds(_ name: Located<String>, _ test: FieldTest, _ unit: Unit) -> Bool {
    switch test {
    case .and(let tests): return tests.allSatisfy { holds(name, $0, unit) }
    case .or(let tests): return tests.contains { holds(name, $0, unit) }
    case .not(let inner): return !holds(name, inner, unit)
    case .none: return !holds(name, .any, unit)
    default:
      return unit.contains { place, range in
        var part = self
        if ["exchange", "outlet", "topic"].contains(name.value) {
          part.ordered[place.document][place.block].range = range
        }
        return part.passes(name.value, test, place)
      }
    }
  }

  /// Questions in a row with their answers, and what lies over these.
  private func exchanges(of document: Int) -> [[Int]] {
    let blocks = ordered[document]
    let turns = blocks.indices.filter { blocks[$0].kind == .turn }
    let asks = asking(turns.map { blocks[$0] })
    var exchanges: [[Int]] = []
    for (turn, asks) in zip(turns.indices, asks) {
      if asks && (turn == 0 || !self.asking(turns.map { blocks[$0] })[turn - 1]) { exchanges.append([]) }
      if !exchanges.isEmpty { exchanges[exchanges.count - 1].append(turns[turn]) }
    }
    return exchanges.map { exchange in
      exchange
        + blocks.indices.filter { place in
          guard blocks[place].kind.isOverlay else { return false }
          let leaf = blocks.indices.last {
            !blocks[$0].kind.isOverlay && blocks[$0].extent.lowerBound <= blocks[place].range.lowerBound
          }
          return leaf.map { exchange.contains($0) } ?? false
        }
    }
  }

  // MARK: Questions

  /// Of the turns before it one fits that asks, and nothing between the two ends the question: only its asker speaks before
  /// the first answer, and behind that neither does he nor does anybody ask.
  private func answers(_ question: FilterNode, _ place: Place) -> Bool {
    let blocks = ordered[place.document]
    let turns = blocks.indices.filter { blocks[$0].kind == .turn }
    let asks = asking(turns.map { blocks[$0] })
    guard let own = turns.firstIndex(of: place.block) else { return false }
    return (0..<own).contains { asking in
      guard asks[asking], holds(question, Place(document: place.document, block: turns[asking])) else { return false }
      let areOthers = (asking + 1..<own).map { isAnother(blocks[turns[$0]], than: blocks[turns[asking]]) }
      let first = areOthers.firstIndex(of: true).map { asking + 1 + $0 }
      guard isAnother(blocks[turns[own]], than: blocks[turns[asking]]) else { return false }
      guard let first else { return ![.interviewer, .moderator].contains(blocks[turns[own]].role) }
      return areOthers[(first - asking - 1)...].allSatisfy { $0 } && !asks[first...own].contains(true)
    }
  }

  private func isAnother(_ block: Block, than other: Block) -> Bool {
    if block.speaker != nil, other.speaker != nil { return block.speaker != other.speaker }
    if block.label != nil || other.label != nil { return block.label != other.label }
    return block.speaker != other.speaker || block.role != other.role
  }

  private func asking(_ turns: [Block]) -> [Bool] {
    let byRole = turns.map { $0.role == .interviewer || $0.role == .moderator }
    if byRole.contains(true) { return byRole }
    return turns.indices.map { place in
      guard place + 1 < turns.count, turns[place].features.contains(.question) else { return false }
      return turns[place].speaker != turns[place + 1].speaker || turns[place].label != turns[place + 1].label
    }
  }

  // MARK: Texts

  private struct Token {
    var written: String
    var range: Range<Int>
    var isSymbol: Bool

    func word(keeping kept: PartialFolder.Traits) -> String { PartialFolder(keeping: kept).fold(written) }
  }

  /// The tokens of a block; those of a quotation are its leaves', leaf by leaf.
  private func cut(_ place: Place) -> [[Token]] {
    let text = documents[place.document].text
    let own = block(place)
    let leaves = own.kind.isOverlay ? ordered[place.document].filter { !$0.kind.isOverlay } : [own]
    return leaves.map { leaf in
      terms(in: text, within: leaf.range)
        .filter { own.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= own.range.upperBound }
        .map {
          Token(
            written: String(decoding: text[$0.range], as: UTF8.self), range: $0.range, isSymbol: $0.isSymbol)
        }
    }
  }

  private func segments(_ place: Place) -> [[Token]] { tokens[place] ?? [] }

  private func traits(_ aspects: MatchAspects) -> PartialFolder.Traits {
    var traits: PartialFolder.Traits = []
    if aspects.contains(.letterCase) { traits.insert(.letterCase) }
    if aspects.contains(.accents) { traits.insert(.accents) }
    if aspects.contains(.width) { traits.insert(.width) }
    return traits
  }

  private func says(_ pattern: TextPattern, _ place: Place, keeping kept: PartialFolder.Traits = []) -> Bool {
    switch pattern {
    case .switched(let inner, let switches): return says(inner, place, keeping: traits(switches.strict))
    case .word(let written), .phrase(let written, nil):
      let wanted = termPatterns(of: written, wildcards: true, keeping: kept)
      return wanted.isEmpty
        || segments(place).contains { segment in
          segment.indices.contains { start in
            start + wanted.count <= segment.count
              && wanted.indices.allSatisfy { fits(wanted[$0], segment[start + $0].word(keeping: kept)) }
          }
        }
    case .phrase(let written, let span?):
      let wanted = termPatterns(of: written, wildcards: true, keeping: kept)
      if wanted.count < 2 { return says(.phrase(written, slop: nil), place, keeping: kept) }
      return segments(place).contains { segment in
        segment.indices.contains { start in
          let stretch = segment[start..<min(segment.count, start + span + 1)]
          return wanted.allSatisfy { pattern in
            stretch.count { fits(pattern, $0.word(keeping: kept)) } >= wanted.count { $0 == pattern }
          }
        }
      }
    case .fuzzy(let written, let edits):
      guard case .literal(let wanted)? = termPatterns(of: written, wildcards: false, keeping: kept).first else {
        return true
      }
      return segments(place).joined().contains {
        editDistance(Array(wanted.unicodeScalars), Array($0.word(keeping: kept).unicodeScalars), limit: edits) <= edits
      }
    case .exact(let written):
      let bytes = Array(documents[place.document].text[block(place).range])
      let wanted = Array(written.utf8)
      return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    case .stem(let written):
      guard case .literal(let wanted)? = termPatterns(of: written, wildcards: false).first else { return true }
      let stemmer = block(place).language.flatMap { Stemmer(language: $0) }
      let stem = { (word: String) in stemmer?.stem(word) ?? word }
      return segments(place).joined().contains { stem($0.word(keeping: [])) == stem(wanted) }
    case .regex(let literal):
      return matches(literal, String(decoding: documents[place.document].text[block(place).range], as: UTF8.self))
    }
  }

  private func matches(_ literal: RegexLiteral, _ text: String) -> Bool {
    guard let expression = try? Regex((literal.flags.contains("i") ? "(?i)" : "") + literal.pattern) else {
      return false
    }
    return text.firstMatch(of: expression.anchorsMatchLineEndings().matchingSemantics(.unicodeScalar)) != nil
  }

  private func value(of variable: String) -> String { RandomQuery.variables[variable] ?? "" }

  private func fits(_ pattern: TermPattern, _ word: String) -> Bool {
    switch pattern {
    case .literal(let literal): literal == word
    case .wildcard(let wildcard): wildcard.matches(word)
    }
  }

  // MARK: Fields

  private func passes(_ field: String, _ test: FieldTest, _ place: Place) -> Bool {
    switch test {
    case .or(let tests): tests.contains { passes(field, $0, place) }
    case .and(let tests): tests.allSatisfy { passes(field, $0, place) }
    case .not(let inner): !passes(field, inner, place)
    case .none: !passes(field, .any, place)
    case .variable(let name):
      passes(field, .value(Located(value(of: name.value), at: name.range), quoted: true), place)
    case .regex(let literal):
      [field, field == "speaker" ? Self.unnamed : field].contains { field in
        values(field, place).contains { value in spellings(field, value).contains { matches(literal.value, $0) } }
      }
    default:
      switch field {
      case "date", "turn", "len", "time": ordinal(field, test, place)
      case "dup": isCopy(test, place)
      case "speaker": named(field, test, place) || named(Self.unnamed, test, place)
      default: named(field, test, place)
      }
    }
  }

  /// A field of labels alone: those of blocks whose speaker is nobody known.
  private static let unnamed = "unnamed"

  private func isCopy(_ test: FieldTest, _ place: Place) -> Bool {
    guard case .value(let value, _) = test else {
      return primaries[place] != nil || primaries.values.contains(place)
    }
    switch value.value.lowercased() {
    case "all": return true
    case "primary": return primaries[place] == nil
    default:
      let named = ids.filter { $0.value.hasPrefix(value.value) }
      guard let member = named.first?.key, named.count == 1 else { return false }
      return (primaries[place] ?? place) == (primaries[member] ?? member)
    }
  }

  private func ordinal(_ field: String, _ test: FieldTest, _ place: Place) -> Bool {
    let own = block(place)
    let (low, high): (Int?, Int?)
    switch field {
    case "date": (low, high) = (own.date?.firstDay, own.date?.lastDay)
    case "turn": (low, high) = (own.turn, own.turn)
    case "time": (low, high) = (own.time, own.time)
    default:
      let words = segments(place).joined().count { !$0.isSymbol }
      (low, high) = (words, words)
    }
    guard let low, let high else { return false }
    let bounds = { (written: String) -> (Int, Int) in
      let text = written.hasPrefix("$") ? self.value(of: String(written.dropFirst())) : written
      return switch field {
      case "date":
        (StatedDate(iso: text)?.firstDay ?? 0, StatedDate(iso: text)?.lastDay ?? 0)
      case "time": ((Int(text) ?? 0) * 1000, (Int(text) ?? 0) * 1000 + 999)
      default: (Int(text) ?? 0, Int(text) ?? 0)
      }
    }
    switch test {
    case .any: return true
    case .value(let value, _), .comparison(.equal, let value):
      return bounds(value.value).0 <= low && high <= bounds(value.value).1
    case .comparison(.unequal, let value): return !(bounds(value.value).0 <= low && high <= bounds(value.value).1)
    case .comparison(.less, let value): return high < bounds(value.value).0
    case .comparison(.atMost, let value): return high <= bounds(value.value).1
    case .comparison(.greater, let value): return low > bounds(value.value).1
    case .comparison(.atLeast, let value): return low >= bounds(value.value).0
    case .range(let from, let to):
      return (from.map { bounds($0.value).0 <= low } ?? true) && (to.map { high <= bounds($0.value).1 } ?? true)
    default: return false
    }
  }

  private func named(
    _ field: String, _ test: FieldTest, _ place: Place, strict: MatchAspects = []
  ) -> Bool {
    if case .switched(let inner, let switches) = test {
      return named(field, inner, place, strict: switches.strict)
    }
    let own = values(field, place)
    guard case .value(let value, let quoted) = test else { return !own.isEmpty }
    if strict.contains(.aliases) {
      if field == Self.unnamed { return named(field, test, place, strict: strict.subtracting(.aliases)) }
      return isSaid(field, value, quoted, place, strict.subtracting(.aliases))
    }
    if field == "kind" && value.value == "all" { return true }
    let kept = traits(strict)
    let wanted = termPatterns(of: value.value, wildcards: !quoted, keeping: kept)
    let names = own.map { spellings(field, $0) }
    let whole = { (spelling: String) in
      spelling == value.value || termPatterns(of: spelling, wildcards: false, keeping: kept) == wanted
    }
    let part = { (spelling: String) in
      let terms = termPatterns(of: spelling, wildcards: false, keeping: kept)
      return terms.indices.contains { start in
        start + wanted.count <= terms.count
          && wanted.indices.allSatisfy { offset in
            guard case .literal(let word) = terms[start + offset] else { return false }
            return fits(wanted[offset], word)
          }
      }
    }
    let isPattern = wanted.contains { if case .wildcard = $0 { true } else { false } }
    switch field {
    case "doc" where quoted: return own.contains(value.value)
    case "id": return own.contains { $0.hasPrefix(value.value) }
    case "path", "source":
      // What is the whole of some document's keeps parts of others out.
      let wildcard = !quoted && value.value.contains("*") ? WildcardPattern(Folder.fold(value.value)) : nil
      let isWhole = { (text: String) in
        wildcard?.matches(Folder.fold(text)) ?? (Folder.fold(text) == Folder.fold(value.value))
      }
      if everyValue(field).contains(where: isWhole) { return own.contains(where: isWhole) }
      if field == "source" { return own.contains(where: part) }
      return wildcard == nil && own.contains { Folder.fold($0).contains(Folder.fold(value.value)) }
    case "speaker": return own.contains(where: whole) || names.joined().contains(where: part)
    case "section", "title", "note": return names.joined().contains(where: part)
    case "exchange", "outlet", "topic", "maintopic", "affiliation", "label", Self.unnamed:
      if isPattern { return names.joined().contains(where: part) }
      // A whole name anywhere in the corpus's list keeps parts of others out.
      let anywhere = everyValue(field).contains { spellings(field, $0).contains(where: whole) }
      return names.joined().contains(where: anywhere ? whole : part)
    default: return isPattern ? names.joined().contains(where: part) : names.joined().contains(where: whole)
    }
  }

  /// Whether a name is used in the block itself: the label for its speaker, the words of a mention.
  private func isSaid(
    _ field: String, _ value: Located<String>, _ quoted: Bool, _ place: Place, _ strict: MatchAspects
  ) -> Bool {
    let test = FieldTest.value(value, quoted: quoted)
    let (own, document) = (block(place), documents[place.document])
    switch field {
    case "speaker":
      guard let label = own.label, named(field, test, place, strict: strict) else { return false }
      var copy = self
      copy.ordered[place.document][place.block].section = label
      return copy.named("section", test, place, strict: strict)
    case "affiliation":
      // Without the gazetteer's aliases an organisation is its own name alone, as a label is.
      guard let affiliation = own.affiliation else { return false }
      let patterns = termPatterns(of: value.value, wildcards: !quoted, keeping: traits(strict))
      let isPattern = patterns.contains { if case .wildcard = $0 { true } else { false } }
      let whole = { (name: String) in
        termPatterns(of: name, wildcards: false, keeping: self.traits(strict)) == patterns
      }
      if !isPattern, everyValue(field).contains(where: whole) { return whole(affiliation) }
      var copy = self
      copy.ordered[place.document][place.block].section = affiliation
      return copy.named("section", test, place, strict: strict)
    default:
      let patterns = termPatterns(of: value.value, wildcards: !quoted, keeping: traits(strict))
      let named = Set(
        everyValue(field).filter { entry in
          var copy = self
          copy.only = (field, entry)
          return copy.named(field, test, place, strict: strict)
        })
      return document.mentions.contains { mention in
        guard mention.field == field, named.isEmpty || named.contains(mention.entry),
          own.range.lowerBound <= mention.range.lowerBound, mention.range.upperBound <= own.range.upperBound
        else { return false }
        let words = terms(in: document.text, within: mention.range).map {
          PartialFolder(keeping: traits(strict)).fold(String(decoding: document.text[$0.range], as: UTF8.self))
        }
        return words.count == patterns.count && zip(patterns, words).allSatisfy { fits($0, $1) }
      }
    }
  }

  private func values(_ field: String, _ place: Place) -> [String] {
    if let only, only.field == field { return [only.value] }
    let own = block(place)
    let document = documents[place.document]
    let mentioned = { (name: String) in
      document.mentions.filter {
        $0.field == name && own.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= own.range.upperBound
      }.map(\.entry)
    }
    switch field {
    case "speaker": return [own.speaker].compactMap(\.self)
    case "label": return [own.label].compactMap(\.self)
    case Self.unnamed: return [own.speaker == nil ? own.label : nil].compactMap(\.self)
    case "role": return [own.role.name]
    case "affiliation": return [own.affiliation].compactMap(\.self)
    case "lang": return [own.language].compactMap(\.self)
    case "doclang": return [document.language].compactMap(\.self)
    case "kind": return [own.kind.name]
    case "section": return [own.section].compactMap(\.self)
    case "doc": return [document.id]
    case "title": return [document.title].compactMap(\.self)
    case "source": return [document.source].compactMap(\.self)
    case "path": return [document.path]
    case "id": return [ids[place]].compactMap(\.self)
    case "tag": return tags[place] ?? []
    case "note": return [notes[place]].compactMap(\.self)
    case "attribution": return [own.attribution?.method.name].compactMap(\.self)
    case "confidence": return [own.attribution?.confidence.name].compactMap(\.self)
    case "maintopic": return withParents(own.mainTopics)
    case "topic": return withParents(mentioned("topic"))
    case "has": return Features.names.filter { hasFeature($0.feature, place) }.map(\.name)
    default: return mentioned(field)
    }
  }

  /// A leaf has a quotation where somebody else's words lie over it.
  private func hasFeature(_ feature: Features, _ place: Place) -> Bool {
    let own = block(place)
    if own.features.contains(feature) { return true }
    guard feature == .quote, !own.kind.isOverlay else { return false }
    return ordered[place.document].contains {
      ($0.kind == .quote || $0.kind == .nested) && own.extent.contains($0.extent.lowerBound)
    }
  }

  private func everyValue(_ field: String) -> [String] {
    switch field {
    case "exchange": RandomCorpus.exchanges.entries.map(\.id)
    case "outlet": RandomCorpus.outlets.entries.map(\.id)
    case "topic", "maintopic": RandomCorpus.topics.entries.map(\.id)
    default: Array(Set(places.flatMap { values(field, $0) }))
    }
  }

  private func withParents(_ topics: [String]) -> [String] {
    topics + topics.compactMap { id in RandomCorpus.topics.entries.first { $0.id == id }?.facts["parent"] }
  }

  private func spellings(_ field: String, _ value: String) -> [String] {
    switch field {
    case "speaker":
      return (labels[value] ?? []) + (RandomCorpus.people.first { $0.id == value }?.names ?? [])
    case "exchange": return names(RandomCorpus.exchanges, value)
    case "outlet": return names(RandomCorpus.outlets, value)
    case "topic", "maintopic": return [value, RandomCorpus.topics.entries.first { $0.id == value }?.name ?? value]
    case "affiliation":
      let entries = RandomCorpus.exchanges.entries.filter { names(RandomCorpus.exchanges, $0.id).contains(value) }
      return [value] + entries.flatMap { names(RandomCorpus.exchanges, $0.id) }
    default: return [value]
    }
  }

  private func names(_ gazetteer: Gazetteer, _ id: String) -> [String] {
    gazetteer.entries.filter { $0.id == id }.flatMap { [$0.id, $0.name] + $0.aliases.map(\.text) }
  }
}
