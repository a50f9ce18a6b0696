extension Reader {
  /// Plain text: the file as it is.
  static let plainText = Reader(
    name: "text", endings: ["txt", "text", "log", "asc"], sniff: { _ in true },
    read: { text in
      var raw = RawDocument(text: text)
      raw.readTables()
      raw.dropLineNumbers()
      return raw
    })
}
