/// What a block's text contains, for `has:`.
package struct Features: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let number = Features(rawValue: 1 << 0)
  package static let money = Features(rawValue: 1 << 1)
  package static let percent = Features(rawValue: 1 << 2)
  package static let date = Features(rawValue: 1 << 3)
  package static let url = Features(rawValue: 1 << 4)
  package static let question = Features(rawValue: 1 << 5)
  package static let quote = Features(rawValue: 1 << 6)
  package static let note = Features(rawValue: 1 << 7)

  /// The names in queries, each with its feature, in the order of the documentation.
  package static let names: [(name: String, feature: Features)] = [
    ("number", .number), ("money", .money), ("percent", .percent), ("date", .date), ("url", .url),
    ("question", .question), ("quote", .quote), ("note", .note),
  ]
}
