/// Which of equally full copies is shown, the least first: of the document that states most of title, outlet and date, else
/// of the earliest.
package struct CopyStanding: Comparable, Sendable {
  /// How many of title, outlet and date the document does not state.
  private let missing: Int
  /// Year, month and day as a number that sorts; behind all dates where none is stated.
  private let date: Int

  /// - Parameter date: as `StatedDate.packed`, 0 for none.
  init(hasTitle: Bool, hasSource: Bool, date: Int) {
    missing = [hasTitle, hasSource, date > 0].count { !$0 }
    self.date = date > 0 ? date : .max
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.missing, left.date) < (right.missing, right.date)
  }
}

extension CorpusIndex {
  /// How a document stands among equally full copies.
  package func copyStanding(ofDocument document: Int) -> CopyStanding {
    let record = self.document(document)
    return CopyStanding(
      hasTitle: record.title != nil, hasSource: record.source != nil, date: record.date?.packed ?? 0)
  }
}

extension DocumentCollector {
  /// How a document stands among equally full copies.
  func copyStanding(_ document: Int) -> CopyStanding {
    CopyStanding(
      hasTitle: self[.title, document] > 0, hasSource: self[.source, document] > 0, date: Int(self[.date, document]))
  }
}
