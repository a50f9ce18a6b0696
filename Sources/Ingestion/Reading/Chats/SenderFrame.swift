import TextAnalysis

/// The words between which programs for meetings put the names of who writes and who reads: `From Ana to Everyone`.
enum SenderFrame {
  /// The words of each language.
  static let all: [(from: String, to: String)] = [
    ("From", "to"), ("Von", "an"), ("De", "à"), ("De", "a"), ("De", "para"), ("Da", "a"), ("Van", "aan"),
    ("Od", "do"), ("Från", "till"), ("От", "к"), ("От", "кому"),
  ]

  /// The name of who writes in words that name both; nil for others.
  ///
  /// - Parameter label: UTF-8 byte offsets inside the text, as is what it gives.
  static func sender(in text: [UInt8], _ label: Range<Int>) -> Range<Int>? {
    let words = String(decoding: text[label], as: UTF8.self)
    for frame in all where words.hasPrefix(frame.from + " ") {
      guard let to = words.firstRange(of: " \(frame.to) "), to.upperBound < words.endIndex else { continue }
      let end = label.lowerBound + words.utf8.distance(from: words.startIndex, to: to.lowerBound)
      let name = text.trimmed(min(label.lowerBound + frame.from.utf8.count, end)..<end)
      if !name.isEmpty { return name }
    }
    return nil
  }
}
