/// What tells a language among those that share its script: common words, letters, and the ends and beginnings of words.
struct LanguageProfile: Sendable {
  /// The code of ISO 639-1.
  let code: String
  /// Common words between blanks and line feeds, the most frequent first.
  let words: String
  /// The letters beyond the script's basic ones that its spelling uses, small.
  let letters: Set<UInt32>
  /// Typical ends (`-tion`) and beginnings (`ge-`) of words, folded, without the hyphen.
  let ends: [String]
  let beginnings: [String]

  private init(_ code: String, letters: String, _ words: String, affixes: String = "") {
    self.code = code
    self.words = words
    self.letters = Set(letters.unicodeScalars.lazy.map(\.value))
    let affixes = Self.items(of: affixes)
    let hyphen = UInt8(ascii: "-")
    ends = affixes.filter { $0.utf8.first == hyphen }.map { String($0.dropFirst()) }
    beginnings = affixes.filter { $0.utf8.last == hyphen }.map { String($0.dropLast()) }
  }

  private static func items(of list: String) -> [String] {
    list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
  }

  static let latin: [LanguageProfile] = [
    LanguageProfile(
      "en", letters: "éïç",
      """
      the of and to i a in is that you it so for you was on with as be this are i have not at but they we he from or by his what all there one so \
      can were an my if which their about will your had would when me do how like more who been has just no our yeah some yes because out up them then \
      people think know she into than its no could don't very her now only also other really any these yes did get well i'm it's that's \
      going want should where why after over even most make much many here right those okay said let mean got thing things something
      """, affixes: "-ing -tion -ed -ly -ness -ight -ould -ough -ment -ers wh- th- un-"),
    LanguageProfile(
      "fr", letters: "éèêàâçîïôûùëœæÿü",
      """
      de la le et les des en un est que une du dans qui a pas pour il au ce sur plus ne par je vous se avec sont on nous mais comme \
      ont elle cette tout etre ou si aussi ces sa son fait meme ils aux bien leur ses y peut sans deux ete tres mon ai entre apres \
      faire quand donc votre etait non notre alors moi encore oui lui avez avoir quelle chez depuis toujours nos vos trop beaucoup parce \
      suis cela dont tous toutes leurs quelque comment pourquoi etes sommes
      """, affixes: "-ment -tion -aient -eux -euse -ique -ement -ez -ons -oir -eur -age -ais -ee -ees"),
    LanguageProfile(
      "de", letters: "äöüß",
      """
      die der und in das ist zu den nicht es mit ich ein sich von auf eine im dem auch wir als sie so fur an dass aber wie wenn des war \
      er hat noch man sind aus bei nur einen oder werden was einer haben wird nach um uber zum da am kann durch mehr ja vor diese dann \
      zur schon habe einem mir sehr immer hier doch bis unter mich sein weil gibt uns alle ihr muss wieder will waren kein jetzt gegen \
      eines also nun wurde keine diesem dieser ganz denn soll konnen warum
      """, affixes: "-ung -lich -keit -isch -cht -tzt -ten -ungen -schaft -heit -iert ge- sch- ver- vor- zu-"),
    LanguageProfile(
      "es", letters: "áéíóúñü",
      """
      de la que el en y a los no se un es por las con una para lo del como mas pero al su si me esta o ya muy porque hay \
      sus le son este todo cuando ha también sobre entre yo ser tiene eso nos desde donde hasta bien fue hace todos uno \
      esto puede tambien era te mi sin ese asi solo ahora otro han estan vamos cada tienen contra qué parte ellos creo \
      hacer cosas otra despues estamos tenemos usted ustedes tipo esa ni muchas mucho gracias pues entonces estos \
      siempre nunca otros otras mismo misma estas esos esas aquel hecho tengo tenía pueden había quiere nuestra nuestro \
      nuestros quien cual cuales cuánto buena bueno nuevo nueva toda todas nada algo alguien algún ningún aquí allí antes \
      bajo sino
      """, affixes: "-cion -ciones -dad -mente -ando -iendo -ado -ados -ada -ico -emos -amos -aba -ia -ero ll- hue-"),
    LanguageProfile(
      "pt", letters: "ãõáéíóúâêôàçü",
      """
      de que a o e do da em um para é nao com uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou ser \
      quando muito ha nos ja esta eu tambem so pelo pela ate isso ela entre era depois sem mesmo aos ter seus quem nas me \
      esse eles estao voce tinha foram essa num nem suas meu minha numa pelos qual gente porque aqui entao agora fazer vai \
      ai tudo pode sao bem voces sobre ainda coisa pra assim estava temos obrigado \
      sempre nunca onde cada outro outra outros outras mesma estes estas esses essas aquele feito tenho podem havia quer \
      nossa nosso neste nesta deste desta desse dessa pelas duma desde antes quais quanto boa bom novo nova todo toda \
      todos todas nada algo algum alguma nenhum ali
      """, affixes: "-cao -coes -dade -mente -ando -indo -endo -ado -inho -agem -eiro -am -ava -ões -oes nh- lh-"),
    LanguageProfile(
      "it", letters: "àèéìòùî",
      """
      di che e la il un in per è non una si del con le dei i da come della sono ma al piu ha lo gli delle anche alla nel \
      se questo mi o su ci dal ho io a cosa tutto molto perche quando era nella loro suo hanno ancora essere tra stato \
      dell ne degli questa quello sia solo poi sua fatto qui abbiamo ed cui te noi dopo fare ai mia dove due senza puo \
      tutti prima chi alle bene così cosi sempre adesso quindi uno quella allora grazie siamo \
      questi queste quelli quelle suoi sue nostro nostra nostri vostro vostra ogni altro altra altri altre stesso stessa \
      qualche alcuni alcune nessuno niente nulla qualcosa qualcuno mentre durante contro verso sotto fino circa oltre \
      invece già mai spesso oggi ieri domani ora lì viene vengono dire detto deve devono possono puoi vuole bisogna \
      tramite dall dalla dalle dai dallo sulla sulle sul sui sullo nei nelle nello agli
      """,
      affixes: "-zione -zioni -ita -mente -ando -endo -ato -ati -are -ere -tto -ggi -chi -oni -iamo -ello gli- sch-"),
    LanguageProfile(
      "nl", letters: "éëïöèü",
      """
      de het een van en in is dat op te zijn met voor niet die ik er aan om je ook maar als dan we ze of bij nog naar uit wat hij door over \
      heeft wel hebben was kan worden meer geen mijn deze zo dit moet hun wordt al u heb goed veel hier jij ons wij onze haar omdat \
      werd waar kunnen tot ben daar mensen alleen andere nu gaan moeten zou wie dus mij doen waren zich toch echt altijd hebt tegen
      """, affixes: "-lijk -heid -ijk -ing -aar -oor -tje -sch -den -elen ge- ver- ijs- zij- be-"),
    LanguageProfile(
      "ca", letters: "àèéíòóúçïü",
      """
      de que la i a el en no es un per els amb una les del al mes com pero aquest ha aquesta ser son tot hi molt he si ja fer van aixo \
      seva seu sobre tambe perque han pel quan dels fins estat o ens jo entre bé només nomes tenim hem cap vostre nosaltres nostre \
      vostes senyor aquests avui doncs dir altres fa ara ni on gracies moltes sense cada anys des quals era dir-ho aqui
      """, affixes: "-cio -cions -tat -ment -ant -ats -ada -ades -itat -ern -esa -ques -eix -aven"),
    LanguageProfile(
      "gl", letters: "áéíóúñü",
      """
      de a o que e do da en un non para se os unha por as no na dos como mais das ao con ou pero seu foi sua xa esta ten \
      moi tamen pola polo entre ser nos ata cando eu este isto porque onde hai anos galicia esa todo nosa quen sobre aos \
      eles foron unhas dende tras fai \
      moito moitos despois agora sempre nunca aquí así só cada outro outra outros outras mesmo mesma estes estas ese eses \
      esas aquel facer feito teñen tiña estar están pode poden podes había quere dixo min vostede miña túa noso nun nunha \
      neste nesta deste desta dese desa polos polas coa co cos coas dun dunha desde sen baixo antes cal cales canto boa bo \
      novo nova toda todas nada algo ningún vostedes
      """, affixes: "-cion -dade -mente -ando -eiro -ións -oso -lles xe- ench-"),
    LanguageProfile(
      "ro", letters: "ăâîșțşţ",
      """
      de si in a la cu pe nu care un o din este sa că ca mai ce se pentru au sunt am fi o prin lui dar fost sau foarte asta ai sunt noi cum \
      despre acest aceasta il le mi va ne daca cand fara toate dupa doar tot trebuie poate ei el ea eu suntem avem fiecare intre pana \
      chiar atunci acum unde lor bine ani
      """, affixes: "-ului -ilor -ea -este -ita -iei -are -ate -ului -area -esc"),
    LanguageProfile(
      "pl", letters: "ąćęłńóśźż",
      """
      i w nie na z sie to do jest ze a o jak ale za co po tak od przez tym juz dla czy tego ich jego tylko bardzo byl jej przy moze ma sa \
      ktory ktore ktora mnie wszystko bo jeszcze pan gdy lub oraz nas kiedy tam go by byc mi pod jako tu takze nam te mam wiec bylo \
      dzieki teraz sobie u jestem ktorych nawet przed niz mamy jesli dlatego
      """, affixes: "-nie -owy -ych -ego -emu -nia -anie -osci -cji -cja -scie -ami -ach -rzy prze- przy- wy- roz- pod-"
    ),
    LanguageProfile(
      "cs", letters: "áčďéěíňóřšťúůýž",
      """
      a se v na je to ze s z do o i ale jako za by si pro tak k po jsem co byl aby jeho od ktery ve jsou az nebo uz jen pri mezi podle ne ma \
      bylo kdyz byla take pod tom ktere tento jak jeste kde te muze budou proti bude nas pan dnes jsme protoze velmi jejich teto toho jejich \
      neni ktera tedy mate mame
      """, affixes: "-ovat -nost -ani -ych -eho -emu -ost -ova -sti -eni -aji -cky vy- pre- roz- pri- nej-"),
    LanguageProfile(
      "sk", letters: "áäčďéíĺľňóôŕšťúýž",
      """
      a sa v na je to ze s z do o aj ale ako za by si pre tak k po som co bol aby jeho od ktory vo su az alebo uz len pri medzi podla nie \
      ma bolo ked bola tiez pod tom ktore tento este kde moze budu proti bude nas pan dnes sme pretoze velmi ich tejto toho ktora teda \
      mate mame vsak iba preto
      """, affixes: "-ovat -nost -anie -ych -eho -emu -ost -ova -sti -enie -aju -cky vy- pre- roz- pri- naj-"),
    LanguageProfile(
      "sl", letters: "čšž",
      """
      je in v na da se za so ki pa z ne po o s ali tudi bi kot to pri od iz do smo sem ni tako jo ga ker kar bo ima lahko \
      med vse samo sta mi jih kako kaj zelo ko se ze bil bilo bila vec ce ta potem si nas torej imamo zato te tega naj \
      gospod hvala vam moramo nekaj tem teh brez pred biti pravi cez danes oziroma zakon \
      niso nisem nismo bom boš bomo boste bodo ste bili moram moraš mora kje kam kdo zakaj kdaj ti temu tej tisti tista \
      tisto vsak vsi vsa noben nič manj ampak saj zdaj takrat vedno nikoli tukaj tam moj moja moje vaš vaša vaše naša naše \
      njegov njen njihov pod nad skozi ob imam imaš imajo imate katera kateri katero katere želite uporabite drug drugi \
      druga drugo nekatere vseh
      """, affixes: "-anje -enje -ost -nega -nih -ega -ijo -ati -iti -ski -ske -mo -jo pre- pri- naj- iz-"),
    LanguageProfile(
      "hr", letters: "čćđšž",
      """
      je i u da se na za su s a od ne o koji koja to sto kao ili iz te li bi ali sam nije smo po do samo kako bio bilo \
      bila jos sve biti ima mi ja vec koje ga ovo ove ovaj nakon kada mogu moze oko bez jer treba gdje sto njih nema tako \
      onda jedan kod prema zbog uz hvala imamo danas \
      nisam nisi niste nisu ste bih bismo biste ću ćeš će ćemo ćete ako kad šta tko kamo zašto koliko taj ta ti ovi onaj \
      ona ono svaki svi sva neki neka ništa nešto više manje vrlo također pa nego dakle zato tada sada uvijek nikad ovdje \
      tamo moj moja moje tvoj vaš vaša vaše naš naša naše njegov njen njihov između prije poslije pri pod nad kroz sa k \
      imam imaju imate možete želite koju kojem kojih kojima čega ih im mu joj
      """, affixes: "-anje -enje -ost -oga -ih -ega -iti -ati -ski -ske -jena -uje pre- pri- naj- iz-"),
    LanguageProfile(
      "hu", letters: "áéíóöőúüű",
      """
      a az es hogy nem is egy ez meg de csak van volt ha mar mint azt el kell fel vagy en meg most lesz ezt lehet nagyon minden ki ilyen \
      itt mert akkor hogyan olyan o ami mi amit ebben utan sem vannak voltak aki jo igen tobb sok kozott mindig nincs azert ezek annak \
      magyar ezert neki nekem amely szerint
      """, affixes: "-nak -nek -ban -ben -bol -rol -hoz -kent -ott -sag -seg -ok -ek -unk -tuk meg- el-"),
    LanguageProfile(
      "fi", letters: "äöå",
      """
      ja on ei se etta oli han en mutta niin kun ovat tai jos myos minä mina ne hanen kuin mita joka sen ole nyt olen voi \
      sitten tama sita vain kaikki mika jo miten siella me olla ollut vaan mukaan kanssa koska hyvin kuitenkin seka noin \
      vuonna jotka siita olisi silla enemman viela taas paljon meidan tassa tata \
      eivät et emme ette olivat olet olemme olette eli tämän tästä tähän nämä näitä näiden siinä siihen niitä niiden jonka \
      jossa josta jota johon joita minkä missä mistä mihin kuka kenen sinä te he minun sinun teidän heidän minulla ilman \
      ennen jälkeen kautta välillä aikana kaiken vähän voit voidaan voivat pitää täytyy saa tulee tehdä tekee ehkä aina \
      usein muut muita muu toinen ensin yksi kaksi oma omat jokin jotain joitakin itse tällä jolloin jolla joilla tällöin \
      näin ellei ettei tulevat
      """, affixes: "-ssa -sta -lla -lta -lle -nen -inen -isen -vat -aan -taan -kaan -mme -iin -ksi -uus"),
    LanguageProfile(
      "et", letters: "äöõüšž",
      """
      ja on ei see et oli ta ma kui aga ka mis nii kes oma seda selle siis ning nad sa veel mida kuid ainult voi meie teda mina olen ole \
      juba koos kas siin sest teie oleks koik nagu parast enne eesti peab saab tema uks tuleb oleme vaga jah me
      """, affixes: "-mine -mise -ud -tud -ses -sest -dele -sse -vad -nud -ast -ist -likku"),
    LanguageProfile(
      "lv", letters: "āčēģīķļņšūž",
      """
      un ir ka no ar par uz bet kas tas to vai nav es ta kad jau tikai ari lai vel bija gan ja pec ta ka pie loti viss mes vins sis si \
      kur tad so var latvijas savu gada esmu tadu viens
      """, affixes: "-iem -as -ija -sana -ibas -iba -ajiem -tu -ums -ism ne- at- ie-"),
    LanguageProfile(
      "lt", letters: "ąčęėįšųūž",
      """
      ir kad i is tai su bet yra kaip ne jo o ar buvo to jis uz tik apie nuo po as mes dar labai sia jau kas del per arba savo lietuvos \
      metu ji gali visi kai bei jie jei jos kuris buti mano
      """, affixes: "-mas -imas -iai -oje -ius -ams -ta -ti -as -is -us -uoti ne- at- pa- is-"),
    LanguageProfile(
      "sv", letters: "åäöé",
      """
      och i att det som en på pa är ar av for för med till den har de inte om ett han men var jag sig fran vi så sa kan \
      nar man hade nu vid du alla eller också ocksa under efter upp skulle ut dig mycket vara mig bara finns här har blir \
      nagot hon över over då da vad sedan mot ska detta mer andra dom deras kommer gor nagra hur varit blev dar utan sin \
      nej ja god gott bra mellan innan igen alltid aldrig kanske därför både varje allt lite mest fler flera första annan \
      göra säger sade tar ta tog komma kom går gå gick ser se får få fick ger ge gav tid dag tack stor stora ny nya hela \
      oss er varandra varför vilken vilka denna dessa sådan kunde ville måste borde
      """, affixes: "-ning -het -are -arna -erna -ande -ade -tion -ligt -lig -ngar -en -et for-"),
    LanguageProfile(
      "da", letters: "æøåé",
      """
      og i at det er en til af som på pa de med for den der jeg ikke har var et men sig han vi om så sa kan fra ved man du \
      hvad nar også ogsa eller skal vil blev havde nu meget efter over mig ham op hun kun hvor mere være vaere bliver alle \
      sin hvis ind lige ud mod min selv blive noget andre ingen kunne dem mange jo hvordan fordi \
      nogen nogle vores jeres deres hende hans mit mine din dit dine sit sine uden mellem under siden indtil igen altid \
      aldrig måske bare sådan derfor både enten hver alt lidt mest flere første anden gør gøre gjorde siger sagde sige \
      tager tage tog kommer komme kom går gå gik ser se få får fik giver give gav bruge bruger tid år dag tak nej ja godt \
      god gode stor store ny nye hele os jer hinanden hvorfor hvornår hvilken hvilke denne dette disse sådanne nødvendig \
      skulle ville måtte burde
      """, affixes: "-ning -hed -ghed -heder -ende -erne -ede -tion -ligt -lig -ene -else -er for- be- ud-"),
    LanguageProfile(
      "no", letters: "æøåéòó",
      """
      og i det er på pa til som en å for at av med de ikke den har jeg et var om vi men han seg fra så sa kan ble også \
      ogsa skal du nå na ut hva hadde etter dette bare eller over da være vaere veldig noe hvor ved meg man når nar andre \
      alle blir mer opp sin enn sier her hun noen denne mot mange fordi hvordan kom gjøre jobbe kanskje \
      vil hvis ingen våre deres hennes hans min mitt mine din ditt dine sitt sine vært blitt bli gjør gjorde si tar ta tok \
      kommer komme går gå gikk ser se får få fikk gir gi bruke bruker mellom under siden igjen alltid aldri slik derfor \
      både enten hver alt mye litt mest flere første annen uten gjennom ennå nei ja takk god gode stor store ny nye hele \
      dere dem henne oss hvorfor hvilken hvilke disse slike kunne skulle ville måtte burde selv
      """, affixes: "-ning -het -ende -ene -ede -sjon -lig -else -et -er -er for- be- ut-"),
    LanguageProfile(
      "tr", letters: "çğıöşüâîû",
      """
      ve bir bu da de icin ile ne var o cok daha olarak gibi ben kadar olan en mi sonra degil diye her ama ya yok ki onun iyi bunu \
      benim şey sey biz nasil sen oldugu olduğunu bana olarak tarafindan zaman ancak ise icinde hem buyuk yeni simdi turkiye once \
      bunun gore oldu bizim onlar veya neden
      """, affixes: "-lar -ler -dir -iyor -yor -mak -mek -lari -leri -nin -inde -ında -inda -ligi -dik -miş -mis"),
    LanguageProfile(
      "vi", letters: "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
      """
      la va cua co cho khong cac duoc nguoi trong mot da nhung voi de toi nay khi ra o den cung nhu ve tu anh lai vao thi nam ong phai \
      tai hon lam sau theo rat se viec chung ta ma con day neu tren nhieu hay
      """, affixes: "ngh- nh- kh- th- ph- tr-"),
    LanguageProfile(
      "id", letters: "é",
      """
      yang dan di ini dengan untuk itu dari dalam tidak akan pada juga ke karena ada mereka saya kami oleh bisa adalah sudah atau kita \
      lebih anda telah dia sebagai seperti hanya orang banyak dapat para bahwa tetapi jika saat tahun menjadi harus masih apa tersebut \
      bagi setelah sangat
      """, affixes: "-kan -nya -an -lah mem- men- meng- ber- per- ter- pen-"),
    LanguageProfile(
      "eu", letters: "ñüç",
      """
      eta da ez bat du dira izan dute zen baina hau zuen egin hori ere beste bere baino den dela ditu gara dut bai edo izango oso gure \
      egiten zer urte behar guztiak horrek nola
      """, affixes: "-tzen -aren -ko -ak -ek -etan -ean -rekin -tik -tasun"),
    LanguageProfile(
      "sq", letters: "ëç",
      """
      te e ne dhe per nje me qe se nga ka u nuk eshte si do i kjo ky por ishte mund jane kete tij ai edhe ajo kane pas shume duhet pasi \
      nese ketij tyre kur cdo jo une
      """, affixes: "-ve -sht -ave -it -uar -imi -eve -jne"),
    LanguageProfile(
      "sw", letters: "",
      """
      ya na wa kwa ni katika za la kuwa hiyo yake huo kama watu hii pia au lakini wake cha baada si sana alisema moja hivyo serikali yao \
      hata zaidi bila hapa nini
      """, affixes: "-wa -ana -isha ana- wana- ili- kwa- ku- wali- ali-"),
    LanguageProfile(
      "af", letters: "êëéôû",
      """
      die en van het in is n te nie vir dat met op wat hy as ek om sy aan ons word was by hulle ook kan deur maar haar uit so baie meer \
      oor sal moet of wees nog jy na daar waar tot wil my al een dit gaan was toe net hierdie
      """, affixes: "-heid -lik -ing -ies -wys ge- ver-"),
  ]

  static let cyrillic: [LanguageProfile] = [
    LanguageProfile(
      "ru", letters: "ёйъыэ",
      """
      и в не на я что он с это как а по но мы к у из за вы так же от то его о бы все они для она был есть очень было когда \
      вот если или только уже может до который даже при ну нет где быть чтобы их меня потому еще нас сейчас чем того этого \
      надо просто можно который которые будет под два были свой почему \
      оно ее им него нее них куда какой какая какие которая которое которых этот эта эти этой этом этих тот та те той тех \
      весь вся всех всем мой моя твой ваш ваша ваше ваши наш наша наши своего сам себя себе была будут да ли ни со ко во \
      об над про без через после перед между нужно нельзя могут можете должен также тоже более много такой такие здесь там \
      тут теперь тогда всегда никогда вам вас нам мне тебя тебе кто кому ничего
      """, affixes: "-ого -ать -ение -ость -ешь -ться -тся -ами -ых -ый"),
    LanguageProfile(
      "uk", letters: "ґєіїй",
      """
      і в не на я що він з це як а по але ми до у із за ви так же від то його про та й вони для вона був є дуже було коли \
      ось якщо або тільки вже може який навіть при ні де бути щоб їх мене тому ще нас зараз чим того цього треба просто \
      можна які буде під два були свій чому \
      воно її йому їм нього неї куди яка яке якого якої яких цей ця ці цієї цих той те ті тих весь вся всі всіх мій моя \
      мої твій ваш ваша ваше ваші наш наша наші свої свого сам себе собі була будуть немає чи зі об над без через після \
      перед між потрібно можуть можете повинен лише також теж більше багато такий такі тут там тепер тоді завжди ніколи \
      вам вас нам мені тебе хто нічого
      """, affixes: "-ого -ати -ення -ість -ться -ами -их -ий"),
    LanguageProfile(
      "be", letters: "ёіўйыэ",
      """
      і у не на я што ён з гэта як а па але мы да ў за вы так ад яго аб яны для яна быў ёсць вельмі было калі вось калі \
      або толькі ужо можа які \
      яно яе іх ім дзе якая якое якія гэты гэтая гэтага гэтай гэтых той тая тое тыя ўсе усіх мой мая ваш ваша наш наша \
      свой сваё сам сябе была былі будзе быць няма ці й са пад над пра без праз пасля перад паміж трэба могуць можаце яшчэ \
      таксама больш шмат такі тут там зараз цяпер тады заўсёды вам вас нам мне хто нічога
      """,
      affixes: "-ага -аць -нне -асць -цца"),
    LanguageProfile(
      "bg", letters: "ъй",
      """
      и на да се в за не от с е че са по но си това как като до му ли ще има които го или ни беше ми до след много само \
      още може който трябва при той бил тази този има когато ако те което сега \
      съм сме сте бяха защото какво коя кое където защо колко тя то тези онзи всеки всички всичко някой нещо нищо повече \
      също вече обаче затова тогава винаги никога тук там ваш ваша наш наша негов между пред под над през без във със имам \
      имат имате могат можете била било били я им ме ви
      """, affixes: "-та -то -ите -ът -ане -ски -ния"),
    LanguageProfile(
      "sr", letters: "ђјљњћџ",
      """
      и је у да се на за су од не о који то што као или из али сам није смо по до само како био све бити има ми ја већ \
      које ово после када може због \
      нису нисам сте бих би бисмо ћу ће ћемо ћете ли ако јер кад шта ко где зашто тај та ти те овај ова ови ове онај она \
      оно сваки сви сва неки нека ништа нешто више мање веома такође још па него дакле зато тада сада увек овде тамо мој \
      моја моје ваш ваша ваше наш наша наше његов њен њихов између пре под над кроз без к имам имају имате можете треба \
      била било били којем којих којима уколико их им му јој вам вас
      """,
      affixes: "-ање -ост -ски -ити -ати"),
    LanguageProfile(
      "mk", letters: "ѓѕјљњќџ",
      """
      и на да се во за не од со е дека се по но ова како до ќе има кои го или ни беше ми по многу само уште може кој треба \
      при тој \
      сум сме сте беа ли ако бидејќи кога што која кое каде зошто колку таа тоа тие овој оваа овие секој сите некој нешто \
      ништо повеќе исто веќе туку затоа тогаш сега секогаш никогаш тука таму мој ваш ваша наш наша негов нивни меѓу пред \
      под над низ без имам имаат имате можат можете бил била било биле ја му им ме те ве
      """,
      affixes: "-та -то -ите -от -ање -ски"),
  ]

  static let arabic: [LanguageProfile] = [
    LanguageProfile(
      "ar", letters: "ةىأإ",
      "في من على ان الى التي عن مع هذا هذه ما لا الذي كان او لم بعد قد كل بين ذلك وقد كما هو هي كانت حيث عام ثم لكن نحن انا يكون هناك اي غير",
      affixes: "ال- وال- بال- -ات -ون"),
    LanguageProfile(
      "fa", letters: "پچژگکی",
      "و در به از كه اين را است با براي آن يك خود تا بر هم نيز مي شد او ما شده بود هاي اما يا شود كند كرد بايد هر من",
      affixes: "مي- -ها -هاي -اند"),
    LanguageProfile(
      "ur", letters: "پچژگکیٹڈڑںےہھ",
      "كے ميں كي ہے اور سے كا كو اس نے پر يہ كہ ہيں بهي ايك نہيں ان جو كر تها ہو وہ كيا ہم گيا لئے تو يا جب",
      affixes: ""),
  ]
}
