import CorpusIndex
import CorpusModel
import CorpusStore
import Diagnostics
import Rendering
import Shell
import Workspace

/// One run of `quoth info`.
struct Inspecting {
  var file: String
  var mode: String
  /// Whether every byte is looked at.
  var isThorough: Bool

  func run() -> ExitStatus {
    let output = StandardOutput(color: nil, width: nil)
    defer { output.flush() }
    Signals.shared.start(endsIdleProgram: true)
    let options = RenderOptions(
      width: output.width, color: output.color, headers: true, isTerminal: output.isTerminal)
    do throws(CorpusFileError) {
      if isThorough { try CorpusFile.check(file) }
      let index = try CorpusFile.open(file)
      let table = informationTable(of: index, isChecked: isThorough)
      if let damage = index.damage { throw damage }
      var buffer = OutputBuffer { bytes in
        output.write(String(decoding: bytes, as: UTF8.self))
        return true
      }
      Formats.format(named: mode)?.render(table, options: options, into: &buffer)
      buffer.flush()
      return .done
    } catch {
      output.writeError(render(Diagnostic("'\(file)': \(error.reason)"), options: options))
      return .failed
    }
  }

  private func informationTable(of index: CorpusIndex, isChecked: Bool) -> Relation {
    var rows: [[Value]] = []
    func add(_ what: String, _ value: String = "", _ count: Int? = nil) {
      rows.append([.text(what), .text(value), count.map { .integer($0) } ?? .null])
    }
    let information = index.information
    add("format", "\(CorpusFile.version)")
    add("built by", "quoth \(information.builder)")
    for path in information.paths { add("built from", path) }
    if let freshness = CorpusFreshness(of: index) {
      add("read", freshness.minute)
      add("files", freshness.sentence)
    }
    add("fingerprint", index.fingerprint)
    add("size", Size(bytes: index.fileSize).description, index.fileSize)
    if isChecked { add("checked", "every byte is as it was written") }
    for row in contentRows(of: index) { add(row.what, row.value, row.count) }
    add("tokens", "", index.tokens.count - index.leafCount)
    add("terms", "", index.dictionary.count)
    for item in information.report.unread { add("not read", "\(item.path): \(item.message)") }
    for item in information.report.misfits { add("does not fit", "\(item.path): \(item.message)") }
    return Relation(columns: [Column("what"), Column("value"), Column("count", .number)], rows: RowSource(rows))
  }
}

/// A number of bytes for people.
struct Size: CustomStringConvertible {
  var bytes: Int

  var description: String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (size, unit) = (Double(bytes), 0)
    while size >= 1000, unit < units.count - 1 { (size, unit) = (size / 1000, unit + 1) }
    if unit == 0 { return "\(bytes) bytes" }
    let tenths = Int((size * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(units[unit])" : "\(Int(size.rounded())) \(units[unit])"
  }
}
