/// A text as a quotation of the language; by scalars, since a combining sign makes one character with the mark before it.
package func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars { result += scalar == "\"" ? "\"\"" : String(scalar) }
  return result + "\""
}
