import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ShippedDataTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try Lexicon.shipped() }

  @Test func thereIsEnoughOfEach() {
    #expect(lexicon.gazetteers.map(\.name) == ["exchange"])
    #expect(lexicon.gazetteers[0].entries.count >= 80)
    #expect(lexicon.outlets.entries.count >= 60)
    #expect(lexicon.people.entries.count >= 80)
    #expect(lexicon.topics.entries.count >= 22)
  }

  @Test func noSpellingMeansTwoEntriesOfOneField() {
    for gazetteer in lexicon.all where gazetteer.name != "topic" {
      for entry in gazetteer.entries {
        for alias in entry.aliases {
          let meant = lexicon.matcher.targets(named: alias.text).filter {
            lexicon.matcher.field(of: $0) == gazetteer.name
          }
          let ids = Set(meant.map { lexicon.matcher.entry(of: $0).id })
          #expect(ids == [entry.id], "\(gazetteer.name) \(entry.id): \(alias.text)")
        }
      }
    }
  }

  @Test func organisationsThatPeopleBelongToAreThere() {
    let ids = Set((lexicon.gazetteers + [lexicon.outlets]).flatMap(\.entries).map(\.id))
    for person in lexicon.people.entries {
      // An affiliation in lower case is an id; others are names of organisations that no gazetteer has.
      guard let affiliation = person.facts["affiliation"], affiliation == affiliation.lowercased() else { continue }
      #expect(ids.contains(affiliation), "\(person.id): \(affiliation)")
    }
    for alias in lexicon.people.entries.flatMap(\.aliases) {
      if let scope = alias.scope { #expect(ids.contains(scope), "\(alias.text): \(scope)") }
    }
  }

  @Test func everyNameHasLetters() {
    for entry in lexicon.all.flatMap(\.entries) {
      for alias in entry.aliases {
        #expect(!lexicon.matcher.targets(named: alias.text).isEmpty, "\(entry.id): \(alias.text)")
      }
    }
  }
}
