package import Diagnostics

/// Where `copy` puts answers; the roof hands it in, so that a session need not know how.
package protocol Clipboard: Sendable {
  /// Takes a text in the place of what it held; says by which way, for people.
  func take(_ text: String) throws(Diagnostic) -> String
}
