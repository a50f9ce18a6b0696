import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FullNamesTests {
  private func speakers(_ head: String, _ label: String) throws -> Set<String> {
    let turns = (0..<3).map { "Inselbote: Wie war der \($0 + 1). Tag?\n\n\(label): Ich habe geschlafen und gewartet." }
    let document = try TestDocuments.segment(head + "\n\n" + turns.joined(separator: "\n\n"))
    return Set(document.turns.compactMap { document.speakerName(of: $0) })
  }

  @Test func theLeadPrintsInFullWhatTheLabelPrintsAPartOf() throws {
    // Nobody lists this given name.
    let head = "Möwen zählen\n\nYsolt von Brackwede-Thiel zählt seit Jahren die Vögel der Insel."
    #expect(try speakers(head, "Brackwede-Thiel") == ["Inselbote", "Ysolt von Brackwede-Thiel"])
  }

  @Test func aNounBeforeTheNameIsNoGivenName() throws {
    let head = "Möwen zählen\n\nDie Leuchtturmwärterin Thielsen zählt seit Jahren die Vögel der Insel."
    #expect(try speakers(head, "Thielsen") == ["Inselbote", "Thielsen"])
  }

  @Test func familyNamesInHan() {
    let names = [PersonName("小野田"), PersonName("小野田つばめ")]
    #expect(FullNames.isPart(names[0]) && !FullNames.isPart(names[1]))
  }
}
