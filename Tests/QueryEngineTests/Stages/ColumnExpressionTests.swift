import CorpusModel
import Diagnostics
import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct ColumnExpressionTests {
  private let nowhere = SourceRange(0, 0)

  private func at(_ node: ExpressionNode) -> Expression { Located(node, at: nowhere) }

  private func value(_ node: ExpressionNode, cells: [Value] = []) throws -> Value {
    let checker = ExpressionChecker(variables: ["n": "4", "who": "Tina"], source: SourceText("2025-04"))
    let checked = try checker.check(at(node)) { name throws(Diagnostic) in
      guard let place = ["a", "b", "day"].firstIndex(of: name.value) else { throw Diagnostic("no \(name.value)") }
      return (place, place == 2 ? .date : .number)
    }
    return checked.value { cells[$0] }
  }

  @Test func keepsWholeNumbersWhole() throws {
    let sum = ExpressionNode.arithmetic(.plus, at(.column("a")), at(.number(2)))
    #expect(try value(sum, cells: [.integer(3)]) == .integer(5))
    #expect(try value(sum, cells: [.number(0.5)]) == .number(2.5))
    #expect(try value(.arithmetic(.divided, at(.number(1)), at(.number(4)))) == .number(0.25))
    #expect(try value(.negated(at(.number(3)))) == .integer(-3))
  }

  @Test func givesUnknownForWhatCannotBeComputed() throws {
    #expect(try value(.arithmetic(.divided, at(.number(1)), at(.number(0)))) == .null)
    #expect(try value(.arithmetic(.plus, at(.column("a")), at(.number(1))), cells: [.text("x")]) == .null)
    #expect(try value(.arithmetic(.times, at(.column("a")), at(.number(2))), cells: [.null]) == .null)
  }

  @Test func wordsAreNoNumbers() {
    for side in [ExpressionNode.string("x"), .column("speaker")] {
      let sum = at(.arithmetic(.plus, at(side), at(.number(1))))
      #expect(throws: Diagnostic.self) {
        try ExpressionChecker(variables: [:], source: SourceText("")).check(sum) { _ throws(Diagnostic) in (0, .text) }
      }
    }
  }

  @Test func outgrowsIntegersWithoutATrap() throws {
    let product = ExpressionNode.arithmetic(.times, at(.column("a")), at(.column("b")))
    #expect(try value(product, cells: [.integer(.max), .integer(2)]) == .number(Double(Int.max) * 2))
    #expect(try value(.negated(at(.column("a"))), cells: [.integer(.min)]) == .number(-Double(Int.min)))
  }

  @Test func decidesWithAndOrNot() throws {
    let isGreat = at(.compared(.greater, at(.column("a")), at(.variable("n"))))
    let isTina = at(.compared(.equal, at(.column("b")), at(.variable("who"))))
    let cells: [Value] = [.integer(5), .text("tina")]
    #expect(try value(.and(isGreat, isTina), cells: cells) == .truth(true))
    #expect(try value(.or(at(.not(isGreat)), at(.not(isTina))), cells: cells) == .truth(false))
  }

  @Test func looksForAnExpressionInWords() throws {
    let pattern = Located(RegexLiteral(pattern: "^us", flags: ""), at: nowhere)
    let node = { (isDenied: Bool) in ExpressionNode.matched(self.at(.column("a")), pattern, isDenied: isDenied) }
    let isThing = Value.entity(id: "x", name: "us all")
    let cells: [(Value, Bool)] = [
      (.text("users"), true), (.text("trust us"), false), (.list([.text("we"), .text("us")]), true), (isThing, true),
      (.marked(MarkedText("usual")), true), (.null, false), (.list([]), false), (.integer(5), false),
    ]
    for (cell, isFound) in cells {
      #expect(try value(node(false), cells: [cell]) == .truth(isFound))
      #expect(try value(node(true), cells: [cell]) == .truth(!isFound))
    }
    let open = Located(RegexLiteral(pattern: "(", flags: ""), at: nowhere)
    #expect(throws: Diagnostic.self) { try value(.matched(at(.column("a")), open, isDenied: false)) }
  }

  @Test func readsADateBesideAColumnOfDates() throws {
    let source = "day >= 2025-04"
    let range = SourceRange(7, 14)
    let written = Located(
      ExpressionNode.arithmetic(.minus, at(.number(2025)), at(.number(4))), at: range)
    let checked = try ExpressionChecker(variables: [:], source: SourceText(source)).check(
      at(.compared(.atLeast, at(.column("day")), written))
    ) { _ throws(Diagnostic) in (0, .date) }
    #expect(checked == .compared(.atLeast, .column(0), .constant(.date(StatedDate(year: 2025, month: 4)))))
  }

  @Test func namesAnUnknownVariable() {
    #expect(throws: Diagnostic.self) { try value(.variable("nobody")) }
  }
}
