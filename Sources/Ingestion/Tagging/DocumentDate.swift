import CorpusModel
import TextAnalysis

/// Finds the date that a document states as its own: in a byline, a line of metadata, a dateline.
///
/// Dates in running text are what the text speaks of, not when it was written. A line counts where little stands in it
/// beside the date, or where it says that something was published or recorded then.
enum DocumentDate {
  /// Sets the date, the words that state it, and the date of every block that has none of its own.
  static func assign(in document: inout Document) {
    if document.date == nil, let stated = find(in: document) {
      document.date = stated.date
      document.dateCue = document.words(at: stated.range)
    }
    guard let date = document.date else { return }
    for place in document.blocks.indices where document.blocks[place].date == nil {
      document.blocks[place].date = date
    }
  }

  /// How well a line tells that its date is the document's; the greater wins, among equals the earlier.
  private enum Rank: Int { case updated, titled, bare, dateline, published }

  /// The words that a line may have beside its date and still be a line of metadata.
  private static let maximumWords = 8
  /// The longest line that is looked at, in bytes.
  private static let maximumLength = 240
  /// The leaves at the top that are looked at whatever they are.
  private static let topLeaves = 6

  private static func find(in document: Document) -> DateReader.Finding? {
    var best: (rank: Rank, finding: DateReader.Finding)?
    var number = 0
    for place in document.blocks.indices where !document.blocks[place].kind.isOverlay {
      number += 1
      if document.blocks[place].kind == .turn { continue }
      guard let rank = rank(of: document.blocks[place], number: number, in: document) else { continue }
      for finding in rank where finding.0.rawValue > best?.rank.rawValue ?? -1 { best = finding }
    }
    return best?.finding
  }

  /// The dates of a block that can be the document's; nil for blocks that never state it.
  private static func rank(
    of block: Block, number: Int, in document: Document
  ) -> [(rank: Rank, finding: DateReader.Finding)]? {
    switch block.kind {
    case .turn, .lead, .keypoint, .stage, .quote, .indirect, .nested: return nil
    case .metadata: return lines(of: block, in: document).compactMap { line($0, in: document, allowing: maximumWords) }
    case .heading, .boilerplate, .narration:
      if number <= topLeaves {
        if let dateline = dateline(of: block, in: document) { return [dateline] }
        if let titled = titled(block, in: document) { return [titled] }
      }
      // Elsewhere only a line that is nothing but a date, or says that it is the day of publication.
      let words = number <= topLeaves && block.kind == .narration ? 3 : 0
      return lines(of: block, in: document).compactMap { line($0, in: document, allowing: words) }
    }
  }

  private static func lines(of block: Block, in document: Document) -> [Range<Int>] {
    guard block.range.count <= 4 * maximumLength else { return [] }
    return document.text[block.range].split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
      .filter { $0.count <= maximumLength }
  }

  private static func line(
    _ range: Range<Int>, in document: Document, allowing words: Int
  ) -> (rank: Rank, finding: DateReader.Finding)? {
    guard mayHoldYear(document.text[range]),
      document.title == nil || document.words(at: range) != document.title
    else { return nil }
    let reader = DateReader(document.text, within: range, language: document.language)
    guard let finding = reader.dates().first else { return nil }
    var folder = Folder()
    var beside = 0
    var cue: (word: String, start: Int)?
    forEachTerm(in: document.text, within: range) { term in
      if finding.range.overlaps(term.range) { return }
      let word = folder.fold(document.text, term.range)
      if cue == nil, term.range.upperBound <= finding.range.lowerBound, DateCues.isCue(word) {
        cue = (word, term.range.lowerBound)
      }
      // The time of day and single Han characters are no words.
      if !term.isSymbol, !word.utf8.allSatisfy({ (48...57).contains($0) }) { beside += term.range.count < 3 ? 0 : 1 }
    }
    if let cue {
      let whole = DateReader.Finding(date: finding.date, range: cue.start..<finding.range.upperBound)
      if DateCues.updated.contains(cue.word) { return (.updated, whole) }
      if beside <= max(words, 4) { return (.published, whole) }
    }
    return beside <= words ? (.bare, finding) : nil
  }

  /// Whether a line can hold the four digits of a year: most hold none, and need not be cut into words.
  private static func mayHoldYear(_ line: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for place in line.indices {
      switch line[place] {
      case 0x30...0x39: digits += 1
      // Letters of Europe, punctuation, Han characters and Hangul; elsewhere there are digits of other forms.
      case 0...0x7F, 0x80...0xBF, 0xC3...0xD1, 0xE4...0xED: continue
      case 0xE2 where place + 1 < line.endIndex && line[place + 1] == 0x80: continue
      case 0xC2 where place + 1 < line.endIndex && [0xA0, 0xAB, 0xBB].contains(line[place + 1]): continue
      default: return true
      }
    }
    return digits >= 4
  }

  /// `2018-03-28 Conversation with …`: a day written as files are named by, before the words of a heading.
  ///
  /// Other dates in headings are what the text is about.
  private static func titled(
    _ block: Block, in document: Document
  ) -> (rank: Rank, finding: DateReader.Finding)? {
    let range = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + isoLength)
    guard block.kind == .heading, range.count == isoLength, let date = StatedDate(iso: document.words(at: range)),
      range.upperBound == block.range.upperBound || !isDigit(document.text[range.upperBound])
    else { return nil }
    return (.titled, DateReader.Finding(date: date, range: range))
  }

  /// The bytes of `2018-03-28`.
  private static let isoLength = 10

  /// `BERLIN, May 3, 2024 (Reuters) – …`: place, date, perhaps an agency, a dash.
  private static func dateline(
    of block: Block, in document: Document
  ) -> (rank: Rank, finding: DateReader.Finding)? {
    let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 120)
    let reader = DateReader(document.text, within: head, language: document.language)
    guard let finding = reader.dates().first, finding.range.upperBound < head.upperBound else { return nil }
    let before = TextAnalysis.terms(in: document.text, within: head.lowerBound..<finding.range.lowerBound)
    guard (1...4).contains(before.count),
      before.allSatisfy({
        (65...90).contains(document.text[$0.range.lowerBound]) || document.text[$0.range.lowerBound] > 0x7F
      })
    else { return nil }
    var rest = String(decoding: document.text[finding.range.upperBound..<head.upperBound], as: UTF8.self)[...]
    rest = rest.drop { " ,)".contains($0) }
    if rest.first == "(", let close = rest.firstIndex(of: ")") { rest = rest[close...].dropFirst().drop { $0 == " " } }
    guard ["—", "–", "-- ", "- "].contains(where: { rest.hasPrefix($0) }) else { return nil }
    return (.dateline, finding)
  }
}

/// Words that say what a date is the date of.
enum DateCues {
  static func isCue(_ word: String) -> Bool { published.contains(word) || updated.contains(word) }

  static let published = folded(
    """
    published posted date recorded conducted released aired publié publiée paru parue mis enregistré veröffentlicht erschienen
    datum stand geführt aufgezeichnet publicado publicada fecha data pubblicato pubblicata opublikowano опубликовано дата
    gepubliceerd yayınlanma yayımlandı yayınlandı publicerad publisert offentliggjort udgivet julkaistu publikováno zveřejněno
    publikované uverejnené megjelent közzétéve publicat publicată objavljeno опубліковано публикувано публикувана δημοσιεύτηκε
    δημοσίευση diterbitkan dipublikasikan פורסם نُشر
    """)

  static let updated = folded(
    """
    updated modified edited maj actualisé aktualisiert geändert actualizado actualizada atualizado aggiornato обновлено
    bijgewerkt uppdaterad oppdatert opdateret päivitetty zaktualizowano aktualizováno aktualizované frissítve actualizat
    ažurirano posodobljeno оновлено обновена ενημερώθηκε güncellendi güncelleme diperbarui actualitzat עודכן
    """)

  private static func folded(_ words: String) -> Set<String> { Set(words.splitAtBlanks.map(foldedName)) }
}
