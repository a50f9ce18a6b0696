import Diagnostics

extension JSONFormat {
  /// A list of records with named keys, bare or under a key of its own beside what is stated of the whole.
  static let records = JSONFormat(
    name: "json-records",
    recognises: { JSONRecords.list(in: $0) != nil },
    read: { root, _ throws(Diagnostic) in
      let list = JSONRecords.list(in: root).map { Array($0.elements) } ?? []
      let records = list.enumerated().map { ("record \($0.offset + 1)", $0.element) }
      var documents = try JSONRecords.documents(of: records, notes: [])
      if root.isObject, documents.count == 1 { documents[0].takeOver(root) }
      return documents
    })
}

/// Records of JSON that say by their keys what they hold.
enum JSONRecords {
  /// Keys under which lists of records are kept.
  private static let listKeys = [
    "turns", "utterances", "messages", "transcript", "segments", "dialogue", "dialog", "conversation", "interview",
    "records", "rows", "items", "entries", "results", "data",
  ]

  /// The list of records with text and speaker; nil where there is none.
  static func list(in root: JSONNode) -> JSONNode? {
    let lists = [root] + listKeys.compactMap { root[$0] }
    return lists.first { list in
      guard list.isArray else { return false }
      return list.elements.prefix(5).contains { record in
        var names = ColumnNames()
        let row = UtteranceRow(record, place: "", names: &names)
        return row[.text] != nil && (row[.speaker] ?? row[.role]) != nil
      }
    }
  }

  /// Documents of records, each with its place for people.
  static func documents(
    of records: [(place: String, value: JSONNode)], notes: [String]
  ) throws(Diagnostic) -> [RawDocument] {
    let (documents, names) = self.documents(of: records, notes: notes, tellingColumns: true)
    guard !documents.isEmpty else {
      throw Diagnostic(
        "no record with text in it\(names.unread.isEmpty ? "" : ": the keys are \(names.shown)")",
        notes: notes + [names.note].compactMap { $0 } + [
          "The key of the text is called \(Column.text.names.joined(separator: ", "))."
        ])
    }
    return documents
  }

  /// Documents of records, none where they have no text, and the names of their columns.
  static func documents(
    of records: [(place: String, value: JSONNode)], notes: [String], tellingColumns: Bool
  ) -> (documents: [RawDocument], names: ColumnNames) {
    var names = ColumnNames()
    let rows = records.map { UtteranceRow($0.value, place: $0.place, names: &names) }
    let present = rows.reduce(into: ColumnSet()) { $0.formUnion($1.columns) }
    let columns = Column.allCases.filter { present.contains($0) }
    var table = UtteranceTable(columns: Set(columns))
    for row in rows { table.add(row) }
    let unread = tellingColumns ? [names.note].compactMap { $0 } : []
    return (table.documents(notes: notes + unread + [names.noteOfLostWords].compactMap { $0 }), names)
  }
}

extension RawDocument {
  /// Takes over title, source, language and date that an object states beside its records.
  mutating func takeOver(_ root: JSONNode) {
    var names = ColumnNames()
    let whole = UtteranceRow(root, place: "", names: &names)
    title = title ?? whole[.title]
    source = source ?? whole[.source]
    language = language ?? LanguageCode.short(whole[.language])
    guard date == nil, let text = whole[.date], let stated = StatedTime(date: text)?.date else { return }
    date = stated
    dateCue = text
  }
}
