import CorpusIndex
import CorpusModel
import CorpusStore
import Diagnostics
import QueryEngine
import Rendering
import Shell
import Workspace

/// One run of `quoth index`.
struct Indexing {
  var paths: [String]
  var output: String

  func run() -> ExitStatus {
    let console = StandardOutput(color: nil, width: nil)
    defer { console.flush() }
    let options = RenderOptions(width: console.width, color: console.color)
    let cancellation = CancelToken()
    Signals.shared.start(endsIdleProgram: true)
    var line = LoadingLine()
    defer { line.clear() }
    let progress: ((LoadProgress) -> Void)? =
      LoadingLine.isWanted
      ? { line.show(files: $0.files, of: $0.totalFiles, bytes: $0.bytes, of: $0.totalBytes) } : nil
    do throws(Diagnostic) {
      let loaded = try Signals.shared.cancelling(with: { cancellation.cancel() }) { () throws(Diagnostic) in
        try CorpusLoader(builder: Quoth.version).build(
          output, from: paths, progress: progress, isCancelled: { cancellation.isCancelled })
      }
      line.clear()
      for item in loaded.report.unread + loaded.report.misfits {
        console.writeError("quoth: \(sanitize(item.path)): \(sanitize(item.message))\n")
      }
      let index = loaded.index
      console.writeError(
        "\(sanitize(output)): \(counted(index.documentCount, "document")), \(counted(index.blockCount, "block")), "
          + "\(Size(bytes: index.fileSize))\n")
      return .done
    } catch {
      if cancellation.isCancelled { return .interrupted }
      console.writeError(render(error, options: options))
      return .failed
    }
  }
}
