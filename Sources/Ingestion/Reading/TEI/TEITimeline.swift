/// The points in time that a transcript's `timeline` names.
struct TEITimeline {
  private var points: [String: MarkupElement] = [:]
  /// The times found so far; nil for points that lead nowhere.
  private var known: [String: Int?] = [:]

  init(_ text: MarkupElement) {
    for point in text.descendants where point.name == "when" {
      if let id = point["xml:id"] { points[id] = point }
    }
  }

  /// Milliseconds from the start of the recording for a pointer (`#T3`) or a time written out.
  mutating func time(_ words: String?) -> Int? {
    guard let words else { return nil }
    guard words.hasPrefix("#") else { return StatedValue.time(words) }
    // From point to point back to one that is known or absolute, without end where the file makes a circle.
    var id = String(words.dropFirst())
    var path: [(id: String, interval: Int)] = []
    var base: Int?
    while base == nil, path.count <= points.count {
      if let time = known[id] {
        base = time
        break
      }
      guard let point = points[id] else { break }
      if let interval = point["interval"].flatMap(Double.init), let since = point["since"], interval >= 0,
        interval < 1e9
      {
        let unit: Double = point["unit"] == "ms" ? 1 : point["unit"] == "min" ? 60_000 : 1000
        path.append((id, Int(interval * unit)))
        id = String(since.dropFirst())
      } else {
        base = StatedValue.time(point["absolute"]) ?? 0
        path.append((id, 0))
      }
    }
    guard var time = base else {
      for step in path { known[step.id] = .some(nil) }
      return nil
    }
    for step in path.reversed() {
      // A file may add up more intervals than any recording has.
      time = min(time + step.interval, 1 << 52)
      known[step.id] = time
    }
    return time
  }
}
