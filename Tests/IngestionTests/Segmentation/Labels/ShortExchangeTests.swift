import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ShortExchangeTests {
  private func speakers(_ text: String) throws -> [String?] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { document.speakerName(of: $0) }
  }

  @Test(arguments: [
    """
    # Om hegnet

    - **Dora:** Vi plantede tjørn først.
    - **Emil:** Og den døde den første vinter.
    - **Dora:** Ikke det hele. Rækken ved bækken står.
    - **Emil:** For dér kommer rådyrene ikke.
    - **Dora:** Det er én grund.
    """,
    """
    # Hedges, a talk

    **Dora:** We planted hawthorn first.
    **Emil:** And it died the first winter.
    **Dora:** Not all of it. The row by the brook stands.
    **Emil:** Because the deer cannot reach it.
    **Dora:** That is one reason.
    """,
    """
    Dora – Did you see the river this morning?
    Emil – I did. It is over the path.
    Dora – Then we walk by the road.
    Emil – The road is closed too.
    Dora – So we stay.
    """,
  ])
  func fiveTurnsOfTwoFirstNamesAreATalk(text: String) throws {
    #expect(try speakers(text) == ["Dora", "Emil", "Dora", "Emil", "Dora"])
  }

  @Test func whatSomebodyIsStandsBehindTheName() throws {
    let text = """
      # Letters from the orchard

      > **Carl** (gardener): The pears are late.

      > **Nora** (beekeeper): The bees are not. They were out in March.

      > **Carl** (gardener): Then they were hungry.

      > **Nora** (beekeeper): They were, and I fed them.
      """
    #expect(try speakers(text) == ["Carl", "Nora", "Carl", "Nora"])
  }

  @Test(arguments: [
    "Dora – the red bowl and two spoons\nEmil – bread\nVera – plates\nOtto – the long table\nInga – lamps\n",
    "Anna – 12 points\nBert – 9 points\nAnna – 7 points\nBert – 11 points\n",
    "Size: large\nColour: Do they fade?\nSize: small\nColour: green\n",
    """
    Dora – Did you see the river this morning?
    The water had been rising since the night, and nobody in the village slept.
    Emil – I did. It is over the path.
    The road was closed by then, and the last bus had gone.
    """,
  ])
  func aListOrProseBetweenLabelsIsNone(text: String) throws {
    #expect(try speakers(text).isEmpty)
  }
}
