import Diagnostics

/// One kind of JSON file: how its shape is known and what it holds.
struct JSONFormat: Sendable {
  /// The name in `Document.format`.
  let name: String
  /// Whether the outermost value has the shape.
  let recognises: @Sendable (_ root: JSONNode) -> Bool
  /// Makes documents of it.
  let read: @Sendable (_ root: JSONNode, _ file: SourceFile) throws(Diagnostic) -> [RawDocument]

  init(
    name: String, recognises: @escaping @Sendable (_ root: JSONNode) -> Bool,
    read: @escaping @Sendable (_ root: JSONNode, _ file: SourceFile) throws(Diagnostic) -> [RawDocument]
  ) {
    (self.name, self.recognises, self.read) = (name, recognises, read)
  }

  /// Every kind; the first whose shape fits reads the file.
  static let all: [JSONFormat] = [
    .podcastTranscript,
    .whisper,
    .whisperCpp,
    .deepgram,
    .amazonTranscribe,
    .qmsum,
    .telegram,
    .messenger,
    .assistant,
    .discord,
    .slack,
    .records,
  ]
}

extension Reader {
  /// JSON: what it holds is told by its shape.
  static let json = Reader(
    name: "json", endings: ["json"], sniff: { JSONFormat.opensValue($0) },
    read: .text { text, file throws(Diagnostic) in
      if JSONLines.looksLikeLines(text.prefix(65_536)) { return try JSONLines(text).documents(of: file) }
      let json: JSONText
      do throws(Diagnostic) {
        json = try JSONText(text)
      } catch {
        // Of lines of which the first is broken the others can be read.
        guard let documents = try JSONFormat.lines(text, file) else { throw error }
        return documents
      }
      if json.breakage != nil, let documents = try JSONFormat.lines(text, file) { return documents }
      if ConvoKitCorpus.isBeside(json.root, file) || SlackDay.isBeside(json.root, file) { return [] }
      guard let format = JSONFormat.all.first(where: { $0.recognises(json.root) }) else {
        throw JSONFormat.unknownShape(of: json)
      }
      var documents = try format.read(json.root, file)
      for place in documents.indices {
        documents[place].format = format.name
        documents[place].notes.insert(contentsOf: json.notes, at: 0)
      }
      return documents
    })
}

extension JSONFormat {
  /// Whether a text begins with a bracket and a key, a bracket of either kind, or its end.
  fileprivate static func opensValue(_ head: ArraySlice<UInt8>) -> Bool {
    let rest = head.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let bracket = rest.first, bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "[") else { return false }
    guard let next = rest.dropFirst().first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return false }
    return next == UInt8(ascii: "\"") || bracket == UInt8(ascii: "[") && next == UInt8(ascii: "{")
  }

  /// The documents of a text that is no JSON as a whole, where several of its lines are.
  fileprivate static func lines(_ text: [UInt8], _ file: SourceFile) throws(Diagnostic) -> [RawDocument]? {
    let lines = JSONLines(text)
    return lines.records.count > 1 ? try lines.documents(of: file) : nil
  }

  fileprivate static func unknownShape(of json: JSONText) -> Diagnostic {
    if let breakage = json.breakage {
      return Diagnostic("no whole record stands before the end: \(breakage.dropLast())", notes: json.notes)
    }
    let keys = (json.root.isArray ? json.root.first : json.root)?.members.prefix(8).map { "'\($0.key)'" } ?? []
    let found = keys.isEmpty ? "it has no keys" : "its keys are \(keys.joined(separator: ", "))"
    return Diagnostic(
      "JSON, but no dialogue in a shape that is known: \(found)",
      notes: json.notes + ["Shapes that can be read: \(all.map(\.name).joined(separator: ", "))."])
  }
}
