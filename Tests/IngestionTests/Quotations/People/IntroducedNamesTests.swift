import Testing

@testable import Ingestion

struct IntroducedNamesTests {
  @Test func aNameBehindANounForPeopleSpeaks() {
    #expect(found(in: "老渔民孙大海告诉记者：“今年的鱼比去年少了一半。”") == ["quote\t孙大海\t今年的鱼比去年少了一半。"])
    #expect(found(in: "“河水都不敢碰了，谁还来买鱼”，摊主何玉兰说。") == ["quote\t何玉兰\t河水都不敢碰了，谁还来买鱼"])
  }

  @Test func pronounsMeanWhomTheTextNamedBefore() {
    #expect(found(in: "镇长吴海燕在现场。她表示：“学生上学不受影响。”") == ["quote\t吴海燕\t学生上学不受影响。"])
    // No name: a verb follows the office.
    #expect(found(in: "镇长高度重视。她表示：“学生上学不受影响。”") == ["quote\t-\t学生上学不受影响。"])
  }

  @Test func japaneseVerbsNeedNoTopicWhereOnePersonWasNamed() {
    #expect(
      found(in: "近くに住む宮下静江さん（７８）。「誰かが気づいてくれればそれでいい」とほほ笑む。")
        == ["quote\t宮下静江\t誰かが気づいてくれればそれでいい"])
    #expect(found(in: "この区間は「雪の深い難所として知られる道」と呼ばれている。").isEmpty)
  }

  @Test func compoundFamilyNamesAreReadWhole() {
    #expect(
      found(in: "路上来了女司机慕容雪芹。“我是来送快递的。”三十一岁的慕容雪芹把防滑链搬上车，笑着说。")
        == ["quote\t慕容雪芹\t我是来送快递的。"])
  }

  @Test func aNameWithoutAFamilyNameIsWhoeverSpeaksFurtherOn() {
    #expect(
      found(in: "带她的师傅拉巴次仁不看好。“我怕她唱完，就挖得更快了，”拉巴次仁回忆道。") == ["quote\t拉巴次仁\t我怕她唱完，就挖得更快了，"])
    // A body speaks under its own name, whoever stands before it.
    #expect(
      !found(in: "村民委员会很忙。“今年的鱼比去年少了一半，”委员会表示。").contains { $0.contains("\t委员会\t") })
  }

  @Test func whatACommaEndsInsideTheMarksIsSaidBySomebody() {
    #expect(found(in: "“今年的鱼比去年少了一半，”那个人在一旁解释。") == ["quote\t-\t今年的鱼比去年少了一半，"])
  }

  @Test func aNameWhoseEndNothingShowsIsStillSomebody() {
    #expect(
      found(in: "主任丁一凡坦言：“规定是规定，一天都不能拖。”\n\n大学生孙佳宁请了半天假。她回忆道：“四个男生都抬不动这台机器。”").last
        == "quote\t-\t四个男生都抬不动这台机器。")
  }

  @Test func whatTellsOfABearerIsNoneOfTheName() {
    #expect(
      found(in: "一番乗りは宮下静江さん。絵本を借りた宮下さんは「歩くと川の音が全部聞こえた」と話した。") == ["quote\t宮下静江\t歩くと川の音が全部聞こえた"])
    #expect(
      found(in: "発起人の一人の男子児童は「最後に理由を聞きたかったです」と話す。") == ["quote\t~男子児童\t最後に理由を聞きたかったです"])
  }

  @Test func whatIsSpokenAboutDoesNotSpeak() {
    #expect(
      found(in: "宮下静江さん（58）は「幹はまだ健康です」と説明する。前回の診断については「調べ方が足りなかったのだと思います」と述べた。").last
        == "quote\t宮下静江\t調べ方が足りなかったのだと思います")
  }

  @Test func aFamilyNameOfThreeKanjiIsKnown() {
    #expect(
      found(in: "調べた宮下静江さんは「幹は健康です、安心して」と話す。\n\n向かいで店を営む佐々木澄子さん（84）は、落ち葉を掃くのが日課だ。「腹が立って長生きしてしまいました」と笑う。").last
        == "quote\t佐々木澄子\t腹が立って長生きしてしまいました")
  }
}
