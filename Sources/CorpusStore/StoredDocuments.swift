import CorpusIndex
import CorpusModel

/// The documents of an older corpus file whose files have not changed.
struct StoredDocuments {
  /// What a file gave.
  struct File {
    var source: SourceRecord
    var documents: [Document]
  }

  private let index: CorpusIndex
  private let sources: [SourceRecord]
  /// The place among the sources of each file, by the number of the file.
  private let places: [Int: Int]
  /// The first document of each source.
  private var firstDocuments: [Int] = []

  /// Takes the older corpus, and where among its sources the files with some numbers are.
  init?(_ index: CorpusIndex, files places: [Int: Int]) {
    guard let sources = try? index.sources() else { return nil }
    (self.index, self.sources, self.places) = (index, sources, places)
    var next = 0
    for source in sources {
      firstDocuments.append(next)
      // The file may be forged: what it states is held against what it has.
      guard (0...index.documentCount - next).contains(source.documents) else { return nil }
      next += source.documents
    }
    guard next == index.documentCount else { return nil }
  }

  /// Whether what was handed out is not to be trusted.
  var isDamaged: Bool { index.damage != nil }

  /// The files that were looked into for the sake of the older corpus's, with the hashes of their bytes.
  var companions: [String: UInt64] { index.information.companions }

  /// Whether the older corpus has a file whose id is to be `id` now.
  ///
  /// A file with several documents may have made their ids of its own, so its own has to be as it was.
  func has(_ number: Int, id: String) -> Bool {
    places[number].map { sources[$0].id == id || sources[$0].documents <= 1 } ?? false
  }

  /// What the older corpus has of a file.
  func file(_ number: Int, id: String) -> File? {
    guard let place = places[number] else { return nil }
    var source = sources[place]
    let documents = (firstDocuments[place]..<firstDocuments[place] + source.documents).map { number in
      var document = index.wholeDocument(number)
      if document.name == source.id { document.name = id }
      return document
    }
    source.id = id
    return File(source: source, documents: documents)
  }
}
