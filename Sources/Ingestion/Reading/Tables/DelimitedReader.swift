import Diagnostics

extension Reader {
  /// Tables with named columns, the delimiter found by looking.
  static let commaSeparated = Reader(
    name: "csv", endings: ["csv"], sniff: { _ in false },
    read: .text { text, _ throws(Diagnostic) in
      try DelimitedTable.documents(of: DelimitedText(sniffing: text, preferring: UInt8(ascii: ",")))
    })

  /// Tables with named columns and tabs between them.
  static let tabSeparated = Reader(
    name: "tsv", endings: ["tsv", "tab"], sniff: { _ in false },
    read: .text { text, _ throws(Diagnostic) in
      try DelimitedTable.documents(of: DelimitedText(sniffing: text, preferring: 0x09))
    })
}

extension Reader {
  /// A table copied out of a program into a text: tabs between its cells, who speaks and what is said named in its head.
  static let copiedTable = Reader(
    name: "tsv", endings: [], sniff: { DelimitedTable.looksCopied($0) },
    read: .text { text, _ throws(Diagnostic) in
      try DelimitedTable.documents(of: DelimitedText(sniffing: text, preferring: 0x09))
    })
}

/// Takes a table for speech by the names of its columns.
enum DelimitedTable {
  /// Whether the first line names columns of speakers and words, and the second has as many tabs.
  static func looksCopied(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.split(maxSplits: 2) { $0 == 10 || $0 == 13 }
    guard lines.count >= 2, lines[0].contains(9), lines[0].count <= 400 else { return false }
    let columns = lines[0].split(separator: 9, omittingEmptySubsequences: false).map {
      Column.named(StatedDialogue.trimmed(String(decoding: $0, as: UTF8.self)))?.column
    }
    return columns.contains(.text) && columns.contains(.speaker)
      && lines[1].count { $0 == 9 } == columns.count - 1
  }

  static func documents(of table: DelimitedText) throws(Diagnostic) -> [RawDocument] {
    guard let header = table.rows.first else { throw Diagnostic("a table without rows") }
    if RevTranscript.isSpeakerList(header.cells) { return [] }
    var names = ColumnNames()
    let columns = header.cells.map { names.column(of: StatedDialogue.trimmed($0)) }
    let textPlace = columns.indices.filter { columns[$0]?.column == .text }
      .min { columns[$0]?.rank ?? 0 < columns[$1]?.rank ?? 0 }
    guard let textPlace else {
      let shown = header.cells.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
      throw Diagnostic(
        "no column of text: the columns are \(shown)",
        notes: ["A column of text is called \(Column.text.names.joined(separator: ", "))."])
    }
    var result = UtteranceTable(columns: Set(columns.compactMap { $0?.column }))
    var uneven: [Int] = []
    for row in table.rows.dropFirst() {
      var cells = row.cells
      if cells.count != columns.count { uneven.append(row.line) }
      if cells.count > columns.count, textPlace == columns.count - 1 {
        // Delimiters in words that were not quoted.
        let delimiter = String(decoding: [table.delimiter], as: UTF8.self)
        cells = Array(cells[..<textPlace]) + [cells[textPlace...].joined(separator: delimiter)]
      }
      var made = UtteranceRow(place: "line \(row.line)")
      for (cell, found) in zip(cells, columns) {
        if let (column, rank) = found { made.set(column, rank: rank, to: cell) }
      }
      result.add(made)
    }
    var notes = [names.note].compactMap { $0 }
    if let first = uneven.first {
      let count = uneven.count == 1 ? "One row has" : "\(uneven.count) rows have"
      notes.append("\(count) not as many cells as the header, the first in line \(first).")
    }
    let documents = result.documents(notes: notes)
    guard !documents.isEmpty else { throw Diagnostic("no row with text in it") }
    return documents
  }
}
