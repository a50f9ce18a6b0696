import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct EngineTests {
  private let love = "I love our users"
  private let trust = "Do users trust B"
  private let yes = "Users trust Bitg"
  private let stocks = "And US stocks?"
  private let invested = "We invested $10 "
  private let realite = "La réalité d’OK "
  private let bob = "Les investisseme"
  private let nested = "à long terme"
  private let quote = "users come first"

  @Test func findsWordsHoweverTheyAreSpelt() throws {
    #expect(try Talk.words("users") == [trust, yes, quote])
    #expect(try Talk.words("REALITE") == [realite, bob])
    #expect(try Talk.words("OK") == [realite])
    #expect(try Talk.words("long-term") == [invested])
    #expect(try Talk.words("C++") == [invested])
    #expect(try Talk.words("\"$10 billion\"") == [invested])
    #expect(try Talk.words("invest*") == [invested, bob])
    #expect(try Talk.words("\"trust bit*\"") == [trust, yes])
    #expect(try Talk.words("\"refund users\"~7") == [yes])
    #expect(try Talk.words("\"refund users\"~3") == [])
    #expect(try Talk.words("bitgte~1") == [trust, yes])
  }

  @Test func findsInflectedFormsByLanguage() throws {
    #expect(try Talk.words("stem:investing") == [invested])
    #expect(try Talk.words("stem:investissement") == [bob])
  }

  @Test func findsCharactersAndPatterns() throws {
    #expect(try Talk.words("exact:\"trust Bitget\"") == [trust, yes])
    #expect(try Talk.words("exact:users") == [trust, quote])
    #expect(try Talk.words("kind:all exact:\"Okex Node\"").count == 1)
    #expect(try Talk.words(#"/\$\d+ ?(million|billion)/"#) == [invested])
    #expect(try Talk.words("/BITGET/i slower") == [yes])
    #expect(try Talk.words("speaker:/^xie/i") == [yes, invested])
    #expect(try Talk.answer(#"/(\w+\s*)+\d$/"#).shortfalls.contains { $0.contains("after 1000000 steps") })
    #expect(Talk.error("/(a/")?.message.contains("regular expression") == true)
    #expect(Talk.error("/a/q")?.message.contains("flag 'q'") == true)
  }

  @Test func combinesTerms() throws {
    #expect(try Talk.words("users -refund") == [trust, quote])
    #expect(try Talk.words("users (refund OR first)") == [yes, quote])
    #expect(try Talk.words("stocks OR réalité speaker:bob") == [stocks, invested, bob])
    #expect(try Talk.words("*").count == 8)
    #expect(try Talk.words("kind:all").count == 10)
    #expect(try Talk.words("kind:lead") == [love])
    #expect(try Talk.words("-users lang:en") == [stocks, invested])
  }

  @Test func countsAPositionOnceInEachBlockThatHoldsIt() throws {
    #expect(try Talk.words("\"long terme\"") == [bob, nested])
    let turns = try Talk.turns("\"long terme\"")
    #expect(turns.hits(at: 0).map(\.positions) == turns.hits(at: 1).map(\.positions))
  }

  @Test func findsSpeakersByAnyName() throws {
    #expect(try Talk.words("speaker:cz") == [quote])
    #expect(try Talk.words("speaker:赵长鹏") == [quote])
    #expect(try Talk.words("speaker:changpengzhao") == [quote])
    #expect(try Talk.words("speaker:谢家印") == [yes, invested])
    #expect(try Talk.words("speaker:xie") == [yes, invested, realite, nested])
    #expect(try Talk.answer("speaker:xie").notes.contains { $0.contains("Ann Xie") && $0.contains("Xie Jiayin") })
    #expect(try Talk.words("speaker:none kind:all").count == 1)
    #expect(try Talk.words("of:bitget users") == [yes])
  }

  @Test func readsEveryFieldOfTheList() throws {
    #expect(try Talk.words("exchange:okex") == [yes, realite])
    #expect(try Talk.words("exchange:(okx bitget)") == [yes])
    #expect(try Talk.words("topic:assets") == [stocks, invested])
    #expect(try Talk.words("date:2025 role:guest") == [bob])
    #expect(try Talk.words("date:>=2025-05") == [])
    #expect(try Talk.words("doc:fr").count == 3)
    #expect(try Talk.words("source:techflow role:guest") == [yes, invested])
    #expect(try Talk.words("title:warm* turn:4") == [invested])
    #expect(try Talk.words("path:zz_news") == [quote])
    #expect(try Talk.words("len:>=10 has:number") == [yes, invested])
    #expect(try Talk.words("lang:french role:interviewer") == [realite])
    #expect(try Talk.words("confidence:guess") == [nested, quote])
    #expect(try Talk.words("party:any") == [])
    for field in Talk.engine.fields.fields {
      for block in 0..<Talk.index.blockCount { _ = field.value(ofBlock: block, in: Talk.index) }
      #expect(!field.signature.summary.isEmpty)
    }
    #expect(Set(Talk.engine.fields.names).count == Talk.engine.fields.names.count)
  }

  @Test func findsBlocksByID() throws {
    let id = "\(Talk.index.id(ofBlock: 0))"
    #expect(try Talk.words("id:\(id)") == [love])
    #expect(try Talk.words("id:\(id.prefix(6).uppercased())") == [love])
    #expect(Talk.error("id:ab") != nil)
  }

  @Test func findsAnswersByTheirQuestions() throws {
    #expect(try Talk.words("asked:stocks") == [invested])
    #expect(try Talk.words("asked:(trust OR réalité) -ok") == [yes, bob])
    #expect(try Talk.words("asked:refund") == [])
  }

  @Test func setsTheUnitInWhichTermsMeet() throws {
    #expect(try Talk.words("within:sentence (users bitget)") == [trust, yes])
    #expect(try Talk.words("within:sentence (refund slower)") == [])
    #expect(try Talk.words("within:sentence (refund -okx)") == [yes])
    #expect(try Talk.words("within:sentence (exchange:okx refund)") == [])
    #expect(try Talk.words("within:qa (us billion)") == [stocks, invested])
    #expect(try Talk.words("within:doc (stocks refund)") == [yes, stocks, invested])
    #expect(Talk.error("within:page (a)") != nil)
  }

  @Test func marksPlacesThatMatched() throws {
    let turns = try Talk.turns("\"trust bitget\" OR users")
    let words = turns.matches(at: 0).map { Talk.index.text(0, $0) }
    #expect(words == ["users", "trust Bitget"])
    let mentions = try Talk.turns("exchange:(okx OR bitget) slower")
    #expect(mentions.matches(at: 0).map { Talk.index.text(0, $0) } == ["slower"])
    let alone = try Talk.turns("exchange:okx")
    #expect(alone.matches(at: 0).map { Talk.index.text(0, $0) } == ["OKX"])
  }

  @Test func whatCountsInSpellingIsAskedTermByTerm() throws {
    #expect(try Talk.words("Users%C") == [yes])
    #expect(try Talk.words("users%C") == [trust, quote])
    #expect(try Talk.words("use*%C") == [trust, quote])
    #expect(try Talk.words("\"users trust bitget\"%C") == [])
    #expect(try Talk.words("\"users Bitget\"~5%C") == [trust])
    #expect(try Talk.words("realite%D") == [])
    #expect(try Talk.words("RÉALITÉ%D").count == 2)
    #expect(try Talk.words("exchange:okx%A") == [yes])
    #expect(try Talk.words("exchange:ok%A").count == 1)
    #expect(try Talk.words("exchange:okx").count == 2)
    #expect(try Talk.words("speaker:谢家印%A") == [])
    #expect(try Talk.words("speaker:xie%A lang:en").count == 2)
    #expect(try Talk.words("cql:( \"U.*\"%C \"trust\" )") == [yes])
    let turns = try Talk.turns("users%C OR Users%C")
    #expect(turns.matches(at: 1).map { Talk.index.text(0, $0) } == ["Users"])
    #expect(try Talk.answer("okx%C").notes == ["okx%C 0, 1 in other spellings"])
    #expect(Talk.error("role:guest%C")?.message == "%C means nothing for 'role:'")
    #expect(Talk.error("title:x%A")?.notes == ["what can count there: case, accents, width"])
    #expect(Talk.error("users%A") != nil)
    #expect(Talk.error("cql:( [lang=\"en\"%C] )") != nil)
  }

  @Test func whatCountsInSpellingIsSetForAll() throws {
    let strict = Environment(variables: ["word": "users"], strict: [.letterCase, .aliases])
    #expect(try Talk.words("users", environment: strict) == [trust, quote])
    #expect(try Talk.words("users%c", environment: strict).count == 3)
    #expect(try Talk.words("$word", environment: strict) == [trust, quote])
    #expect(try Talk.words("exchange:OKX", environment: strict) == [yes])
    #expect(try Talk.words("exchange:okx", environment: strict) == [])
    #expect(try Talk.words("exchange:okx%ca", environment: strict).count == 2)
    #expect(try Talk.words("role:Guest", environment: strict).count == 3)
    #expect(try Talk.words("stem:Invest", environment: strict).count == 2)
  }

  @Test func takesSetsResultsAndVariables() throws {
    let users = try Talk.turns("users")
    var results = KeptResults()
    for turns in [try Talk.turns("stocks"), users] { results.append(KeptResult(turns)) }
    let environment = Environment(
      variables: ["guest": "xie jiayin", "text": "trust bitget"], sets: ["u": NamedSet(query: "users", turns: users)],
      results: results)
    #expect(try Talk.words("@u speaker:cz", environment: environment) == [quote])
    #expect(try Talk.words("%1", environment: environment) == [stocks, invested])
    #expect(try Talk.words("@_ -@u", environment: environment) == [])
    #expect(try Talk.words("speaker:$guest users", environment: environment) == [yes])
    #expect(try Talk.words("$text", environment: environment) == [trust, yes])
    #expect(Talk.error("@v", environment: environment)?.suggestion == "@u")
    #expect(Talk.error("%7", environment: environment) != nil)
    #expect(Talk.error("speaker:$gest", environment: environment)?.suggestion == "$guest")
    #expect(Talk.error("@_") != nil)
  }

  @Test func explainsWhyNothingWasFound() throws {
    let notes = try Talk.answer("speaker:zhao exchange:bitgt").notes
    #expect(notes.contains("speaker:zhao 1 · exchange:bitgt 0, did you mean bitget?"))
    #expect(try Talk.answer("usres refund").notes.contains("usres 0, did you mean users? · refund 1"))
    #expect(
      try Talk.answer("exchange:bitgt").notes == [
        "no exchange 'bitgt' in this corpus", "exchange:bitgt 0, did you mean bitget?",
      ])
    #expect(
      try Talk.answer("exchange:bitgt OR users").notes.first
        == "no exchange 'bitgt' in this corpus; did you mean bitget?")
    #expect(try Talk.answer("topic:refund").notes.contains { $0.contains("cue of the topic support") })
    for name in ["xie", "\"xie jiayin\""] {
      let said = try Talk.turns("speaker:\(name)").count
      #expect(try Talk.answer("\(name) refund").notes == ["\(name) 0, speaker:\(name) \(said) · refund 1"])
    }
  }

  @Test func saysWhatItLeftOut() throws {
    #expect(try Talk.answer("users").notes.contains("1 lead, 1 narration also match (kind:all shows them)"))
    #expect(try Talk.answer("users kind:all").notes.isEmpty)
    #expect(try Talk.answer("*").notes.isEmpty)
    #expect(try Talk.answer("speaker:cz").notes.contains("1 of 1 has a speaker by guess (confidence:guess)"))
    #expect(try Talk.answer("users \"—\"").notes.contains { $0.contains("holds no word") })
  }

  @Test func refusesWhatFitsNoField() {
    #expect(Talk.error("len:long")?.message.contains("no number") == true)
    #expect(Talk.error("date:soon")?.message.contains("no date") == true)
    #expect(Talk.error("users | count | kwic")?.message.contains("takes turns") == true)
  }

  @Test func printsTheFilterAsItWasReadAndThePlan() throws {
    let source = SourceText("speaker:cz (users OR trust) -refund")
    let explanation = try Talk.engine.explain(try Talk.query(source), in: source)
    #expect(explanation.filter == "speaker:\"Changpeng Zhao\" (users OR trust) -refund")
    #expect(explanation.found == 1)
    #expect(explanation.steps.first?.label == "without")
    #expect(explanation.steps.contains { $0.label == "users" && $0.found != nil })
    #expect(explanation.text.contains("found   1"))
    #expect(
      explanation.matchings == [
        "speaker:\"Changpeng Zhao\": any case, accents, width, name", "users: any case, accents, width",
        "trust: any case, accents, width", "refund: any case, accents, width",
      ])
    let switched = SourceText("okx%C exchange:(okx%A OR bitget) exact:\"x\" stem:invest /y/i role:guest")
    #expect(
      try Talk.engine.explain(try Talk.query(switched), in: switched, environment: Environment(strict: .accents))
        .matchings == [
          "okx%C: case and accents count; any width",
          "exchange:(okx%A OR bitget): accents count; any case, width, name, but for %",
          "exact:\"x\": these characters", "stem:invest: any form; any case, accents, width",
          "/y/i: the characters; any case",
        ])
  }

  @Test func stopsWhenAsked() throws {
    let environment = Environment()
    environment.cancellation.cancel()
    #expect(Talk.error("users", environment: environment) == .cancelled)
  }

  @Test func completesValuesWithCounts() {
    let speakers = Talk.engine.fields["speaker"]?.completions(in: Talk.index) ?? []
    #expect(speakers.first { $0.name == "Xie Jiayin" } == Completion(value: "Xie Jiayin", name: "Xie Jiayin", count: 2))
    #expect(speakers.first { $0.name == "Xie Jiayin" }?.value == "\"Xie Jiayin\"")
    #expect(Talk.engine.fields["exchange"]?.completions(in: Talk.index).map(\.value) == ["bitget", "okx"])
  }

  @Test(arguments: ["\"?\"", "?", "\"?!\"", "\"—\""])
  func marksAloneFindNothing(query: String) {
    let error = Talk.error(query)
    #expect(error?.message == "there is no word to look for")
    #expect(error?.notes.contains { $0.contains("has:question") } == query.contains("?"))
  }
}
