import Diagnostics

/// A JSON file as far as it can be read.
struct JSONText {
  /// The outermost value.
  let root: JSONNode
  /// What was repaired or left out, a sentence each.
  let notes: [String]
  /// Where and why reading stopped before the end, a sentence; nil where it did not.
  let breakage: String?

  /// Reads a file; throws where it is no JSON from the start.
  init(_ text: [UInt8]) throws(Diagnostic) {
    switch JSONNode.parse(text) {
    case .success(let root):
      self.root = root
      notes = []
      breakage = nil
    case .failure(let failure):
      let salvage = JSONSalvage(text)
      guard let kept = salvage.text, case .success(let root) = JSONNode.parse(kept) else {
        let place = "no JSON: line \(failure.line), column \(failure.column)"
        throw Diagnostic(
          salvage.breakage.map { "\(place), where \($0.reason)" } ?? place, notes: ["\(failure.reason)."])
      }
      self.root = root
      var notes: [String] = []
      breakage = Self.sentence(of: salvage.breakage, in: text)
      if let sentence = breakage {
        notes.append("\(sentence) What stands before it was read; the rest is left out.")
      }
      if salvage.repairs > 0 {
        let things = salvage.repairs == 1 ? "One thing" : "\(salvage.repairs) things"
        notes.append("\(things) that JSON does not allow (half characters, NUL, endless numbers) were repaired.")
      }
      self.notes = notes
    }
  }

  private static func sentence(of breakage: JSONSalvage.Break?, in text: [UInt8]) -> String? {
    guard let breakage else { return nil }
    let before = text[..<breakage.place]
    let line = 1 + before.count { $0 == 0x0A }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return "The JSON breaks at line \(line), column \(column), where \(breakage.reason)."
  }
}
