import CorpusModel
import Testing

@testable import Ingestion

struct TEIReaderTests {
  @Test func debate() throws {
    let document = try MarkupFixture.document("tei-debate.xml")
    #expect(document.format == "tei")
    #expect(document.title == "Hamnrådets debatter: Möte 12")
    #expect(document.source == "Hamnrådets protokoll")
    #expect(document.date == StatedDate(year: 2021, month: 5, day: 4))
    #expect(document.language == "sv")
    #expect(
      MarkupFixture.leaves(document)
        == [
          "heading: Kajavgifter",
          "stage: Mötet öppnades kl. 10.",
          "turn Olof Krans: Ordet är fritt.",
          "turn Ebba Maria Berglund: Herr ordförande! Avgiften är för hög. / Vi vill sänka den",
          "stage: Applåder",
          "turn Ebba Maria Berglund: redan i år. / Och nästa år.",
          "turn Olof Krans: Kiitos paljon kaikille tästä. / Tack.",
          "turn: Nej!",
          "stage: inaudible",
          "turn: Aldrig.",
          "turn: Ja.",
          "turn Ebba Strand: Jag instämmer.",
          "metadata: SEKRETERAREN:",
        ])
    let turns = document.turns
    #expect(turns[0].role == .moderator)
    #expect(turns[0].label == "ORDFÖRANDEN")
    #expect(turns[0].time == 12_500)
    #expect(turns[0].attribution?.method == .format)
    #expect(turns[1].affiliation == "Fyrpartiet")
    #expect(turns[3].language == "fi")
    #expect(turns[0].place == "line 42")
    #expect(document.notes.contains { $0.contains("several speakers") })
    #expect(document.notes.contains { $0.contains("No list of persons") })
  }

  @Test func speechWithPrintedSpeakersOnly() throws {
    let document = try MarkupFixture.document("tei-play.xml")
    #expect(document.title == "The Ferry")
    #expect(
      MarkupFixture.leaves(document) == [
        "heading: Scene 1",
        "stage: A quay. Rain.",
        "turn Ferryman: The river keeps no letters, / and no promiſes.",
        "metadata: WOMAN.",
        "stage: aside",
        "turn WOMAN: He talks like the rain.",
        "turn Ferryman: Sixpence & silence.",
      ])
  }

  @Test func wordsSayWhereBlanksStand() throws {
    let document = try MarkupFixture.document("tei-words.xml")
    #expect(MarkupFixture.leaves(document) == ["turn a: We don't sail, gentlemen. Never."])
  }

  @Test func personsOfTheFilesBeside() throws {
    let beside = [
      "tei-split.xml": """
      <teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><include href="tei-split-listPerson.xml"/></teiHeader></teiCorpus>
      """,
      "tei-split-listPerson.xml": """
      <listPerson><person xml:id="LimaRosa"><persName><forename>Rosa</forename><surname>Lima</surname></persName></person></listPerson>
      """,
      "people.xml": "<listPerson><person xml:id='x9'><persName>Caio Prado</persName></person></listPerson>",
    ]
    let name = "tei-split_2020-01-02.xml"
    let bytes = try TestDocuments.bytes("\(MarkupFixture.folder)/\(name)")
    let file = SourceFile(path: "debates/\(name)") { beside[$0].map { Array($0.utf8) } }
    let raw = try TestDocuments.raw(bytes, .tei, file)
    #expect(raw.utterances?.map(\.speaker) == ["Rosa Lima", "Caio Prado"])
    #expect(raw.date == StatedDate(year: 2020, month: 1, day: 2))
    #expect(raw.notes.isEmpty)
  }

  @Test(arguments: [
    ("GarcíaXavier", ["Xavier García Albiol"], "Xavier García Albiol"),
    ("MežanJanez", ["PREDSEDNIK JANEZ MEŽAN:"], "Janez Mežan"),
    ("ForcadellCarme", ["La presidenta"], "Forcadell Carme"),
    ("StrandEbba1960", ["EBBA STRAND:"], "Ebba Strand"),
    ("SPEAKER_1", [], "SPEAKER 1"),
    ("王小明", [], "王小明"),
  ])
  func namesOfUnlistedSpeakers(id: String, labels: [String], name: String) {
    #expect(TEISpeakers.name(of: id, printed: labels) == name)
  }

  @Test func peopleOfOneNameStayApart() throws {
    let text = """
      <TEI><teiHeader><listPerson><person xml:id="a1"><persName>Jo Roe</persName></person><person xml:id="a2"><persName>Jo
      Roe</persName></person></listPerson></teiHeader><text><body><u who="#a1">One.</u><u who="#a2">Two.</u></body></text></TEI>
      """
    let document = try MarkupFixture.document(Array(text.utf8), "roe.xml")
    #expect(Set(document.turns.compactMap(\.speaker)).count == 2)
  }

  @Test func listsOfPersonsAreNoDocuments() {
    #expect(throws: (any Error).self) {
      try MarkupFixture.document(Array("<listPerson><person xml:id='a'/></listPerson>".utf8), "x-listPerson.xml")
    }
  }

  @Test(.enabled(if: TestDocuments.corpora != nil))
  func parliaments() throws {
    let folder = try #require(TestDocuments.corpora) + "/parlamint/es"
    let names = try TestDocuments.files(in: folder)
    for name in names where name.contains("_") {
      let bytes = try TestDocuments.bytes("\(folder)/\(name)")
      let raw = try TestDocuments.raw(
        bytes, .tei,
        SourceFile(path: name) {
          names.contains($0) ? try? TestDocuments.bytes("\(folder)/\($0)") : nil
        })
      let turns = (raw.utterances ?? []).filter { $0.kind == .turn }
      let stated = String(decoding: bytes, as: UTF8.self).split(separator: "<u ").count - 1
      #expect(turns.count >= stated)
      #expect(!turns.contains { $0.speaker?.contains("#") == true })
      #expect(raw.notes.isEmpty)
    }
  }
}
