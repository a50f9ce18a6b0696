/// What the evaluator does, as data: nothing in it is a function, so that another evaluator can run it too.
struct Plan: Sendable {
  /// One step, which finds a set of blocks.
  indirect enum Operation: Sendable {
    case everything
    case nothing
    case text(CheckedText.Test)
    case condition(Condition)
    case set(BlockSet)
    /// What all find; the cheapest first, each looks only among what is left.
    case all([Plan])
    /// What one finds at least.
    case any([Plan])
    /// What the first finds without what the others find.
    case except(Plan, [Plan])
    /// The turns that answer a question which the plan finds.
    case answers(Plan)
    /// The blocks with a positive term of a group that holds in a unit of text.
    case within(SearchUnit, CheckedNode, visible: Condition?)
  }

  var operation: Operation
  /// How people see it.
  var label: String
  /// The blocks that it may find; a guess from the index's counts.
  var estimate: Int
  /// What it may cost: the postings, texts or blocks to be looked at.
  var cost: Int
  /// The number of the step, in the order of `steps`.
  var number = 0

  init(_ operation: Operation, label: String, estimate: Int, cost: Int) {
    self.operation = operation
    self.label = label
    self.estimate = estimate
    self.cost = cost
  }

  /// The plans inside, in the order in which they run.
  var children: [Plan] {
    switch operation {
    case .everything, .nothing, .text, .condition, .set, .within: []
    case .all(let plans), .any(let plans): plans
    case .except(let first, let others): [first] + others
    case .answers(let plan): [plan]
    }
  }
}
