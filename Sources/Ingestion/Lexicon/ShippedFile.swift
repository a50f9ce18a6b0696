package import Diagnostics

/// A data file of the program, read: several can be read at the same time.
package struct ShippedFile: Sendable {
  let file: GazetteerFile

  /// The number of data files.
  package static var count: Int { ShippedData.files.count }

  /// Reads the file with a number, the largest first.
  package init(_ number: Int) throws(Diagnostic) {
    let data = ShippedData.files[number]
    file = try GazetteerFile(data.bytes, file: data.name)
  }
}
