/// What the elements of HTML are for, as far as reading a page asks.
enum HTMLElements {
  /// Elements whose words are no words of the page.
  static let unseen: Set<String> = [
    "head", "script", "style", "template", "noscript", "svg", "math", "canvas", "iframe", "object", "audio",
    "video", "map", "datalist", "button", "select", "input", "textarea", "dialog", "rp", "rt", "title",
  ]

  /// Elements that stand on lines of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul", "caption", "hgroup", "search",
  ]

  /// The bytes that the name of a speaker may have; what is longer is no name.
  static let longestName = 240

  /// The level of a heading; nil for other elements.
  static func headingLevel(of element: MarkupElement) -> UInt8? {
    switch element.name {
    case "h1": return 1
    case "h2": return 2
    case "h3": return 3
    case "h4": return 4
    case "h5": return 5
    case "h6": return 6
    default:
      guard element["role"] == "heading" else { return nil }
      return element["aria-level"].flatMap(UInt8.init).flatMap { (1...6).contains($0) ? $0 : nil } ?? 2
    }
  }

  /// Whether an element is not shown.
  static func isUnseen(_ element: MarkupElement) -> Bool {
    if unseen.contains(element.name) { return true }
    if element.hasAttribute("hidden") || element["aria-hidden"] == "true" { return true }
    guard let style = element["style"] else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    if plain.contains("display:none") { return true }
    // Scripts show what they have made ready: WeChat hides whole articles so.
    return plain.contains("visibility:hidden")
      && !element.descendants.contains { ["p", "section", "article"].contains($0.name) }
  }

  /// Whether an element says that it is a part of the site and not of the text: menus, comments, teasers, consent.
  static func isFurniture(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "nav", "aside", "form", "footer", "menu", "search": return true
    default: break
    }
    if let role = element["role"]?.lowercased(), furnitureRoles.contains(role) { return true }
    if element["itemtype"]?.hasSuffix("Comment") == true || element["itemprop"] == "comment" { return true }
    return names(of: element).contains(where: furnitureNames.contains)
  }

  /// Whether an element says that its words are a question of an interview.
  static func isQuestion(_ element: MarkupElement) -> Bool {
    names(of: element).contains(where: ["q", "question", "frage", "pregunta", "pergunta", "domanda", "vraag"].contains)
  }

  /// Whether an element says that it holds the text.
  static func isBody(_ element: MarkupElement) -> Bool {
    element["itemprop"]?.split(separator: " ").contains { $0 == "articleBody" || $0 == "text" } == true
      || names(of: element).contains(where: bodyNames.contains)
  }

  /// Whether an element names who wrote.
  static func isByline(_ element: MarkupElement) -> Bool {
    element["rel"] == "author" || element["itemprop"] == "author"
      || names(of: element).contains(where: bylineNames.contains)
  }

  /// Whether an element names the speaker of what follows.
  static func isSpeaker(_ element: MarkupElement) -> Bool {
    element.name != "body" && names(of: element).contains(where: speakerNames.contains)
  }

  /// The class names and the id, cut into words and joined again: `post__comment-list` yields `post`, `comment`, `list`
  /// and the pairs `post-comment`, `comment-list`.
  private static func names(of element: MarkupElement) -> [String] {
    var result: [String] = []
    for token in element.list("class").prefix(24) + [element["id"], element["data-component"]].compactMap({ $0 }) {
      var words: [String] = []
      var word = ""
      for character in token.prefix(80) {
        if character.isLetter, character.isLowercase || word.isEmpty || word.last?.isUppercase == true {
          word.append(character)
        } else {
          if !word.isEmpty { words.append(word.lowercased()) }
          word = character.isLetter ? String(character) : ""
        }
      }
      if !word.isEmpty { words.append(word.lowercased()) }
      result += words
      for (first, second) in zip(words, words.dropFirst()) { result.append("\(first)-\(second)") }
    }
    return result
  }

  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "form",
  ]

  private static let furnitureNames: Set<String> = [
    "ad", "ads", "adv", "advert", "advertisement", "anzeige", "banner", "bookmark", "breadcrumb", "breadcrumbs",
    "comment", "comments", "commentlist", "kommentar", "kommentare", "commentaires", "comentarios", "commenti",
    "consent", "cookie", "cookies", "cookiebanner", "gdpr", "disqus", "discussion", "donate", "donation", "footer",
    "login", "masthead", "menu", "mehr-zum", "modal", "more-stories", "navbar", "nav", "navigation", "newsletter",
    "outbrain", "overlay", "pager", "pagination", "paywall", "popup", "popular", "print-only", "promo", "promotion",
    "pullquote", "pull-quote", "read-more", "read-next", "readmore", "recirc", "recommend", "recommended",
    "recommendations", "related", "verwandt", "relacionados", "rrss", "screen-reader", "share", "sharing", "sharedaddy",
    "shariff", "sidebar", "signup", "sign-up", "skip-link", "social", "socials", "sponsor", "sponsored", "subscribe",
    "subscription", "taboola", "tag-list", "tagcloud", "tags", "teaser", "teasers", "toc", "toolbar", "trending",
    "widget", "lire-aussi", "leia-mais", "leggi-anche", "sr-only", "visually-hidden", "author-bio", "about-author",
    "author-box", "site-header", "site-footer", "page-header-nav", "upsell", "metanav", "topbar",
  ]

  private static let bodyNames: Set<String> = [
    "article-body", "articlebody", "article-content", "article-text", "entry-content", "post-content", "post-body",
    "story-body", "story-content", "storybody", "body-copy", "artikeltext", "artikel-body", "article-main", "rich-text",
    "transcript", "transcript-body", "texto-noticia", "cuerpo-noticia", "corps-article", "content-body", "news-content",
    "post-text", "detail-content", "mw-parser", "articlecontent", "articletext",
  ]

  private static let bylineNames: Set<String> = [
    "byline", "author", "authors", "author-name", "authorname", "autor", "autoren", "auteur", "auteurs", "autores",
    "autore", "firma", "writer", "redactor", "article-author", "post-author", "verfasser",
  ]

  private static let speakerNames: Set<String> = [
    "speaker", "spk", "speaker-name", "speakername", "speaker-label", "transcript-speaker", "interlocutor", "sprecher",
  ]
}

extension MarkupElement {
  /// Whether an attribute stands there, with a value or without.
  func hasAttribute(_ name: String) -> Bool { attributeNames.contains(name) }
}
