package import CorpusModel
import TextAnalysis

/// The finding on a document for people: what it is, how its turns were found, who speaks, what is doubtful.
package func render(_ check: DocumentCheck, options: RenderOptions) -> String {
  var sheet = CheckSheet(options: options)
  sheet.title(check.path)
  sheet.add("document", CheckWords.identity(check))
  sheet.add("turns", CheckWords.layout(check))
  sheet.add("blocks", CheckWords.kinds(check))
  for (place, voice) in check.voices.enumerated() {
    sheet.add(place == 0 ? "speakers" : "", CheckWords.voice(voice))
  }
  var doubts = CheckWords.confidence(check).map { [$0] } ?? []
  doubts += check.doubts.map(CheckWords.doubt)
  for (place, doubt) in doubts.enumerated() { sheet.add(place == 0 ? "doubts" : "", doubt) }
  for (place, note) in check.notes.enumerated() { sheet.add(place == 0 ? "notes" : "", note) }
  if check.isClean { sheet.add("doubts", "none") }
  return sheet.text
}

/// The last lines of a check for people: corrections that do not fit, files that were not read, and how many documents are clean.
package func renderSummary(
  documents: Int, clean: Int, report: LoadReport, options: RenderOptions
) -> String {
  var sheet = CheckSheet(options: options)
  for item in report.misfits { sheet.add("corrections", "\(item.path): \(item.message)") }
  for item in report.passedOver { sheet.add("passed over", "\(item.path): \(item.message)") }
  let unread = report.unread
  for item in unread { sheet.add("not read", "\(item.path): \(item.message)") }
  var sentence = counted(documents, "document") + ", "
  sentence += clean == documents ? "no doubts" : "\(documents - clean) with doubts"
  if !unread.isEmpty { sentence += ", \(counted(unread.count, "file")) not read" }
  return sheet.text + sentence + "\n"
}

/// What a check says, in words.
private enum CheckWords {
  /// The labels of a speaker that people are shown; JSON has all.
  private static let shownLabels = 8

  static func identity(_ check: DocumentCheck) -> String {
    let facts = [
      check.id, check.format, check.language ?? "language unknown", check.date?.iso ?? "no date stated", check.source,
    ]
    let title = check.title.map { ": \($0)" } ?? ""
    return facts.compactMap(\.self).joined(separator: " · ") + title
  }

  static func layout(_ check: DocumentCheck) -> String {
    guard check.turns > 0 else { return "none" }
    let ways = check.layouts.map { layout, turns in
      let marks = layout.marks.map { ", \($0.rawValue)" }.joined()
      return layout.form.rawValue + marks + (check.layouts.count > 1 ? " (\(turns))" : "")
    }
    return "\(check.turns)" + (ways.isEmpty ? "" : ", " + ways.joined(separator: "; "))
  }

  static func kinds(_ check: DocumentCheck) -> String {
    let share = Int((check.boilerplateShare * 100).rounded())
    return BlockKind.allCases.compactMap { kind in
      guard let count = check.kinds[kind] else { return nil }
      return "\(kind.name) \(count)" + (kind == .boilerplate ? " (\(share) % of the text)" : "")
    }.joined(separator: ", ")
  }

  static func voice(_ voice: DocumentCheck.Voice) -> String {
    let facts = voice.roles.map(\.name) + voice.affiliations
    let who = (voice.name ?? "nobody") + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    let counts = [(voice.turns, "turn"), (voice.quotes, "quotation")].filter { $0.0 > 0 }
    let amount = counts.map { counted($0.0, $0.1) }.joined(separator: ", ")
    let ways = voice.attributions.map { attribution, count in
      let times = voice.attributions.count > 1 ? " \(count)" : ""
      return "\(attribution.method.name)\(times) \(attribution.confidence.name)"
    }
    var labels = voice.labels.prefix(shownLabels).map { "\"\($0)\"" }.joined(separator: ", ")
    if voice.labels.count > shownLabels { labels += " and \(voice.labels.count - shownLabels) more" }
    if !labels.isEmpty { labels = "; labelled " + labels }
    return "\(who): \(amount)" + (ways.isEmpty ? "" : ", by " + ways.joined(separator: ", ")) + labels
  }

  static func confidence(_ check: DocumentCheck) -> String? {
    let parts = [Confidence.guess, .likely].compactMap { level in
      check.confidences[level].map { "\($0) \(level.name)" }
    }
    let nobody = check.speakerless > 0 ? ["\(check.speakerless) without a speaker"] : []
    return parts.isEmpty && nobody.isEmpty ? nil : "speakers: " + (parts + nobody).joined(separator: ", ")
  }

  static func doubt(_ doubt: DocumentCheck.Doubt) -> String {
    let place = [doubt.block?.description, doubt.place.isEmpty ? nil : doubt.place].compactMap(\.self)
    return place.isEmpty ? doubt.text : place.joined(separator: ", ") + ": " + doubt.text
  }
}

/// Lines of a name and what is said under it, wrapped, the words in one column.
private struct CheckSheet {
  let options: RenderOptions
  private(set) var text = ""

  private static let indent = 14

  init(options: RenderOptions) { self.options = options }

  mutating func title(_ title: String) { text += Ink.strong.paint(sanitize(title), options.color) + "\n" }

  mutating func add(_ name: String, _ words: String) {
    let words = sanitize(words)
    let bytes = Array(words.utf8)
    let room = max(20, (options.width ?? 80) - Self.indent)
    for (place, line) in lines(of: words, width: room).enumerated() {
      let head = place == 0 ? name : ""
      text += "  " + Ink.faint.paint(head, options.color)
      text += String(repeating: " ", count: Self.indent - 2 - head.utf8.count)
      text += String(decoding: bytes[line], as: UTF8.self) + "\n"
    }
  }
}
