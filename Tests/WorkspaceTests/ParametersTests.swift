import Diagnostics
import Testing

@testable import Workspace

@Suite struct ParametersTests {
  @Test func aDefaultGivesWayToAValueFromOutside() throws {
    var parameters = Parameters()
    try parameters.setFromOutside("guest", to: "xie")
    try parameters.declare("guest", default: "tina")
    try parameters.declare("topic", default: "support")
    #expect(parameters.values == ["guest": "xie", "topic": "support"])
    #expect(parameters.undeclared.isEmpty)
  }

  @Test func aParameterWithoutAValueIsAnError() throws {
    var parameters = Parameters()
    #expect(throws: Diagnostic.self) { try parameters.declare("guest", default: nil) }
    try parameters.set("guest", to: "tina")
    try parameters.declare("guest", default: nil)
    #expect(parameters.values == ["guest": "tina"])
  }

  @Test(arguments: ["", "1a", "a-b", "a b", "$a", "a.b"])
  func namesAreChecked(name: String) {
    var parameters = Parameters()
    #expect(throws: Diagnostic.self) { try parameters.set(name, to: "x") }
  }

  @Test func namesOfAllScriptsAreTaken() throws {
    var parameters = Parameters()
    try parameters.set("größe_2", to: "x")
    try parameters.set("谁", to: "y")
    #expect(parameters.values.count == 2)
  }
}
