/// What loading a corpus met: shown after `.load`, and by answers that must say what they left out.
package struct LoadReport: Sendable, Equatable {
  /// A file that could not be read, or was read with an assumption.
  package struct Item: Sendable, Equatable {
    /// The path as the user named it, or one below it.
    package var path: String
    /// What happened, a clause without a final stop.
    package var message: String

    package init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  /// Files that are not in the corpus, and why.
  package var unread: [Item]
  /// Files and folders found beside them that hold no documents by their names, and why that is assumed.
  package var passedOver: [Item]
  /// Files that are in it, with what was assumed.
  package var notes: [Item]
  /// What side files say that does not fit the documents: corrections whose block or document is not there.
  package var misfits: [Item] = []
  /// The number of documents.
  package var documents: Int
  /// The bytes of their files.
  package var bytes: Int

  /// All that was assumed: of documents first, since people are told the first of many.
  package var assumed: [Item] { notes + passedOver }

  package init(unread: [Item] = [], passedOver: [Item] = [], notes: [Item] = [], documents: Int = 0, bytes: Int = 0) {
    self.unread = unread
    self.passedOver = passedOver
    self.notes = notes
    self.documents = documents
    self.bytes = bytes
  }
}
