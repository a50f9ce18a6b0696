/// Finds the part of a page that holds its text, apart from menus, comments, teasers and the rest of the site.
///
/// What the page says of itself decides where it covers most of the running text: `article`, `main`, names of parts that
/// publishing systems give. Else the way leads from the whole page inwards as long as one part holds most of what is
/// around it. Running text are blocks of some length of which little is links.
struct MainText {
  /// The parts, in order, none inside another.
  private(set) var parts: [MarkupElement]

  private let page: MarkupElement
  /// The heading that prints the page's title: what holds it is no furniture.
  private let titlePlace: Int?
  /// The places of the headings of the first level.
  private let headings: [Int]
  /// The length of the running text inside each element, by place, and of all text.
  private var running: [Int32]
  private var whole: [Int32]
  private var linked: [Int32]
  /// The places inside furniture.
  private var isOutside: [Bool]

  /// The length of running text, in bytes, below which a page is taken as it is.
  private static let minimum = 200

  /// - Parameters:
  ///   - page: the outermost element.
  ///   - title: the title of the page.
  init(_ page: MarkupElement, title: String?) {
    self.page = page
    titlePlace = title.flatMap { title in
      page.descendants.first { $0.name == "h1" && $0.words(atMost: title.utf8.count) == title }?.place
    }
    headings = page.descendants.filter { $0.name == "h1" }.map(\.place)
    let count = page.tree.nodes.count
    running = [Int32](repeating: 0, count: count)
    whole = running
    linked = running
    isOutside = [Bool](repeating: false, count: count)
    parts = [page]
    measure()
    mark()
    weigh()
    parts = found()
  }

  /// Whether an element belongs to the furniture of the site.
  func isLeftOut(_ element: MarkupElement) -> Bool { isOutside[element.place] }

  /// How much of the text was not written, in hundredths; nil where it is less than one.
  func shareLeftOut(written: Int) -> Int? {
    let total = Int(whole[page.place])
    guard total > written else { return nil }
    let share = (total - written) * 100 / total
    return share > 0 ? share : nil
  }

  // Measuring

  /// The length of the text and of the links in each element.
  private mutating func measure() {
    let nodes = page.tree.nodes
    for place in stride(from: Int(nodes[page.place].end) - 1, through: page.place, by: -1) {
      let node = nodes[place]
      if node.name < 0 {
        whole[place] = Int32(clamping: page.tree.length(ofWordsAt: place))
      } else {
        let element = MarkupElement(tree: page.tree, place: place)
        if HTMLElements.isUnseen(element) { continue }
        if element.name == "a", element["href"] != nil { linked[place] = whole[place] }
      }
      guard node.parent >= 0, place > page.place else { continue }
      whole[Int(node.parent)] += whole[place]
      linked[Int(node.parent)] += linked[place]
    }
  }

  /// Marks what calls itself furniture, unless it holds most of the page, and lists of links.
  private mutating func mark() {
    let total = whole[page.place]
    var place = page.place + 1
    while place < page.inside.upperBound {
      let node = page.tree.nodes[place]
      guard node.name >= 0 else {
        place += 1
        continue
      }
      let element = MarkupElement(tree: page.tree, place: place)
      let isMost = Int(whole[place]) * 2 > Int(total)
      let holdsTitle = titlePlace.map { (place..<Int(node.end)).contains($0) } ?? isMost
      let rest = Int(total - linked[page.place]) - Int(whole[place] - linked[place])
      let isPart = !holdsTitle && (!isMost || rest >= Self.minimum)
      let isOut =
        HTMLElements.isUnseen(element) || isPart && HTMLElements.isFurniture(element)
        || !isMost && !holdsTitle && (isListOfLinks(element) || isPageHeader(element))
      if isOut {
        for inner in place..<Int(node.end) { isOutside[inner] = true }
        place = Int(node.end)
      } else {
        place += 1
      }
    }
  }

  /// The header of the site: one without a heading of the first level.
  private func isPageHeader(_ element: MarkupElement) -> Bool {
    element.name == "header" && !holdsHeading(element)
      && !ancestors(of: element).contains { $0.name == "article" || $0.name == "main" }
  }

  private func holdsHeading(_ element: MarkupElement) -> Bool {
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if headings[middle] < element.place { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && element.inside.contains(headings[low])
  }

  private func isListOfLinks(_ element: MarkupElement) -> Bool {
    guard ["ul", "ol", "p", "div", "section", "table", "li"].contains(element.name) else { return false }
    let (all, links) = (whole[element.place], linked[element.place])
    guard all > 0, links * 10 >= all * 8 else { return false }
    let anchors = element.descendants.prefix(400).count { $0.name == "a" }
    // A paragraph that is one link is a teaser; a short answer that is linked is none where it ends as speech does.
    return anchors >= 2 || element.name == "p" && links == all && !endsSentence(element)
  }

  private func endsSentence(_ element: MarkupElement) -> Bool {
    element.words.last.map { ".!?…。！？»”\"".contains($0) } ?? false
  }

  /// The length of running text in each element.
  private mutating func weigh() {
    let nodes = page.tree.nodes
    for place in stride(from: page.inside.upperBound - 1, to: page.place, by: -1)
    where nodes[place].name >= 0 && !isOutside[place] {
      if running[place] == 0, isLeafBlock(place), whole[place] >= 40, linked[place] * 2 < whole[place] {
        running[place] = whole[place]
      }
      running[Int(nodes[place].parent)] += running[place]
    }
  }

  /// Whether a block has no blocks inside.
  private func isLeafBlock(_ place: Int) -> Bool {
    let element = MarkupElement(tree: page.tree, place: place)
    guard HTMLElements.blocks.contains(element.name) else { return false }
    return !element.descendants.contains { HTMLElements.blocks.contains($0.name) }
  }

  // Choosing

  private func found() -> [MarkupElement] {
    let total = Int(running[page.place])
    guard total >= Self.minimum else { return [page] }
    let all = page.descendants.filter { !isOutside[$0.place] }
    let articles = outermost(all.filter { $0.name == "article" })
    // Several articles of like length are a page of many texts, or one text in parts.
    if let best = articles.max(by: { running[$0.place] < running[$1.place] }), covers([best], total) { return [best] }
    if articles.count > 1, covers(articles, total) { return articles }
    let mains = outermost(all.filter { $0.name == "main" || $0["role"] == "main" })
    if mains.count == 1, covers(mains, total) { return [inner(of: mains[0], share: 0.8)] }
    let bodies = outermost(all.filter(HTMLElements.isBody))
    if covers(bodies, total) { return bodies }
    return [inner(of: page, share: 0.75)]
  }

  private func covers(_ elements: [MarkupElement], _ total: Int) -> Bool {
    elements.reduce(0) { $0 + Int(running[$1.place]) } * 10 >= total * 6
  }

  /// The innermost element on the way where one part holds a share of the running text around it.
  private func inner(of element: MarkupElement, share: Double) -> MarkupElement {
    var found = element
    while true {
      let wanted = Double(running[found.place]) * share
      var before: Int32 = 0
      var next: MarkupElement?
      for part in found.elements where !isOutside[part.place] {
        if Double(running[part.place]) >= wanted, !isLeafBlock(part.place) {
          next = part
          break
        }
        before += running[part.place]
      }
      // What stands before the text is its introduction, what follows is often of the site.
      guard let next, before == 0 else { return found }
      found = next
    }
  }

  private func outermost(_ elements: [MarkupElement]) -> [MarkupElement] {
    var end = 0
    return elements.filter { element in
      guard element.place >= end else { return false }
      end = element.inside.upperBound
      return true
    }
  }

  private func ancestors(of element: MarkupElement) -> [MarkupElement] {
    var result: [MarkupElement] = []
    while let outer = (result.last ?? element).parent { result.append(outer) }
    return result
  }
}
