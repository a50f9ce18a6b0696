import CorpusModel

/// What a page of HTML states about itself, in its head and in the data for search engines.
struct HTMLHead {
  private(set) var title: String?
  /// What the head calls the page in other words than the title.
  private(set) var otherTitles: [String] = []
  /// The only person whom the page states to have written it.
  private(set) var author: String?
  private(set) var source: String?
  private(set) var date: StatedDate?
  /// The words that state the date.
  private(set) var dateCue: String?
  /// A code of ISO 639-1.
  private(set) var language: String?

  private var meta: [String: String] = [:]
  private var data = LinkedData()
  private var titleElement: String?

  init(_ root: MarkupElement) {
    for element in root.descendants {
      switch element.name {
      case "meta":
        guard let key = element["property"] ?? element["name"] ?? element["itemprop"] ?? element["http-equiv"],
          let content = element["content"]
        else { continue }
        if meta[key.lowercased()] == nil { meta[key.lowercased()] = content }
      case "title": if titleElement == nil, element.parent?.name != "svg" { titleElement = element.words }
      case "script":
        if element["type"]?.lowercased() == "application/ld+json" { data.add(element.rawWords) }
      default: continue
      }
    }
    source =
      stated("og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher", "dcterms.publisher")
      ?? data.publisher
    language =
      LanguageCode.short(root["lang"] ?? root["xml:lang"]) ?? LanguageCode.short(data.language)
      ?? LanguageCode.short(stated("content-language", "og:locale", "dc.language"))
    setTitle(root)
    setAuthor()
    setDate(root)
  }

  /// The heading of the first level that the head's titles are, begin with or contain, else what the head says.
  private mutating func setTitle(_ root: MarkupElement) {
    let stated = [data.headline, stated("og:title", "twitter:title", "dc.title", "dcterms.title"), titleElement]
      .compactMap { $0 }.map(Self.plain).filter { !$0.isEmpty }
    let folded = stated.map(foldedName)
    var best: (words: String, rank: Int)?
    for heading in root.descendants.filter({ $0.name == "h1" && !HTMLElements.isUnseen($0) }).prefix(50) {
      let words = heading.words
      let key = foldedName(words)
      guard key.count > 3 else { continue }
      let rank = folded.map { $0 == key ? 3 : $0.hasPrefix(key) ? 2 : $0.contains(key) ? 1 : 0 }.max() ?? 1
      if rank > best?.rank ?? 0 { best = (words, rank) }
    }
    title = best?.words ?? stated.first.map(withoutSite)
    for other in stated.map({ withoutLastPart(withoutSite($0)) }) where other != title && !otherTitles.contains(other) {
      otherTitles.append(other)
    }
  }

  /// Takes the one author whom the head or the data names, who must be a person.
  private mutating func setAuthor() {
    let names = Set(([meta["author"], meta["dc.creator"]].compactMap { $0 } + data.authors).map(Self.plain))
    guard names.count == 1, let name = names.first,
      LabelShape(name, name: PersonName(name)).quality == .person, foldedName(name) != source.map(foldedName)
    else { return }
    author = name
  }

  /// A title without the name of the site behind a dash or stroke.
  private func withoutSite(_ title: String) -> String {
    guard let source else { return title }
    for sign in [" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » "] where title.hasSuffix(sign + source) {
      return String(title.dropLast(sign.count + source.count))
    }
    return title
  }

  /// A title without the few words behind its last stroke or dash, where a page does not say what its site is called.
  private func withoutLastPart(_ title: String) -> String {
    guard source == nil else { return title }
    for sign in [" | ", " – ", " — ", " · ", " :: ", " - "] {
      guard let cut = title.ranges(of: sign).last else { continue }
      return title[cut.upperBound...].split(separator: " ").count <= 4 ? String(title[..<cut.lowerBound]) : title
    }
    return title
  }

  private mutating func setDate(_ root: MarkupElement) {
    let keys = [
      "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate",
      "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
      "dcterms.date", "dc.date", "sailthru.date", "date",
    ]
    var candidates = keys.compactMap { meta[$0] }
    if let published = data.published { candidates.insert(published, at: min(1, candidates.count)) }
    var furniture = Furniture()
    for element in root.descendants {
      if element["itemprop"] == "datePublished" {
        guard let stated = element["datetime"] ?? element["content"] ?? element.words(atMost: 64) else { continue }
        candidates.append(stated)
      } else if element.name == "time", element.hasAttribute("pubdate") || candidates.isEmpty,
        let stated = element["datetime"], !furniture.holds(element)
      {
        candidates.append(stated)
      }
    }
    for words in candidates {
      guard let found = StatedValue.date(words) else { continue }
      (date, dateCue) = (found, words)
      return
    }
  }

  /// Tells what stands in comments, teasers and the like, whose dates are not the page's; looks at each element once.
  private struct Furniture {
    /// Whether an element is or stands in furniture, by its place.
    private var known: [Int: Bool] = [:]

    mutating func holds(_ element: MarkupElement) -> Bool {
      var path: [Int] = []
      var outer = element.parent
      var isInside = false
      while let around = outer {
        if let known = known[around.place] {
          isInside = known
          break
        }
        path.append(around.place)
        isInside = around.name != "body" && around.name != "html" && HTMLElements.isFurniture(around)
        if isInside { break }
        outer = around.parent
      }
      for place in path { known[place] = isInside }
      return isInside
    }
  }

  private func stated(_ keys: String...) -> String? {
    keys.lazy.compactMap { meta[$0] }.map(Self.plain).first { !$0.isEmpty }
  }

  private static func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
