import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TopicsTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon.shipped() }

  private func topics(_ text: String) -> Set<String> {
    Set(mentions("topic", in: text, lexicon).map { String($0.prefix { $0 != "=" }) })
  }

  @Test(arguments: [
    ("Our customer service answers every complaint.", "support"),
    ("Notre service client répond aux plaintes.", "support"),
    ("El servicio de atención al cliente recibe quejas.", "support"),
    ("客服团队处理投诉。", "support"),
    ("Служба поддержки отвечает на жалобы.", "support"),
    ("米国株を取引できます。", "us-stocks"),
    ("Wir bieten tokenisierte Aktien und US-Aktien.", "us-stocks"),
    ("L’IA change tout.", "ai"),
    ("Wir setzen auf KI.", "ai"),
    ("Мы используем ИИ.", "ai"),
    ("Il mercato ribassista è finito.", "market-view"),
    ("Conseguimos a licença do regulador.", "regulation"),
    ("Мы получили лицензию регулятора.", "regulation"),
    ("Nous investissons dans l'or et les devises.", "tradfi"),
    ("私たちは災害のために寄付しました。", "philanthropy"),
    ("合约和杠杆很危险。", "derivatives"),
  ])
  func cuesOfEveryLanguageCountInEveryText(text: String, topic: String) {
    #expect(topics(text).contains(topic), "\(topics(text))")
  }

  @Test(arguments: [
    ("Aidez-moi, j’ai une question.", "ai"), ("La casa es mía.", "ai"), ("Give us stock options.", "us-stocks"),
    ("C’est l’un ou l’autre, or il pleut.", "tradfi"), ("智能合约的安全", "derivatives"),
    ("Les initiatives futures de la ville.", "derivatives"), ("We won the trading competition.", "competition"),
    ("The Golden Gate has a brand new paint.", "marketing"), ("He is the Chinese-speaking head.", "regional"),
    ("The IP address has changed.", "marketing"), ("Choose option A. I will wait.", "ai"),
    ("au bénéfice des enfants", "philanthropy"),
    ("The community is here.", "community"), ("He resumed his work.", "hiring-pay"),
  ])
  func wordsThatMeanSomethingElseDoNot(text: String, topic: String) {
    #expect(!topics(text).contains(topic), "\(topics(text))")
  }

  @Test func aWeakCueCountsBesideAnotherOrThreeTimes() {
    #expect(!topics("The product is here.").contains("products"))
    #expect(!topics("A brand, brands, the product.").contains("marketing"))
    #expect(topics("The brand and its visibility.").contains("marketing"))
    #expect(topics("Community, community and community.").contains("community"))
    #expect(!topics("Community and community.\nCommunity.").contains("community"))
  }

  @Test func theMainTopicHasTheMostCues() {
    var document = document(ofTurns: "Donations, donated goods and charity, also one complaint.\nOne donation.")
    tag(&document, lexicon: lexicon)
    #expect(document.blocks[0].mainTopics == ["philanthropy"])
    #expect(document.blocks[1].mainTopics == [])
  }

  @Test func everyParentIsATopicWithoutAParent() {
    let parents = lexicon.topics.entries.compactMap { $0.facts["parent"] }
    #expect(Set(parents) == ["products"])
    for parent in Set(parents) { #expect(lexicon.entry(parent, in: "topic")?.facts["parent"] == nil) }
  }
}
