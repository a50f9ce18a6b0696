/// A file that is being read: its name, and the files beside it that its format reaches for.
package struct SourceFile: Sendable {
  /// The path as the user named it, relative to the corpus, with `/`.
  package var path: String
  /// The bytes of a file of the same folder by its name, such as the list of persons of a debate; nil where it is not
  /// there or cannot be read.
  ///
  /// A name with a separator or a leading point is never looked up: a file reaches its neighbours, those of its folder,
  /// and nothing else.
  package var neighbour: @Sendable (_ name: String) -> [UInt8]?
  /// The bytes of a file of the folder above, where exports keep what their folders share; as `neighbour` else.
  package var above: @Sendable (_ name: String) -> [UInt8]?
  /// The folder of the file, whole, so that no two folders have one name.
  package var folder: String
  /// What the files of a folder share.
  package var shared: SharedNames

  package init(
    path: String, folder: String = "", shared: SharedNames = SharedNames(),
    neighbour: @escaping @Sendable (_ name: String) -> [UInt8]? = { _ in nil },
    above: @escaping @Sendable (_ name: String) -> [UInt8]? = { _ in nil }
  ) {
    self.path = path
    self.folder = folder
    self.shared = shared
    self.neighbour = neighbour
    self.above = above
  }

  /// The file's name without folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
