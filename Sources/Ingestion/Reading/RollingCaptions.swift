/// Captions of which each shows again the lines that the one before ended with, as machines write them while somebody
/// speaks.
struct RollingCaptions {
  /// The lines of each cue, as they stand in the file, without those that the cue before showed.
  private(set) var lines: [[[UInt8]]]
  /// Whether captions roll: where few lines come again, somebody says a thing twice.
  let roll: Bool

  /// Takes the lines of all cues in order.
  init(_ cues: [[[UInt8]]]) {
    lines = cues
    let shown = cues.map { cue in cue.map(Self.words) }
    let overlaps = zip(shown, shown.dropFirst()).map(Self.overlap)
    let rolled = zip(overlaps, shown.dropFirst()).count { $0 > 0 && $0 < $1.count }
    roll = rolled > 1 && overlaps.count { $0 > 0 } * 2 >= overlaps.count
    guard roll else { return }
    for (place, overlap) in overlaps.enumerated() { lines[place + 1].removeFirst(overlap) }
  }

  /// How many lines that a cue ends with are those that the next begins with.
  private static func overlap(_ cue: [[UInt8]], _ next: [[UInt8]]) -> Int {
    (1...max(1, min(cue.count, next.count))).last { cue.suffix($0).elementsEqual(next.prefix($0)) && !next.isEmpty }
      ?? 0
  }

  /// A line without tags.
  private static func words(_ line: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var isTag = false
    for byte in line {
      if byte == 0x3C { isTag = true } else if isTag { isTag = byte != 0x3E } else { words.append(byte) }
    }
    return Array(words[words.trimmed(words.indices)])
  }
}
