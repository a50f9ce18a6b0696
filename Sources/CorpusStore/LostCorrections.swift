import CorpusModel
import Diagnostics
import Ingestion

extension CorpusReading {
  /// Tells the corrections whose document or block did not come, with the nearest that is there.
  ///
  /// Blocks are looked for by the words that the file keeps of them, in a second reading: this is rare.
  func lostCorrections(
    _ corrections: Corrections, file: String, documents: [String], isCancelled: () -> Bool
  ) throws(Diagnostic) -> [LoadReport.Item] {
    var items: [LoadReport.Item] = []
    for (document, line) in corrections.lostDocuments {
      let near = nearest(to: document, among: documents).map { ", did you mean '\($0)'?" } ?? ""
      items.append(.init(path: file, message: "line \(line): there is no document '\(document)'\(near)"))
    }
    let lost = corrections.lostBlocks
    let found = try nearestBlocks(to: lost, isCancelled: isCancelled)
    for (place, block) in lost.enumerated() {
      var message = "line \(block.line): no block has the id '\(block.id)'"
      if let near = found[place] {
        message += "; its words stand in '\(near.id)' (\(near.document), \(near.place))"
      } else if block.words == nil {
        message += "; with 'words:' it would be looked for"
      }
      items.append(.init(path: file, message: message))
    }
    return items
  }

  /// A block that may be the one that a correction meant.
  private struct Candidate {
    var id: BlockID
    var document: String
    var place: String
    var share: Double
  }

  private func nearestBlocks(to lost: [Corrections.Lost], isCancelled: () -> Bool) throws(Diagnostic) -> [Int:
    Candidate]
  {
    let wanted = lost.enumerated().compactMap { place, block in block.words.map { (place, WordLikeness($0)) } }
    guard !wanted.isEmpty else { return [:] }
    var found: [Int: Candidate] = [:]
    var ids = BlockIDRegister()
    var again = self
    try again.forEachRead(progress: nil, isCancelled: isCancelled) { taken in
      let document = taken.document
      let blocks = document.orderedBlocks
      for (block, id) in zip(blocks, ids.ids(of: blocks, origin: document.origin, text: document.text)) {
        let words = document.words(at: block.range)
        for (place, likeness) in wanted {
          let share = likeness.share(in: words)
          guard share >= WordLikeness.threshold, share > found[place]?.share ?? 0 else { continue }
          found[place] = Candidate(id: id, document: document.id, place: block.place, share: share)
        }
      }
    }
    return found
  }
}
