import Testing

@testable import Ingestion

@Suite struct GreekBylinesTests {
  @Test func authorsStandInTheGenitive() {
    #expect(GreekBylines.author("Της Ρωξάνης Βελή") == "Ρωξάνη Βελή")
    #expect(GreekBylines.author("Του Στάθη Μιχαλόπουλου") == "Στάθης Μιχαλόπουλος")
    #expect(GreekBylines.author("Του Πέτρου Ιωάννου") == "Πέτρος Ιωάννου")
    #expect(GreekBylines.author("Της θάλασσας τα παιδιά") == nil)
    #expect(GreekBylines.author("Ρωξάνη Βελή") == nil)
  }
}
