import CorpusModel
import Testing

@testable import Ingestion

struct CastTests {
  private let lexicon = Lexicon(
    people: Gazetteer(
      name: "person",
      entries: [
        GazetteerEntry(
          id: "changpeng-zhao", name: "Changpeng Zhao", aliases: [Alias("Changpeng Zhao"), Alias("CZ")],
          facts: ["affiliation": "binance", "given": "Changpeng", "family": "Zhao", "native": "赵长鹏"]),
        GazetteerEntry(
          id: "li-wei", name: "Li Wei", aliases: [Alias("Li Wei"), Alias("Wei")], facts: ["affiliation": "acme"]),
      ]))

  @Test func joinsAliasesOfOnePerson() {
    var cast = Cast(lexicon: lexicon, document: "d")
    let full = cast.add(name: "Changpeng Zhao", role: .unknown, affiliation: nil, attribution: nil)
    #expect(cast.add(name: "CZ", role: .guest, affiliation: nil, attribution: nil) == full)
    #expect(cast.add(name: "Zhao", role: .unknown, affiliation: nil, attribution: nil) == full)
    #expect(cast.add(name: "Dr. Changpeng Zhao (CEO)", role: .unknown, affiliation: nil, attribution: nil) == full)
    #expect(cast.members.count == 1)
    #expect(cast.members[0].role == .guest)
    #expect(cast.candidates(for: "赵长鹏").map(\.person.id) == ["changpeng-zhao"])
  }

  @Test func joinsFirstNameWithFullNameInEitherOrder() {
    var cast = Cast(lexicon: Lexicon(), document: "talk")
    let first = cast.add(name: "Marta", role: .unknown, affiliation: nil, attribution: nil)
    #expect(first == "marta-talk")
    #expect(cast.add(name: "Marta Ruiz", role: .unknown, affiliation: nil, attribution: nil) == first)
    #expect(cast.members.map(\.person.name) == ["Marta Ruiz"])
    #expect(cast.add(name: "Ruiz", role: .unknown, affiliation: nil, attribution: nil) == first)
  }

  @Test func keepsNamesakesApart() {
    var cast = Cast(lexicon: Lexicon(), document: "talk")
    let one = cast.add(name: "John Smith", role: .unknown, affiliation: nil, attribution: nil)
    let other = cast.add(name: "John Brown", role: .unknown, affiliation: nil, attribution: nil)
    #expect(one != other)
    #expect(cast.candidates(for: "John").count == 2)
    let third = cast.add(name: "John", role: .unknown, affiliation: nil, attribution: nil)
    #expect(Set([one, other, third]).count == 3)
  }

  @Test func believesALoneFirstNameOnlyWhereItsOrganisationIsNamed() {
    var stranger = Cast(lexicon: lexicon, document: "d", text: Array("Wei: I sell tea.".utf8))
    #expect(stranger.add(name: "Wei", role: .unknown, affiliation: nil, attribution: nil) == "wei-d")
    var known = Cast(lexicon: lexicon, document: "d", text: Array("Wei of ACME: I sell tea.".utf8))
    #expect(known.add(name: "Wei", role: .unknown, affiliation: nil, attribution: nil) == "li-wei")
  }

  @Test func takesNamesApart() {
    #expect(PersonName("Aaron van Wirdum").families == ["wirdum", "van wirdum"])
    #expect(PersonName("Prof. Dr. Jane Roe, CEO").text == "Jane Roe")
    #expect(PersonName("@satoshi").text == "satoshi")
    #expect(PersonName("谢家印").isIdeographic)
    #expect(PersonName("").text.isEmpty)
  }

  @Test func aTitleStaysWithALetter() {
    #expect(PersonName("Professor C").text == "Professor C")
    #expect(PersonName("Professor Chen").text == "Chen")
  }

  @Test func idsOfOneSpellingAreNumberedOn() {
    var cast = Cast(lexicon: Lexicon())
    let ids = (0..<3).map { _ in cast.addApart(name: "?!", role: .unknown, affiliation: nil, attribution: nil) }
    #expect(ids == ["speaker", "speaker-2", "speaker-3"])
    let more = ["☆ ☆", "★ ★"].map { cast.add(name: $0, role: .unknown, affiliation: nil, attribution: nil) }
    #expect(more == ["speaker-4", "speaker-5"])
  }

  @Test func membersOfOneNameComeInTheirOrder() {
    var cast = Cast(lexicon: Lexicon(), document: "talk")
    for name in ["Ann Roe", "Ben Roe", "Cy Poe"] {
      cast.add(name: name, role: .unknown, affiliation: nil, attribution: nil)
    }
    cast.addName("Dee Roe", to: "cy-poe")
    cast.addName("Eve Roe", to: "ann-roe")
    #expect(cast.candidates(for: "Roe").map(\.person.id) == ["ann-roe", "ben-roe", "cy-poe"])
  }
}
