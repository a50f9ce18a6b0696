import CorpusModel

/// A folder of the user's own, as the XDG base directories say: what a variable of the environment names, where that is an
/// absolute path, else one in the home folder; nil where there is no home either.
///
/// - Parameter usual: the path from the home folder.
package func userFolder(
  _ variable: String, else usual: String, _ environment: (String) -> String?
) -> String? {
  if let stated = environment(variable), PathParts.isAbsolute(stated) { return stated }
  guard let home = environment("HOME"), PathParts.isAbsolute(home) else { return nil }
  return home + "/" + usual
}
