import Workspace

/// What a run of the program was told beside its paths and questions.
struct OpeningOptions {
  var variables: [Variable] = []
  /// The name of a format of answers; nil for the one that suits.
  var mode: String?
  var color: Moment = .auto
  /// Columns to lay answers out for; nil for those of the terminal.
  var width: Int?
  var noEdit = false
  var noStartFile = false
  var noCache = false
  var quiet = false
}
