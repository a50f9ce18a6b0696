import TextAnalysis

/// Notes that those who print a dialogue put between its words: `Note: the recording is damaged here.`.
enum InsertedNote {
  /// Whose a note is by the word that opens it.
  enum Kind: Sendable, Equatable {
    /// Of an editor, a translator or somebody who transcribes, who are never heard: `Editor’s note:`, `Anm. d. Red.:`.
    case editors
    /// Anybody's, also of the one who speaks: `Note:`, `Nota:`.
    case anybodys
  }

  /// The kind of note that a line opens; nil for other lines.
  static func kind(of line: Line, in text: [UInt8]) -> Kind? {
    let head = line.words.prefix(64)
    guard let colon = text[head].firstIndex(where: { $0 == 0x3A || $0 == 0xEF }), colon > line.wordsStart,
      text[colon] == 0x3A || text.has("：", at: colon, before: line.extent.upperBound)
    else { return nil }
    let label = foldedName(text.string(line.wordsStart..<colon).trimmingMarks)
    if editors.contains(label) { return .editors }
    return PageWords.noticeLabels.contains(label) || others.contains(label) ? .anybodys : nil
  }

  /// Whether a label is a word for a note of those who are never heard.
  static func isOfEditors(_ label: String) -> Bool { label.utf8.count <= 48 && editors.contains(foldedName(label)) }

  private static let others = WordTable(
    folding: "nb|n.b.|n. b.|notes|anm.|remarque|remarques|observação|observación|nota bene",
    separator: UInt8(ascii: "|"))

  private static let editors = WordTable(
    folding:
      """
      editor's note|editor’s note|editors' note|editors’ note|editorial note|ed. note|transcriber's note|transcriber’s note|
      transcriber note|transcription note|translator's note|translator’s note|publisher's note|publisher’s note|
      anmerkung der redaktion|anmerkung d. red.|anm. d. red.|anm.d.red.|anm. der red.|anm. der redaktion|anm. d. redaktion|
      hinweis der redaktion|anmerkung des übersetzers|anm. d. übers.|d. red.|
      note de la rédaction|ndlr|n.d.l.r.|n.d.t.|note du traducteur|note de la traductrice|note de l'éditeur|note de l’éditeur|
      nota del editor|nota de la editora|nota de la redacción|nota del traductor|nota del transcriptor|n. de la r.|n. del t.|
      nota da redação|nota do editor|nota do tradutor|n. do t.|nota della redazione|nota del redattore|n.d.r.|
      nota del traduttore|noot van de redactie|noot red.|red. anm.|redaktionens anmärkning|poznámka redakce|pozn. red.|
      pozn. redakce|przypis redakcji|przyp. red.|od redakcji|прим. ред.|примечание редакции|прим. редакции|от редакции|
      прим. пер.|від редакції|editörün notu|编者注|編者註|编者按|編者按|编注|編註|译者注|譯者註|訳注|訳者注|編集部注|編注|편집자 주|역주
      """, separator: UInt8(ascii: "|"))
}

extension PageLines {
  /// The lines between openings that are notes of those who print the dialogue, what goes on below them included.
  ///
  /// A note that may be of whoever speaks is theirs only where turns are one line each and the next one, or the end, comes
  /// right behind it.
  func insertedNotes(between openings: [TurnOpening]) -> Set<Int> {
    guard let first = openings.first?.line else { return [] }
    let opens = Set(openings.map(\.line))
    var notes: [Int: InsertedNote.Kind] = [:]
    for index in lines.indices.dropFirst(first) where !opens.contains(index) && !lines[index].isCode {
      notes[index] = InsertedNote.kind(of: lines[index], in: text)
    }
    guard !notes.isEmpty else { return [] }
    let areLines = areOneLineEach(openings, besides: notes)
    var found: Set<Int> = []
    for (index, kind) in notes {
      switch kind {
      case .editors:
        guard lines[index].followsBlank || !isWrapped || endsSentence(lines[index - 1]) else { continue }
        found.insert(index)
        var below = index + 1
        while isWrapped, below < lines.count, !lines[below].followsBlank, !opens.contains(below) {
          found.insert(below)
          below += 1
        }
      case .anybodys:
        guard areLines, (opens.contains(index - 1) || notes[index - 1] != nil),
          index + 1 == lines.count || opens.contains(index + 1) || notes[index + 1] != nil
        else { continue }
        found.insert(index)
      }
    }
    return found
  }

  /// Whether nearly all turns have a label and words on one line and nothing below but notes.
  private func areOneLineEach(_ openings: [TurnOpening], besides notes: [Int: InsertedNote.Kind]) -> Bool {
    guard openings.count >= 4, !isWrapped else { return false }
    let single = openings.indices.count { place in
      let opening = openings[place]
      let end = place + 1 < openings.count ? openings[place + 1].line : opening.line + 1
      return opening.label != nil && opening.wordsStart < lines[opening.line].extent.upperBound
        && (opening.line + 1..<end).allSatisfy { notes[$0] != nil }
    }
    return single * 5 >= openings.count * 4
  }
}
