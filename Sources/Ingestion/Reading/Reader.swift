import Diagnostics

/// One file format: how it is recognised and read.
struct Reader: Sendable {
  /// The name in `Document.format`.
  let name: String
  /// The endings of file names, lower case, without point.
  let endings: [String]
  /// Whether the first bytes show the format, whatever the file is called.
  let sniff: @Sendable (_ head: ArraySlice<UInt8>) -> Bool
  /// Makes a raw document of decoded text.
  ///
  /// The parameter is the file's text in valid UTF-8 without byte order mark.
  let read: @Sendable (_ text: [UInt8]) throws(Diagnostic) -> RawDocument
}
