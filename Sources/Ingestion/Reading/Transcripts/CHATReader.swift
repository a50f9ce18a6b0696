import CorpusModel
import Diagnostics

extension Reader {
  /// CHAT, the transcription format of TalkBank.
  static let chat = Reader(
    name: "chat", endings: ["cha"],
    sniff: { head in ["@UTF8", "@Begin", "@Window:"].contains { head.starts(with: Array($0.utf8)) } },
    read: .text { text, _ throws(Diagnostic) in [try CHATTranscript(text).document()] })
}

/// A CHAT file: headers `@…`, main tiers `*CODE:`, dependent tiers `%…` that analyse them.
struct CHATTranscript {
  /// A line with those that continue it.
  private struct Tier {
    var line: Int
    /// `@Participants`, `*CHI`, `%mor`.
    var name: Substring
    var content: String
  }

  private struct Participant {
    var name: String
    var role: Role?
  }

  private var tiers: [Tier] = []
  private var participants: [Substring: Participant] = [:]
  /// Lines that belong to nothing.
  private var strays: [Int] = []

  init(_ text: [UInt8]) {
    var number = 0
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let words = String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      guard let sign = words.utf8.first else { continue }
      if sign == 0x09 || sign == 0x20 {
        guard !tiers.isEmpty else { continue }
        tiers[tiers.count - 1].content += " " + StatedDialogue.trimmed(words)
      } else if [UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "%")].contains(sign) {
        let name = words.prefix { $0 != ":" && $0 != "\t" }
        // `*BOB and no colon`: the words would be the name of a speaker who says nothing.
        guard sign != UInt8(ascii: "*") || name.count < words.count || !name.contains(" ") else {
          strays.append(number)
          continue
        }
        let content = words.dropFirst(name.count).drop { $0 == ":" }
        tiers.append(Tier(line: number, name: name, content: StatedDialogue.trimmed(String(content))))
      } else {
        strays.append(number)
      }
    }
    for tier in tiers where tier.name == "@Participants" { declare(tier.content) }
    keepApart()
  }

  /// `CHI Name_Of_Child Target_Child, MOT Mother`: a code, perhaps a name, a role.
  private mutating func declare(_ list: String) {
    for entry in list.split(separator: ",") {
      let words = entry.split(separator: " ")
      guard let code = words.first else { continue }
      let name = words.count > 2 ? words[1].split(separator: "_").joined(separator: " ") : String(code)
      participants[code] = Participant(name: name, role: words.count > 1 ? words.last.flatMap(Self.role) : nil)
    }
  }

  /// Gives people of one name their codes instead.
  private mutating func keepApart() {
    var uses: [String: Int] = [:]
    for participant in participants.values { uses[participant.name, default: 0] += 1 }
    for (code, participant) in participants where uses[participant.name, default: 0] > 1 {
      participants[code]?.name = String(code)
    }
  }

  private static func role(_ word: Substring) -> Role? {
    switch word {
    case "Interviewer", "Investigator": .interviewer
    case "Narrator": .narrator
    default: nil
    }
  }

  /// The turns: what one participant says until the next does.
  func document() throws(Diagnostic) -> RawDocument {
    var dialogue = StatedDialogue()
    var speaker: Substring?
    var unread: [Substring] = []
    var known: Set<Substring> = []
    for tier in tiers {
      switch tier.name.utf8.first {
      case UInt8(ascii: "*"):
        let (words, time) = Self.withoutBullets(tier.content)
        let code = tier.name.dropFirst()
        guard Self.isSpeech(words) else {
          dialogue.add(.init(words: words, kind: .stage, time: time, place: "line \(tier.line)"))
          speaker = nil
          continue
        }
        if speaker == code {
          dialogue.goOn(words, joint: .blank)
        } else {
          dialogue.add(
            .init(
              speaker: participants[code]?.name ?? String(code), words: words, role: participants[code]?.role,
              time: time, place: "line \(tier.line)"))
        }
        speaker = code
      case UInt8(ascii: "%"): if known.insert(tier.name).inserted { unread.append(tier.name) }
      default: header(tier, &dialogue, &speaker)
      }
    }
    guard !dialogue.isEmpty else { throw Diagnostic("no main tier of CHAT in it") }
    var raw = dialogue.document()
    if !unread.isEmpty { raw.notes.append("Tiers that were not read: \(unread.prefix(12).joined(separator: ", ")).") }
    if !tiers.contains(where: { $0.name == "@End" }) { raw.notes.append("The file breaks off: it has no @End.") }
    if let line = strays.first {
      raw.notes.append(
        strays.count == 1
          ? "Line \(line) belongs to no tier and was left out."
          : "\(strays.count) lines belong to no tier and were left out, the first is line \(line).")
    }
    return raw
  }

  private func header(_ tier: Tier, _ dialogue: inout StatedDialogue, _ speaker: inout Substring?) {
    switch tier.name {
    case "@Languages":
      dialogue.raw.language = LanguageCode.short(tier.content.split { ", ".contains($0) }.first.map(String.init))
    case "@Date":
      guard let date = Self.date(tier.content) else { return }
      dialogue.raw.date = date
      dialogue.raw.dateCue = tier.content
    case "@Comment", "@Situation", "@Activities", "@Location", "@Bg", "@G":
      // Notes before the first words are about the recording, later ones about what happens.
      let hasSpeech = dialogue.hasTurns
      dialogue.add(.init(words: tier.content, kind: hasSpeech ? .stage : .metadata, place: "line \(tier.line)"))
      if hasSpeech { speaker = nil }
    default: return
    }
  }

  /// Whether a main tier holds words, not only codes such as `0`, `&=laughs` and `[…]`.
  private static func isSpeech(_ words: String) -> Bool {
    var depth = 0
    for word in words.split(separator: " ") {
      let inside = depth > 0 || word.hasPrefix("[")
      depth = max(0, depth + word.count { $0 == "[" } - word.count { $0 == "]" })
      if inside || word.hasPrefix("&=") || word.hasPrefix("+") || word == "0" { continue }
      if word.contains(where: { $0.isLetter || $0.isNumber }) { return true }
    }
    return false
  }

  /// The words without `␕start_end␕`, and the start of the first such time in milliseconds.
  private static func withoutBullets(_ content: String) -> (words: String, time: Int?) {
    var words = ""
    var time: Int?
    for (place, part) in content.split(separator: "\u{15}", omittingEmptySubsequences: false).enumerated() {
      if place.isMultiple(of: 2) {
        words += part
      } else if let start = part.split(separator: "_").suffix(2).first.flatMap({ Int($0) }), part.contains("_") {
        time = time ?? RecognisedSpeech.bounded(start)
      } else {
        words += part
      }
    }
    return (StatedDialogue.trimmed(words), time)
  }

  /// `25-JAN-1983`.
  private static func date(_ text: String) -> StatedDate? {
    let parts = text.split(separator: "-")
    let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    guard parts.count == 3, let day = Int(parts[0]), let month = months.firstIndex(of: parts[1].uppercased()),
      let year = Int(parts[2]), (1...9999).contains(year), (1...StatedDate.days(in: month + 1, of: year)).contains(day)
    else { return nil }
    return StatedDate(year: year, month: month + 1, day: day)
  }
}
