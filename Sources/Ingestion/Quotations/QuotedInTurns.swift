import CorpusModel
import TextAnalysis

// Whom turns quote.
extension QuotationFinder {
  /// Finds people quoted inside what others say.
  ///
  /// What turns say is read by each for itself, on several threads where there is much of it, and then attributed in
  /// order: whom an earlier turn names, a later one can mean.
  mutating func readTurns() {
    let leaves = blocks.indices.filter {
      blocks[$0].kind == .turn && reader.pairing.mayOpen(within: blocks[$0].range)
    }
    let sizes = leaves.map { blocks[$0].range.count }
    for batch in Parts.batches(of: sizes) {
      let turns = leaves[batch].map { MarkedTurn(leaf: $0, range: blocks[$0].range, language: blocks[$0].language) }
      let parts = Parts.of(Array(sizes[batch]))
      if parts.count < 2 {
        for turn in turns { if let read = turn.read(by: reader, names, &words) { attribute(read) } }
      } else {
        let products = Parts.inParallel(parts.count) { [reader, names] part in
          var words = PassageWords(grammar: .english)
          return turns[parts[part]].compactMap { $0.read(by: reader, names, &words) }
        }
        for read in products.joined() { attribute(read) }
      }
    }
  }

  /// Lays quotations over a turn.
  private mutating func attribute(_ turn: MarkedTurn.Reading) {
    // Pronouns of one turn never mean people of another.
    passages += 100
    let grammar = SpeechGrammar.of(turn.language)
    var speech = DirectSpeech(text: text, isDialogue: true)
    var unspaced = UnspacedGrammar.of(turn.language).map {
      UnspacedSpeech(text: text, grammar: $0, lexicon: names.lexicon, isDialogue: true)
    }
    for (unit, reading) in turn.units {
      passages += 1
      if unit.spans.isEmpty { continue }
      let quotations = unit.spans.filter { $0.depth == 0 }
      var findings: [Finding?] = []
      if let reading {
        let mentions = speakerFinder.mentions(
          in: reading.passage, number: passages, found: reading.names, grammar, &people, isDialogue: true)
        findings = speech.findings(in: reading.passage, number: passages, mentions: mentions, grammar, people)
      } else if unspaced != nil {
        findings = unspaced?.findings(in: unit.range, spans: unit.spans, number: passages, &people).quotations ?? []
      }
      for (span, finding) in zip(quotations, findings) {
        if let finding = finding.flatMap({ foreign($0, in: blocks[turn.leaf]) }) {
          lay(.nested, extent: span.outer, range: span.inner, on: turn.leaf, finding)
        }
      }
    }
  }

  /// The finding if it is about another than the turn's speaker.
  private func foreign(_ finding: Finding, in turn: Block) -> Finding? {
    guard finding.hasSubject, finding.pronoun != .first else { return nil }
    var finding = finding
    if finding.pronoun == .second {
      // The one spoken to: in an interviewer's question, the only guest.
      let guests = guests()
      guard turn.role == .interviewer, guests.count == 1 else { return nil }
      finding.person = guests[0]
      finding.confidence = .likely
    }
    if let person = finding.person, let id = ids[person], id == turn.speaker { return nil }
    return finding
  }
}
