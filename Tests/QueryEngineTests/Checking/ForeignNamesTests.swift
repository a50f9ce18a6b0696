import Testing

@testable import QueryEngine
@testable import QuerySyntax

@Suite struct ForeignNamesTests {
  private let names = Engine.vocabulary.names

  @Test func stagesOfOtherLanguagesMeanStagesOrFormats() {
    for (foreign, own) in ForeignHabits.stages {
      #expect(names.stage(own) != nil || names.isFormat(own), "\(foreign): \(own)")
      #expect(names.stage(foreign) == nil, "\(foreign) is a stage itself")
    }
  }

  @Test func fieldsOfOtherLanguagesMeanFields() {
    for (foreign, own) in ForeignHabits.fields {
      #expect(names.isPrefix(own), "\(foreign): \(own)")
      #expect(!names.isPrefix(foreign), "\(foreign) is a field itself")
    }
  }

  @Test func keywordsOfOtherLanguagesMeanKeywords() {
    let keywords = Set(Engine.vocabulary.stages.flatMap(\.clauses).map(\.keyword) + ["asc", "desc"])
    for (foreign, own) in ForeignHabits.clauses { #expect(keywords.contains(own), "\(foreign): \(own)") }
  }
}
