/// Whom a line of Hindi names as talking with whom: `… जया सेन से रवि दास की बातचीत`, "Ravi Das's talk with Jaya Sen".
struct TalkCredit: Equatable {
  /// The two words before the postposition for "with".
  let guest: String
  /// The two or three words before the genitive of the talk.
  let asker: String

  /// Nil for lines of any other form.
  init?(_ line: String) {
    guard line.utf8.count <= 500, line.contains("की बातचीत") else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).map { String($0).trimmingMarks }
    for place in words.indices.dropFirst(2) where words[place] == "से" {
      for count in 2...3 where place + count + 2 < words.count {
        guard words[place + count + 1] == "की", words[place + count + 2] == "बातचीत" else { continue }
        guest = words[place - 2..<place].joined(separator: " ")
        asker = words[place + 1...place + count].joined(separator: " ")
        return
      }
    }
    return nil
  }
}
