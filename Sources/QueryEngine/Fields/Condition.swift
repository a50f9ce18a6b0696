package import CorpusModel

/// What a field asks of a block, with names resolved to numbers: data that an evaluator of any kind can run.
package indirect enum Condition: Sendable, Equatable {
  /// All blocks.
  case everything
  /// No block.
  case nothing
  /// One of these values of a facet at least; ascending numbers into its entries.
  case values(facet: String, [Int])
  /// A mention of one of these values in words of this kind; ascending numbers into the facet's entries.
  case said(facet: String, [Int], MentionWords)
  /// Some value of a facet.
  case anyValue(facet: String)
  /// In one of these documents; ascending.
  case documents([Int])
  /// One of these blocks; ascending.
  case blocks([UInt32])
  /// A number in one of these ranges; blocks without the number never.
  case number(NumberColumn, [ClosedRange<Int>])
  /// The text contains one of these at least.
  case features(Features)
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

/// A number that each block has or lacks.
package enum NumberColumn: Sendable, Equatable {
  /// The number among the document's turns, from 1.
  case turn
  /// The number of words.
  case words
  /// The start in the recording in milliseconds.
  case time
}

/// How a thing must be named where it is mentioned.
package struct MentionWords: Sendable, Equatable {
  let saying: Saying
}
