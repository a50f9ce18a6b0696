/// What the JSON-LD of a page says of the article on it.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var language: String?
  /// The names of whoever wrote the first article.
  private(set) var authors: [String] = []

  /// The objects that one page's data may have.
  private static let maximumObjects = 2000
  private static let articles: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "AnalysisNewsArticle", "Interview",
    "OpinionNewsArticle", "PodcastEpisode", "SocialMediaPosting", "ScholarlyArticle", "TechArticle", "LiveBlogPosting",
    "AdvertiserContentArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "Conversation",
  ]

  /// Adds the data of one script; what is no JSON says nothing.
  mutating func add(_ text: [UInt8]) {
    guard text.count < 1 << 22, case .success(let root) = JSONNode.parse(text) else { return }
    var open = [root]
    var count = 0
    while let node = open.popLast(), count < Self.maximumObjects {
      count += 1
      if node.isArray {
        open += node.elements.map { $0 }.reversed()
      } else if node.isObject {
        if let graph = node["@graph"] { open.append(graph) }
        if isArticle(node) { take(node) }
      }
    }
  }

  private func isArticle(_ node: JSONNode) -> Bool {
    guard let type = node["@type"] else { return false }
    let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
    return names.contains(where: Self.articles.contains)
  }

  private mutating func take(_ node: JSONNode) {
    headline = headline ?? node["headline"]?.string ?? node["name"]?.string
    published = published ?? node["datePublished"]?.string
    language = language ?? node["inLanguage"]?.string
    let name = node["publisher"]?["name"]?.string ?? node["publisher"]?.first?["name"]?.string
    publisher = publisher ?? name ?? node["publisher"]?.string
    if authors.isEmpty, let author = node["author"] {
      let written = author.isArray ? author.elements.map { $0 } : [author]
      authors = written.compactMap { $0["name"]?.string ?? $0.string }
    }
  }
}
