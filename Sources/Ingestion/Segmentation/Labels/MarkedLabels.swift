/// Labels that brackets, bold type or italics set off.
extension LabelScanner {
  /// Passes over up to three stars or underscores, and counts them.
  func skipEmphasis(_ place: inout Int, _ emphasis: inout Int, before limit: Int) {
    while place < limit, text[place] == 0x2A || text[place] == 0x5F, emphasis < 3 {
      place += 1
      emphasis += 1
    }
  }

  /// The place behind as many stars and underscores as opened the emphasis; nil where there are fewer.
  func emphasisEnd(at place: Int, count: Int, before end: Int) -> Int? {
    var after = place
    while after < end, text[after] == 0x2A || text[after] == 0x5F { after += 1 }
    return after - place >= count ? after : nil
  }

  /// `[Name]`, `<Name>`, `【Name】`, `(Name)`, a colon after it or not.
  func bracketed(from start: Int, end: Int, limit: Int) -> Found? {
    let (value, length) = text.scalar(at: start)
    let closing: UInt32
    switch value {
    case 0x5B: closing = 0x5D
    case 0x3C: closing = 0x3E
    case 0x3010: closing = 0x3011
    case 0x28: closing = 0x29
    default: return nil
    }
    var place = start + length
    // "((Jane Roe)) Why?"
    let isDouble = value == 0x28 && place < limit && text[place] == 0x28
    if isDouble { place += 1 }
    if value == 0x3C, text.has("v ", at: place, before: limit) { place += 2 }
    let labelStart = place
    while place < limit {
      let (next, width) = text.scalar(at: place)
      if next == closing {
        let label = text.trimmed(labelStart..<place)
        var after = place + width
        if isDouble {
          guard after < end, text[after] == 0x29 else { return nil }
          after += 1
        }
        // A link `[words](address)`, `[words][1]`, `[words], …` or the address of one (`[1]: http…`) is no label.
        if after < end, [0x28, 0x5B, 0x2C, 0x2E, 0x3B, 0x29, 0x2F].contains(text[after]) { return nil }
        let (isColon, width) = colon(at: text.skippingBlanks(from: after, to: end), before: end)
        if isColon { after = text.skippingBlanks(from: after, to: end) + width }
        let words = text.skippingBlanks(from: after, to: end)
        if isColon, text.has("http", at: words, before: end) || text.has("<http", at: words, before: end) { return nil }
        if value == 0x3C, isTag(label) { return nil }
        // "(laughs) Indeed." is no label; "(Jane Roe) Indeed." is one.
        if value == 0x28, isColon || words == after || words >= end { return nil }
        if value == 0x28, !isDouble, !text[label].contains(0x20), !isInitialsInCapitals(label) { return nil }
        return label.isEmpty ? nil : Found(label: label, after: after, layout: .bracket)
      }
      if next == 0x3A || next == 0xFF1A || next == value { return nil }
      place += width
    }
    return nil
  }

  /// Whether a range is two or three capitals of ASCII: `(JR) Why?`.
  func isInitialsInCapitals(_ label: Range<Int>) -> Bool {
    (2...3).contains(label.count) && text[label].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// A label that markup sets in bold or italics: all of what is so set, where no colon stands in it.
  func emphasised(from start: Int, to boldEnd: Int, end: Int, limit: Int) -> Found? {
    guard boldEnd < limit || boldEnd == end, boldEnd - start <= Self.reach else { return nil }
    let inner = text.trimmed(start..<boldEnd)
    guard let last = text.scalar(before: inner.upperBound, from: start) else { return nil }
    let closing = inner.upperBound - last.length
    if colon(at: closing, before: end).0, closing > start {
      guard !hasColon(in: start..<closing) else { return nil }
      return Found(label: start..<closing, after: inner.upperBound, layout: .colon)
    }
    guard !hasColon(in: inner) else { return nil }
    let next = text.skippingBlanks(from: boldEnd, to: end)
    let (isColon, width) = colon(at: next, before: end)
    if isColon { return Found(label: inner, after: next + width, layout: .colon) }
    // "**Jane Roe**, potter" names somebody in a list or a sentence.
    if next == boldEnd, next < end, text[next] == 0x2C { return nil }
    var core = inner
    while let (value, length) = text.scalar(before: core.upperBound, from: start),
      [0x2D, 0x2013, 0x2014, 0x20].contains(value)
    {
      core = core.lowerBound..<core.upperBound - length
    }
    if let letter = withoutPoint(core), next < end { return Found(label: letter, after: next, layout: .point) }
    if next == end {
      // "**PREGUNTA.- Why?**", "**Q1　Why?**"
      if let found = open(from: start, end: end, limit: limit, emphasis: 0),
        found.layout == .point || found.layout == .colon,
        RoleWords.isQuestionOrAnswer(text.string(withoutMarks(found.label)))
      {
        return found
      }
      return Found(label: inner, after: end, layout: .bare)
    }
    return Found(label: inner, after: dashEnd(at: next, before: end) ?? next, layout: .dash)
  }

  func hasColon(in range: Range<Int>) -> Bool { range.contains { colon(at: $0, before: range.upperBound).0 } }

  /// Whether what stands between `<` and `>` is HTML.
  func isTag(_ label: Range<Int>) -> Bool {
    let name = text[label].prefix { $0 != 0x20 }
    guard let first = name.first, let last = name.last else { return true }
    return first == 0x2F || first == 0x21 || last == 0x2F || name.count < label.count && text[label].contains(0x3D)
      || Self.tags.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  static let tags: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center", "cite",
    "code",
    "col", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link",
    "main", "mark", "meta", "nav", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section",
    "select",
    "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video",
  ]
}
