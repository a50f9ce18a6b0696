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

  /// The places whose id another of the places has too.
  private static func clashes(in ids: [String], among places: [Int]) -> [Int] {
    var counts: [String: Int] = [:]
    for place in places { counts[ids[place], default: 0] += 1 }
    return places.filter { counts[ids[$0], default: 0] > 1 }
  }

  /// What is equal even so (`a.b` beside `a.b.txt`) gets a number.
  private static func numbered(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      var unique = id
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(id)#\(number)"
        number += 1
      }
      return unique
    }
  }

  private static func suffix(of path: String, parts: Int) -> String {
    path.split(separator: "/").suffix(parts).joined(separator: "/")
  }

  private static func withoutEnding(_ path: String) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let point = path.lastIndex(of: "."), point > nameStart else { return path }
    return String(path[..<point])
  }
}
