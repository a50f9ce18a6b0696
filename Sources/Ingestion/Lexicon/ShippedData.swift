import CResources

/// The data files that travel inside the program.
enum ShippedData {
  /// Each file by name with its bytes, the largest first.
  static let files: [(name: String, bytes: [UInt8])] = (0..<quoth_resource_count()).map { place in
    let resource = unsafe quoth_resource_at(place)
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    return unsafe (String(cString: resource.name), bytes)
  }.sorted { $0.bytes.count > $1.bytes.count }
}
