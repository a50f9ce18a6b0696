import CorpusIndex
import CorpusModel
import Diagnostics
import Ingestion

@testable import Workspace

/// Corpora by name in the place of folders.
struct SampleProvider: CorpusProvider {
  static let texts = [
    "talk": """
    Anna Berg: What did you promise to your users?
    Boris Klein: We promised the users an answer within a day.
    Anna Berg: And do you keep that promise?
    Boris Klein: Users trust us, and support answers every user.
    """,
    "other": """
    Clara Weiss: What do traders want from an exchange?
    Dmitri Orlow: Traders want low fees.
    Clara Weiss: Nothing else at all?
    Dmitri Orlow: Fees first, then users support.
    """,
  ]

  private static let lexicon = Result { try Lexicon.shipped() }

  func load(_ paths: [String], isCancelled: () -> Bool) throws(Diagnostic) -> (CorpusIndex, LoadReport) {
    do {
      let lexicon = try Self.lexicon.get()
      var builder = IndexBuilder(
        gazetteers: lexicon.gazetteers, people: lexicon.people, outlets: lexicon.outlets, topics: lexicon.topics)
      for path in paths {
        guard let text = Self.texts[path] else { throw Diagnostic("'\(path)' does not exist") }
        builder.add(try Ingestor(lexicon: lexicon).read(Array(text.utf8), path: path + ".txt", id: path))
      }
      return (builder.finish(), LoadReport(documents: paths.count))
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic("\(error)")
    }
  }
}

/// A session on a sample corpus, with what it writes.
struct Workbench {
  let session = Session(provider: SampleProvider())
  let output: Transcript

  init(_ paths: [String] = ["talk"], isTerminal: Bool = false) throws {
    output = Transcript(isTerminal: isTerminal)
    if !paths.isEmpty { try session.load(paths) }
  }

  @discardableResult func run(_ line: String) -> LineResult { session.run(SourceText(line), output: output) }

  /// What a line writes as an answer.
  func answer(_ line: String) -> String {
    output.clear()
    run(line)
    return output.text
  }

  /// What a line writes to people.
  func remarks(_ line: String) -> String {
    output.clear()
    run(line)
    return output.errors
  }
}
