/// Something at the start of a line that could name the speaker: what stands there, decided by nothing but its form.
struct LabelCandidate: Sendable, Equatable {
  /// How the label is set off from the words.
  enum Layout: UInt8, Sendable, CaseIterable {
    /// `Name: words`, or `Name:` with the words below.
    case colon
    /// `Name` alone on its line.
    case bare
    /// `[Name] words`, `<Name> words`, `【Name】words`.
    case bracket
    /// `P. words`, `M. Roy. — words`, `El Periodista.- words`.
    case point
    /// `Name — words`, `Name - words`, `**Name** words`.
    case dash
    /// `Name<TAB>words`, `三好　words`, `NAME  words`.
    case gap
  }

  /// The place of the line among the lines.
  var line: Int
  /// The label as printed, without colon, time and marks; UTF-8 byte offsets.
  var label: Range<Int>
  /// Where the words begin on the line; the line's end where they stand below.
  var wordsStart: Int
  var layout: Layout
  /// The time printed with the label, in milliseconds.
  var time: Int?
  /// Whether a time is printed with the label, be it only how long ago.
  var isTimed: Bool
  /// Whether the label is set in bold or italics.
  var isEmphasised: Bool
  /// Whether nothing follows on the line.
  var isAlone: Bool
}
