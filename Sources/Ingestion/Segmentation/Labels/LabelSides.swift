import CorpusModel

extension Casting {
  /// What the labels of a dialogue print, counted once for all of them.
  struct Sides {
    private var keys: Set<String> = []
    private var roles: [Role: Int] = [:]
    /// The keys of labels that stand right below each label of initials.
    private var neighbours: [String: Set<String>] = [:]

    init(_ slots: [TurnOpening.Slot], _ openings: [TurnOpening], _ groups: [LabelGroup]) {
      for (one, next) in zip(openings, openings.dropFirst()) {
        guard case .label(let first) = one.slot, case .label(let second) = next.slot, first != second else { continue }
        if groups[first].shape.isInitials { neighbours[groups[first].key, default: []].insert(groups[second].key) }
        if groups[second].shape.isInitials { neighbours[groups[second].key, default: []].insert(groups[first].key) }
      }
      for case .label(let place) in slots {
        keys.insert(groups[place].key)
        if let role = groups[place].role { roles[role, default: 0] += 1 }
      }
    }

    /// Whether a letter for question or answer has its partner in the text, so that it is no initial.
    func hasPartner(of group: LabelGroup) -> Bool { RoleWords.partners(of: group.key).contains(where: keys.contains) }

    /// Whether initials stand right beside a label that prints one of some names: nobody answers themselves.
    func takeTurns(_ initials: String, with names: [String]) -> Bool {
      guard let beside = neighbours[initials] else { return false }
      return names.contains { beside.contains(foldedName($0)) }
    }

    /// Whether no other label says the same role.
    func isOnlyOne(of role: Role?) -> Bool { role.map { roles[$0] == 1 } ?? false }
  }
}
