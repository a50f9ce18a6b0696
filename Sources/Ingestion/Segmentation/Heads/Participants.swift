/// Those whom a list above a dialogue says to be present: `Jane Roe, mayor`, `根来ゆかり（銭湯主人）`.
extension PageLines {
  /// The names of two people or more that lines of a list open with before a bracket or a comma; the family names alone
  /// as well where they are in Han.
  func participants() -> [String] {
    var found: [(line: Int, name: String)] = []
    for (index, line) in lines.prefix(24).enumerated() where !line.isCode && line.words.count <= 300 {
      let words = text.string(line.words)
      guard words.contains(where: { "(（,，".contains($0) }) else { continue }
      // "Guests: Jane Roe (mayor), Tom Lee (poet)"
      let list = words.lastIndex { ":：".contains($0) }.map { words[words.index(after: $0)...] } ?? words[...]
      // "Jane Roe (JR), Tom Lee (TL)"
      for part in list.replacing("),", with: ");").split(whereSeparator: { "、;；".contains($0) }) {
        guard let end = part.firstIndex(where: { "(（,，".contains($0) }), part.index(after: end) < part.endIndex else {
          continue
        }
        let name = String(part[..<end]).trimmingMarks
        let person = PersonName(name)
        let quality = LabelShape(name, name: person).quality
        guard
          person.isIdeographic
            ? quality >= .name && (3...12).contains(name.count) : quality == .person && name.contains(" "),
          !LabelWords.isTerm(name), RoleWords.role(of: name) == nil
        else { continue }
        found.append((index, name))
      }
    }
    // They stand on one line, or on lines right below each other.
    let listed = found.indices.filter { place in
      found.indices.contains { other in
        let (one, next) = (min(found[place].line, found[other].line), max(found[place].line, found[other].line))
        return other != place && (one == next || next == one + 1 && !lines[next].followsBlank)
      }
    }
    return listed.flatMap { [found[$0].name] + [Self.family(ofUnspaced: found[$0].name)].compactMap { $0 } }
  }

  /// The family name that opens a Japanese name, or ends a foreign one behind a point; nil where none shows.
  private static func family(ofUnspaced name: String) -> String? {
    if let point = name.lastIndex(where: { "・·".contains($0) }) { return String(name[name.index(after: point)...]) }
    let han = name.prefix { $0.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0 == "々" } }
    if han.count == name.count { return name.count == 4 ? String(name.prefix(2)) : nil }
    return (1...3).contains(han.count) ? String(han) : nil
  }
}
