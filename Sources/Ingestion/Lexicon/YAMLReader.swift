import CYaml
import Diagnostics

/// Reads a YAML file into nodes; the only file that calls libyaml.
///
/// What a hand-written data file never needs and an attacker does is refused by name: anchors and aliases (a few lines
/// can stand for gigabytes), nesting beyond `maximumDepth`, several documents in a file, keys that are not words.
@safe struct YAMLReader: ~Copyable {
  /// Levels of nesting that a file may have.
  static let maximumDepth = 24

  private let source: YAMLSource
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The value of a file; nil where it holds nothing but comments.
  static func read(_ source: YAMLSource) throws(Diagnostic) -> YAMLNode? {
    let bytes = source.bytes
    return try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) -> YAMLNode? in
      guard let start = buffer.baseAddress else { return nil }
      let reader = try YAMLReader(source)
      unsafe yaml_parser_set_input_string(reader.parser, start, buffer.count)
      unsafe yaml_parser_set_encoding(reader.parser, YAML_UTF8_ENCODING)
      return try reader.document()
    }
  }

  private init(_ source: YAMLSource) throws(Diagnostic) {
    self.source = source
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else { throw Diagnostic("no memory to read \(source.file)") }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// An event of the stream, copied out of libyaml's memory.
  private enum Event {
    case streamStart, documentStart, documentEnd, streamEnd
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  private func document() throws(Diagnostic) -> YAMLNode? {
    _ = try next()
    let (first, _) = try next()
    guard case .documentStart = first else { return nil }
    let (event, place) = try next()
    let root = try node(event, at: place, depth: 0)
    _ = try next()
    let (last, end) = try next()
    guard case .streamEnd = last else {
      throw source.problem("a second document in one file", at: end, notes: ["remove the line '---'"])
    }
    return root
  }

  private func node(_ event: Event, at place: YAMLPlace, depth: Int) throws(Diagnostic) -> YAMLNode {
    guard depth < Self.maximumDepth else {
      throw source.problem("nested deeper than \(Self.maximumDepth) levels", at: place)
    }
    switch event {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), place: place)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let (event, place) = try next()
        if case .sequenceEnd = event { break }
        items.append(try node(event, at: place, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(items), place: place)
    case .mappingStart:
      return YAMLNode(content: .mapping(try pairs(depth: depth)), place: place)
    case .streamStart, .documentStart, .documentEnd, .streamEnd, .sequenceEnd, .mappingEnd:
      throw source.problem("a value is missing", at: place)
    }
  }

  private func pairs(depth: Int) throws(Diagnostic) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var seen: Set<String> = []
    while true {
      let (event, place) = try next()
      if case .mappingEnd = event { return pairs }
      guard case .scalar(let key, _) = event else { throw source.problem("a key must be a word", at: place) }
      guard seen.insert(key).inserted else {
        throw source.problem("the key '\(key)' stands here twice", at: place, length: key.unicodeScalars.count)
      }
      let (value, valuePlace) = try next()
      pairs.append(YAMLPair(key: key, place: place, value: try node(value, at: valuePlace, depth: depth + 1)))
    }
  }

  private func next() throws(Diagnostic) -> (Event, YAMLPlace) {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    let place = unsafe YAMLPlace(line: Int(event.start_mark.line), column: Int(event.start_mark.column))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      guard unsafe scalar.anchor == nil else { throw refusedAnchor(place) }
      let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return unsafe (.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), place)
    case YAML_SEQUENCE_START_EVENT:
      guard unsafe event.data.sequence_start.anchor == nil else { throw refusedAnchor(place) }
      return (.sequenceStart, place)
    case YAML_MAPPING_START_EVENT:
      guard unsafe event.data.mapping_start.anchor == nil else { throw refusedAnchor(place) }
      return (.mappingStart, place)
    case YAML_ALIAS_EVENT: throw refusedAnchor(place)
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, place)
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, place)
    case YAML_STREAM_START_EVENT: return (.streamStart, place)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, place)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, place)
    default: return (.streamEnd, place)
    }
  }

  private func refusedAnchor(_ place: YAMLPlace) -> Diagnostic {
    source.problem(
      "anchors (&) and aliases (*) are not read", at: place,
      notes: ["write the value out, or put it in quotation marks where the sign belongs to it"])
  }

  /// What libyaml says of the file, with the place where it gave up.
  private func failure() -> Diagnostic {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not YAML"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return unsafe source.problem(problem, at: source.place(ofByte: Int(parser.pointee.problem_offset)))
    }
    let mark = unsafe parser.pointee.problem_mark
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    return source.problem(
      problem, at: YAMLPlace(line: Int(mark.line), column: Int(mark.column)),
      notes: context.map { ["This was \($0)."] } ?? [])
  }
}
