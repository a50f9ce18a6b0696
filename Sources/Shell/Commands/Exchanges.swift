import Diagnostics

extension Command {
  static let exchanges = entries(
    of: "exchange", command: "exchanges", summary: "the exchanges that the texts name, how often, under which names",
    example: "exchange:okx | quote")
}
