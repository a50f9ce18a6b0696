import CorpusIndex

/// Orders a checked filter so that what finds least and costs least comes first.
struct Planner {
  let index: CorpusIndex

  /// The plan for a filter, without the kinds that it sees.
  func plan(_ filter: CheckedFilter) -> Plan { numbered(plan(filter.root)) }

  /// The plan for a part of a filter.
  func plan(_ node: CheckedNode) -> Plan {
    let all = index.blockCount
    switch node {
    case .everything: return Plan(.everything, label: "*", estimate: all, cost: 0)
    case .text(let text): return plan(text)
    case .field(let field):
      let estimate = estimate(field.condition)
      return Plan(.condition(field.condition), label: field.label, estimate: estimate, cost: cost(field.condition))
    case .set(let label, let set, _): return Plan(.set(set), label: label, estimate: set.count, cost: 0)
    case .not(let node):
      let inner = plan(node)
      let everything = Plan(.everything, label: "*", estimate: all, cost: 0)
      return Plan(
        .except(everything, [inner]), label: "not", estimate: max(0, all - inner.estimate), cost: inner.cost + all / 64)
    case .or(let nodes):
      let plans = nodes.map { plan($0) }
      return Plan(
        .any(plans), label: "any of", estimate: min(all, plans.reduce(0) { $0 + $1.estimate }),
        cost: plans.reduce(0) { $0 + $1.cost })
    case .asked(let node):
      let inner = plan(node)
      return Plan(
        .answers(inner), label: "answers to", estimate: min(all, inner.estimate * 2), cost: inner.cost + inner.estimate)
    case .within(let unit, let inner, let visible):
      let plan = plan(inner)
      return Plan(
        .within(unit, inner, visible: visible), label: node.description(inside: .not), estimate: plan.estimate,
        cost: plan.cost + 64 * plan.estimate)
    case .and(let nodes): return plan(all: nodes)
    }
  }

  private func plan(all nodes: [CheckedNode]) -> Plan {
    var wanted: [Plan] = []
    var denied: [Plan] = []
    for node in nodes {
      if case .not(let inner) = node { denied.append(plan(inner)) } else { wanted.append(plan(node)) }
    }
    let byCost: (Plan, Plan) -> Bool = { ($0.cost, $0.estimate, $0.label) < ($1.cost, $1.estimate, $1.label) }
    wanted.sort(by: byCost)
    denied.sort(by: byCost)
    let first: Plan
    switch wanted.count {
    case 0: first = Plan(.everything, label: "*", estimate: index.blockCount, cost: 0)
    case 1: first = wanted[0]
    default:
      first = Plan(
        .all(wanted), label: "all of", estimate: wanted.map(\.estimate).min() ?? 0,
        cost: wanted.reduce(0) { $0 + $1.cost })
    }
    guard !denied.isEmpty else { return first }
    return Plan(
      .except(first, denied), label: "without", estimate: first.estimate,
      cost: first.cost + denied.reduce(0) { $0 + $1.cost })
  }

  // MARK: Estimates

  private func plan(_ text: CheckedText) -> Plan {
    let estimate: Int
    let cost: Int
    switch text.test {
    case .near(let wanted, span: _):
      estimate = wanted.map { holding($0.slot) }.min() ?? 0
      cost = wanted.reduce(0) { $0 + holding($1.slot) } + 128 * estimate
    case .phrase(let slots):
      estimate = slots.map { holding($0) }.min() ?? 0
      // The tokens of the blocks that have all words are looked through.
      cost = slots.count > 1 ? 32 * estimate : estimate
    case .spelled(let slots, _):
      estimate = slots.map { holding($0) }.min() ?? 0
      // The text of each place is read.
      cost = 64 * estimate
    case .exact(_, let slots):
      estimate = slots.map { holding($0) }.min() ?? index.blockCount
      // The texts of what is left are read.
      cost = 64 * estimate + index.blockCount
    case .inflected(let forms):
      estimate = forms.reduce(0) { $0 + holding($1.slot) }
      cost = estimate
    case .pattern(_, let slots):
      estimate = slots.map { holding($0) }.min() ?? index.blockCount
      cost = 256 * estimate
    case .tokens(let program):
      estimate = program.needed.first.map { holding($0) } ?? index.blockCount
      cost = 128 * estimate
    }
    return Plan(.text(text.test), label: text.label, estimate: min(estimate, index.blockCount), cost: cost)
  }

  private func estimate(_ condition: Condition) -> Int {
    let all = index.blockCount
    switch condition {
    case .everything, .number: return all
    case .nothing: return 0
    case .values(let facet, let values), .said(let facet, let values, _):
      let facet = index.facet(facet)
      return min(all, values.reduce(0) { $0 + (facet?.blocks(withValue: $1).count ?? 0) })
    case .anyValue(let facet): return index.facet(facet)?.valueCount ?? 0
    case .documents(let documents): return documents.reduce(0) { $0 + index.document($1).blocks.count }
    case .blocks(let blocks): return blocks.count
    case .features: return all
    case .all(let conditions): return conditions.map { estimate($0) }.min() ?? all
    case .any(let conditions): return min(all, conditions.reduce(0) { $0 + estimate($1) })
    case .not(let condition): return max(0, all - estimate(condition))
    }
  }

  private func cost(_ condition: Condition) -> Int {
    switch condition {
    case .everything, .nothing, .documents, .blocks: 0
    case .values, .anyValue: estimate(condition)
    case .said: 16 * estimate(condition)
    // A column is looked through, or what is left of the blocks.
    case .number, .features: index.blockCount
    case .all(let conditions), .any(let conditions): conditions.reduce(0) { $0 + cost($1) }
    case .not(let condition): cost(condition) + index.blockCount / 64
    }
  }

  /// The blocks that hold one of a slot's terms at most.
  private func holding(_ slot: Slot) -> Int {
    min(index.blockCount, slot.terms.reduce(0) { $0 + index.dictionary.blockCount(of: Int($1)) })
  }

  /// Numbers the steps in the order in which people read them.
  private func numbered(_ plan: Plan) -> Plan {
    var next = 0
    return Self.number(plan, &next)
  }

  private static func number(_ plan: Plan, _ next: inout Int) -> Plan {
    var result = plan
    result.number = next
    next += 1
    switch plan.operation {
    case .everything, .nothing, .text, .condition, .set, .within: break
    case .all(let plans): result.operation = .all(plans.map { number($0, &next) })
    case .any(let plans): result.operation = .any(plans.map { number($0, &next) })
    case .except(let first, let others):
      let first = number(first, &next)
      result.operation = .except(first, others.map { number($0, &next) })
    case .answers(let plan): result.operation = .answers(number(plan, &next))
    }
    return result
  }
}
