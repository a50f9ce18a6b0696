import CorpusModel
import TextAnalysis

/// Collects the names of gazetteers in one buffer, so that they are cut into terms in one go.
struct NameMatcherBuilder {
  private var text: [UInt8] = []
  private var starts: [Int] = []
  private var targets: [NameMatcher.Target] = []
  private var contexts: [[String]: Int32] = [:]

  /// The number of different lists of context words so far.
  var contextCount: Int { contexts.count }

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

  /// Calls `body` with the terms of each name and what it stands for, in the order in which they were added.
  func forEachName(_ body: ([NameMatcher.NameTerm], NameMatcher.Target) -> Void) {
    var folder = Folder()
    var terms: [NameMatcher.NameTerm] = []
    var name = 0
    forEachTerm(in: text, within: 0..<text.count) { term in
      while name + 1 < starts.count, starts[name + 1] <= term.range.lowerBound {
        body(terms, targets[name])
        terms.removeAll(keepingCapacity: true)
        name += 1
      }
      let isBeginning = term.range.upperBound < text.count && text[term.range.upperBound] == UInt8(ascii: "*")
      let isEnding = term.range.lowerBound > 0 && text[term.range.lowerBound - 1] == UInt8(ascii: "*") && !isBeginning
      terms.append(
        NameMatcher.NameTerm(
          folded: ArraySlice(folder.fold(text, term.range).utf8), written: text[term.range], isBeginning: isBeginning,
          isEnding: isEnding))
    }
    if name < targets.count { body(terms, targets[name]) }
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
    if let known = contexts[words] { return known }
    let number = Int32(contexts.count)
    contexts[words] = number
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
