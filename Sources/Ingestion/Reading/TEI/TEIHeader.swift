import CorpusModel

/// What the header of a TEI document states about it.
struct TEIHeader {
  private(set) var title: String?
  private(set) var source: String?
  private(set) var date: StatedDate?
  private(set) var dateCue: String?
  /// A code of ISO 639-1.
  let language: String?

  /// - Parameter text: the element `TEI`.
  init(_ text: MarkupElement) {
    let description = text.at("teiHeader", "fileDesc")
    let profile = text.at("teiHeader", "profileDesc")
    language =
      LanguageCode.short(text["xml:lang"])
      ?? Self.onlyLanguage(profile?.first("langUsage"))
      ?? LanguageCode.short(text.parent?["xml:lang"])
    title = description?.first("titleStmt").flatMap(titles)
    let origin = description?.first("sourceDesc").flatMap { description in
      description.descendants.first { ["bibl", "biblStruct", "biblFull", "recording"].contains($0.name) }
    }
    source = origin.flatMap(outlet) ?? publisher(description?.first("publicationStmt"))
    if source == title { source = publisher(description?.first("publicationStmt")) }
    let places = [origin, profile?.first("settingDesc"), profile?.first("creation"), text.at("text", "front")]
    for element in places.compactMap({ $0 }) {
      guard let found = Self.stated(in: element) else { continue }
      (date, dateCue) = found
      break
    }
  }

  /// The main title in the language of the document, with what a second title adds.
  private func titles(_ statement: MarkupElement) -> String? {
    let all = statement.all("title")
    guard let main = inOwnLanguage(all.filter { $0["type"] == nil || $0["type"] == "main" }) ?? all.first else {
      return nil
    }
    let words = main.words
    guard let second = inOwnLanguage(all.filter { $0["type"] == "sub" })?.words, !second.isEmpty,
      !words.contains(second)
    else { return words.isEmpty ? nil : words }
    return words.isEmpty ? second : "\(words): \(second)"
  }

  private func outlet(_ origin: MarkupElement) -> String? {
    for name in ["publisher", "title", "broadcast"] {
      let found = origin.descendants.filter { $0.name == name && $0["type"] != "sub" }
      if let words = inOwnLanguage(Array(found))?.words, !words.isEmpty { return words }
    }
    return nil
  }

  private func publisher(_ statement: MarkupElement?) -> String? {
    guard let publisher = statement?.first("publisher") else { return nil }
    let words = inOwnLanguage(publisher.all("orgName"))?.words ?? publisher.words
    return words.isEmpty ? nil : words
  }

  private func inOwnLanguage(_ elements: [MarkupElement]) -> MarkupElement? {
    elements.first { LanguageCode.short($0["xml:lang"]) == language } ?? elements.first
  }

  private static func onlyLanguage(_ usage: MarkupElement?) -> String? {
    let all = usage?.all("language") ?? []
    return all.count == 1 ? LanguageCode.short(all[0]["ident"]) : nil
  }

  /// The first date of a place in the header that is a day, month or year, with the words that state it.
  private static func stated(in element: MarkupElement) -> (StatedDate, String)? {
    for date in element.descendants where date.name == "date" || date.name == "docDate" {
      for words in [date["when"], date["when-iso"], date["from"] == date["to"] ? date["from"] : nil, date.words] {
        if let words, let found = StatedValue.date(words) { return (found, words) }
      }
    }
    return nil
  }
}
