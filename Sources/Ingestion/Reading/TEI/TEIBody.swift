import CorpusModel

/// Walks the text of a TEI document and writes what is said, by whom, and what is no speech.
struct TEIBody {
  /// The text with its utterances.
  private(set) var raw = RawDocument(text: [])
  private(set) var notes: [String] = []

  private var writer = SpeechWriter()
  private let speakers: TEISpeakers
  private let language: String?
  private var timeline: TEITimeline
  /// A printed label that waits for its speech.
  private var label: MarkupElement?
  /// Whether the words of the file are cut into `w`, which then say themselves where blanks stand.
  private let joins: Bool
  private var joinsNext = false
  private var shared = 0

  init(_ text: MarkupElement, speakers: TEISpeakers, language: String?) {
    self.speakers = speakers
    self.language = language
    timeline = TEITimeline(text)
    joins = text.descendants.contains { $0.name == "w" && $0["join"] != nil }
    for part in text.elements where part.name == "text" || part.name == "standOff" { walk(part, in: .narration) }
    keepLabel()
    raw = writer.document()
    if shared > 0 { notes.append("\(shared) utterances have several speakers at once; they were given none.") }
  }

  /// Walks what stands in an element outside speech.
  private mutating func walk(_ element: MarkupElement, in kind: BlockKind) {
    for child in element.children {
      switch child {
      case .words(let words): writer.write(words)
      case .element(let child): visit(child, in: kind)
      }
    }
  }

  private mutating func visit(_ element: MarkupElement, in kind: BlockKind) {
    switch element.name {
    case "u", "sp": speak(element, who: element["who"])
    case "speaker": waitWithLabel(element)
    case "note" where element["type"] == "speaker": waitWithLabel(element)
    case "head", "docTitle", "titlePart", "listHead": part(.heading, element)
    case "docDate", "byline", "docAuthor", "docImprint", "dateline", "opener", "closer": part(.metadata, element)
    case "note", "stage", "kinesic", "vocal", "incident", "gap", "writing", "shift", "move", "sound", "camera", "view":
      part(.stage, element)
    case "p", "l", "ab", "item", "cell", "seg", "quote", "q", "said", "desc", "label":
      writer.begin(kind, voice(at: element))
      walk(element, in: kind)
    case "teiHeader", "standOff", "timeline", "listEvent", "listRelation", "listPerson", "listOrg", "listPlace",
      "listBibl", "castList", "particDesc", "fw", "interp", "spanGrp", "linkGrp", "link", "figure", "formula":
      break
    default:
      walk(element, in: kind)
    }
  }

  /// A part of the document that is no speech.
  private mutating func part(_ kind: BlockKind, _ element: MarkupElement) {
    keepLabel()
    var voice = voice(at: element)
    voice.language = LanguageCode.short(element["xml:lang"]) ?? voice.language
    writer.begin(kind, voice)
    if element.words.isEmpty {
      writer.write(Self.calling(element).utf8)
    } else {
      writeWords(of: element)
    }
  }

  /// What the attributes of a gap or gesture without words of its own call it.
  private static func calling(_ element: MarkupElement) -> String {
    element["reason"] ?? element["type"] ?? element["n"] ?? (element.name == "note" ? "" : element.name)
  }

  /// Keeps what interrupts a sentence apart from it.
  ///
  /// For words that are lacking stands what the file says of them, since a quotation must not run across them.
  private mutating func interrupt(_ element: MarkupElement) {
    let words = element.words.isEmpty ? Self.calling(element) : element.words
    guard element.name == "gap" else {
      if !words.isEmpty { writer.interrupt(with: words, voice(at: element)) }
      return
    }
    writer.newWord()
    writer.write("[\(words)]".utf8)
    writer.newWord()
  }

  private mutating func waitWithLabel(_ element: MarkupElement) {
    keepLabel()
    label = element
  }

  /// A label that no speech follows is metadata.
  private mutating func keepLabel() {
    guard let found = label else { return }
    label = nil
    writer.begin(.metadata, voice(at: found))
    writer.write(found.words.utf8)
  }

  /// What an element says of its place.
  private func voice(at element: MarkupElement) -> SpeechWriter.Voice {
    var voice = SpeechWriter.Voice()
    voice.place = element["xml:id"].map { "line \(element.line), \(element.name) \($0)" } ?? "line \(element.line)"
    return voice
  }

  /// Speech of one speaker with all that interrupts it.
  private mutating func speak(_ element: MarkupElement, who: String?) {
    if element.name == "sp", let printed = element.first("speaker") { waitWithLabel(printed) }
    var voice = voice(at: element)
    let pointers = element.list("who")
    if pointers.count > 1 { shared += 1 }
    if pointers.count == 1, let who = pointers.first {
      let person = speakers.person(who)
      voice.speaker = Self.isUnknown(TEIPeople.target(who)) ? nil : person.name
      voice.affiliation = person.affiliation
    } else if pointers.isEmpty, element.name == "sp", let label {
      voice.speaker = label.words.withoutLabelMarks
    }
    voice.role = Self.role(element.list("ana") + element.list("role"))
    voice.time = timeline.time(element["start"] ?? Self.firstAnchor(in: element))
    voice.language = spokenLanguage(of: element)
    if let label {
      writer.writeLabel(label.words, place: voice.place)
      self.label = nil
    }
    writer.begin(.turn, voice)
    walkSpeech(element, voice)
  }

  private mutating func walkSpeech(_ element: MarkupElement, _ voice: SpeechWriter.Voice) {
    for child in element.children {
      switch child {
      case .words(let words): if !joins || element.name != "s" { writer.write(words) }
      case .element(let child): hear(child, voice)
      }
    }
  }

  /// What stands in speech.
  private mutating func hear(_ element: MarkupElement, _ voice: SpeechWriter.Voice) {
    switch element.name {
    case "speaker": break
    case "w", "pc": writeToken(element)
    case "seg", "p", "ab", "lg", "div", "list", "item":
      writer.newParagraph()
      walkSpeech(element, voice)
      writer.newParagraph()
    case "l", "lb", "s":
      if element.name == "l" { writer.newLine() } else if element["break"] != "no" { writer.newWord() }
      walkSpeech(element, voice)
    case "note", "stage", "kinesic", "vocal", "incident", "gap", "writing", "shift":
      if writer.isInsideSentence { interrupt(element) } else { fallthrough }
    case "head":
      part(element.name == "head" ? .heading : .stage, element)
      writer.begin(.turn, voice)
    case "u", "sp":
      speak(element, who: element["who"])
      writer.begin(.turn, voice)
    case "choice": walkChoice(element, voice)
    case "pb", "cb", "milestone", "anchor", "pause", "timeline", "linkGrp", "link", "spanGrp", "interp", "fw", "desc":
      break
    default: walkSpeech(element, voice)
    }
  }

  /// Of two readings the one that the source has.
  private mutating func walkChoice(_ element: MarkupElement, _ voice: SpeechWriter.Voice) {
    let own =
      element.elements.first { ["sic", "orig", "abbr"].contains($0.name) } ?? element.elements.first { _ in true }
    if let own { walkSpeech(own, voice) }
  }

  /// A word or sign of a text that is cut into them.
  private mutating func writeToken(_ element: MarkupElement) {
    let join = element["join"]
    if joins {
      if joinsNext || join == "left" || join == "both" { writer.joinWords() } else { writer.newWord() }
      joinsNext = join == "right" || join == "both"
    }
    for child in element.children {
      switch child {
      case .words(let words): writer.write(words)
      case .element(let inner): if inner.name == "w" || inner.name == "pc" { writer.write(inner.words.utf8) }
      }
    }
  }

  /// The words of what is no speech, paragraph by paragraph.
  private mutating func writeWords(of element: MarkupElement) {
    for child in element.children {
      switch child {
      case .words(let words): writer.write(words)
      case .element(let child):
        if child.name == "w" || child.name == "pc" {
          writeToken(child)
        } else {
          if ["p", "desc", "item", "l"].contains(child.name) { writer.newLine() }
          writeWords(of: child)
        }
      }
    }
  }

  /// The language of speech: of most of its words, where its parts state their own.
  private func spokenLanguage(of element: MarkupElement) -> String? {
    let own = LanguageCode.short(element["xml:lang"])
    var shares: [String: Int] = [:]
    for part in element.elements where part.name == "seg" || part.name == "p" {
      guard let code = LanguageCode.short(part["xml:lang"]) ?? own else { continue }
      shares[code, default: 0] += part.words.utf8.count
    }
    return shares.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? own
  }

  private static func firstAnchor(in element: MarkupElement) -> String? {
    element.elements.first { $0.name == "anchor" }.flatMap { $0["synch"] }
  }

  private static func role(_ marks: [String]) -> Role? {
    for mark in marks.map({ TEIPeople.target($0).lowercased() }) {
      switch mark {
      case "chair", "chairman", "chairperson", "presiding", "moderator": return .moderator
      case "guest", "interviewee", "respondent": return .guest
      case "interviewer", "host": return .interviewer
      case "regular": return .unknown
      default: continue
      }
    }
    return nil
  }

  private static func isUnknown(_ id: String) -> Bool {
    let word = id.lowercased().prefix { $0.isLetter }
    return ["unknown", "unidentified", "anonymous", "unk", "unspecified"].contains(word)
  }
}

extension String {
  /// A printed label without the colon, stop or dash behind it.
  fileprivate var withoutLabelMarks: String {
    var text = Substring(self)
    while let last = text.last, ":：.—–- ".contains(last), text.count > 1 { text.removeLast() }
    return String(text)
  }
}
