package import CorpusModel

/// The gazetteers that ingestion knows names from.
package struct Lexicon: Sendable {
  /// Lists of organisations and things, each a field of the query language.
  package var gazetteers: [Gazetteer]
  /// People.
  package var people: Gazetteer
  /// Outlets: media and agencies that interview and publish.
  package var outlets: Gazetteer
  /// Topics with their cues.
  package var topics: Gazetteer

  package init(
    gazetteers: [Gazetteer] = [], people: Gazetteer = Gazetteer(name: "person"),
    outlets: Gazetteer = Gazetteer(name: "outlet"), topics: Gazetteer = Gazetteer(name: "topic")
  ) {
    self.gazetteers = gazetteers
    self.people = people
    self.outlets = outlets
    self.topics = topics
  }

  /// The person with exactly this name or alias, folded; nil where none or several have it.
  package func person(named name: String) -> GazetteerEntry? { only(named: name, in: [people]) }

  /// The organisation with exactly this name or alias, folded; nil where none or several have it.
  package func organisation(named name: String) -> GazetteerEntry? { only(named: name, in: gazetteers + [outlets]) }

  /// The outlet with exactly this name or alias, folded; nil where none or several have it.
  package func outlet(named name: String) -> GazetteerEntry? { only(named: name, in: [outlets]) }

  private func only(named name: String, in gazetteers: [Gazetteer]) -> GazetteerEntry? {
    let key = foldedName(name)
    let found = gazetteers.flatMap(\.entries).filter { entry in
      foldedName(entry.name) == key || entry.aliases.contains { foldedName($0.text) == key }
    }
    return found.count == 1 ? found[0] : nil
  }
}
