import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `sample N`: rows drawn at random, the same for the same seed, in their order.
package struct Sample: Stage {
  package static let signature = StageSignature(
    name: "sample", takes: .either, gives: .either, parameters: [.number(optional: false)], options: ["seed"],
    synopsis: "sample N [seed:S]",
    summary: "Draws N rows at random, the same ones each time; another seed draws others.",
    example: "role:guest | sample 3 seed:7")

  /// The seed where none is given: any number does, as long as it stays.
  package static let defaultSeed: UInt64 = 1

  private let size: Int
  private let seed: UInt64

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    size = try context.wholeNumber(
      try context.required(call, "the number of rows to draw"), what: "the number of rows to draw")
    guard let written = try context.option("seed", of: call) else {
      seed = Self.defaultSeed
      return
    }
    guard let number = UInt64(written.value) else {
      throw context.error("the seed must be a whole number from 0", at: written.range)
    }
    seed = number
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    var generator = SplitMix(seed: seed)
    let places = generator.places(size, of: input.count)
    input.noteCut(to: places.count, "a sample of", in: context)
    return input.reordered(places)
  }
}
