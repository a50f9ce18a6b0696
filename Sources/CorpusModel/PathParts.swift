/// A path cut behind its last slash.
///
/// By bytes: a name may begin with a sign that makes one character with the slash before it.
package struct PathParts: Sendable, Equatable {
  /// The folder with its final slash; empty where the path has none.
  package let folder: String
  package let name: String

  package init(_ path: String) {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    (folder, name) = (String(path[..<cut]), String(path[cut...]))
  }

  /// Whether a path begins at the root.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  /// The names that a path leads through, without empty ones.
  package static func names(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}
