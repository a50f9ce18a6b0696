import CorpusModel

extension Reader {
  /// Markdown, with what front matter states.
  static let markdown = Reader(
    name: "markdown", endings: ["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"],
    sniff: { FrontMatter.end(in: $0) != nil },
    read: { text in
      var raw = RawDocument(text: text)
      if let matter = FrontMatter(text) { matter.apply(to: &raw) }
      raw.readTables()
      return raw
    })
}
