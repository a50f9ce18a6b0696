import CorpusModel
import Testing

@testable import Ingestion

@Suite struct DeclaredPartsTests {
  private func speakers(_ text: String) throws -> [String?] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { document.speakerName(of: $0) }
  }

  @Test func aLabelForThePartMeansWhoIsDeclaredForIt() throws {
    let text = """
      圆桌实录｜面包会不会消失？
      主持人：汤若琳（播客主播）
      地点：城南书店

      主持人：大家下午好，今年生意怎么样？

      付小满：降了三成。你们都不吃早饭了吗？

      主持人：我吃的。那你怎么办？

      付小满：我开始送货，每天三点起床。
      """
    #expect(try Set(speakers(text)) == ["汤若琳", "付小满"])
  }

  @Test func aListOfThosePresentTellsWhoLeads() throws {
    let text = """
      Present: Moderator Zorvana Pell, Tom Reyes

      Moderator: How are you this morning?

      Reyes: I am well, I have slept. And you?

      Moderator: So have I. What do you bake?

      Reyes: I bake what my mother baked.
      """
    #expect(try Set(speakers(text)) == ["Zorvana Pell", "Tom Reyes"])
  }

  @Test func ofTwoNobodyIsMeant() throws {
    let text = """
      A talk on bread
      Hosts: Anna Lindner / Tom Reyes

      Host: How are you this morning?

      Fay Odell: I am well, I have slept. And you?

      Host: So have I. What do you bake?

      Fay Odell: I bake what my mother baked.
      """
    #expect(try !speakers(text).contains("Anna Lindner"))
  }

  @Test func whoWentOverATextPlaysNoPart() throws {
    let document = try TestDocuments.boldQuestions(below: "# Rain is a teacher\n\nEditor: Tom Reyes", above: "")
    #expect(document.turns.filter { $0.role == .moderator }.isEmpty)
  }

  @Test func aPartAndANameBehindItAreNoTurn() throws {
    let text = """
      Dẫn chương trình: Đan Thùy

      Đan Thùy: Cô ơi, hồi xưa cô theo gánh hát năm mấy tuổi?

      Kim Huyền: Mười ba. Má cho đi coi hát, coi xong tôi không chịu về.

      Đan Thùy: Rồi má có giận không cô?

      Kim Huyền: Giận ba năm, rồi má cười với tôi.
      """
    #expect(try speakers(text).count == 4)
  }
}
