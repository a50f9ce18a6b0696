import CorpusModel
import Synchronization
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
          "turn Ebba Maria Berglund: Herr ordförande! Avgiften är för hög. / Vi vill sänka den redan i år. / Och nästa år.",
          "stage: Applåder",
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
    #expect(turns[2].language == "fi")
    #expect(turns[0].place == "line 42")
    #expect(document.notes.contains { $0.contains("several speakers") })
    #expect(document.notes.contains { $0.contains("No list of persons") })
  }

  @Test func whatIsHeardInsideASentenceDoesNotEndTheTurn() throws {
    let file = """
      <TEI><text><body>
      <u who="#a"><seg>We <kinesic><desc>laughter</desc></kinesic> thank<vocal type="cough"/>you, <gap reason="noise"/> \
      Chair.</seg><incident><desc>a bell</desc></incident><seg>Now.</seg></u>
      </body></text></TEI>
      """
    let document = try #require(try Reading.documents(file, as: "sitting.xml").first)
    #expect(
      document.script == [
        "a: We thank you, [noise] Chair.", "[stage] laughter", "[stage] cough", "[stage] a bell", "a: Now.",
      ])
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

  private func turns(_ text: String) throws -> [String] {
    MarkupFixture.leaves(try MarkupFixture.document(Array(text.utf8), "x.xml"))
  }

  @Test func speechInSpeechGivesTheWordBack() throws {
    let text = "<TEI><text><body><u who='#Ann'>One <u who='#Ben'>two</u> three.</u></body></text></TEI>"
    #expect(try turns(text) == ["turn Ann: One", "turn Ben: two", "turn Ann: three."])
  }

  @Test func textsInsideTextsAreReadOnce() throws {
    let inner = "<TEI><text><body><u who='#Ann'>Once.</u></body></text></TEI>"
    let text = "<teiCorpus><TEI><text><body>\(inner)</body></text></TEI><TEI>\(inner)</TEI></teiCorpus>"
    let documents = try Reading.documents(text, as: "x.xml")
    #expect(documents.map(\.script) == [["Ann: Once."], ["Ann: Once."]])
  }

  @Test func pointsInACircleHaveNoTime() throws {
    let text = """
      <TEI><text><timeline><when xml:id="a" interval="1" since="#b"/><when xml:id="b" interval="1" since="#a"/>
      <when xml:id="c" interval="1" since="#d"/><when xml:id="e" absolute="00:00:05"/><when xml:id="f" interval="2" since="#e"/>
      </timeline><body><u who="#Ann" start="#a">One.</u><u who="#Ben" start="#b">Two.</u><u who="#Ann" start="#c">Three.</u>
      <u who="#Ben" start="#f">Four.</u></body></text></TEI>
      """
    let document = try MarkupFixture.document(Array(text.utf8), "x.xml")
    #expect(document.turns.map(\.time) == [nil, nil, nil, 7000])
  }

  @Test func listsAreReadOnceForAllTextsOfACorpus() throws {
    let reads = Mutex(0)
    let text = "<TEI><text><body><u who='people.xml#x9'>One.</u><u who='#x8'>Two.</u></body></text></TEI>"
    let list = "<listPerson><person xml:id='x9'><persName>Caio Prado</persName></person></listPerson>"
    let file = SourceFile(path: "x.xml") { name in
      guard name == "people.xml" else { return nil }
      reads.withLock { $0 += 1 }
      return Array(list.utf8)
    }
    let own = "<teiHeader><person xml:id='x8'><persName>Rosa Lima</persName></person></teiHeader>"
    let corpus = Array("<teiCorpus>\(own)\(String(repeating: text, count: 20))</teiCorpus>".utf8)
    let documents = try Reading.ingestor.read(corpus, file: file, id: "x")
    #expect(documents.count == 20)
    #expect(
      documents.allSatisfy { document in
        document.turns.map { document.speakerName(of: $0) } == ["Caio Prado", "Rosa Lima"]
      })
    #expect(reads.withLock { $0 } == 1)
  }

  @Test func organisationsAreNamedAsOnTheDay() throws {
    let text = """
      <TEI><teiHeader><org xml:id="p" role="politicalParty"><orgName to="2010">Old Party</orgName><orgName from="2011">New
      Party</orgName></org><person xml:id="a"><persName>Jo Roe</persName><affiliation ref="#p"/></person><person xml:id="b">
      <persName>Ann Poe</persName><affiliation ref="#p"/></person><profileDesc><creation><date when="2020-01-02"/></creation>
      </profileDesc></teiHeader><text><body><u who="#a">One.</u><u who="#b">Two.</u></body></text></TEI>
      """
    let document = try MarkupFixture.document(Array(text.utf8), "x.xml")
    #expect(document.turns.map(\.affiliation) == ["New Party", "New Party"])
  }
}
