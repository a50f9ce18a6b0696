import CResources

/// The data files that travel inside the program.
enum ShippedData {
  /// Each file that people edit, by name with its bytes.
  static let files: [(name: String, bytes: [UInt8])] = (0..<quoth_resource_count()).map { place in
    let resource = unsafe quoth_resource_at(place)
    return unsafe (String(cString: resource.name), bytes(of: resource))
  }

  /// The names of a section of the list of given names, between blanks and line feeds; none where it has no such section.
  static func givenNames(_ section: String) -> String {
    let list = unsafe String(decoding: bytes(of: quoth_given_names()), as: UTF8.self)
    let sections = list.split(separator: "\n\n")
    return sections.first { $0.hasPrefix(section + ":\n") }.map { String($0.dropFirst(section.count + 2)) } ?? ""
  }

  @unsafe private static func bytes(of resource: quoth_resource) -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }

  /// The lexicon that was compiled of the files; nil where they have changed since.
  static func compiledLexicon() -> Lexicon? {
    let resource = unsafe quoth_compiled_lexicon()
    var reader = unsafe PackedReader(UnsafeRawBufferPointer(start: resource.bytes, count: resource.count))
    return CompiledLexicon.read(&reader, madeOf: files)
  }
}
