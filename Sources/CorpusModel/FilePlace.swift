/// Where something inside a block stands in its file: blocks keep the place of their first line alone.
package enum FilePlace {
  /// The formats whose texts have the lines of their files, so that counting line feeds tells places.
  private static let lineFormats: Set<String> = ["text", "markdown"]
  private static let line = "line "

  /// The place of words behind some bytes of a block, its extent up to them: "line 12" with a line feed between becomes
  /// "line 13"; a place of another kind, or in a format whose lines are made of something else, is the block's own.
  ///
  /// - Parameter behind: called only where line feeds count.
  package static func inside(
    _ place: String, format: String, behind: () -> some Sequence<UInt8>
  ) -> String {
    guard lineFormats.contains(format), place.hasPrefix(line), let first = Int(place.dropFirst(line.count)) else {
      return place
    }
    return line + String(first + behind().count { $0 == 0x0A })
  }
}
