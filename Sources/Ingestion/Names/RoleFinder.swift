import CorpusModel

/// Tells who asks and who answers: from words in labels, front matter, title and bylines, else from who asks most and
/// speaks least.
struct RoleFinder {
  let plan: DialoguePlan
  let front: FrontPage
  let lexicon: Lexicon
  let text: [UInt8]

  /// What the turns of one slot show.
  private struct Habit {
    var turns = 0
    var questions = 0
    var bytes = 0
    var share: Double { Double(questions) / Double(max(1, turns)) }

    mutating func add(_ bytes: Int, asks: Bool) {
      turns += 1
      self.bytes += bytes
      if asks { questions += 1 }
    }
  }

  /// A role with what says so.
  struct Finding {
    var role: Role
    /// A clause; nil where the role is unknown.
    var ground: String?

    static let unknown = Finding(role: .unknown)

    init(role: Role, ground: String? = nil) {
      self.role = role
      self.ground = ground
    }
  }

  /// The role of each slot that has turns.
  func roles() -> [TurnOpening.Slot: Finding] {
    var habits: [TurnOpening.Slot: Habit] = [:]
    var order: [TurnOpening.Slot] = []
    for made in plan.blocks {
      guard let opening = made.opening else { continue }
      let slot = plan.openings[opening].slot
      if habits[slot] == nil { order.append(slot) }
      let asks = SpeechForm.asks(text, made.block.range)
      habits[slot, default: Habit()].add(made.block.range.count, asks: asks)
    }
    var roles: [TurnOpening.Slot: Finding] = [:]
    var known = KnownNames()
    for speaker in front.declared { known.declare(speaker) }
    for slot in order { roles[slot] = statedRole(of: slot, known) }
    let total = habits.values.reduce(0) { $0 + $1.turns }
    var isAsked: Bool { roles.values.contains { $0.role == .interviewer || $0.role == .moderator } }
    if !isAsked, let asker = asker(among: order.filter { roles[$0]?.role == .unknown }, habits, total),
      let habit = habits[asker]
    {
      let others = habits.filter { $0.key != asker }.values.reduce((turns: 0, questions: 0)) {
        ($0.turns + $1.turns, $0.questions + $1.questions)
      }
      roles[asker] = Finding(
        role: order.count > 3 ? .moderator : .interviewer,
        ground: Ground.guess(
          "asks in \(habit.questions) of \(habit.turns) turns, the others in \(others.questions) of \(others.turns)"))
    }
    // Where somebody asks, whoever speaks at length answers.
    if isAsked {
      for slot in order where roles[slot]?.role == .unknown {
        guard let habit = habits[slot], !isCrowd(slot), habit.turns * 20 >= total || order.count <= 4 else { continue }
        roles[slot] = Finding(role: .guest, ground: Ground.guess("speaks where somebody else asks"))
      }
    }
    return roles
  }

  private func isCrowd(_ slot: TurnOpening.Slot) -> Bool {
    guard case .label(let group) = slot else { return false }
    return plan.groups[group].role == .unknown
  }

  private func statedRole(of slot: TurnOpening.Slot, _ known: KnownNames) -> Finding {
    switch slot {
    case .question: return Finding(role: .interviewer, ground: "the words without a label are questions")
    case .answer: return Finding(role: .guest, ground: "the words without a label answer questions")
    case .label(let place):
      let group = plan.groups[place]
      let label = "the label says \"\(group.printed)\""
      if let role = group.role { return Finding(role: role, ground: role == .unknown ? nil : label) }
      if let declared = known.declared(for: group.name), declared.role != .unknown {
        return Finding(role: declared.role, ground: declared.ground)
      }
      if let word = RoleFinder.roleBeside(group.name, in: group.printed) { return Finding(role: word, ground: label) }
      if let outlet = lexicon.outlet(named: group.name.text) {
        return Finding(role: .interviewer, ground: "the gazetteer of outlets lists \(outlet.name)")
      }
      if let asker = front.asker, PersonName(asker.name).key == group.key {
        return Finding(role: .interviewer, ground: "byline: \"\(asker.cue)\"")
      }
      return .unknown
    }
  }

  /// The role that stands beside the name in a label: `Jane Roe (moderator)`, `Roe, host`.
  private static func roleBeside(_ name: PersonName, in label: String) -> Role? {
    if name.isIdeographic, label.hasSuffix(name.text) || label.hasPrefix(name.text) {
      let length = name.text.count
      let beside = label.hasSuffix(name.text) ? label.dropLast(length) : label.dropFirst(length)
      if let role = RoleWords.role(of: String(beside).trimmingBlanks), role != .unknown { return role }
    }
    // "Moderator Jane Roe"
    if PersonName.holder(ofRole: label) != nil, let word = label.split(separator: " ").first {
      return RoleWords.role(of: String(word))
    }
    // All that opens such a word is one of these or not ASCII.
    guard label.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0x2C || $0 >= 0x80 }) else { return nil }
    let parts = label.split { "(（[,，".contains($0) }
    guard parts.count > 1, let last = parts.last else { return nil }
    let role = RoleWords.role(of: String(last.prefix { !")）]".contains($0) }).trimmingBlanks)
    return role == .unknown ? nil : role
  }

  /// The one who asks most, if it is clear: the share of turns with questions decides, then the length of turns.
  private func asker(
    among slots: [TurnOpening.Slot], _ habits: [TurnOpening.Slot: Habit], _ total: Int
  ) -> TurnOpening.Slot? {
    let main = slots.filter { (habits[$0]?.turns ?? 0) * 10 >= total && !isCrowd($0) }
    let ranked = main.sorted { (habits[$0]?.share ?? 0) > (habits[$1]?.share ?? 0) }
    guard let first = ranked.first, let top = habits[first], top.questions >= 2 || total <= 4 && top.questions > 0
    else { return nil }
    let others = habits.filter { $0.key != first }.values
    let otherTurns = others.reduce(0) { $0 + $1.turns }
    let otherShare = Double(others.reduce(0) { $0 + $1.questions }) / Double(max(1, otherTurns))
    guard otherTurns > 0 else { return nil }
    let otherBytes = Double(others.reduce(0) { $0 + $1.bytes }) / Double(otherTurns)
    let isShorter = Double(top.bytes) / Double(max(1, top.turns)) < otherBytes
    guard top.share >= otherShare + (isShorter ? 0.15 : 0.3), top.share >= 0.3, top.share >= otherShare * 1.5 else {
      return nil
    }
    // In a talk among many who asks most is no interviewer.
    return slots.count <= 3 || top.turns * 3 >= total ? first : nil
  }
}
