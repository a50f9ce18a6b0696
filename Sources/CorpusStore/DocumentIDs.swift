import CorpusModel

/// Gives documents their ids.
enum DocumentIDs {
  /// An id for each path, all different.
  ///
  /// The file's name without its ending; where several have it, the shortest end of each path that tells them apart,
  /// still without the ending; where only the endings differ, the path with it.
  static func ids(for paths: [String]) -> [String] {
    let stems = paths.map(withoutEnding)
    var ids = stems.map { suffix(of: $0, parts: 1) }
    var open = clashes(in: ids, among: Array(paths.indices))
    var whole: [Int] = []
    var parts = 2
    while !open.isEmpty {
      var longer: [Int] = []
      for place in open {
        let next = suffix(of: stems[place], parts: parts)
        if next == ids[place] { whole.append(place) } else { longer.append(place) }
        ids[place] = next
      }
      open = clashes(in: ids, among: longer)
      parts += 1
    }
    for place in clashes(in: ids, among: whole) { ids[place] = paths[place] }
    return numbered(ids)
  }

  /// Keeps the ids apart that files give the documents inside them.
  struct Register {
    private let files: Set<String>
    private var taken = Taken()

    /// A register in which the ids of whole files are spoken for.
    init(files: [String]) { self.files = Set(files) }

    /// The id for a document: the wanted one, where neither another file nor another document has it, else with the id
    /// of its file before it, else with a number behind.
    mutating func claim(_ wanted: String, of file: String) -> String {
      if wanted == file || !files.contains(wanted), !wanted.isEmpty, taken.take(wanted) { return wanted }
      let longer = wanted.isEmpty ? file : "\(file)/\(wanted)"
      return taken.free(longer) { $0 == file || !files.contains($0) }
    }

    /// The id for a document that a side file renames: the wanted one, with a number behind where it is taken.
    mutating func rename(to wanted: String) -> String {
      taken.free(wanted) { !files.contains($0) }
    }
  }

  /// Ids that documents have, and the numbers that come next behind those that several wanted.
  private struct Taken {
    private var ids: Set<String> = []
    private var nextNumbers: [String: Int] = [:]

    /// Takes an id; false where it is taken.
    mutating func take(_ id: String) -> Bool { ids.insert(id).inserted }

    /// Takes the id wanted, or with the first number behind it that is free and may be had.
    mutating func free(_ wanted: String, mayHave: (String) -> Bool = { _ in true }) -> String {
      if mayHave(wanted), take(wanted) { return wanted }
      var number = nextNumbers[wanted] ?? 2
      while !mayHave("\(wanted)#\(number)") || !take("\(wanted)#\(number)") { number += 1 }
      nextNumbers[wanted] = number + 1
      return "\(wanted)#\(number)"
    }
  }

  /// The places whose id another of the places has too.
  private static func clashes(in ids: [String], among places: [Int]) -> [Int] {
    var counts: [String: Int] = [:]
    for place in places { counts[ids[place], default: 0] += 1 }
    return places.filter { counts[ids[$0], default: 0] > 1 }
  }

  /// What is equal even so (`a.b` beside `a.b.txt`) gets a number.
  private static func numbered(_ ids: [String]) -> [String] {
    var taken = Taken()
    return ids.map { taken.free($0) }
  }

  private static func suffix(of path: String, parts: Int) -> String {
    PathParts.names(of: path).suffix(parts).joined(separator: "/")
  }

  private static func withoutEnding(_ path: String) -> String {
    let parts = PathParts(path)
    guard let point = parts.name.utf8.lastIndex(of: UInt8(ascii: ".")), point > parts.name.startIndex else {
      return path
    }
    return parts.folder + parts.name[..<point]
  }
}
