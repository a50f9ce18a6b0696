import CorpusModel

/// Where the turns of a document begin and how that was found, before names are resolved.
struct DialoguePlan {
  /// How a speaker slot is known.
  enum Method: Sendable, Equatable {
    /// Printed labels.
    case labels
    /// Form alone, with the form as a reason to show.
    case form(String)
    /// The file format.
    case format
  }

  var openings: [TurnOpening] = []
  var groups: [LabelGroup] = []
  private(set) var method: Method = .labels
  /// Those whom a dialogue by form names before their first words.
  private(set) var named: [KnownNames.Declared] = []
  var blocks: [TurnBlock] = []

  /// Decides on the turns of a text.
  init(page: PageLines, front: FrontPage, lexicon: Lexicon) {
    let (lines, text) = (page.lines, page.text)
    var known = KnownNames(lexicon: lexicon)
    for speaker in front.declared { known.declare(speaker) }
    for name in page.participants() {
      known.declare(KnownNames.Declared(name: name, role: .unknown, affiliation: nil, attribution: nil))
    }
    var decision = LabelDecision(lines: lines, text: text, known: known)
    decision.nameExaminers(page)
    groups = decision.groups
    groups.readInitials(in: decision.labels)
    openings = TurnOpening.openings(of: decision, page: page)
    tellNamesakesApart(page)
    guard openings.count <= FormDialogue.mostLabelled else { return }
    let form = FormDialogue(page: page, front: front)
    guard openings.isEmpty || form.goesOn(from: openings) else { return }
    openings = form.openings
    named = form.named
    if let cue = form.cue { method = .form(cue) }
  }

  /// Whether no label tells the turns: form does, or there are none.
  var isByForm: Bool {
    if case .form = method { return true }
    return openings.isEmpty
  }

  /// The full names that labels print.
  var fullNames: [String] {
    var seen: Set<Int> = []
    return openings.compactMap { opening in
      guard case .label(let group) = opening.slot, seen.insert(group).inserted, groups[group].role == nil,
        groups[group].shape.quality == .person,
        groups[group].name.isIdeographic || groups[group].name.text.utf8.contains(0x20)
      else { return nil }
      return groups[group].name.text
    }
  }

  /// The names that labels print, roles left out, each once.
  var printedNames: [PersonName] {
    var seen: Set<Int> = []
    return openings.compactMap { opening in
      guard case .label(let group) = opening.slot, seen.insert(group).inserted, groups[group].role == nil else {
        return nil
      }
      return groups[group].name
    }
  }

  /// Whether labels name somebody, so that it needs no introduction who answers.
  var namesAnswers: Bool {
    openings.contains { opening in
      guard case .label(let group) = opening.slot else { return false }
      return groups[group].role == nil || groups[group].role == .unknown
    }
  }

  /// Takes over the speech that a format states.
  init(utterances: [RawDocument.Utterance], text: [UInt8]) {
    let labelled = utterances.filter { $0.label != nil }
    let isPrinted = labelled.allSatisfy { utterance in utterance.label.map { text.string($0) } == utterance.speaker }
    method = isPrinted && !labelled.isEmpty ? .labels : .format
    let namesakes = Namesakes.sharing(Set(utterances.compactMap(\.speaker)))
    var places: [String: Int] = [:]
    var placesAsPrinted: [String: Int] = [:]
    for utterance in utterances {
      let words = text.trimmed(utterance.words)
      guard !text.trimmed(utterance.extent).isEmpty else { continue }
      let kind = utterance.kind == .turn && words.isEmpty ? BlockKind.narration : utterance.kind
      var block = Block(kind: kind, extent: text.trimmed(utterance.extent), range: words)
      if words.isEmpty { block.range = block.extent }
      block.place = utterance.place
      block.time = utterance.time
      block.language = utterance.language
      block.date = utterance.date
      block.section = utterance.section
      block.stated = utterance.stated
      guard kind == .turn else {
        blocks.append(TurnBlock(block: block, opening: nil))
        continue
      }
      block.label = utterance.label.map { text.string($0).withoutLabelColon } ?? utterance.speaker
      block.role = utterance.role ?? .unknown
      block.affiliation = utterance.affiliation
      var slot = TurnOpening.Slot.answer
      if let speaker = utterance.speaker {
        if let group = placesAsPrinted[speaker] {
          slot = .label(group)
        } else {
          var made = LabelGroup(printed: speaker)
          // Recognisers call people A and D, who neither answer nor "demande", or A0 and A1.
          if method == .format, speaker.utf8.count == 1 || made.isLetter { made.role = nil }
          if method == .labels, namesakes.contains(made.name.key) { made.takeForNamesake(printed: speaker) }
          // Two who are stated under one name stay apart where more is stated: "Alex (Bybit)", "Alex (Bitget)".
          let key = method == .format ? foldedName(speaker) : made.key
          let group = places[key] ?? groups.count
          if group == groups.count {
            groups.append(made)
            places[key] = group
          }
          placesAsPrinted[speaker] = group
          slot = .label(group)
        }
      }
      openings.append(
        TurnOpening(line: 0, wordsStart: words.lowerBound, label: utterance.label, slot: slot, time: utterance.time))
      blocks.append(
        TurnBlock(block: block, opening: utterance.speaker == nil ? nil : openings.count - 1))
    }
  }
}

extension String {
  /// A label as formats hold it, without the colon that is printed behind it.
  fileprivate var withoutLabelColon: String {
    var text = Substring(trimmingBlanks)
    while let last = text.last, last == ":" || last == "：" || last == " " { text.removeLast() }
    return text.isEmpty ? self : String(text)
  }
}
