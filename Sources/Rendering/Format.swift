package import CorpusModel

/// A way to print a relation: one file each, one line each in `FormatList.swift`.
package protocol Format: Sendable {
  /// The name in queries and settings.
  static var name: String { get }
  /// Other names.
  static var aliases: [String] { get }
  /// The endings of files, without the point, that pick it.
  static var endings: [String] { get }
  /// One line of help.
  static var summary: String { get }

  init()

  /// Prints all rows; stops early where `out` is stopped.
  func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer)
}

extension Format {
  package static var aliases: [String] { [] }
  package static var endings: [String] { [] }

  /// Everything as one text.
  package func rendered(_ relation: Relation, options: RenderOptions) -> String {
    var out = OutputBuffer()
    render(relation, options: options, into: &out)
    return out.text
  }
}
