// Texts come from strangers, and a mark of markup is one whatever stands beside it: all of these go scalar by scalar,
// since a combining or prepended sign makes one character of a mark and itself.

/// A text in which HTML and XML find no markup, also between quotation marks.
package func escapeHTML(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// A line in which LaTeX finds no commands, no ligatures and nothing that the end of a row would take for its own.
package func escapeLaTeX(_ line: String) -> String {
  var escaped = ""
  var last: Unicode.Scalar = " "
  for scalar in line.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\textbackslash{}"
    case "~": escaped += "\\textasciitilde{}"
    case "^": escaped += "\\textasciicircum{}"
    case "`": escaped += "\\textasciigrave{}"
    case "<": escaped += "\\textless{}"
    case ">": escaped += "\\textgreater{}"
    case "|": escaped += "\\textbar{}"
    case "\"": escaped += "\\textquotedbl{}"
    case "&", "%", "$", "#", "_", "{", "}": escaped += "\\\(scalar)"
    case "[", "]", "*": escaped += "{\(scalar)}"
    case "-" where last == "-": escaped += "{}-"
    case "'" where last == "'": escaped += "{}'"
    case "\t": escaped += " "
    default: escaped.unicodeScalars.append(scalar)
    }
    last = scalar
  }
  return escaped
}

/// One line of text in which Markdown finds no markup.
///
/// A backslash goes before what would be markup where it stands: emphasis, code, links, HTML, cells, entities, and at the
/// start of a line headings, quotations, lists and rules.
package func escapeMarkdown(_ line: String) -> String {
  var escaped = ""
  let scalars = Array(line.unicodeScalars)
  let first = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? scalars.count
  let strikes = scalars.count { $0 == "~" } > 1
  let calculates = holdsMath(scalars)
  for (place, scalar) in scalars.enumerated() {
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    let isEscaped =
      switch scalar {
      case "\\", "`", "*", "|", "[", "]", "<": true
      // Inside a word an underscore is no markup.
      case "_": place == 0 || !isWord(scalars[place - 1]) || !isWord(next)
      case "~": strikes
      case "$": calculates
      case "=": next == scalar || place > 0 && scalars[place - 1] == scalar
      case "&": next == "#" || next.properties.isAlphabetic
      case "#", ">": place == first
      case "-", "+": place == first && (next == " " || next == scalar)
      case ".", ")": next == " " && place > first && scalars[first..<place].allSatisfy { ("0"..."9").contains($0) }
      default: false
      }
    if isEscaped { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}

/// Whether two dollar signs stand as those around a formula do, the first close to what follows, a later one close to
/// what comes before: `$10-$20`, but not `$10 and $20`.
private func holdsMath(_ scalars: [Unicode.Scalar]) -> Bool {
  var isOpen = false
  for (place, scalar) in scalars.enumerated() where scalar == "$" {
    if isOpen, scalars[place - 1] != " " { return true }
    if place + 1 < scalars.count, scalars[place + 1] != " " { isOpen = true }
  }
  return false
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// One line of text in which Org finds no cell, emphasis, link, subscript or command.
///
/// What would be one is written as an entity, or parted by a zero width space, which is Org's own escape character.
package func escapeOrg(_ line: String) -> String {
  var escaped = ""
  let scalars = Array(line.unicodeScalars)
  for (place, scalar) in scalars.enumerated() {
    let next: Unicode.Scalar = place + 1 < scalars.count ? scalars[place + 1] : " "
    let before: Unicode.Scalar = place > 0 ? scalars[place - 1] : " "
    switch scalar {
    case "|": escaped += "\\vert{}"
    case "_": escaped += "\\under{}"
    case "^": escaped += "\\asciicirc{}"
    case "\\" where next.properties.isAlphabetic || next == "\\", "[" where next == "[",
      "<" where next == "<" || next.properties.numericType != nil:
      escaped += "\(scalar)\u{200B}"
    case "*", "/", "=", "~", "+":
      let opens =
        !next.properties.isWhitespace
        && (before.properties.isWhitespace || "-('\"{".unicodeScalars.contains(before))
      escaped += opens ? "\(scalar)\u{200B}" : "\(scalar)"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
