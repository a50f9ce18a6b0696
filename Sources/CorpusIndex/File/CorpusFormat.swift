/// The numbers of the format of corpus files, as `docs/FORMAT.md` tells them.
enum CorpusFormat {
  /// Counted up by every change after which a file has to be built anew.
  static let version = 7
  /// The first bytes: a name, and line ends that a transfer as text would spoil.
  static let magic: [UInt8] = Array("QUOTH\r\n\u{1A}".utf8)
  /// Counted up when texts are cut into terms, or terms folded, in another way.
  static let analyzer: UInt32 = 2
  /// A number whose bytes tell the order of bytes.
  static let byteOrder: UInt32 = 0x0102_0304
  /// The bytes of the header.
  static let headerSize = 64
  /// The bytes of a line of the table of sections.
  static let entrySize = 48
  /// Where sections begin: a multiple of this, a line of the processor's cache.
  static let alignment = 64
  /// The bytes that share a checksum.
  static let chunkSize = 1 << chunkShift
  /// The power of two that they are.
  static let chunkShift = 12
  /// The bytes behind a section that belong to nobody, so that a number of any width can be loaded as eight.
  static let padding = 8
}

/// The sections of a corpus file; their numbers are part of the format.
enum SectionKind: UInt32, Sendable, CaseIterable {
  case information = 1
  case checksums = 2
  case sources = 3

  case textEnds = 11
  case textTails = 12
  case textTailEnds = 13

  case documentStringBytes = 20
  case documentStringEnds = 21
  case documentColumn = 22
  case documentListEnds = 23
  case documentList = 24
  case documentsByID = 25

  case peopleStringBytes = 30
  case peopleStringEnds = 31
  case peopleColumn = 32
  case peopleNameEnds = 33
  case peopleNames = 34

  case blockStringBytes = 40
  case blockStringEnds = 41
  case blockIDs = 42
  case blockColumn = 43
  case blockListEnds = 44
  case blockList = 45
  case blocksByID = 46

  case leaves = 50
  case overlayEnds = 51
  case overlays = 52
  case leafStarts = 53
  case gaps = 54
  case spellingBytes = 55
  case spellingEnds = 56
  case termSpellings = 57

  case termBytes = 60
  case termEnds = 61
  case termColumn = 62
  case postingEnds = 63
  case postings = 64
  case tokenTerms = 65
  case tokenForms = 66
  case tokenAnchors = 67
  case tokenRarities = 68
  case documentTokenEnds = 69

  case facetStringBytes = 70
  case facetStringEnds = 71
  case facetValues = 72
  case facetBlockEnds = 73
  case facetValueEnds = 74
  case facetBlocks = 75
  case facetValueCounts = 76
  case facetSketches = 77

  case mentionStringBytes = 80
  case mentionStringEnds = 81
  case mentionColumn = 82
  case mentionEnds = 83

  case copies = 90
  case copyPrimaries = 91
  case copiesByPrimary = 92

  case gazetteers = 100

  /// Whether numbers may take three bytes: that saves a tenth of the file here, and little elsewhere, where numbers are read
  /// and checked quicker many at a time.
  var isPacked: Bool { self == .tokenTerms }

  /// The name for people; slow, for messages.
  var name: String { "\(self)" }
}
