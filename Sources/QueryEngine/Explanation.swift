/// How a query was read and run: what `.explain` prints.
package struct Explanation: Sendable {
  /// A step of the plan.
  package struct Step: Sendable, Equatable {
    /// How deep it lies in the plan, from 0.
    package var depth: Int
    /// What it looks for.
    package var label: String
    /// The blocks that it was expected to find at most.
    package var estimate: Int
    /// The blocks that it found among those that were left; nil where it had not to run.
    package var found: Int?
  }

  /// The filter as it was read, with names in the place of aliases.
  package var filter: String
  /// What counts in the spelling of each text and name: `okx: any case, accents, width`.
  package var matchings: [String]
  /// The steps in the order in which they ran, what is inside a step after it.
  package var steps: [Step]
  /// Which kinds were left out of what the plan found; nil where none was.
  package var visibleKinds: String?
  /// The number of turns found.
  package var found: Int
  /// The stages by name.
  package var stages: [String]
  /// What was odd about the filter, a sentence each.
  package var notes: [String]

  init(filter: CheckedFilter, plan: Plan, counts: StepCounts, found: Int, stages: [String]) {
    self.filter = filter.description
    matchings = filter.root.matchings.reduce(into: []) { lines, term in
      let line = "\(term.label): \(term.matching)"
      if !lines.contains(line) { lines.append(line) }
    }
    self.found = found
    self.stages = stages
    notes = filter.notes + filter.unknownValues.map { $0.sentence(suggests: true) }
    visibleKinds = filter.visible == nil ? nil : "turn, quote, nested"
    steps = []
    append(plan, depth: 0, counts)
  }

  /// The explanation as lines of text.
  package var text: String {
    var lines = ["filter  " + filter] + matchings.map { "match   " + $0 }
    for step in steps {
      let indent = String(repeating: "  ", count: step.depth)
      let found = step.found.map { "found \($0)" } ?? "not run"
      lines.append("plan    \(indent)\(step.label)  (at most \(step.estimate), \(found))")
    }
    if let visibleKinds { lines.append("kinds   " + visibleKinds) }
    lines.append("found   \(found)")
    if !stages.isEmpty { lines.append("stages  " + stages.joined(separator: " | ")) }
    return (lines + notes.map { "note    " + $0 }).joined(separator: "\n")
  }

  private mutating func append(_ plan: Plan, depth: Int, _ counts: StepCounts) {
    steps.append(
      Step(depth: depth, label: plan.label, estimate: plan.estimate, found: counts.found[plan.number]))
    for child in plan.children { append(child, depth: depth + 1, counts) }
  }
}
