/// The months of a year by their names, folded, in the languages that texts come in.
package enum MonthNames {
  /// The number of the month that a folded word names or abbreviates, 1 to 12; nil for any other word.
  package static func month(_ word: String) -> Int? { numbers[word].map(Int.init) }

  /// Whether a folded word names a month and hardly means anything else beside a number, as abbreviations do: `out 5`.
  package static func isName(_ word: String) -> Bool { whole[word] != nil }

  /// The same of the key of a folded word.
  static func isName(_ word: WordKey) -> Bool { whole[word] != nil }

  private static let whole = table(names + [english])
  private static let numbers = table(names + [english] + abbreviations)

  private static func table(_ lines: [String]) -> WordTable {
    let others: [String: UInt32] = ["sept": 9, "jun": 6, "jul": 7, "maerz": 3, "janner": 1, "setiembre": 9]
    var numbers = WordTable(others.map { (WordKey($0), $1) })
    var folder = Folder()
    for line in lines {
      let bytes = Array(line.utf8)
      var month: UInt32 = 0
      forEachItem(of: bytes, separator: UInt8(ascii: " ")) { name in
        month += 1
        numbers[folder.key(bytes, name)] = month
      }
    }
    return numbers
  }

  private static let english = "jan feb mar apr may jun jul aug sep oct nov dec"

  /// A line a language, January first.
  private static let abbreviations = [
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "gen feb mar apr mag giu lug ago set ott nov dic",
  ]

  /// A line a language, January first.
  private static let names = [
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "január február március április május június július augusztus szeptember október november december",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  ]
}
