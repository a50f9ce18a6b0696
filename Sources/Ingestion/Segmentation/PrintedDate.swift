import CorpusModel

/// Reads dates as people print them, in the languages of the month names below.
///
/// What could be two dates (`03/04/2025`) is none.
enum PrintedDate {
  /// The first date that a short line states, or nil.
  static func read(_ line: String) -> StatedDate? {
    let tokens = tokens(of: line)
    for place in tokens.indices {
      if let date = yearFirst(tokens, place) ?? dayFirst(tokens, place) ?? monthFirst(tokens, place) { return date }
    }
    return nil
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case sign(Character)
  }

  private static func tokens(of line: String) -> [Token] {
    var result: [Token] = []
    var rest = Substring(line.prefix(200))
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        result.append(.number(Int(digits) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if "年月日년월일".contains(first) {
        result.append(.sign(first))
        rest = rest.dropFirst()
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter && !"年月日년월일".contains($0) }
        if let month = month(foldedName(String(word))) { result.append(.month(month)) }
        rest = rest.dropFirst(max(1, word.count))
      } else {
        if "-/.:".contains(first) { result.append(.sign(first)) }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// `2025-04-02`, `2025/4/2`, `2025年4月2日`, `2025年4月`.
  private static func yearFirst(_ tokens: [Token], _ place: Int) -> StatedDate? {
    guard case .number(let year, 4) = tokens[place], isYear(year), place + 2 < tokens.count,
      case .sign(let first) = tokens[place + 1], case .number(let month, 1...2) = tokens[place + 2]
    else { return nil }
    if place + 4 < tokens.count, case .sign(let second) = tokens[place + 3],
      case .number(let day, 1...2) = tokens[place + 4],
      second == first && "-/.".contains(first) || "月월".contains(second)
    {
      return date(year, month, day)
    }
    return "年년".contains(first) ? date(year, month, nil) : nil
  }

  /// `2 April 2025`, `02.04.2025`, `24/12/2025`.
  private static func dayFirst(_ tokens: [Token], _ place: Int) -> StatedDate? {
    guard case .number(let first, 1...2) = tokens[place] else { return nil }
    let rest = tokens[(place + 1)...].filter { $0 != .sign(".") && $0 != .sign("-") }
    if case .month(let month) = rest.first, case .number(let year, 4) = rest.dropFirst().first {
      return date(year, month, first)
    }
    guard place + 4 < tokens.count, case .sign(let sign) = tokens[place + 1], "./-".contains(sign),
      tokens[place + 3] == .sign(sign),
      case .number(let second, 1...2) = tokens[place + 2], case .number(let year, 4) = tokens[place + 4]
    else { return nil }
    if sign == "." || first > 12 { return date(year, second, first) }
    return second > 12 || first == second ? date(year, first, second) : nil
  }

  /// `April 2, 2025`, `April 2025`.
  private static func monthFirst(_ tokens: [Token], _ place: Int) -> StatedDate? {
    guard case .month(let month) = tokens[place], place + 1 < tokens.count else { return nil }
    if case .number(let year, 4) = tokens[place + 1] { return date(year, month, nil) }
    guard case .number(let day, 1...2) = tokens[place + 1] else { return nil }
    let rest = tokens[(place + 2)...].first { $0 != .sign(".") }
    guard case .number(let year, 4) = rest else { return nil }
    return date(year, month, day)
  }

  private static func isYear(_ year: Int) -> Bool { (1000...2999).contains(year) }

  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> StatedDate? {
    guard isYear(year), (1...12).contains(month) else { return nil }
    guard let day else { return StatedDate(year: year, month: month) }
    guard (1...StatedDate.days(in: month, of: year)).contains(day) else { return nil }
    return StatedDate(year: year, month: month, day: day)
  }

  private static func month(_ word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    let names = [
      "jan january janv janvier januar jan enero ene janeiro gennaio gen январь января янв",
      "feb february fevr fevrier februar febrero fevereiro fev febbraio февраль февраля фев",
      "mar march mars marz marzo março marco март марта мар", "apr april avr avril abril abr aprile апрель апреля апр",
      "may mai mayo maio maggio mag май мая", "jun june juin juni junio junho giugno giu июнь июня июн",
      "jul july juil juillet juli julio julho luglio lug июль июля июл",
      "aug august aout août agosto ago август августа авг",
      "sep sept september septembre septiembre setembro settembre set сентябрь сентября сен",
      "oct october octobre oktober okt octubre outubro out ottobre ott октябрь октября окт",
      "nov november novembre noviembre novembro ноябрь ноября ноя",
      "dec december decembre dezember dez diciembre dic dezembro dicembre декабрь декабря дек",
    ]
    var result: [String: Int] = [:]
    for (place, words) in names.enumerated() {
      for word in words.split(separator: " ") { result[foldedName(String(word))] = place + 1 }
    }
    return result
  }()
}
