import CorpusModel
import Testing

@testable import Ingestion

@Suite struct NameCasesTests {
  private func isForm(_ form: String, of name: String) -> Bool {
    let words = { (text: String) in text.split(separator: " ").map { foldedName(String($0)) } }
    return NameCases.isForm(words(form), of: words(name))
  }

  @Test(arguments: [
    ("Алексея Громова", "Алексей Громов"), ("Алексею Громову", "Алексей Громов"),
    ("Алексеем Громовым", "Алексей Громов"), ("Анны Лавровой", "Анна Лаврова"), ("Марии Зеленской", "Мария Зеленская"),
    ("Анны Мельник", "Анна Мельник"), ("Петра Достоевского", "Пётр Достоевский"), ("Олега Шевченко", "Олег Шевченко"),
    ("Игоря Коваля", "Игорь Коваль"), ("Дмитрия Бутерина", "Дмитрий Бутерин"),
    ("Александром Ивановым", "Александр Иванов"), ("Андрія Мельника", "Андрій Мельник"),
  ])
  func formsOfANameAreKnown(_ form: String, _ name: String) { #expect(isForm(form, of: name)) }

  @Test(arguments: [
    // Names of women, too.
    ("Валентина Громова", "Валентин Громов"), ("Александра Иванова", "Александр Иванов"),
    ("Александру Иванову", "Александр Иванов"),
    // Other people.
    ("Алексея Громов", "Алексей Громов"), ("Сергея Громова", "Алексей Громов"), ("Алексея Громыко", "Алексей Громов"),
    ("Алексей Громов", "Алексей Громов"), ("Громова", "Алексей Громов"), ("Martina Nowaka", "Martin Nowak"),
  ])
  func whatCanBeAnotherNameIsNot(_ form: String, _ name: String) { #expect(!isForm(form, of: name)) }

  private func speakers(_ text: String) throws -> [String?] {
    let document = try Ingestor(lexicon: Lexicon()).read(Array(text.utf8), path: "a.txt", id: "a")
    return document.blocks.filter { $0.kind == .quote }.map { block in
      document.cast.first { $0.id == block.speaker }?.name
    }
  }

  @Test func proseJoinsAFormWithTheNameThatItHas() throws {
    let text = """
      По словам Алексея Громова, «каждая жалоба получит ответ в течение часа, днём и ночью».

      Алексей Громов возглавил биржу весной прошлого года и сразу сменил всю команду.

      «Мы никого не бросим и ответим каждому», — сказал Алексей Громов журналистам вечером.
      """
    #expect(try speakers(text) == ["Алексей Громов", "Алексей Громов"])
  }

  @Test func aWomanOfThatNameIsNotTheMan() throws {
    let text = """
      Валентин Громов возглавил биржу весной прошлого года и сразу сменил всю команду.

      «Каждая жалоба получит ответ в течение часа, днём и ночью», — сказала Валентина Громова.
      """
    #expect(try speakers(text) == ["Валентина Громова"])
  }
}
