import CorpusModel
import CorpusStore
import Diagnostics
import QueryEngine
import Rendering
import Shell
import Workspace

/// One run of `quoth check`.
struct Checking {
  var paths: [String]
  var format: CheckArguments.Format
  var color: Moment
  var width: Int?

  func run() -> ExitStatus {
    let output = StandardOutput(color: color == .auto ? nil : color == .always, width: width)
    defer { output.flush() }
    let options = RenderOptions(width: width ?? (output.isTerminal ? output.width : 80), color: output.color)
    let cancellation = CancelToken()
    Signals.shared.start(endsIdleProgram: true)
    var (documents, clean) = (0, 0)
    do throws(Diagnostic) {
      let report = try Signals.shared.cancelling(with: { cancellation.cancel() }) { () throws(Diagnostic) in
        try CorpusChecker().check(paths, isCancelled: { cancellation.isCancelled }) { check in
          output.write(opening(isFirst: documents == 0))
          output.write(format == .text ? render(check, options: options) : renderJSON(check) + lineEnd)
          documents += 1
          if check.isClean { clean += 1 }
        }
      }
      finish(report, documents: documents, clean: clean, options, output)
      return clean == documents && report.unread.isEmpty && report.misfits.isEmpty ? .done : .failed
    } catch {
      if documents > 0, format == .json { output.write("\n]\n") }
      if cancellation.isCancelled { return .interrupted }
      output.writeError(render(error, options: RenderOptions(width: options.width, color: options.color)))
      return .scriptStopped
    }
  }

  /// What stands before a document.
  private func opening(isFirst: Bool) -> String {
    switch format {
    case .text: isFirst ? "" : "\n"
    case .json: isFirst ? "[\n " : ",\n "
    case .jsonl: ""
    }
  }

  /// What stands behind an object: every line is whole, whatever happens to the next document.
  private var lineEnd: String { format == .jsonl ? "\n" : "" }

  private func finish(
    _ report: LoadReport, documents: Int, clean: Int, _ options: RenderOptions, _ output: StandardOutput
  ) {
    switch format {
    case .text:
      output.write("\n" + renderSummary(documents: documents, clean: clean, report: report, options: options))
    case .json, .jsonl:
      for item in report.misfits { output.write(opening(isFirst: false) + renderJSON(item, as: "misfit") + lineEnd) }
      for item in report.passedOver {
        output.write(opening(isFirst: false) + renderJSON(item, as: "passed_over") + lineEnd)
      }
      for item in report.unread { output.write(opening(isFirst: false) + renderJSON(item, as: "unread") + lineEnd) }
      if format == .json { output.write("\n]\n") }
    }
  }
}
