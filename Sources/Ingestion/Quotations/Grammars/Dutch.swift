import TextAnalysis

extension SpeechGrammar {
  /// How Dutch reports speech.
  static let dutch: SpeechGrammar = {
    var g = SpeechGrammar(code: "nl")
    g.verbs = words(
      """
      zei zegt zeggen zeiden gezegd verklaarde verklaart verklaard vertelde vertelt verteld schreef schrijft geschreven
      antwoordde antwoordt vroeg vraagt benadrukte benadrukt stelde stelt meende meent vindt vond denkt dacht beweerde
      beweert bevestigde bevestigt erkende erkent waarschuwde waarschuwt meldde meldt merkte reageerde reageert
      concludeerde concludeert verzekerde verzekert onthulde onthult herhaalde herhaalt bekritiseerde oordeelde oordeelt
      twitterde verzuchtte betoogde betoogt beloofde belooft noemde noemt klaagde klaagt verwees verzucht verklaren
      relativeerde relativeert nuanceerde nuanceert bekende bekent verdedigde verdedigt
      """)
    g.particles = particleTable(
      """
      legt:uit legde:uit voegt:toe voegde:toe geeft:aan,toe gaf:aan,toe merkt:op merkte:op kondigt:aan kondigde:aan
      licht:toe lichtte:toe laat:weten liet:weten vult:aan vulde:aan roept:op riep:op,uit vat:samen vatte:samen somt:op
      somde:op brengt:in bracht:in werpt:tegen wierp:tegen
      """)
    g.weakVerbs = words(
      """
      lacht lachte vervolgt vervolgde vervolgde legt legde voegt voegde geeft gaf vult vulde roept riep besluit besloot
      grapte grapt mopperde moppert foeterde foetert schamperde schampert bromde bromt jubelde jubelt juichte juicht
      sombert sombert glimlachte glimlacht glunderde glundert fluisterde fluistert schreeuwde schreeuwt mompelde mompelt
      klinkt
      """)
    g.quotingVerbs = words("citeert citeerde geciteerd")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("te")
    g.passives = words("wordt worden werd werden")
    g.auxiliaries = words("heeft hebben had hadden")
    g.comparisons = words("zoals aldus")
    g.bareSources = words("aldus volgens")
    g.sources = phrases("volgens|aldus|naar zeggen van|in de woorden van")
    g.ownAccounts = phrases("naar eigen zeggen|volgens eigen zeggen|naar zijn zeggen|naar haar zeggen")
    g.negations = words("niet nooit geen niemand")
    g.suppositions = words("kan kon")
    g.hearsay = words("zou zouden")
    g.restrictions = words("alleen slechts")
    g.conditions = words("als indien of mocht tenzij")
    g.denials = words("ontkende ontkent ontkend")
    g.refusals = words("weigerde weigert weigerden vermeed")
    g.infinitives = words("zeggen beweren")
    g.perfects = words("te had")
    g.questions = words("gevraagd vroeg vraagt vraag")
    g.interrogatives = words("waarom hoe wanneer waar wat welke")
    g.replies = words("antwoordde antwoordt")
    g.joiners = words("en")
    g.conjunctions = words("dat")
    g.pronouns = pronounTable(
      "hij:he zij:she ze:she ik:first wij:first we:first jij:second je:second u:second men:they velen:they sommigen:they mensen:they"
    )
    g.prepositions = words(
      "aan met van bij voor over onder naar tot tegen op in uit door zonder om achter naast tussen sinds tijdens wegens volgens tegenover als"
    )
    g.determiners = words("de het een zijn haar hun deze die dit dat onze ons")
    g.indefinite = words("een")
    g.roles = words(
      """
      ceo president presidente minister premier kanselier woordvoerder woordvoerster directeur directrice hoofd
      voorzitter oprichter oprichtster medeoprichter professor hoogleraar onderzoeker onderzoekster trainer politicus
      kamerlid advocaat advocate rechter officier expert deskundige analist econoom auteur schrijver schrijfster
      journalist manager secretaris burgemeester senator bisschop paus koning koningin prins generaal kapitein speler
      speelster ambassadeur topman topvrouw baas leider leidster minister-president wethouder veehouder buurman
      buurvrouw moeder vader zoon dochter broer zus weduwe getuige bewoner bewoonster leraar lerares verpleegkundige
      fractievoorzitter actievoerder
      """)
    g.roleEndings = endings(
      "minister topman topvrouw woordvoerder woordvoerster directeur voorzitter leider onderzoeker deskundige trainer baas oprichter"
    )
    g.feminineEndings = ["ster", "vrouw", "trice", "advocate", "koningin"]
    g.feminineEndings.removeAll { $0 == "ster" }
    g.honorifics = honorificTable("dhr:m heer:m mevrouw:f mevr:f mw:f dr:u prof:u drs:u mr:u ir:u")
    g.links = words("van der bij voor in de het")
    g.notNames = words(
      """
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
      september oktober november december de het een in op aan met van bij voor naar uit en maar of want als toen terwijl
      omdat dat dit die deze zijn haar hun hij zij ze wij we ik je u men er hier daar ook nog al dan zo daarom daarnaast
      verder gisteren vandaag morgen volgens tijdens na om wat wie waarom hoe niet geen
      """)
    g.continuations = phrases("en verder|en hij vervolgt|en ze vervolgt|verder")
    g.announcements = phrases(
      "met de woorden|met deze woorden|met de volgende woorden|als volgt|in de volgende bewoordingen")
    g.readings = phrases("staat te lezen|is te lezen|was te lezen|staat er|stond er|luidt het")
    g.possessives = pronounTable("zijn:he haar:she")
    g.nominatives = words("de het een")
    g.titleCues = words(
      "getiteld genaamd zogeheten zogenaamde zogenoemde slogan motto boek film lied album titel term woord campagne project begrip"
    )
    g.firstPerson = words("ik mij me mijn wij we ons onze")
    g.coordinators = words("en of maar")
    g.clitics = words("zich")
    g.subordinators = words("nadat voordat zodra zodat hoewel tenzij indien mits waarbij waardoor met niet")
    g.putsVerbsLast = true
    g.finiteEndings = ["t", "te", "de"]
    g.articles = honorificTable("de:u")
    g.subjectArticles = honorificTable("een:u zijn:u haar:u")
    g.bodies = words(
      """
      gemeente politie directie provincie onderneming vereniging stichting universiteit commissie bank kerk organisatie
      vakbond partij fractie inspectie
      """)
    g.genders = honorificTable("moeder:f dochter:f zus:f weduwe:f buurvrouw:f vader:m zoon:m broer:m buurman:m")
    g.personEndings = [nil: ["jarige", "man", "vrouw", "ist"]]
    g.thingEndings = ["lijst"]
    g.years = words("jaar")
    return g
  }()
}
