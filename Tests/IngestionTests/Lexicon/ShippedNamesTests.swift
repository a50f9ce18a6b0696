import CorpusModel
import Testing

@testable import Ingestion

/// Every name of the shipped lists is found where a text of its script says it, and those that are common words only where
/// something around them tells.
@Suite struct ShippedNamesTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon.shipped() }

  /// A sentence about a name in the script of the name, with what else must stand in the block.
  private func sentence(_ name: String, after word: String?, context: String) -> String {
    let scalars = name.unicodeScalars
    let said = (word.map { $0.hasSuffix("'") ? $0 : $0 + " " } ?? "") + name
    if scalars.contains(where: { (0xAC00...0xD7AF).contains($0.value) }) { return "어제 우리는 \(said) 소식을 읽었다. \(context)" }
    if scalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) { return "昨日は\(said)について話した。\(context)" }
    if scalars.contains(where: { (0x2E80...0x9FFF).contains($0.value) }) { return "昨天有人提到\(said)，大家都很惊讶。\(context)" }
    if scalars.contains(where: { (0x400...0x52F).contains($0.value) }) {
      return "Вчера писали: \(said) опять в газетах. \(context)"
    }
    return "Yesterday they wrote: \(word == nil ? "" : "it came ")\(said) was in the papers again. \(context)"
  }

  private func entries(of field: String, in text: String) -> Set<String> {
    var document = Document(id: "d", path: "d.txt", format: "text", text: Array(text.utf8))
    document.blocks = [Block(kind: .narration, extent: 0..<document.text.count, range: 0..<document.text.count)]
    tag(&document, lexicon: lexicon)
    return Set(document.mentions.filter { $0.field == field }.map(\.entry))
  }

  /// The first of a list's words that is no beginning of words, or the beginning itself as a word.
  private func word(_ words: [String]) -> String { (words.first ?? "").replacing("*", with: "") }

  @Test(arguments: ["exchange", "person", "outlet"]) func everyNameIsFoundInItsScript(_ field: String) throws {
    let gazetteer = try #require(lexicon.all.first { $0.name == field })
    for entry in gazetteer.entries {
      for alias in entry.aliases {
        var context = alias.needsContext ? word(alias.requires) + "." : ""
        if let scope = alias.scope { context = "\(lexicon.organisation(named: scope)?.name ?? scope) said so." }
        let text = sentence(alias.text, after: alias.follows.first, context: context)
        #expect(entries(of: field, in: text).contains(entry.id), "\(entry.id), \(alias.text): \(text)")
      }
    }
  }

  @Test(arguments: ["exchange", "outlet"]) func commonWordsAreNoNamesByThemselves(_ field: String) throws {
    let gazetteer = try #require(lexicon.all.first { $0.name == field })
    for entry in gazetteer.entries {
      for alias in entry.aliases where alias.needsContext || !alias.follows.isEmpty {
        let text = sentence(alias.text, after: nil, context: "")
        #expect(!entries(of: field, in: text).contains(entry.id), "\(entry.id), \(alias.text): \(text)")
      }
    }
  }

  @Test(arguments: ["exchange", "person", "outlet"]) func namesAreWholeWords(_ field: String) throws {
    let gazetteer = try #require(lexicon.all.first { $0.name == field })
    for entry in gazetteer.entries {
      for alias in entry.aliases where alias.text.utf8.allSatisfy({ $0 < 0x80 && $0 | 0x20 >= 97 && $0 | 0x20 <= 122 })
      {
        let text = sentence("xq\(alias.text)qx", after: alias.follows.first, context: word(alias.requires))
        #expect(!entries(of: field, in: text).contains(entry.id), "\(entry.id): \(text)")
      }
    }
  }

  @Test(arguments: [
    "Bill Gates crossed the Golden Gate on his way to Gate B of the airport.",
    "The bullish mood lasted, and a kraken rose from the sea with a backpack.",
    "Google Gemini answered, and Gemini is a sign of the zodiac.", "OK, that is a bit much, she said.",
    "Crypto is a word that crypto people use for crypto.", "He ordered a matcha: 抹茶拿铁真好喝。",
    "The coinbase transaction is the first of its block.", "A yellow card and a red one; the lemon was sour.",
  ])
  func commonWordsStayCommonWords(_ text: String) { #expect(entries(of: "exchange", in: text).isEmpty) }

  @Test(arguments: [
    ("Gate is an exchange that grew fast.", "gate"), ("Kraken, the crypto exchange, went public.", "kraken"),
    ("Bybit, Gate and Kraken listed it.", "gate"), ("The Winklevoss twins run Gemini.", "gemini"),
    ("l'Innovation d'OK a surpris Bybit", "okx"), ("他们在Gate交易所上线了", "gate"),
  ])
  func contextMakesANameOfACommonWord(_ text: String, _ entry: String) {
    #expect(entries(of: "exchange", in: text).contains(entry))
  }

  @Test func topicsSpeakSevenLanguagesAndHaveOneLevel() {
    let topics = lexicon.topics.entries
    for topic in topics {
      guard let parent = topic.facts["parent"] else { continue }
      let above = topics.first { $0.id == parent }
      #expect(above != nil && above?.facts["parent"] == nil, "\(topic.id) under \(parent)")
    }
  }

  @Test func everyStrongCueTellsItsTopic() {
    for topic in lexicon.topics.entries {
      for cue in topic.aliases where !cue.needsContext && cue.requires.isEmpty {
        let name = cue.text.replacing("*", with: "")
        let text = sentence(name, after: cue.follows.first, context: "")
        #expect(entries(of: "topic", in: text).contains(topic.id), "\(topic.id), \(cue.text): \(text)")
      }
    }
  }

  @Test func oneWeakCueTellsNoTopic() {
    for topic in lexicon.topics.entries {
      for cue in topic.aliases where cue.needsContext {
        let text = sentence(cue.text.replacing("*", with: ""), after: cue.follows.first, context: "")
        #expect(!entries(of: "topic", in: text).contains(topic.id), "\(topic.id), \(cue.text): \(text)")
      }
    }
  }
}
