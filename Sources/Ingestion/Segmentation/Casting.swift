import CorpusModel

/// Finds out who the labels and slots of a plan mean, what part each plays and for whom they speak.
struct Casting {
  private(set) var cast: Cast

  private var plan: DialoguePlan
  private let front: FrontPage
  private let lexicon: Lexicon
  private let raw: RawDocument
  /// Names that a format states of several speakers, told apart by what it states beside them.
  private let namesakes: Set<String>
  /// What the labels print before names and is no part of them.
  private let titles: LabelTitles
  private let holders: OfficeHolders
  /// Whether the text has a dotless i, so that its capitals are those of Turkish.
  private lazy var isDotless = raw.text.holdsDotlessI

  /// What a slot turned out to be.
  private struct Speaker {
    var id: String?
    var role: Role
    var attribution: Attribution
    /// What says the role, a clause.
    var ground: String?
    /// What the cast knows of the person.
    var affiliation: String?
    var affiliationGround: String?
  }

  init(plan: DialoguePlan, front: FrontPage, cast: Cast, lexicon: Lexicon, raw: RawDocument) {
    self.plan = plan
    self.front = front
    self.cast = cast
    self.lexicon = lexicon
    self.raw = raw
    var elaborate: [String: Int] = [:]
    if plan.method == .format {
      for group in plan.groups where Self.isElaborate(group) { elaborate[group.name.key, default: 0] += 1 }
      // "John Roe" and "John Roe Jr."
      for group in plan.groups where Namesakes(group.printed).generation != nil {
        elaborate[group.name.key, default: 0] += 1
      }
    }
    holders = OfficeHolders(plan.groups)
    titles = plan.method == .format ? LabelTitles([]) : LabelTitles(plan.printedNames)
    namesakes = Set(elaborate.filter { $0.value > 1 }.keys)
  }

  /// Whether a label prints more than a name: a bracket, an organisation behind a stroke.
  private static func isElaborate(_ group: LabelGroup) -> Bool { foldedName(group.printed) != group.name.key }

  /// The blocks of the plan with speakers, roles, affiliations and attributions, which the plan gives away.
  mutating func speakers() -> [Block] {
    let firstWords = firstWords()
    let slots = firstWords.map(\.slot)
    let roles = RoleFinder(plan: plan, front: front, lexicon: lexicon, text: raw.text).roles()
    var known = KnownNames()
    for speaker in front.declared { known.declare(speaker) }
    var speakers: [TurnOpening.Slot: Speaker] = [:]
    // Full names first, so that a given name alone or initials find them.
    let sides = Sides(slots, plan.openings, plan.groups)
    let fullest = slots.map { (slot: $0, fullness: fullness($0)) }.sorted { $0.fullness > $1.fullness }
    for (slot, _) in fullest {
      let found = roles[slot] ?? .unknown
      var speaker = speaker(in: slot, role: found.role, known: known, sides: sides)
      if speaker.ground == nil, speaker.role == found.role { speaker.ground = found.ground }
      speakers[slot] = speaker
    }
    unifyRoles(&speakers, slots)
    var affiliations = AffiliationFinder(raw: raw, front: front, lexicon: lexicon, firstTurn: firstTurn)
    for (slot, words) in firstWords {
      guard let id = speakers[slot]?.id, var member = cast[id] else { continue }
      if member.role == .unknown { member.role = speakers[slot]?.role ?? .unknown }
      if member.affiliation == nil, member.role != .interviewer,
        let found = affiliations.affiliation(of: member, words: words)
      {
        member.affiliation = found.name
        member.affiliationGround = found.ground
      }
      cast[id] = member
    }
    for slot in slots {
      guard let member = speakers[slot]?.id.flatMap({ cast[$0] }) else { continue }
      speakers[slot]?.affiliation = member.affiliation
      speakers[slot]?.affiliationGround = member.affiliationGround
    }
    defer { plan.blocks = [] }
    return plan.blocks.map { made in
      var block = made.block
      block.noteStated()
      guard let opening = made.opening, let speaker = speakers[plan.openings[opening].slot] else { return block }
      block.speaker = speaker.id
      // What the format states of these very words comes before what the document tells of the speaker.
      if block.role == .unknown {
        block.role = speaker.role
        block.note("role", speaker.role == .unknown ? nil : speaker.ground)
      }
      if block.affiliation == nil {
        block.affiliation = speaker.affiliation
        block.note("affiliation", speaker.affiliationGround)
      }
      block.attribution = speaker.attribution
      if let label = block.label, case .label(let group) = plan.openings[opening].slot,
        [.interviewer, .guest].contains(plan.groups[group].role)
      {
        block.label = Self.withoutNumber(label)
      }
      if made.isContinuation {
        block.attribution = Attribution(
          .continuation, min(.likely, speaker.attribution.confidence), cue: speaker.attribution.cue)
      } else if case .label(let group) = plan.openings[opening].slot, let label = block.label {
        let isMisspelt = !plan.openings[opening].doubts.isEmpty
        block.attribution = Attribution(
          speaker.attribution.method, isMisspelt ? .likely : speaker.attribution.confidence,
          cue: plan.groups[group].role == nil ? label : speaker.attribution.cue ?? label)
      }
      return block
    }
  }

  /// A letter or word for a question or an answer without its number: `Q1` is nobody else than `Q2`.
  private static func withoutNumber(_ label: String) -> String {
    guard label.contains(where: \.isNumber), RoleWords.isQuestionOrAnswer(label) else { return label }
    let bare = label.filter { !$0.isNumber }.trimmingMarks.filter { !".#".contains($0) }.trimmingBlanks
    return bare.isEmpty ? label : bare
  }

  /// Gives one person one role under whatever labels: the role of the label that prints most turns.
  private func unifyRoles(_ speakers: inout [TurnOpening.Slot: Speaker], _ slots: [TurnOpening.Slot]) {
    var turns: [TurnOpening.Slot: Int] = [:]
    for block in plan.blocks { if let opening = block.opening { turns[plan.openings[opening].slot, default: 0] += 1 } }
    var best: [String: (turns: Int, role: Role, ground: String?)] = [:]
    for slot in slots {
      guard let speaker = speakers[slot], let id = speaker.id, speaker.role != .unknown else { continue }
      if turns[slot] ?? 0 > best[id]?.turns ?? 0 { best[id] = (turns[slot] ?? 0, speaker.role, speaker.ground) }
    }
    for slot in slots {
      guard let id = speakers[slot]?.id, let best = best[id], speakers[slot]?.role != best.role else { continue }
      speakers[slot]?.role = best.role
      speakers[slot]?.ground = best.ground
    }
  }

  private var firstTurn: Int { plan.blocks.first { $0.opening != nil }?.block.extent.lowerBound ?? raw.text.count }

  /// The slots in the order of their first turns, each with the range of that turn.
  private func firstWords() -> [(slot: TurnOpening.Slot, words: Range<Int>)] {
    var seen: Set<TurnOpening.Slot> = []
    return plan.blocks.compactMap { made in
      guard let opening = made.opening, seen.insert(plan.openings[opening].slot).inserted else { return nil }
      return (plan.openings[opening].slot, made.block.range)
    }
  }

  /// How much of a name a slot's label prints.
  private func fullness(_ slot: TurnOpening.Slot) -> Int {
    guard case .label(let group) = slot, plan.groups[group].role == nil else { return 0 }
    // Who they are shows when each is known.
    if plan.groups[group].isJoint { return -1 }
    if plan.groups[group].shape.isInitials { return 1 }
    let name = titles.bare(plan.groups[group].name)
    if name.isMononym || name.isIdeographic { return 2 + (name.isIdeographic ? name.text.count : 0) }
    // "De Luca" is a part of "Gianni De Luca".
    return AbbreviatedName(name) == nil ? 3 + name.text.splitAtBlanks.count : 3
  }

  private mutating func speaker(
    in slot: TurnOpening.Slot, role: Role, known: KnownNames, sides: Sides
  ) -> Speaker {
    switch slot {
    case .label(let place):
      let group = plan.groups[place]
      if let joint = group.joint, group.isJoint { return speaker(ofSeveral: joint, printed: group.printed, role: role) }
      if group.role != nil, known.declared(for: group.name) == nil || sides.hasPartner(of: group) {
        return speaker(ofRole: group, role: role, sides: sides)
      }
      return speaker(ofName: group, role: role, known: known, sides: sides)
    case .question: return unlabelled(role: .interviewer)
    case .answer: return unlabelled(role: .guest)
    }
  }

  /// A label that prints the names of several: together they are a speaker apart from each of them.
  private mutating func speaker(ofSeveral joint: JointLabel, printed: String, role: Role) -> Speaker {
    let people = joint.parts.map { cast.candidates(for: $0) }
    let name = people.allSatisfy { $0.count == 1 } ? people.map { $0[0].person.name }.joined(separator: " & ") : printed
    let attribution = Attribution(.label, .sure, cue: printed)
    let together = cast.members.first { $0.person.name == name }?.person.id
    let id = together ?? cast.addApart(name: name, role: role, affiliation: nil, attribution: attribution)
    return Speaker(id: id, role: role, attribution: attribution)
  }

  /// A label that prints a name.
  private mutating func speaker(
    ofName group: LabelGroup, role: Role, known: KnownNames, sides: Sides
  ) -> Speaker {
    let method: AttributionMethod = plan.method == .format ? .format : .label
    var attribution = Attribution(method, .sure, cue: group.printed)
    let bare = titles.bare(group.name)
    let own = bare.key == group.name.key ? bare : correctlySpelt(bare)
    var name = asPeopleWrite(own.text)
    var affiliation: String?
    var ground: String?
    var roleGround: String?
    var role = role
    if let declared = known.declared(for: own) {
      if PersonName(declared.name).key != own.key { name = PersonName(declared.name).text }
      affiliation = declared.affiliation
      ground = declared.ground
      if declared.role != .unknown, declared.role != role {
        role = declared.role
        roleGround = declared.ground
      }
    } else if plan.method != .format, group.shape.isInitials, let meant = nameWithInitials(group.name.key),
      !sides.takeTurns(group.key, with: cast[meant]?.person.names ?? [])
    {
      cast.addName(group.printed, to: meant)
      attribution.confidence = .likely
      return Speaker(id: meant, role: role, attribution: attribution)
    } else if plan.method != .format, group.shape.isInitials, bearers(ofInitials: group.name.key) > 1 {
      // Whoever of them speaks, it is no third person.
      return Speaker(id: nil, role: role, attribution: Attribution(.label, .guess, cue: group.printed))
    }
    if group.isNamesake || namesakes.contains(group.name.key) && Self.isElaborate(group) {
      let id = cast.addApart(
        name: group.isNamesake ? asPeopleWrite(group.printed) : group.printed, role: role, affiliation: affiliation,
        attribution: attribution)
      return Speaker(id: id, role: role, attribution: attribution)
    }
    let bracketed = Self.bracketed(group.printed)
    let isInitials = bracketed.map { Initials.all(of: group.name.text).contains(foldedName($0)) } ?? false
    if affiliation == nil, !isInitials {
      affiliation = bracketed.flatMap { lexicon.organisation(named: $0)?.name }
      ground = "the label says \"\(group.printed)\""
    }
    let id = cast.add(
      name: name, role: role, affiliation: affiliation, attribution: attribution, isWhole: plan.method == .format,
      ground: ground)
    cast.addName(group.name.text, to: id)
    // "Fiorella Bourgeois (FB)" defines the initials that later labels print.
    if let bracketed, bracketed.count <= 4, bracketed.allSatisfy(\.isLetter) { cast.addName(bracketed, to: id) }
    return Speaker(id: id, role: role, attribution: attribution, ground: roleGround)
  }

  /// The family name that a word behind a title is a slip of the pen away from, where just one member has it.
  private func correctlySpelt(_ name: PersonName) -> PersonName {
    guard name.isMononym, cast.members.count <= 64, cast.candidates(for: name.text).isEmpty else { return name }
    let letters = Array(name.key)
    let meant = Set(cast.members.map { PersonName($0.person.name).family }).filter {
      $0.count >= 6 && Misspelling.isSlip(letters, of: Array($0))
    }
    return meant.first.map { meant.count == 1 ? PersonName($0) : name } ?? name
  }

  /// A label that prints a role: the title or a byline can tell who plays it, if it is played by one.
  private mutating func speaker(ofRole group: LabelGroup, role: Role, sides: Sides) -> Speaker {
    let attribution = Attribution(.label, .sure, cue: group.printed)
    if let holder = holders.holder(of: group), let id = cast.candidates(for: holder).first?.person.id {
      return Speaker(id: id, role: role, attribution: Attribution(.label, .likely, cue: group.printed))
    }
    guard sides.isOnlyOne(of: group.role) else { return Speaker(id: nil, role: role, attribution: attribution) }
    if let owner = labelHolding(group), let id = cast.candidates(for: owner).first?.person.id {
      return Speaker(id: id, role: role, attribution: Attribution(.label, .likely, cue: group.printed))
    }
    let leading = front.declared.filter { $0.role == .moderator }
    if role == .moderator, leading.count == 1, let leader = leading.first {
      let attribution = Attribution(.label, .likely, cue: leader.attribution?.cue)
      let id = cast.add(name: asPeopleWrite(leader.name), role: role, affiliation: nil, attribution: attribution)
      return Speaker(id: id, role: role, attribution: attribution)
    }
    var found = Speaker(id: nil, role: role, attribution: attribution)
    if role == .guest || role == .interviewer {
      let unlabelled = unlabelled(role: role)
      if unlabelled.id != nil { found = unlabelled }
    }
    return found
  }

  /// The name of the only one whose label has a word for a role beside the name, where that word is a label too:
  /// `Jane Roe (moderator)` and `Moderator`.
  private func labelHolding(_ group: LabelGroup) -> String? {
    guard group.role == .moderator || group.role == .interviewer, group.printed.count > 1 else { return nil }
    let word = foldedName(group.printed)
    let holders = plan.groups.prefix(64).filter { other in
      other.role == nil
        && foldedName(other.printed).split(whereSeparator: { !$0.isLetter }).contains { $0 == word }
    }
    return holders.count == 1 ? titles.bare(holders[0].name).text : nil
  }

  /// A name with small letters where the text has capitals alone.
  private mutating func asPeopleWrite(_ name: String) -> String {
    PersonName.inSmallLetters(name, isDotless: isDotless)
  }

  /// Speech without a name: the guest of the title answers, the outlet of the byline asks.
  private mutating func unlabelled(role: Role) -> Speaker {
    let reason: String?
    if case .form(let cue) = plan.method { reason = cue } else { reason = nil }
    if role == .guest {
      let guests = front.declared.filter { $0.role == .guest }
      if guests.count == 1, let guest = guests.first {
        let attribution = Attribution(
          guest.attribution?.method == .title ? .title : .form, min(.likely, guest.attribution?.confidence ?? .likely),
          cue: guest.attribution?.cue)
        let id = cast.add(
          name: asPeopleWrite(guest.name), role: .guest, affiliation: guest.affiliation, attribution: attribution,
          ground: guest.ground)
        return Speaker(id: id, role: .guest, attribution: attribution)
      }
    } else {
      let hosts = front.declared.filter { $0.role == .interviewer || $0.role == .moderator }
      if hosts.count == 1, let host = hosts.first {
        let attribution = Attribution(.byline, .likely, cue: host.attribution?.cue)
        let id = cast.add(
          name: asPeopleWrite(host.name), role: host.role, affiliation: nil, attribution: attribution)
        return Speaker(id: id, role: host.role, attribution: attribution, ground: host.ground)
      }
      if let asker = front.asker {
        let attribution = Attribution(.byline, .likely, cue: asker.cue)
        let id = cast.add(
          name: asPeopleWrite(asker.name), role: .interviewer, affiliation: nil, attribution: attribution)
        return Speaker(id: id, role: .interviewer, attribution: attribution)
      }
    }
    return Speaker(id: nil, role: role, attribution: Attribution(.form, .guess, cue: reason))
  }

  /// The number of members, declared or labelled, with these initials.
  private func bearers(ofInitials initials: String) -> Int {
    let key = Initials.letters(of: initials)
    return cast.members.count {
      !PersonName($0.person.name).isMononym && Initials.all(of: $0.person.name).contains(key)
    }
  }

  /// The member, declared or labelled, with these initials, if there is exactly one.
  private func nameWithInitials(_ initials: String) -> String? {
    let key = foldedName(initials.filter(\.isLetter))
    if let defined = cast.candidates(for: initials).first, cast.candidates(for: initials).count == 1 {
      return defined.person.id
    }
    var found = cast.members.filter { Initials.all(of: $0.person.name).contains(Initials.letters(of: initials)) }
    // "WAYPOINTER" asks first and "WP" then.
    if found.isEmpty {
      found = cast.members.filter {
        PersonName($0.person.name).isMononym && Initials.abbreviate(key, foldedName($0.person.name))
      }
    }
    return found.count == 1 ? found[0].person.id : nil
  }

  /// What a label prints in brackets.
  static func bracketed(_ label: String) -> String? {
    guard let open = label.firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }) else { return nil }
    let inner = label[label.index(after: open)...].prefix { $0 != ")" && $0 != "）" && $0 != "]" }
    return inner.isEmpty ? nil : String(inner)
  }
}

extension Block {
  /// Notes why a property is as it is; nothing where nothing is known.
  mutating func note(_ field: String, _ ground: String?) {
    if let ground { grounds.append(Ground(field, ground)) }
  }

  /// Notes what the format states of these very words.
  fileprivate mutating func noteStated() {
    if role != .unknown { note("role", "the file states it") }
    if affiliation != nil { note("affiliation", "the file states it") }
  }
}
