import CorpusModel
import Diagnostics
import Synchronization
import Testing

@testable import Ingestion

struct ZoomChatTests {
  @Test func reactionsAndRepliesAreStage() throws {
    let document = try #require(try Reading.documents("zoom-tabs.txt").first)
    #expect(document.format == "zoom-chat")
    #expect(
      document.script == [
        "nixo: gm",
        "notes bot | Org: Red added the bot.\n\nRead the policy: https://example.org/pp",
        "[stage] Joris Brouwer: Heeft gereageerd op \"gm\" met 👍",
        "[stage] David (dion): Reacted to \"Good luck! ❤️\" with ❤️",
        "[stage] David (dion): Replying to \"the CL/EL devnets sh...\"", "David (dion): soon \"tbd\"",
        "David (dion): He said \"no\" and left 5",
        "[stage] Bo Li: Replying to \"“a third”\n\npart...\"", "Bo Li: not so",
        "[stage] Bo Li: A réagi à \"a\n\nb\" avec 🔥",
      ])
    #expect(document.turns.map(\.time) == [192_000, 196_000, 361_000, 390_000, 420_000])
    #expect(document.turns.last?.place == "line 11")
  }

  @Test func fromAndToFrameTheName() throws {
    let document = try #require(try Reading.documents("zoom-from-to.txt").first)
    #expect(
      document.script == [
        "Ana Kovač: Who owns the ferry?\n\tAnybody?", "Jürgen Weiß: The town.", "Bo Li: In one line: yes",
      ])
  }
}

struct WhatsAppChatTests {
  @Test func germanFromAnIPhone() throws {
    let document = try #require(try Reading.documents("whatsapp-ios-german.txt").first)
    #expect(document.format == "whatsapp")
    #expect(
      document.script == [
        "[stage] Fährgruppe: \u{200E}Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "Ana Kovač: Wer fährt heute?\nBitte bis 16 Uhr melden.\n\n- Ana",
        "[stage] Jonas: \u{200E}Bild weggelassen", "Jonas: Ich. Preis: 12 €",
        "[stage] Jonas: <Diese Nachricht wurde bearbeitet.>", "Jonas: Und du?", "+49 170 1234567: Bin dabei 🎉",
      ])
    #expect(document.turns.map(\.time) == [21_000, 92_000, 96_000, 35_692_000])
    #expect(document.turns.last?.date == StatedDate(year: 2024, month: 5, day: 4))
    #expect(document.date == StatedDate(year: 2024, month: 5, day: 3))
  }

  @Test func americanFromAndroid() throws {
    let document = try #require(try Reading.documents("whatsapp-android-english.txt").first)
    #expect(
      document.turns.map { "\($0.label ?? "-"): \(document.words(at: $0.range))" } == [
        "Ana Kovač: Who is on the 12:30 boat?", "Bo Li: Me: always me", "Ana Kovač: Thanks",
      ])
    #expect(document.turns.map(\.time) == [60_000, 180_000, 300_000])
    #expect(document.turns[0].date == StatedDate(year: 2024, month: 5, day: 14))
    #expect(document.blocks.count { $0.kind == .stage } == 7)
  }

  @Test func whatTheAppPutsAroundAMessageIsNotSaid() throws {
    let document = try #require(try Reading.documents("whatsapp-android-portuguese.txt").first)
    #expect(
      document.script == [
        "Inês Prado: A barca saiu às nove.", "[stage] Inês Prado: <Mensagem editada>",
        "[stage] Rui: Mensagem apagada.", "[stage] Rui: IMG-20240503-WA0007.jpg (arquivo anexado)",
        "Rui: O cais hoje de manhã", "Inês Prado: E se a < b, então b > a, <não é?>",
      ])
  }

  @Test func chineseKoreanAndSpanish() throws {
    let chinese = try #require(try Reading.documents("whatsapp-android-chinese.txt").first)
    #expect(
      chinese.script == ["林曉青: 今天開船嗎?", "何大衛: 不開。\n明天吧。", "[stage] 何大衛: <省略多媒體檔案>", "林曉青: 好"])
    #expect(chinese.turns.map(\.time) == [6_900_000, 7_020_000, 42_660_000])
    let korean = try #require(try Reading.documents("whatsapp-android-korean.txt").first)
    #expect(korean.script == ["김민수: 배가 있나요?", "박지은: 없어요"])
    #expect(korean.turns.map(\.time) == [0, 60_000])
    let spanish = try #require(try Reading.documents("whatsapp-ios-spanish.txt").first)
    #expect(spanish.turns.map(\.label) == ["María José", "Íñigo 🚢", "Íñigo 🚢"])
    #expect(spanish.turns.last?.date == StatedDate(year: 2024, month: 5, day: 15))
  }

  @Test func daysThatCannotBeToldFromMonthsAreNotStated() throws {
    let document = try #require(try Reading.documents("whatsapp-ambiguous-day.txt").first)
    #expect(document.date == StatedDate(year: 2024))
    #expect(document.turns.map(\.time) == [0, 60_000])
    #expect(document.notes == ["Days and months cannot be told apart; dates are given by the year."])
  }

  @Test(arguments: [
    "[03.05.24, 14:05:09] ", "[3/5/24, 2:05:09 PM] ", "[2024-05-03, 14:05:09] ", "[03/05/2024 14:05:09] ",
    "[2024/5/3 下午2:05:09] ", "[2024. 5. 3. 오후 2:05:09] ", "03/05/2024 14:05 - ", "03/05/2024 à 14:05 - ",
    "3.5.2024 klo 14.05 - ", "2024-05-03 14:05 - ", "3/5/24, 2:05 p. m. - ", "\u{200E}[03.05.24, 14:05:09] ",
    "\u{200F}٣\u{200F}/٥\u{200F}/٢٠٢٤، ١٤:٠٥ - ",
  ])
  func openings(line: String) throws {
    let opening = try #require(WhatsAppOpening((line + "Ana: Hi")[...]))
    #expect(opening.time / 60_000 == 845)
    #expect(opening.length == line.utf8.count)
    #expect(Set(opening.day.map { $0 % 2000 }) == [3, 5, 24])
  }

  @Test(arguments: [
    "2024-05-03 14:05:09 - INFO: started", "2024-05-03 14:05:09,123 - x", "14:05 - Ana: Hi", "[14:05:09] Ana: Hi",
    "3/5/24 were the years", "[03.05.24, 25:05:09] Ana: x", "[03.05.24, 14:05:09", "",
  ])
  func noOpenings(line: String) {
    #expect(WhatsAppOpening(line[...]) == nil)
  }
}

struct TelegramExportTests {
  @Test func messagesAreTurnsAndEventsAreStage() throws {
    let document = try #require(try Reading.documents("telegram-single-chat.json").first)
    #expect(document.format == "telegram")
    #expect(document.title == "Паром")
    #expect(document.date == StatedDate(year: 2024, month: 5, day: 3))
    #expect(
      document.script == [
        "[stage] Анна К.: create_group Анна К. Bo Li Паром", "Анна К.: Кто едет? https://example.org 😀",
        "Анна К.: Срочно!\n\nДо шести.", "Harbour Office: No boats tonight.", "Bo Li: Look", "[stage] Bo Li: photo",
        "[stage] user9: sticker 👍", "user9: Gone",
      ])
    #expect(document.turns.map(\.time) == [21_000, 22_000, 35_690_000, 35_701_000, 35_721_000])
    #expect(
      document.turns.map(\.place) == [
        "message 2", "message 3, reply to 2", "message 4, forwarded by Bo Li", "message 5", "message 7",
      ])
    #expect(document.turns[3].date == StatedDate(year: 2024, month: 5, day: 4))
  }

  @Test func anExportOfAllIsADocumentForEachChat() throws {
    let documents = try Reading.documents("telegram-all-chats.json")
    #expect(documents.map(\.id) == ["Ana", "Bo"])
    #expect(documents[0].script == ["user1: Hola", "user7: Soy otra"])
    #expect(documents[0].turns.map(\.time) == [0, 120_000])
    #expect(documents[0].notes.contains { $0.contains("Several accounts are called 'Ana'") })
  }
}

struct SlackExportTests {
  private let users =
    #"[{"id": "U2", "name": "jean", "profile": {"real_name": "Jean Dupont"}}, {"id": "U9", "name": "x"}]"#

  @Test func namesComeFromProfilesAndTheListAbove() throws {
    let users = Array(users.utf8)
    let file = SourceFile(
      path: "export/general/2024-05-03.json", above: { $0 == "users.json" ? users : nil })
    let bytes = try Reading.bytes("slack-day.json")
    let document = try #require(try Reading.ingestor.read(bytes, file: file, id: "day").first)
    #expect(
      document.script == [
        "[stage] <@U1> has joined the channel", "Ana Kovač: Fish & chips <3 for <@U2>?", "Jean Dupont: Oui – à midi",
        "deploybot: Build done", "[stage] U3: Menu", "U3: see above",
      ])
    #expect(document.title == "general")
    #expect(document.date == StatedDate(year: 2024, month: 5, day: 3))
    #expect(document.turns.map(\.time) == [10_000, 70_000, 80_000, 95_000])
    #expect(document.turns[1].place == "message 3, in the thread of 2")
  }

  @Test func theUsersOfAnExportAreReadOnce() throws {
    let reads = Mutex(0)
    let shared = SharedNames()
    let day = #"[{"type": "message", "ts": "1714730010.1", "user": "U2", "text": "Hello?"}]"#
    for (name, folder) in [("general/1.json", "/a/general"), ("general/2.json", "/a/general"), ("x/1.json", "/b/x")] {
      let file = SourceFile(
        path: name, folder: folder, shared: shared,
        above: { [users] _ in
          reads.withLock { $0 += 1 }
          return Array(users.utf8)
        })
      let document = try #require(try Reading.ingestor.read(Array(day.utf8), file: file, id: "day").first)
      #expect(document.script == ["Jean Dupont: Hello?"])
    }
    #expect(reads.withLock { $0 } == 2)
  }

  @Test func theListsOfAnExportAreNoDocuments() throws {
    #expect(try Reading.documents(users, as: "users.json").isEmpty)
    #expect(try Reading.documents(#"[{"id": "C1", "name": "general", "members": []}]"#, as: "channels.json").isEmpty)
  }
}

struct DiscordExportTests {
  @Test func messagesHaveNicknamesAndTimes() throws {
    let document = try #require(try Reading.documents("discord-channel.json").first)
    #expect(document.format == "discord")
    #expect(document.title == "allgemein")
    #expect(document.source == "Fähr-Server")
    #expect(
      document.script == [
        "[stage] Ana K.: Joined the server.", "Ana K.: Fährt sie heute?", "alex: Nein.\nMorgen.",
        "[stage] alex: plan.png\nFahrplan\nAlle Abfahrten", "alex2: Doch!",
      ])
    #expect(document.turns.map(\.time) == [877, 61_377, 110_877])
    #expect(document.turns[1].place == "message 102, reply to 101")
  }
}
