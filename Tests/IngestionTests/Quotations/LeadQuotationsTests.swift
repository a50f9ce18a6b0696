import CorpusModel
import Testing

@testable import Ingestion

struct LeadQuotationsTests {
  /// An interview: an introduction, then one turn of the interviewer and one of the guest.
  private func interview(
    _ introduction: String, guest name: String, first kind: BlockKind = .narration,
    talk: String = "How did it begin?\n\nIt began in a garage.", heading: Int? = nil
  ) -> [String] {
    var document = article(introduction + "\n\n" + talk)
    var cast = Cast(lexicon: Lexicon(), document: "article")
    let guest = cast.add(name: name, role: .guest, affiliation: nil, attribution: nil)
    for (place, role) in [(document.blocks.count - 2, Role.interviewer), (document.blocks.count - 1, .guest)] {
      document.blocks[place].kind = .turn
      document.blocks[place].role = role
      if role == .guest { document.blocks[place].speaker = guest }
    }
    document.blocks[0].kind = kind
    if let heading { document.blocks[heading].kind = .heading }
    return found(in: &document, lexicon: Lexicon(), cast: cast)
  }

  @Test func takesWhatANameAnnounces() {
    #expect(
      interview(
        "A short talk.\n\nAbout her start, Ada Roe says:\n\nI had no plan at all. We just began.", guest: "Ada Roe")
        == ["lead\tAda Roe\tI had no plan at all. We just began."])
    #expect(
      interview(
        "Un long entretien avec la fondatrice de la maison.\n\nSur ses débuts dans le métier, Ada Roe confie :\n\nJe n'avais aucun plan, et personne ne croyait en nous.",
        guest: "Ada Roe",
        talk: "Comment avez-vous commencé ?\n\nNous avons commencé dans un garage de la ville.")
        == ["lead\tAda Roe\tJe n'avais aucun plan, et personne ne croyait en nous."])
  }

  @Test func takesWhatAPronounAnnounces() {
    #expect(
      interview(
        "We met the founder.\n\nAbout the team, she says:\n\nThey work hard and expect the same of us.",
        guest: "Ada Roe")
        == ["lead\tAda Roe\tThey work hard and expect the same of us."])
  }

  @Test func takesAParagraphThatIsAQuotation() {
    #expect(
      interview("A talk with Ada Roe\n\n“Nobody gave us a chance in the beginning.”\n\nBy Sam Writer", guest: "Ada Roe")
        == ["lead\tAda Roe\tNobody gave us a chance in the beginning."])
  }

  @Test func leavesTitlesListsAndOthersAlone() {
    #expect(
      interview("“Nobody gave us a chance in the beginning.”\n\nA talk.", guest: "Ada Roe", first: .metadata).isEmpty)
    #expect(
      interview("She has led the firm to the top three:\n\nUser numbers have passed a million.", guest: "Ada Roe")
        .isEmpty)
    #expect(interview("As the banker Tom Lee said:\n\nI never liked the plan.", guest: "Ada Roe").isEmpty)
    #expect(interview("Ada Roe explains why she came:\n\nAda Roe came in 2019 from a rival.", guest: "Ada Roe").isEmpty)
  }

  @Test func laysNestedQuotationsOverTurns() {
    var document = article(
      "Did they warn you?\n\nMy boss Ben Low then told me: “Do not wait for anybody.” They call it “the warmest shop in town”. I always said: “Users come first with us.”"
    )
    var cast = Cast(lexicon: Lexicon(), document: "article")
    let guest = cast.add(name: "Ada Roe", role: .guest, affiliation: nil, attribution: nil)
    document.blocks[0].kind = .turn
    document.blocks[1].kind = .turn
    document.blocks[1].speaker = guest
    #expect(found(in: &document, lexicon: Lexicon(), cast: cast) == ["nested\tBen Low\tDo not wait for anybody."])
  }

  @Test func givesNoSpeakerToCrowdsAndContractions() {
    var document = article(
      "They'd always say: “Why should I share my library?” I'd answer: “Because it helps us all.” Some users complain: “Nobody ever answers us.”",
      kind: .turn)
    document.blocks[0].role = .guest
    #expect(
      found(in: &document, lexicon: Lexicon())
        == ["nested\t-\tWhy should I share my library?", "nested\t-\tNobody ever answers us."])
  }

  @Test(arguments: [
    ("The small print that says, “What we offer ends in May of this year.”", "~The small print"),
    ("That's what it said, “You would not understand the sums.”", nil),
    ("主要是希望照顧委員代表性的「青年相關領域」。", nil),
  ])
  func labelsOfNestedQuotationsAreNouns(words: String, speaker: String?) {
    var document = article(words, kind: .turn)
    document.blocks[0].role = .guest
    let speakers = found(in: &document, lexicon: Lexicon()).map { String($0.split(separator: "\t")[1]) }
    #expect(speakers == (speaker.map { [$0] } ?? []))
  }

  @Test func stopsAtHeadings() {
    #expect(
      interview(
        "We met the founder.\n\nThis is what Ada Roe says:\n\nThe start\n\nWe had no plan at all.", guest: "Ada Roe",
        heading: 2
      )
      .isEmpty)
  }
}
