import CResources

/// The data files that travel inside the program.
enum ShippedData {
  /// Each file that people edit, by name with its bytes.
  static let files: [(name: String, bytes: [UInt8])] = (0..<quoth_resource_count()).map { place in
    let resource = unsafe quoth_resource_at(place)
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    return unsafe (String(cString: resource.name), bytes)
  }

  /// The lexicon that was compiled of the files; nil where they have changed since.
  static func compiledLexicon() -> Lexicon? {
    let resource = unsafe quoth_compiled_lexicon()
    var reader = unsafe PackedReader(UnsafeRawBufferPointer(start: resource.bytes, count: resource.count))
    return CompiledLexicon.read(&reader, madeOf: files)
  }
}
