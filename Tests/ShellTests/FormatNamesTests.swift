import QueryEngine
import QuerySyntax
import Rendering
import Testing

@Suite struct FormatNamesTests {
  /// The language knows the names of formats, and Rendering writes them.
  @Test func theLanguageHasEveryNameOfAFormat() {
    #expect(Set(Engine.vocabulary.formats) == Set(Formats.allNames))
  }
}
