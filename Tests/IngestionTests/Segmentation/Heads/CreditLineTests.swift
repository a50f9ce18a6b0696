import Testing

@testable import Ingestion

@Suite struct CreditLineTests {
  @Test(arguments: [
    ("Text Teo Marklund Foto Ada Kvill", "Teo Marklund"), ("Texte Théo Marchand – Photos Ada Quill", "Théo Marchand"),
    ("Testo di Teo Marchesi, foto di Ada Quill", "Teo Marchesi"),
    ("Door Teo van der Marck. Beeld Ada Kwil", "Teo van der Marck"),
    ("Von Theo Marchbanks und Ada Quill (Fotos)", "Theo Marchbanks"), ("Words Theo Marchbanks", "Theo Marchbanks"),
    ("Teo Marchena (texto) e Ada Quill (fotos)", "Teo Marchena"), ("文・写真　風間透", "風間透"), ("文/王小明 图/李大山", "王小明"),
    ("글 박서준 · 사진 이하늘", "박서준"), ("박서준 기자", "박서준"), ("聞き手・構成＝風間透", "風間透"),
    ("海港周报记者 王小明", "王小明"),
  ])
  func namesWhoWrote(line: String, author: String) {
    #expect(CreditLine(line)?.author == author)
  }

  @Test(arguments: [
    "Photos Ada Quill", "Text messages are cheap", "Interview with Ada Quill", "Von hier aus sieht man weit",
    "By the river", "Intervista a Fiorella dell'Orto", "Interjú Tihamér Torfammal",
    "Ada Quill", "",
  ])
  func whatSaysMoreOrLessIsNone(line: String) { #expect(CreditLine(line) == nil) }
}
