import Testing

@testable import Rendering

@Suite struct AxisTicksTests {
  @Test(arguments: [
    (0.0, 10.0, ["0", "2", "4", "6", "8", "10"]), (0, 23, ["0", "5", "10", "15", "20", "25"]),
    (-3, 7, ["-4", "-2", "0", "2", "4", "6", "8"]), (0, 0.34, ["0.0", "0.1", "0.2", "0.3", "0.4"]),
    (0, 1_975.31, ["0", "500", "1000", "1500", "2000"]), (0, 0, ["0", "1"]),
    (0, 2e30, ["0", "5e+29", "1e+30", "1.5e+30", "2e+30"]),
  ])
  func areRoundNumbers(least: Double, greatest: Double, wanted: [String]) {
    let ticks = AxisTicks(from: least, to: greatest)
    #expect(ticks.values.map { ticks.text($0) } == wanted)
  }
}
