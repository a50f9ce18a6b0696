import CorpusIndex
import CorpusModel

/// The field `id`: a block by its ten letters and digits or a prefix of four or more.
struct IDAccess: FieldAccess {
  func value(ofBlock block: Int, in index: CorpusIndex) -> Value { .text("\(index.id(ofBlock: block))") }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.everything)
    case .range, .comparison, .regex: throw FieldProblem(message: "id: takes an id or the beginning of one")
    case .value(let written, let quoted, _):
      let takesAll = !quoted && written.hasSuffix("*")
      let prefix = takesAll ? String(written.dropLast()) : written
      guard (BlockID.shortestPrefix...BlockID.length).contains(prefix.utf8.count),
        BlockID.range(ofPrefix: prefix) != nil
      else {
        throw FieldProblem(
          message: "'\(written)' is no id",
          notes: ["an id is ten letters and digits; its first \(BlockID.shortestPrefix) or more stand for it"])
      }
      let found = index.blocks(withIDPrefix: prefix, limit: takesAll ? Int.max : 6)
      guard found.count <= 1 || takesAll else {
        let ids = found.prefix(5).map { "\(index.id(ofBlock: $0))" }.joined(separator: ", ")
        throw FieldProblem(
          message: "'\(written)' begins several ids", notes: [ids + (found.count > 5 ? " …" : "")])
      }
      guard !found.isEmpty else {
        return Resolution(.nothing, unknown: .init(value: written, nearest: nil, hint: nil))
      }
      return Resolution(
        .blocks(found.map { UInt32($0) }.sorted()),
        names: takesAll ? nil : found.map { "\(index.id(ofBlock: $0))" })
    }
  }

  func completions(in index: CorpusIndex) -> [Completion] { [] }
}
