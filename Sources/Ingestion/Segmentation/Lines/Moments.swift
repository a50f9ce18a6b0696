import TextAnalysis

/// Times of messages as programs and forums print them, with the day or how long ago they were sent.
extension LabelScanner {
  /// The time that all of a range tells: `0:12`, `Mar 04, 2024  6:02:11 PM`, `Posted: Sun Jan 12, 2020 4:41 pm`, `7h ago`;
  /// nil where any other word stands there.
  func moment(in range: Range<Int>) -> Stamp? {
    var range = text.trimmed(range)
    // "6:02 PM (Read after 12 seconds)"
    if let last = range.last, text[last] == 0x29, let open = text[range].lastIndex(of: 0x28), open > range.lowerBound,
      case let head = text.trimmed(range.lowerBound..<open), head.contains(where: { text[$0] == 0x3A })
    {
      range = head
    }
    guard range.contains(where: { isDigit(text[$0]) || text[$0] >= 0xE3 }) else { return nil }
    var time: Int?
    var hasNumber = false
    var isRelative = false
    var place = range.lowerBound
    while place < range.upperBound {
      if let (found, after) = timestamp(at: place, before: range.upperBound) {
        time = time ?? found
        place = after
        continue
      }
      let (value, length) = text.scalar(at: place)
      if isDigit(text[place]) {
        while place < range.upperBound, isDigit(text[place]) { place += 1 }
        hasNumber = true
      } else if Unicode.Scalar(value)?.properties.isAlphabetic == true {
        let start = place
        while place < range.upperBound, case let (letter, width) = text.scalar(at: place),
          Unicode.Scalar(letter)?.properties.isAlphabetic == true
        {
          place += width
        }
        // "A  0:38" names who answers, "AS (0:38)" one with these initials.
        if start == range.lowerBound, place - start <= 2, text[start..<place].allSatisfy({ (0x41...0x5A).contains($0) })
        {
          return nil
        }
        let word = foldedName(text.string(start..<place))
        if Self.wordsOfAge.contains(word) {
          isRelative = true
        } else if !Self.wordsOfMoments.contains(word), MonthNames.month(word) == nil {
          return nil
        }
      } else if isBlank(value) || Self.signsOfMoments.contains(value) {
        place += length
      } else {
        return nil
      }
    }
    guard time != nil || hasNumber && isRelative else { return nil }
    return Stamp(name: nil, time: time)
  }

  /// A label without the words between it and the time: `Hanka wrote at 18:22`.
  func withoutWordsOfTime(_ label: Range<Int>) -> Range<Int> {
    var label = label
    while let blank = text[label].lastIndex(of: 0x20), label.upperBound - blank <= 24 {
      let word = foldedName(text.string(blank + 1..<label.upperBound).filter { $0.isLetter })
      guard Self.wordsOfWriting.contains(word) || Self.wordsOfMoments.contains(word),
        Unicode.Scalar(text.scalar(at: blank + 1).value)?.properties.isLowercase == true
      else { break }
      label = text.trimmed(label.lowerBound..<blank)
    }
    return label
  }

  /// Folded words that say that somebody wrote.
  static let wordsOfWriting = folded(
    "wrote writes said says schrieb ecrit escribió escribio escreveu scritto schreef skrev napsal napsala napisał napisała написал написала написав написала yazdı"
  )

  /// The time in the bracket that opens at a place, with the place behind the bracket: `(Sep 2, 2023 at 21:14)`.
  func bracketedMoment(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    let closing: UInt8 = text[start] == 0x28 ? 0x29 : 0x5D
    guard let close = text[start..<min(end, start + 60)].firstIndex(of: closing),
      let time = moment(in: start + 1..<close)?.time
    else { return nil }
    return (time, close + 1)
  }

  /// Signs between the parts of a time, the middle dots among them.
  private static let signsOfMoments: Set<UInt32> = [
    0x2C, 0x2E, 0x3A, 0x2F, 0x2D, 0x2013, 0xB7, 0x2022, 0x7C, 0x28, 0x29, 0x5B, 0x5D, 0x30FB,
  ]

  /// Folded words for how long ago something was.
  private static let wordsOfAge = folded(
    """
    ago vor hace ha fa geleden назад temu önce il sedan siden 前 전 před sitten acum πριν trước lalu منذ לפני тому pred ezelőtt преди
    秒前 分前 分钟前 分鐘前 小时前 小時前 時間前 天前 日前 周前 週前 週間前 个月前 個月前 か月前 ヶ月前 カ月前 年前 秒钟前 个小时前
    """)

  /// Folded words that stand beside numbers in times of messages: days of the week, units, what was done.
  private static let wordsOfMoments = folded(
    """
    at v kl um à a las às alle om в o on the y an le el am pm uhr h hr hrs hour hours m min mins minute minutes s sec secs second
    seconds d day days w wk week weeks mo month months yr year years th st nd rd utc gmt
    posted sent edited today yesterday heute gestern hoy ayer hoje ontem oggi ieri hier aujourd hui vandaag gisteren сегодня
    вчера gesendet publié publicado
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday tues thur thurs
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lun mar mer jeu ven sam dim lundi mardi
    mercredi jeudi vendredi samedi dimanche mie jue vie sab dom lunes martes miércoles jueves viernes sábado domingo
    std stunde stunden tag tagen tage woche wochen heure heures jour jours hora horas día días ora ore giorno giorni uur
    ч час часа часов мин минут минуту минуты день дня дней неделю недели недель месяц месяца месяцев год года лет годин годину
    години хв хвилин тиждень тижні днів дні
    monat monaten monate jahr jahren jahre minuten sek semaine semaines mois an ans min minuto minutos minuti semana semanas mes meses mês
    año años ano anos settimana settimane mese mesi anno anni uren dagen weken maand maanden jaar minuut timme timmar dagar
    vecka veckor månad månader for time timer dage dager uge uger uke uker måned måneder tunti tuntia päivä päivää viikko viikkoa
    godz godzin godziny godzinę dni dzień tydzień tygodni miesiąc miesięcy lat hodinami hodinou hodin dny dnem minutami týdny lety
    dk dakika saat gün hafta yıl ore zile minute ώρες ώρα μέρες λεπτά από giờ ngày phút tuần tháng jam hari menit yang minggu bulan
    tahun ساعات ساعة أيام يوم دقيقة دقائق שעות שעה ימים דקות 시간 분 일 주 개월
    """)

  private static func folded(_ list: String) -> WordTable {
    WordTable(list.split(whereSeparator: \.isWhitespace).map { (WordKey(foldedName(String($0))), 0) })
  }
}
