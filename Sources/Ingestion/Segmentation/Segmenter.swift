import CorpusModel

/// Makes a document of a raw one: leaf blocks, labels, cast, roles, title, outlet.
struct Segmenter {
  /// What segmentation yields: the document without quotations, and who is in it.
  struct Result {
    var document: Document
    var cast: Cast
  }

  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Cuts a raw document into blocks and finds out who speaks.
  func segment(_ raw: RawDocument, id: String, path: String, format: String) -> Result {
    var document = Document(id: id, path: path, format: format, text: raw.text)
    document.notes = raw.notes
    document.language = raw.language
    // Of a dialogue that its format states only the titles are looked for in the lines.
    let hasLines = raw.utterances == nil || raw.title != nil || !raw.otherTitles.isEmpty
    var lines = hasLines ? lines(of: raw.text, from: raw.bodyStart) : []
    lines.apply(raw.lineMarks)
    if raw.utterances == nil {
      lines = LineStamps.join(
        RunInQuestions.split(InnerLabels.split(lines, in: raw.text), in: raw.text), in: raw.text)
    }
    var page = PageLines(lines: lines, text: raw.text, lexicon: lexicon)
    if raw.utterances == nil { page.leaveOutComments() }
    var front = FrontPage(page: page, raw: raw)
    var plan: DialoguePlan
    if let utterances = raw.utterances {
      plan = DialoguePlan(utterances: utterances, text: raw.text)
    } else {
      plan = DialoguePlan(page: page, front: front, lexicon: lexicon)
      if page.isWrapped, plan.isByForm { readParagraphs(of: raw, &page, &front, &plan) }
      let count = page.lines.count
      front.finish(turns: (plan.openings.first?.line ?? count)..<(plan.openings.last?.line ?? count))
      front.declare(plan.named)
      let firstTurn = plan.openings.first?.line ?? 0
      if plan.namesAnswers {
        front.nameInFull(plan.printedNames, firstTurn: firstTurn)
      } else if !plan.openings.isEmpty {
        front.introduceGuest(firstTurn: firstTurn)
      }
      let prose = ProseLayout(page: page, title: front.title)
      let people =
        plan.fullNames + front.namesInCommon(above: firstTurn).names
        + front.declared.map(\.name).filter { $0.contains(" ") || PersonName($0).isIdeographic && $0.count > 2 }
      plan.blocks = TurnLayout(page: page, prose: prose, openings: plan.openings, people: people).blocks()
    }
    document.date = raw.date
    document.dateCue = raw.dateCue
    document.title = front.title
    document.source = front.source
    if raw.bodyStart > 0 {
      let extent = raw.text.trimmed(0..<raw.bodyStart)
      var block = Block(kind: .metadata, extent: extent, range: extent)
      block.place = "line 1"
      document.blocks.append(block)
    }
    var casting = Casting(
      plan: plan, front: front, cast: Cast(lexicon: lexicon, document: id, text: raw.text), lexicon: lexicon, raw: raw)
    // Blocks are large, and a long file has many: none is kept twice.
    plan.blocks = []
    if document.blocks.isEmpty {
      document.blocks = casting.speakers()
    } else {
      document.blocks += casting.speakers()
    }
    raw.state(of: &document.blocks)
    raw.locate(&document.blocks)
    Self.number(&document)
    document.cast = casting.cast.members.map(\.person)
    return Result(document: document, cast: casting.cast)
  }

  /// Looks for a dialogue once more in the paragraphs of a text that is broken at a column, and takes the one with more
  /// turns.
  private func readParagraphs(
    of raw: RawDocument, _ page: inout PageLines, _ front: inout FrontPage, _ plan: inout DialoguePlan
  ) {
    var whole = PageLines(lines: WrappedLines(page: page).joined(), text: raw.text, lexicon: lexicon)
    whole.leaveOutComments()
    let head = FrontPage(page: whole, raw: raw)
    let found = DialoguePlan(page: whole, front: head, lexicon: lexicon)
    if found.openings.count > plan.openings.count { (page, front, plan) = (whole, head, found) }
  }

  /// Numbers the turns from 1 and gives every block the heading above it; above the first heading stays what is stated.
  static func number(_ document: inout Document) {
    var turn = 0
    var section: String?
    for index in document.blocks.indices {
      switch document.blocks[index].kind {
      case .heading: section = document.words(at: document.blocks[index].range)
      case .turn:
        turn += 1
        document.blocks[index].turn = turn
        document.blocks[index].section = section ?? document.blocks[index].section
      case .boilerplate, .metadata: break
      default: document.blocks[index].section = section ?? document.blocks[index].section
      }
    }
  }
}
