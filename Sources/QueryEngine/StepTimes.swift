/// How long the steps of a query took, one after the other.
package struct StepTimes: Sendable {
  /// A step: the name of a stage, or what comes before and after them.
  package struct Step: Sendable {
    package var name: String
    package var duration: Duration
  }

  package private(set) var steps: [Step] = []
  private var last = ContinuousClock.now

  package init() {}

  /// The time of all steps together.
  package var total: Duration { steps.reduce(.zero) { $0 + $1.duration } }

  /// Ends a step that began when the one before ended.
  package mutating func end(_ name: String) {
    let now = ContinuousClock.now
    steps.append(Step(name: name, duration: now - last))
    last = now
  }
}
