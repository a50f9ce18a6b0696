import CorpusModel
import TextAnalysis

/// Collects the names of gazetteers in one buffer, so that they are cut into terms in one go.
struct NameMatcherBuilder {
  private var text: [UInt8] = []
  private var starts: [Int] = []
  private var targets: [NameMatcher.Target] = []
  private var contexts: [[String]: Int32] = [:]
  /// The list used last: the names of a file mostly share one, and arrays that share their storage compare at once.
  private var lastContext: (words: [String], number: Int32)?

  /// Adds all names, denials and context words of a gazetteer.
  mutating func add(_ gazetteer: Gazetteer, field: Int32) {
    for (place, entry) in gazetteer.entries.enumerated() {
      for (number, alias) in entry.aliases.enumerated() {
        var target = NameMatcher.Target(kind: .name, field: field, entry: Int32(place), alias: Int32(number))
        if alias.needsContext, !alias.requires.isEmpty { target.context = context(alias.requires, field: field) }
        target.isTight = isTight(alias)
        target.isExact = alias.isExact
        append(alias.text, target)
      }
      for denial in entry.denials {
        append(denial, NameMatcher.Target(kind: .denial, field: field, entry: Int32(place), alias: -1))
      }
    }
  }

  /// The tables of all that was added.
  func tables() -> NameMatcher.Tables {
    let cut = cut()
    let (spellings, endings, numbers) = spellings(of: cut)
    let named = targets.indices.filter { !cut.terms(of: $0).isEmpty }
    var ends: [Int32] = []
    let names = FlatTrie(numbers, paths: named.map { cut.terms(of: $0) }, ends: &ends)
    var firstTargets = [UInt32](repeating: 0, count: names.count + 1)
    for node in ends { firstTargets[Int(node) + 1] += 1 }
    for node in 1...names.count { firstTargets[node] += firstTargets[node - 1] }
    // Backwards, so that the last name of a node comes first.
    var next = firstTargets
    var byNode = [Int32](repeating: 0, count: ends.count)
    for (target, node) in ends.enumerated().reversed() {
      byNode[Int(next[Int(node)])] = Int32(target)
      next[Int(node)] += 1
    }
    return NameMatcher.Tables(
      targets: named.map { targets[$0] }, spellings: spellings, endings: endings, names: names,
      firstTargets: firstTargets, targetsByNode: byNode, longest: named.map { cut.terms(of: $0).count }.max() ?? 0)
  }

  /// The tries of all terms, with the number of each term.
  private func spellings(of cut: CutNames) -> (spellings: SpellingTrie, endings: SpellingTrie, numbers: [Int32]) {
    let (whole, ending) = (
      cut.terms.indices.filter { !cut.terms[$0].isEnding }, cut.terms.indices.filter { cut.terms[$0].isEnding }
    )
    var backwards: [UInt8] = []
    let reversed = ending.map { place in
      backwards.append(contentsOf: cut.folded[cut.terms[place].folded].reversed())
      return (range: backwards.count - cut.terms[place].folded.count..<backwards.count, isBeginning: true)
    }
    var found: [Int32] = []
    let spellings = SpellingTrie(
      cut.folded, whole.map { (cut.terms[$0].folded, cut.terms[$0].isBeginning) }, numbers: &found)
    var numbers = [Int32](repeating: 0, count: cut.terms.count)
    for (place, number) in zip(whole, found) { numbers[place] = number }
    let endings = SpellingTrie(backwards, reversed, numbers: &found)
    for (place, number) in zip(ending, found) { numbers[place] = -number }
    return (spellings, endings, numbers)
  }

  /// All names cut into folded terms.
  private func cut() -> CutNames {
    var folder = Folder()
    var names = CutNames()
    names.folded.reserveCapacity(text.count)
    var next = 0
    forEachTerm(in: text, within: 0..<text.count) { term in
      while next < starts.count, starts[next] <= term.range.lowerBound {
        names.firstTerms.append(names.terms.count)
        next += 1
      }
      let start = names.folded.count
      if text[term.range].allSatisfy({ $0 < 0x80 }) {
        names.folded.append(contentsOf: text[term.range].lazy.map { (65...90).contains($0) ? $0 | 0x20 : $0 })
      } else {
        names.folded.append(contentsOf: folder.fold(text, term.range).utf8)
      }
      let star = UInt8(ascii: "*")
      let isBeginning = term.range.upperBound < text.count && text[term.range.upperBound] == star
      let isEnding = !isBeginning && term.range.lowerBound > 0 && text[term.range.lowerBound - 1] == star
      names.terms.append(NameTerm(folded: start..<names.folded.count, isBeginning: isBeginning, isEnding: isEnding))
    }
    while names.firstTerms.count <= targets.count { names.firstTerms.append(names.terms.count) }
    return names
  }

  /// Domains, handles and names with a point inside ("Crypto.com") count only as written: "Bybit com parceiros" is no
  /// domain.
  private func isTight(_ alias: Alias) -> Bool {
    if alias.sort == "domain" || alias.sort == "handle" { return true }
    let bytes = alias.text.utf8
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let after = bytes.index(after: point)
    return after < bytes.endIndex && bytes[after] != UInt8(ascii: " ") && point > bytes.startIndex
  }

  private mutating func context(_ words: [String], field: Int32) -> Int32 {
    if let lastContext, lastContext.words == words { return lastContext.number }
    if let known = contexts[words] {
      lastContext = (words, known)
      return known
    }
    let number = Int32(contexts.count)
    contexts[words] = number
    lastContext = (words, number)
    for word in words {
      append(word, NameMatcher.Target(kind: .context, field: field, entry: number, alias: -1))
    }
    return number
  }

  private mutating func append(_ name: String, _ target: NameMatcher.Target) {
    starts.append(text.count)
    targets.append(target)
    text.append(contentsOf: name.utf8)
    text.append(UInt8(ascii: "\n"))
  }
}

/// A term of a name.
private struct NameTerm {
  /// The folded bytes in `CutNames.folded`.
  var folded: Range<Int>
  /// Whether `*` follows.
  var isBeginning: Bool
  /// Whether `*` stands before.
  var isEnding: Bool
}

/// Names cut into terms, in flat arrays.
private struct CutNames {
  /// All terms folded, end to end.
  var folded: [UInt8] = []
  var terms: [NameTerm] = []
  /// The place of each name's first term, and one place more: the end of the last.
  var firstTerms: [Int] = []

  /// The places of a name's terms.
  func terms(of name: Int) -> Range<Int> { firstTerms[name]..<firstTerms[name + 1] }
}
