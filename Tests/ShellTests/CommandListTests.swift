import Testing

@testable import Shell

@Suite struct CommandListTests {
  @Test func namesAreUnique() {
    let names = commandList.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func everyCommandIsDescribed() {
    for command in commandList {
      #expect(command.synopsis.hasPrefix(".\(command.name)"), "\(command.name)")
      #expect(!command.summary.isEmpty && command.summary.last != ".", "\(command.name)")
      #expect(command.summary.count <= 100, "\(command.name)")
      #expect(command.help.hasPrefix(".\(command.name)"), "\(command.name): examples come first")
    }
  }
}
