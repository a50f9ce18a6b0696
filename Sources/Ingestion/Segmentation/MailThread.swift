import CorpusModel
import Diagnostics
import TextAnalysis

/// A mail that answers another paragraph by paragraph: who wrote the lines behind `>`, and who those between them.
struct MailThread {
  /// Who wrote what is quoted, as the line above it says: `On Monday Jane Roe wrote:`.
  let quoted: String
  /// The words that say so.
  let cue: String
  /// Who sent the mail; nil where no line says so.
  let sender: String?

  /// Looks for the lines; nil where none says who is quoted.
  init?(page: PageLines) {
    guard let first = page.lines.firstIndex(where: { $0.marks.contains(.quoted) }), first > 0 else { return nil }
    // The line may be broken in two.
    let above = page.lines[max(0, first - 2)..<first].map { page.text.string($0.words) }
    guard let found = [above.last ?? "", above.joined(separator: " ")].lazy.compactMap(Self.writer).first else {
      return nil
    }
    quoted = found
    cue = above.last ?? ""
    sender = page.lines.prefix(min(first, 16)).lazy.compactMap { Self.sender(page.text.string($0.words)) }.first
  }

  /// The name before a verb of writing on a line that ends with a colon; without a verb that is known the name that opens
  /// a line with a date or an address.
  fileprivate static func writer(_ line: String) -> String? {
    let words = line.splitAtBlanks
    guard let last = words.last, let mark = last.last, mark == ":" || mark == "：" else { return nil }
    guard
      let verb = words.lastIndex(where: { LabelScanner.wordsOfWriting.contains(foldedName($0.filter { $0.isLetter })) })
    else {
      guard line.contains(where: { $0.isNumber || $0 == "@" }) else { return nil }
      let name = words.prefix { TitleGuest.isNamePart($0) && $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
      return (2...4).contains(name.count) ? person(name.joined(separator: " ")) : nil
    }
    var name: [String] = []
    for word in words[..<verb].reversed() {
      if word == "a" || word == "ha" || word.contains("@") && name.isEmpty { continue }
      if word.contains(where: { $0.isNumber || $0 == "@" }) || word.hasSuffix(",") || name.count == 4 { break }
      name.insert(word.filter { $0 != "(" && $0 != ")" }, at: 0)
    }
    return person(name.joined(separator: " "))
  }

  /// Whether a line says who wrote what is below it.
  static func names(_ line: String) -> Bool { writer(line) != nil }

  private static func sender(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), senders.contains(foldedName(String(line[..<colon]))) else { return nil }
    return person(String(line[line.index(after: colon)...].prefix { $0 != "<" }))
  }

  private static func person(_ written: String) -> String? {
    let name = written.filter { $0 != "\"" && $0 != "*" }.trimmingBlanks
    return LabelShape(name, name: PersonName(name)).quality >= .name ? name : nil
  }

  private static let senders: Set<String> = ["from", "von", "de", "da", "van", "от", "od", "发件人"]

  /// Those who write, as speakers whom the page declares.
  var declared: [KnownNames.Declared] {
    let asker = KnownNames.Declared(
      name: quoted, role: .interviewer, affiliation: nil, attribution: Attribution(.byline, .likely, cue: cue))
    return [asker]
      + [sender].compactMap { $0 }.filter { PersonName($0).key != PersonName(quoted).key }.map {
        KnownNames.Declared(
          name: $0, role: .guest, affiliation: nil, attribution: Attribution(.byline, .likely, cue: "From: \($0)"))
      }
  }
}

extension PageLines {
  /// Whether a line, or it and the one above, says who wrote the quoted lines below it: `On Monday Jane Roe wrote:`.
  func tellsWhoWrote(_ index: Int, before quoted: Int) -> Bool {
    guard lines[quoted].marks.contains(.quoted), quoted - index <= 2,
      quotationDepth(lines[index]) < quotationDepth(lines[quoted])
    else { return false }
    return MailThread.names(words(index..<quoted))
  }

  /// The words of lines without the signs of quotation before them, as one line.
  fileprivate func words(_ lines: Range<Int>) -> String {
    lines.map { text.string(wordsStart(behindSignsOf: self.lines[$0])..<self.lines[$0].words.upperBound) }
      .joined(separator: " ")
  }

  /// How many mails back a line was written: the signs of quotation that open it, 0 for lines of the mail itself.
  fileprivate func quotationDepth(_ line: Line) -> Int {
    guard line.marks.contains(.quoted) else { return 0 }
    return text[line.extent.lowerBound..<wordsStart(behindSignsOf: line)].count { $0 == 0x3E }
  }

  /// Where the words of a line begin behind all its signs of quotation.
  fileprivate func wordsStart(behindSignsOf line: Line) -> Int {
    guard line.marks.contains(.quoted) else { return line.wordsStart }
    let signs = text[line.extent].prefix { $0 == 0x3E || $0 == 0x20 || $0 == 0x09 }
    return min(max(line.wordsStart, signs.endIndex), line.words.upperBound)
  }
}

extension FormDialogue {
  /// Whether mails are quoted in the mail that is quoted.
  var isNestedMail: Bool { mail != nil && lines.contains { page.quotationDepth($0) > 1 } }

  /// What two people wrote to each other in turn, each mail quoting the one before: a turn for each stretch of lines of one
  /// mail; nil where a line is by a third or by nobody knows whom.
  func nestedMail() -> [TurnOpening]? {
    guard let mail, let sender = mail.sender, let first = lines.firstIndex(where: { $0.marks.contains(.quoted) })
    else { return nil }
    var writers = [PersonName(sender).key, PersonName(mail.quoted).key]
    guard writers[0] != writers[1] else { return nil }
    let sides = writers
    var found: [TurnOpening] = []
    if let body = lines.indices.prefix(first).dropFirst().first(where: { lines[$0].followsBlank }),
      !page.tellsWhoWrote(body, before: first)
    {
      found.append(TurnOpening(line: body, wordsStart: lines[body].wordsStart, slot: .answer))
    }
    var last: Int?
    var index = first
    while index < lines.count {
      let depth = page.quotationDepth(lines[index])
      if let (writer, end) = writerOfNextMail(at: index, depth) {
        writers = writers.prefix(depth + 1) + [PersonName(writer).key]
        (index, last) = (end, nil)
        continue
      }
      defer { index += 1 }
      let start = page.wordsStart(behindSignsOf: lines[index])
      guard start < lines[index].words.upperBound, last != depth else { continue }
      guard depth < writers.count, let side = sides.firstIndex(of: writers[depth]) else { return nil }
      found.append(TurnOpening(line: index, wordsStart: start, slot: side == 0 ? .answer : .question))
      last = depth
    }
    return found.count > 1 ? found : nil
  }

  /// Who a line, or it and the next, says wrote what is quoted below, one level deeper, and where that begins.
  private func writerOfNextMail(at index: Int, _ depth: Int) -> (name: String, end: Int)? {
    for end in index + 1...index + 2 where end < lines.count && page.quotationDepth(lines[end]) == depth + 1 {
      guard lines[index..<end].allSatisfy({ page.quotationDepth($0) == depth }) else { return nil }
      return MailThread.writer(page.words(index..<end)).map { ($0, end) }
    }
    return nil
  }

  /// A mail that answers above all that it quotes: what its sender says, and below what somebody else wrote before; nil where
  /// one of them is unknown or further mails are quoted in the quoted one.
  func answerAboveMail() -> [TurnOpening]? {
    guard let mail, let sender = mail.sender, PersonName(sender).key != PersonName(mail.quoted).key,
      let quoted = lines.firstIndex(where: { $0.marks.contains(.quoted) }),
      lines[quoted...].allSatisfy({ $0.marks.contains(.quoted) && !isQuotedTwice($0) }),
      let body = lines.indices.prefix(quoted).dropFirst().first(where: { lines[$0].followsBlank }),
      (1...12).contains(body), lines[..<body].allSatisfy({ text[$0.words].prefix(24).contains(0x3A) }),
      !page.tellsWhoWrote(body, before: quoted)
    else { return nil }
    return [
      TurnOpening(line: body, wordsStart: lines[body].wordsStart, slot: .answer),
      TurnOpening(line: quoted, wordsStart: lines[quoted].wordsStart, slot: .question),
    ]
  }

  /// Whether two signs of quotation open a line, or it says who wrote what follows.
  private func isQuotedTwice(_ line: Line) -> Bool {
    text[line.extent.lowerBound..<max(line.extent.lowerBound, line.wordsStart)].count { $0 == 0x3E } > 1
      || text[line.words].first == 0x3E || MailThread.names(text.string(line.words))
  }

  /// Stretches of quoted lines that lines of the mail itself answer, two or more.
  func quotedQuestions() -> [Question] {
    guard mail != nil else { return [] }
    var found: [Question] = []
    for (index, line) in lines.enumerated() where line.marks.contains(.quoted) && !line.isCode && !line.words.isEmpty {
      guard !lines[index - 1].marks.contains(.quoted) || found.isEmpty else { continue }
      found.append(
        Question(line: index, wordsStart: ordinal(in: line)?.wordsStart ?? line.wordsStart, isSetApart: true))
    }
    let asking = found.enumerated().count { place, question in
      let end = place + 1 < found.count ? found[place + 1].line : lines.count
      return lines[question.line..<end].prefix { $0.marks.contains(.quoted) }.contains {
        TurnOpening.isQuestion($0, text)
      }
    }
    // Who writes and who is answered are both known: then whatever is quoted is answered.
    return found.count >= 2 && (asking * 2 >= found.count || asking > 0 && mail?.sender != nil) ? found : []
  }
}
