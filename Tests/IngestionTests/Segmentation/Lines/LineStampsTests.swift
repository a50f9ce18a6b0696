import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LineStampsTests {
  private static let words = [
    "Do you like it, and why?", "I do. It is what we made.", "And what did your teacher say?",
    "He did not say much to us.",
  ]

  /// A dialogue of two; `%` stands for the words, `@` for the name, `#` for the turn's number from 0.
  private func dialogue(_ turn: String) -> String {
    Self.words.enumerated().map { number, words in
      turn.replacing("@", with: number % 2 == 0 ? "Ann Roe" : "Ben Lee").replacing("#", with: "\(number)")
        .replacing("%", with: words)
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    "@\n00:0#\n%", "@\n00:0#\n%\n", "@\n0 minutes # seconds\n%\n", "@\n0 Minuten # Sekunden\n%", "@\n  2:0# PM\n%",
    "[12.03. 14:0#] @\n%\n", "@ — 03/12/2024 2:0# PM\n%\n", "@\n0 minutes # seconds0:0#\n@ 0 minutes # seconds\n%",
  ])
  func timesOnLinesOfTheirOwn(turn: String) throws {
    let document = try TestDocuments.segment(dialogue(turn))
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["Ann Roe", "Ben Lee", "Ann Roe", "Ben Lee"])
    #expect(document.turns.allSatisfy { $0.time != nil })
  }

  @Test func hoursOfTheDayAreNoMinutes() throws {
    let document = try TestDocuments.segment(dialogue("@ 2:0# PM\n%\n"))
    #expect(document.turns.map(\.time) == [50_400_000, 50_460_000, 50_520_000, 50_580_000])
  }

  @Test func timesBehindWordsAreNoLabels() throws {
    let text = dialogue("@: %\n00:0#")
    #expect(try TestDocuments.segment(text).turns.count == 4)
  }

  @Test(arguments: [
    "Mar 04, 2024  6:02:1# PM (Read by you after 4 seconds)\n@\n%\n",
    "@\nPosts: 14\nJoined: Mar 2018\nPosted: Sun Jan 12, 2020 4:4# pm\n\n%\n", "00.1#   ANN ROE   %",
    "@ (Sep 2, 2023 at 21:1#): %",
  ])
  func timesOfProgramsAndForums(turn: String) throws {
    let text =
      turn.contains("ANN")
      ? Self.words.enumerated().map { "00.1\($0)   \($0 % 2 == 0 ? "ANN ROE" : "BEN LEE")   \($1)" }.joined(
        separator: "\n")
      : dialogue(turn)
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["Ann Roe", "Ben Lee", "Ann Roe", "Ben Lee"])
    #expect(document.turns.allSatisfy { $0.time != nil })
  }

  @Test func whoSomebodyIsWithStandsBehindADash() throws {
    let document = try TestDocuments.segment(dialogue("00:00:0# @ - Harbour Office\n%\n"))
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words)
    #expect(
      document.turns.map { document.speakerName(of: $0)?.prefix(7) } == ["Ann Roe", "Ben Lee", "Ann Roe", "Ben Lee"])
  }

  @Test func whatIsSaidOnceBehindATimeAndADashIsNoName() throws {
    let text = (0..<4).map { "00:00:0\($0) Ann Roe - it is number \($0)\nand so on" }.joined(separator: "\n\n")
    #expect(try TestDocuments.segment(text).turns.allSatisfy { $0.label?.contains("number") != true })
  }

  @Test func aNameMayEndWithAnInitial() throws {
    let text = dialogue("@ L.\nil y a # h\n%\n").replacing("Ann Roe L.", with: "Ann R.").replacing(
      "Ben Lee L.", with: "Ben L.")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map(\.label) == ["Ann R.", "Ben L.", "Ann R.", "Ben L."])
  }

  @Test func factsOfARecordingAreNoLabel() throws {
    let text = "*Exported by Tool on 6 May · 00:11:48 · 3 voices · English*\n\n" + dialogue("**@** [00:0#]\n%\n")
    #expect(
      try TestDocuments.segment(text, as: "test.md").turns.map(\.label) == ["Ann Roe", "Ben Lee", "Ann Roe", "Ben Lee"])
  }

  @Test func columnsOfNamesMayEndWithAnInitial() throws {
    let names = (0..<8).map { $0.isMultiple(of: 2) ? "Ann R. (Agent)" : "Customer" }
    let rows = zip(names, Self.words + Self.words).enumerated().map { "09:14:0\($0)\t\($1.0)\t\($1.1)" }
    let text = "Customer name:\tBen Lee\n09:13:01\tSYSTEM\tCustomer entered the queue\n" + rows.joined(separator: "\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.words(at: $0.range) } == Self.words + Self.words)
    #expect(document.turns.map(\.label) == names)
    #expect(document.turns.allSatisfy { document.speakerName(of: $0)?.contains("SYSTEM") != true })
  }

  @Test func whatAPostQuotesIsNotItsOwn() throws {
    let names = ["harbor_otter", "mud.lark.two", "harbor_otter", "mud.lark.two"]
    let posts = names.enumerated().map { "\($1)\n\(9 - $0) hours ago\nI found number \($0) in my gutter, and you?\n" }
    let text =
      "Tide pools\n\n" + posts.joined(separator: "\n")
      + "\nharbor_otter\n1 hour ago\nMud Lark wrote: ↑\nI found number 3 in my gutter, and you?\nI have two of them.\n"
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.speakerName(of: $0) } == names + ["harbor_otter"])
    #expect(document.turns.last.map { document.words(at: $0.range) } == "I have two of them.")
  }

  @Test func aTimeIsNoName() throws {
    let text = "March 11, 2024, 9:31 AM\n\n" + dialogue("@   0:0#\n%\n")
    #expect(try TestDocuments.segment(text).turns.count == 4)
  }

  @Test func numbersOfTwoDigitsMayHaveOneBlankBehindThem() throws {
    let lines = (0..<4).flatMap { _ in ["Q.   Did you see it?", "A.   I saw lights. It was a", "truck or a van."] }
    let text = lines.enumerated().map { "\($0 + 1) \($0 < 9 || $1.hasPrefix("Q") ? " " : "")\($1)" }
    #expect(try TestDocuments.segment(text.joined(separator: "\n\n")).turns.count == 8)
  }

  @Test func numberedLines() throws {
    let text = (0..<5).flatMap { _ in ["NADIA: Do you like it?", "And why?", "MIKEAL: I do like it.", "We made it."] }
      .enumerated().map { number, line in "  \(number % 10 + 1)  \(line)" }.joined(separator: "\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 10)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "Do you like it?\nAnd why?")
  }
}

@Suite struct NamedDayTests {
  @Test(arguments: ["Today at 10:0# AM", "Gestern um 10:0#", "今天 10:0#"])
  func daysMayBeNamed(stamp: String) throws {
    let text = (0..<6).map { turn in
      let stamp = stamp.split(separator: "#").joined(separator: "\(turn)")
      let name = turn % 2 == 0 ? "nilsbakke" : "QuietOwl"
      return "\(name) — \(stamp.contains("10:0\(turn)") ? stamp : "\(stamp)\(turn)")\nwhat do you do in turn \(turn)?"
    }
    let document = try TestDocuments.segment(text.joined(separator: "\n"))
    #expect(document.turns.count == 6)
    #expect(document.turns.allSatisfy { $0.time != nil })
  }

  @Test(arguments: [
    "vor # Tagen", "il y a # h", "hace # h", "# hr. ago", "#小时前", "#時間前", "há # horas", "# godz. temu",
    "för # timmar sedan",
    "# часа назад", "před # hodinami", "# saat önce", "#시간 전", "# giờ trước",
  ])
  func howLongAgoSomebodyWrote(ago: String) throws {
    let names = ["harbor_otter", "mudlark", "harbor_otter", "kelp_kin", "harbor_otter"]
    for layout in ["@\n#\n%\n", "@\nOP\n#\n%\n", "@\nOld hand\n#\n\n%\n", "@ · #\n%\n", "@ · OP · #\n%\n"] {
      let posts = names.enumerated().map { number, name in
        let words = "I found one in my gutter, no. \(number), and you?"
        return layout.replacing("@", with: name).replacing("#", with: ago.replacing("#", with: "\(9 - number)"))
          .replacing("%", with: words + "\n\(number) points\nReply\nShare")
      }
      let document = try TestDocuments.segment("Tide pools\n\n" + posts.joined(separator: "\n"))
      #expect(document.turns.map { document.speakerName(of: $0) } == names, "\(layout)")
      #expect(document.turns.allSatisfy { document.words(at: $0.range).hasSuffix("and you?") }, "\(layout)")
    }
  }

  @Test func aMessageMaySayWhenItWasEdited() throws {
    let posts = [
      "inkwell_ida\nOP\n•\n2d ago\n•\nEdited 1d ago", "nib_nerd\n•\n2d ago", "inkwell_ida\nOP\n•\n1d ago",
      "quill\n•\n9h ago",
    ]
    .map { "\($0)\nI restored a pen, and you?\nUpvote\n88\nDownvote\n\n14\nGo to comments\nShare\n" }
    let document = try TestDocuments.segment("Pens\n\n" + posts.joined(separator: "\n"))
    #expect(
      document.turns.map { document.words(at: $0.range) } == Array(repeating: "I restored a pen, and you?", count: 4))
  }
}
