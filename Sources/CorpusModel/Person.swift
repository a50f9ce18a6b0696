/// A speaker of the corpus: a person or an outlet that asks, under one id whatever the labels say.
package struct Person: Sendable, Equatable {
  /// Stable id: the gazetteer's, else made of the name.
  ///
  /// Lower case, hyphenated.
  package var id: String
  /// The name to show.
  package var name: String
  /// Every name, label and script under which `speaker:` finds the person; `name` is among them.
  package var names: [String]

  package init(id: String, name: String, names: [String] = []) {
    self.id = id
    self.name = name
    self.names = names.contains(name) ? names : [name] + names
  }
}
