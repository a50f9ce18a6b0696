import CorpusModel
import Testing

@testable import Ingestion

struct DelimitedTextTests {
  @Test func quotedCellsHoldDelimitersLineEndsAndMarks() throws {
    let document = try #require(try Reading.documents("csv-quoted-cells.csv").first)
    #expect(document.script == ["Weiß, Jonas: He said \"no\", and\r\nleft.", "Ana Kovač: Why?"])
    #expect(document.turns.map(\.time) == [5000, 3_723_500])
    #expect(document.turns.map(\.place) == ["line 2", "line 4"])
  }

  @Test func theDelimiterIsFound() throws {
    let document = try #require(try Reading.documents("csv-semicolons.csv").first)
    #expect(document.script == ["Ana Kovač: Guten Tag", "Jonas Weiß: Wer ist da? „Ich“"])
    #expect(document.turns.map(\.time) == [0, 30_000])
    #expect(document.notes.contains("Columns that were not read: 'Kennung', 'Stimmung'."))
  }

  @Test func cellsTooManyAreWordsOfTheLast() throws {
    let document = try #require(try Reading.documents("speaker,text\nAna,Yes, and no\nBo\n", as: "x.csv").first)
    #expect(document.script == ["Ana: Yes, and no"])
    #expect(document.notes.contains("2 rows have not as many cells as the header, the first in line 2."))
  }

  @Test func anOpenQuotationMarkDoesNotSwallowTheFile() {
    let text = "speaker,text\nAna,\"never closed\n" + String(repeating: "Bo,fine\n", count: 1000)
    #expect(DelimitedText(Array(text.utf8), delimiter: 0x2C).rows.count == 1002)
  }

  @Test func aTableCopiedIntoATextIsATable() throws {
    let table = "Time\tSpeaker\tUtterance\n00:05\tAnn\tHow did you get into it?\n00:09\tBen\tShe landed on my van.\n"
    let reader = try Reader.reader(for: Array(table.utf8), path: "notes.txt")
    #expect(reader.name == "tsv")
    let prose = "Time\tSpeaker\nNobody said a word, and the speaker left.\n"
    #expect(try Reader.reader(for: Array(prose.utf8), path: "notes.txt").name == "text")
  }
}
