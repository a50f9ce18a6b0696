import CorpusModel
import TextAnalysis

// Quotations as blocks over the leaves.
extension QuotationFinder {
  mutating func lay(
    _ kind: BlockKind, extent: Range<Int>, range: Range<Int>, on leaf: Int, _ finding: Finding
  ) {
    guard !range.isEmpty else { return }
    let parent = blocks[leaf]
    var block = Block(kind: kind, extent: extent, range: range)
    block.section = parent.section
    block.date = parent.date
    block.time = parent.time
    block.place = FilePlace.inside(parent.place, format: format) {
      text[parent.extent.lowerBound..<max(parent.extent.lowerBound, range.lowerBound)]
    }
    block.language = parent.language
    block.attribution = attribution(finding)
    block.label = finding.person == nil ? finding.label : nil
    block.affiliation = finding.affiliation
    block.role = .quoted
    var (ground, affiliationGround) = ("is quoted", block.affiliation.map { _ in Self.besideName })
    if let person = finding.person {
      let id = id(of: person, finding)
      block.speaker = id
      if let member = cast[id] {
        block.role = member.role == .unknown ? .quoted : member.role
        if block.role != .quoted { ground = "as in the turns of the document" }
        block.affiliation = member.affiliation ?? finding.affiliation
        if member.affiliation != nil { affiliationGround = member.affiliationGround }
      }
    }
    block.note("role", ground)
    block.note("affiliation", affiliationGround)
    overlays.append(block)
  }

  /// The person's id in the cast; whoever speaks joins it.
  private mutating func id(of person: Int, _ finding: Finding) -> String {
    if let id = ids[person] { return id }
    let entry = people.entries[person]
    let id = cast.add(
      name: entry.name, role: .quoted, affiliation: entry.affiliation, attribution: attribution(finding),
      ground: Self.besideName)
    ids[person] = id
    return id
  }

  private static let besideName = "stands beside the name in the text"

  func attribution(_ finding: Finding) -> Attribution {
    let cue = written(finding.cue)
    return Attribution(finding.method, finding.confidence, cue: cue.isEmpty ? nil : cue)
  }

  func written(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
