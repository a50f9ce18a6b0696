import CorpusModel
import Diagnostics
import Testing

@testable import Ingestion

struct UtteranceTableTests {
  @Test func eachEpisodeIsADocument() throws {
    let documents = try Reading.documents("jsonl-two-episodes-mixed.jsonl")
    #expect(documents.map(\.id) == ["ferry-1", "ferry-2"])
    let first = try #require(documents.first)
    #expect(
      first.script == [
        "Ana Kovač: Who owns the ferry?", "Jonas Weiß: The town 😀 does.", "Ana Kovač: Since \u{FFFD} when?",
      ])
    #expect(first.title == "The Ferry")
    #expect(first.source == "Harbour Radio")
    #expect(first.date == StatedDate(year: 2024, month: 5, day: 3))
    #expect(first.turns[1].affiliation == "Nordlinie")
    #expect(first.turns[1].role == .guest)
    #expect(first.turns.map(\.place) == ["line 1", "line 3", "line 7"])
    #expect(!first.notes.contains { $0.hasPrefix("Columns that were not read") })
    #expect(first.mentions.filter { $0.field == "topic" }.map(\.entry) == ["ships"])
    #expect(first.turns.map(\.mainTopics) == [["ships"], [], []])
    #expect(first.notes.contains("One line is no record of JSON and was left out, the first is line 4."))
    #expect(documents[1].script == ["Ana Kovač: Welcome back.", "Jonas: Danke!"])
    #expect(documents[1].turns.map(\.language) == [nil, "de"])
  }

  @Test func statedExchangesAndTopicsAreTaken() throws {
    let lines = """
      {"doc": "a", "turn": 1, "speaker": "Ana Kovač", "affil": "Bybit", "exchanges": ["Binance", "Nowhere X"], \
      "topics": ["regulation"], "lang": "en", "date": "2024-05-03", "text": "Kraken and Binance grew."}
      {"doc": "a", "turn": 2, "speaker": "Bo Li", "exchanges": [], "topics": null, "text": "OKX fell after the hack."}
      {"doc": "a", "turn": 3, "speaker": "Ana Kovač", "exchanges": "OKX|bitget", "text": "And then?"}
      """
    let document = try #require(try Reading.documents(lines, as: "talk.jsonl").first)
    let mentions = document.turns.map { turn in
      document.mentions.filter { $0.field == "exchange" && turn.range.contains($0.range.lowerBound) }
    }
    #expect(mentions.map { $0.map(\.entry).sorted() } == [["Nowhere X", "binance"], [], ["bitget", "okx"]])
    let binance = try #require(mentions[0].first { $0.entry == "binance" })
    #expect(document.words(at: binance.range) == "Binance")
    #expect(mentions[2].allSatisfy { $0.range == document.turns[2].range && $0.alias == "stated by the file" })
    #expect(document.turns[0].mainTopics.count == 1)
    #expect(document.turns[0].affiliation == "Bybit")
    #expect(document.turns[0].grounds.contains(Ground("affiliation", "the file states it")))
    #expect(document.mentions.contains { $0.field == "topic" && document.turns[1].range.contains($0.range.lowerBound) })
    #expect(document.notes.isEmpty)
  }

  @Test(arguments: ["exchanges\tBinance|OKX", "exchanges\tBinance; OKX", "exchange\tBinance, OKX"])
  func cellsListWhatIsStated(cell: String) throws {
    let parts = cell.split(separator: "\t")
    let text = "speaker\ttext\t\(parts[0])\nAna Kovač\tWell?\t\(parts[1])\nBo Li\tOKX it is.\t\n"
    let document = try #require(try Reading.documents(text, as: "talk.tsv").first)
    #expect(document.mentions.map(\.entry) == ["binance", "okx", "okx"])
  }

  @Test(arguments: [
    ("03.02.2024", "04.02.2024", "2024-02-03"), ("3/2/2024", "14/2/2024", "2024-02-03"),
    ("2/3/24 1:05 pm", "2/14/24 1:06 pm", "2024-02-03"), ("3. Februar 2024", "4. Februar 2024", "2024-02-03"),
    ("3/2/2024", "3/2/2024", "2024"), ("2024/2/3", "2024/2/4", "2024-02-03"), ("soon", "later", nil),
  ])
  func daysInNumbersAreToldByTheWholeColumn(first: String, second: String, date: String?) throws {
    let rows = "speaker\tdate\ttext\nAna\t\(first)\tIs it late?\nBo\t\(second)\tYes.\n"
    let document = try #require(try Reading.documents(rows, as: "talk.tsv").first)
    #expect(document.turns.first?.date?.iso == date)
    #expect(document.date?.iso == date)
    #expect(document.notes.contains { $0.contains("cannot be told apart") } == (date == "2024"))
  }

  @Test func daysThatThereAreNotAreTold() throws {
    let table = "speaker,text,date\nAnn,Who?,2024-02-30\nBob,Me.,2024-13-01\nAnn,Why?,2024-02-29\n"
    let document = try #require(try Reading.documents(table, as: "talk.csv").first)
    #expect(document.turns.last?.date == StatedDate(year: 2024, month: 2, day: 29))
    #expect(document.notes.contains("2 rows have dates that are none, the first '2024-02-30'."))
    let empty = "speaker,text,date\nAnn,Who?,\nBob,Me.,n.d.\nAnn,Why?,2024-02-29\n"
    let other = try #require(try Reading.documents(empty, as: "talk.csv").first)
    #expect(!other.notes.contains { $0.contains("dates") || $0.contains("no date") })
  }

  @Test func wordsThatAreNoTextAreTold() throws {
    let lines = """
      {"speaker": "Ana", "text": "One?"}
      {"speaker": "Bo", "text": ["Two", "and three."]}
      {"speaker": "Ana", "text": {"a": "Four"}}
      {"speaker": "Bo", "text": {"text": "Five"}}
      {"speaker": "Ana", "text": null}
      """
    let document = try #require(try Reading.documents(lines, as: "talk.jsonl").first)
    #expect(document.script == ["Ana: One?", "Bo: Two\nand three.", "Bo: Five"])
    #expect(document.notes.contains("The words of line 3 are no text and were left out."))
  }

  @Test func textsWithoutSpeakersKeepWhatIsStatedOfThem() throws {
    let lines = """
      {"doc": "a", "topics": ["regulation"], "text": "The ferry runs again."}
      {"doc": "a", "topics": [], "text": "Nobody knows why."}
      """
    let document = try #require(try Reading.documents(lines, as: "news.jsonl").first)
    let topics = document.mentions.filter { $0.field == "topic" }
    #expect(topics.map(\.entry) == ["regulation"])
    #expect(topics.first.map { document.words(at: $0.range) } == "The ferry runs again.")
  }

  @Test func textsWithoutSpeakersAreReadAsTexts() throws {
    let documents = try Reading.documents("jsonl-articles.jsonl")
    #expect(documents.map(\.title) == ["Ferries stop", "Ferries run"])
    #expect(documents[0].turns.isEmpty)
    #expect(documents[0].blocks.contains { $0.kind == .quote && $0.speaker == "ana-kovac" })
    #expect(documents[1].date == StatedDate(year: 2023, month: 2, day: 2))
  }

  @Test func rowsOfOneTurnAreJoinedAndTurnsComeInOrder() throws {
    let document = try #require(try Reading.documents("tsv-literal-quotes.tsv").first)
    #expect(
      document.script == [
        "Ana: First. Still first.", "Bo Li: \"Quoted at the start, never closed", "Ana: End \"with\" marks\"",
      ])
    #expect(document.notes.contains("The rows were put in the order of their turns."))
  }

  @Test func recordsInsideAnObjectTakeWhatItStates() throws {
    let text = """
      {"title": "Night shift", "date": "2022-06-30", "language": "en-GB", "turns": [
        {"speaker": {"name": "Ana Kovač", "id": 7}, "text": "Well?"},
        {"role": "interviewer", "text": "Go on."}, {"speaker": "Bo Li", "text": "  "}]}
      """
    let document = try #require(try Reading.documents(text, as: "talk.json").first)
    #expect(document.script == ["Ana Kovač: Well?", "interviewer: Go on."])
    #expect(document.turns[1].role == .interviewer)
    #expect(document.turns[1].speaker == nil)
    #expect(document.title == "Night shift")
    #expect(document.language == "en")
    #expect(document.date == StatedDate(year: 2022, month: 6, day: 30))
  }

  @Test func oneGivenNameIsNotTheOtherPersonWhoHasIt() throws {
    let text = #"[{"speaker": "Anna Berg", "text": "Hi."}, {"speaker": "Anna", "text": "Hello."}]"#
    let document = try #require(try Reading.documents(text, as: "chat.json").first)
    #expect(Set(document.turns.map(\.speaker)).count == 2)
  }

  @Test func recordsThatStateMoreThanARecogniserHearsAreNoSegments() throws {
    let text =
      #"[{"start": 1, "speaker": "Ana", "role": "host", "text": "A."}, {"start": 2, "speaker": "Ana", "text": "B."}]"#
    let document = try #require(try Reading.documents(text, as: "x.json").first)
    #expect(document.format == "json-records")
    #expect(document.script == ["Ana: A.", "Ana: B."])
    let bare =
      #"[{"start": 1, "end": 2, "speaker": "Ana", "text": "A."}, {"start": 2, "speaker": "Ana", "text": "B."}]"#
    #expect(try Reading.documents(bare, as: "x.json").first?.script == ["Ana: A. B."])
  }

  @Test func namesakesStayApart() throws {
    let text = #"""
      [{"speaker": "Alex (Bybit)", "text": "Hi."}, {"speaker": "Alex (Bitget)", "text": "Hello."},
       {"speaker": "Alex (Bybit)", "text": "Bye."}]
      """#
    let document = try #require(try Reading.documents(text, as: "chat.json").first)
    #expect(document.turns.map(\.speaker) == ["alex-bybit", "alex-bitget", "alex-bybit"])
  }

  @Test func lettersWithNumbersAreThoseWhoSpeak() throws {
    let lines = """
      {"speaker": "A0", "text": "Is the lock open?"}
      {"speaker": "A1", "text": "Since noon."}
      {"speaker": "A0", "text": "Then we sail."}
      """
    let document = try #require(try Reading.documents(lines, as: "lock.jsonl").first)
    #expect(document.script == ["A0: Is the lock open?", "A1: Since noon.", "A0: Then we sail."])
    #expect(Set(document.turns.compactMap(\.speaker)).count == 2)
    #expect(document.turns.allSatisfy { $0.attribution?.method == .format })
  }

  @Test func aTableWithoutTextSaysWhatItHas() {
    #expect {
      try Reading.documents("city,inhabitants\nLyon,500\n", as: "cities.csv")
    } throws: { error in
      (error as? Diagnostic)?.message == "no column of text: the columns are 'city', 'inhabitants'"
    }
  }
}
