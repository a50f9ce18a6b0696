import Diagnostics
import Ingestion

/// Reading the shipped lexicon on several threads.
enum ShippedLexicon {
  /// The lexicon; while it is compiled, another thread readies what reading documents will ask for.
  static func read() throws(Diagnostic) -> Lexicon {
    typealias Part = Result<ShippedFile?, Diagnostic>
    let count = ShippedFile.count
    let work = OrderedWork(count: count + 1, threads: 2) { number -> Part in
      do throws(Diagnostic) {
        if number < count { return .success(try ShippedFile(number)) }
        Ingestor.prepare()
        return .success(nil)
      } catch {
        return .failure(error)
      }
    }
    defer { work.finish() }
    guard work.hasThreads else { return try Lexicon.shipped() }
    var files: [ShippedFile] = []
    for _ in 0..<count {
      if let file = try work.take()?.get() { files.append(file) }
    }
    return Lexicon(files)
  }
}
