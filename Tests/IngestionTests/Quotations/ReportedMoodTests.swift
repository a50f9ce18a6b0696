import Testing

@testable import Ingestion

/// Quotations in clauses whose mood alone says that they report.
@Suite struct ReportedMoodTests {
  @Test func whatIsReportedGoesOn() {
    let text = """
      „Das Wasser steigt jede Nacht um zwei Finger“, sagte Anna Behrens. Damit seien „die Keller der unteren Gasse \
      kaum noch zu halten“.
      """
    #expect(found(in: text).contains { $0.contains("Behrens") && $0.contains("Keller") })
  }

  @Test func whoeverIsNamedBehindTheVerbIsToldOf() {
    let text = """
      „Das Wasser steigt jede Nacht um zwei Finger“, sagte Anna Behrens. Außerdem habe der Rat Karl Lindner „die \
      Schlüssel der alten Mühle nie gegeben“.
      """
    #expect(!found(in: text).contains { $0.contains("Lindner") && $0.contains("Schlüssel") && !$0.contains("Behrens") })
  }

  @Test func aPassiveOfThePastReportsNothing() {
    let text = "Die 17-jährige Jule Abel fing den Ball. Gesungen wurde danach „Die Hände zum Himmel von Roe“."
    #expect(found(in: text).allSatisfy { !$0.contains("Abel") })
  }
}
