import CorpusIndex
import CorpusModel
import QueryEngine
package import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What completion needs of a session; the values of a field are counted once for each corpus.
package final class SessionSource: CompletionSource {
  private let session: Session
  private var cache: [String: [FieldValue]] = [:]
  private var fingerprint: String?

  package init(session: Session) { self.session = session }

  package func values(of field: String) -> [FieldValue] {
    if field == "within" { return ["sentence", "paragraph", "qa", "doc"].map { FieldValue($0) } }
    guard let engine = session.engine else { return [] }
    // Tags come and go while the corpus stays.
    if field == "tag" { return tagValues(in: engine) }
    let index = engine.index
    if fingerprint != index.fingerprint { (cache, fingerprint) = ([:], index.fingerprint) }
    if let known = cache[field] { return known }
    var values = fieldValues(of: field, in: index)
    if values.isEmpty, let field = engine.fields[field] {
      values = field.completions(in: index).map { FieldValue($0.value, name: $0.name, count: $0.count) }
    }
    cache[field] = values
    return values
  }

  package var sets: [String] { session.setNames + (session.results.last == nil ? [] : ["_"]) }

  package var variables: [String] { session.parameters.values.keys.sorted() }

  package var settings: [(name: String, choices: [String])] { settingList.map { ($0.name, $0.choices()) } }

  package func files(startingWith path: String) -> [String] {
    let parts = PathParts(path)
    let (folder, begun) = (parts.folder, parts.name)
    return names(in: folder.isEmpty ? "." : folder).filter { name in
      name.hasPrefix(begun) && (!name.hasPrefix(".") || begun.hasPrefix("."))
    }.map { folder + $0 }
  }

  /// The names in a folder, sorted, folders with a final `/`; no more than anybody reads.
  private func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while names.count < 2_000, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name + (isFolder(folder + "/" + name) ? "/" : "")) }
    }
    return names.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
