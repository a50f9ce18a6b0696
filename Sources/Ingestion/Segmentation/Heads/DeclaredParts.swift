import CorpusModel

/// Who plays which part, as lines above a dialogue declare it: `Host: Jane Roe`, `嘉宾：司徒望舒，作者`.
extension PageLines {
  /// The only name behind each word for a part and a colon, with the part and the line.
  ///
  /// A part that several names stand behind declares nobody: who of them speaks unnamed is unknown.
  func declaredParts(above firstTurn: Int) -> [KnownNames.Declared] {
    var found: [Role: [KnownNames.Declared]] = [:]
    let aged = agedNames(above: firstTurn)
    for line in head(24, above: firstTurn) where !line.isCode && line.words.count <= 200 {
      let words = text.string(line.words).replacing("**", with: "")
      for part in words.split(whereSeparator: { ",;:".contains($0) }).map(\.trimmingMarks) {
        guard let name = PersonName.holder(ofRole: part), isPerson(name),
          let role = part.split(separator: " ").first.flatMap({ RoleWords.role(of: String($0)) }), role == .moderator
        else { continue }
        found[role, default: []].append(declared(name, role, words))
      }
      guard let colon = words.firstIndex(where: { ":：".contains($0) }),
        case let label = String(words[..<colon]).trimmingMarks, label.count <= 24,
        let role = RoleWords.role(of: label), role != .unknown, label.count > 1, !Self.saysWhoWrote(label),
        case let rest = words[words.index(after: colon)...],
        case let names = rest.split(whereSeparator: { "、;；/&".contains($0) }), names.count == 1,
        case let name = rest.prefix(while: { !",，(（|".contains($0) }).trimmingMarks, isFullName(name),
        role != .interviewer || !aged.contains(foldedName(name))
      else { continue }
      found[role, default: []].append(declared(name, role, words))
    }
    return found.values.filter { $0.count == 1 }.flatMap { $0 }.sorted { $0.name < $1.name }
  }

  /// Whether a word before a colon is one for the work on a page: `Editor`.
  private static func saysWhoWrote(_ label: String) -> Bool {
    let word = foldedName(label)
    return !PageWords.askingBylines.contains(word)
      && (PageWords.bylines.contains(word) || PageWords.writers.contains(word) || PageWords.writing.contains(word))
  }

  private func declared(_ name: String, _ role: Role, _ cue: String) -> KnownNames.Declared {
    KnownNames.Declared(name: name, role: role, affiliation: nil, attribution: Attribution(.form, .likely, cue: cue))
  }

  /// Whether words are a full name, in Han by its first sign.
  private func isFullName(_ name: String) -> Bool {
    guard PersonName(name).isIdeographic else { return isPerson(name) }
    let isHangul = name.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    return LabelShape.isFullName(ideographic: name) || isHangul && name.count == 3 && isPerson(name)
  }
}

extension Substring {
  fileprivate var trimmingMarks: String { String(self).trimmingMarks }
}
