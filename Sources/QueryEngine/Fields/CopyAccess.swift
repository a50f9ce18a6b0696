import CorpusIndex
import CorpusModel
import Diagnostics

/// The field `dup`: which copies of a text a query sees.
///
/// A group goes by the id of its primary, the fullest of its texts; any member's id names it too.
struct CopyAccess: FieldAccess {
  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    index.copies.primary(ofBlock: block).map { .text("\(index.id(ofBlock: $0))") } ?? .null
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.blocks(index.copies.members))
    case .value(let value, _, _):
      switch value.lowercased() {
      case "all": return Resolution(.everything)
      case "primary":
        let copies = BlockSet(rising: index.copies.copies, of: index.blockCount)
        return Resolution(.blocks(BlockSet.all(of: index.blockCount).subtracting(copies).blocks))
      default: return try group(value, in: index)
      }
    case .range, .comparison, .regex: throw FieldProblem(message: "dup: takes primary, all or a group")
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] {
    ["primary", "all"].map { Completion(value: $0, name: $0, count: 0) }
  }

  private func group(_ written: String, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    let found = index.blocks(withIDPrefix: written, limit: 2)
    guard let block = found.first, found.count == 1 else {
      let nearest = Diagnostics.nearest(to: written, among: ["primary", "all"])
      return Resolution(
        .nothing, unknown: .init(value: written, nearest: nearest, hint: "a group goes by the id of one of its turns"))
    }
    let primary = index.copies.primary(ofBlock: block) ?? block
    return Resolution(
      .blocks(index.copies.group(ofPrimary: primary)), names: ["\(index.id(ofBlock: primary))"])
  }
}
