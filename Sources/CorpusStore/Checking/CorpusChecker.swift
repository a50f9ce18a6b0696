package import CorpusModel
package import Diagnostics

/// Reads files and folders as loading does, and says of each document how it was understood.
package struct CorpusChecker: Sendable {
  package init() {}

  /// Checks what the paths name; memory holds one document at a time.
  ///
  /// - Parameters:
  ///   - isCancelled: asked between files; where it says so, it throws "loading was interrupted".
  ///   - body: called with the finding on each document, in the order of the files.
  /// - Returns: what reading met: the files that are no documents among it.
  /// - Throws: where a path does not exist, and where there is no document that can be read.
  package func check(
    _ paths: [String], isCancelled: () -> Bool = { false }, _ body: (DocumentCheck) -> Void
  ) throws(Diagnostic) -> LoadReport {
    var reading = try CorpusReading(paths, cutsWords: false, isCancelled: isCancelled)
    var ids = BlockIDRegister()
    try reading.forEach(progress: nil, isCancelled: isCancelled) { taken in
      let document = taken.document
      let blocks = document.orderedBlocks
      let blockIDs = ids.ids(of: blocks, origin: document.origin, text: document.text)
      body(DocumentFindings(document, blocks: blocks, ids: blockIDs).check)
    }
    return reading.report
  }
}
