import TextAnalysis

extension SpeechGrammar {
  /// How German reports speech.
  static let german: SpeechGrammar = {
    var g = SpeechGrammar(code: "de")
    g.verbs = words(
      """
      sagte sagt sagten sagen gesagt erklärte erklärt erklären erklärten meinte meint meinten betonte betont betonten
      ergänzte ergänzt schrieb schreibt geschrieben schrieben antwortete antwortet behauptete behauptet behaupten
      berichtete berichtet berichteten bestätigte bestätigt bezeichnete bezeichnet bekräftigte bekräftigt beklagte
      beklagt bemängelte bemerkte bemerkt beteuerte beteuert entgegnete entgegnet erinnerte erläuterte erläutert
      erwiderte erwidert erzählte erzählt äußerte äußert äußerten forderte fordert forderten fragte fragt kommentierte
      kommentiert konstatierte kritisierte kritisiert kritisierten mahnte mahnt nannte nennt prophezeite resümierte
      schilderte schildert twitterte twittert unterstrich unterstreicht verkündete verkündet versicherte versichert
      versprach verspricht verteidigte warnte warnt warnten warf wirft widersprach widerspricht zitierte zitiert
      zitieren verriet verrät postete postet sprach spricht urteilte glaubt glaubte findet fand formulierte formuliert
      dementierte bilanzierte begründete begründet lobte lobt hieß heißt mutmaßte beschrieb beschreibt verlangte
      vermutete vermutet plädierte appellierte appelliert beschwerte klagte klagt wetterte befand bedauerte bedauert
      unterstellte scherzte bekannte gestand verlautbarte informierte folgerte schreiben erinnert resümiert konstatiert
      bilanziert prophezeit mutmaßt vermutet plädiert beschwert bekennt gesteht scherzt folgert brummte brummt murmelte
      murmelt flüsterte flüstert knurrte knurrt raunte raunt polterte poltert zürnte zürnt frotzelte frotzelt witzelte
      witzelt orakelte orakelt konterte kontert stöhnte stöhnt seufzte seufzt schimpfte schimpft haderte hadert
      sinnierte sinniert präzisierte präzisiert wiederholte wiederholt bekundete bekundet argumentierte argumentiert
      monierte moniert rügte rügt befürchtete befürchtet klagten beklagten lobten warben warb wirbt wettert ätzte ätzt
      stichelte stichelt protestierte protestiert beharrte beharrt beschwichtigte beschwichtigt gebrüllt geschimpft
      geantwortet geklagt gefragt
      """)
    g.particles = particleTable(
      """
      gibt:an,zu,bekannt,bedenken,protokoll,zurück gab:an,zu,bekannt,bedenken,protokoll,zurück gaben:an,bekannt geben:an,bekannt teilte:mit teilt:mit
      teilten:mit fügte:hinzu,an fügt:hinzu,an fügten:hinzu führte:aus führt:aus wies:hin,zurück,an weist:hin,zurück,an
      räumte:ein räumt:ein stellte:klar,fest,heraus stellt:klar,fest kündigte:an kündigt:an kündigten:an drückte:aus
      drückt:aus hob:hervor hebt:hervor legte:dar,nach legt:dar,nach merkte:an merkt:an setzte:hinzu setzt:hinzu
      gestand:ein,zu rief:auf,zu,aus ruft:auf ließ:wissen,verlauten,verlautbaren lässt:wissen,verlauten fasste:zusammen
      fasst:zusammen schob:nach,hinterher warf:vor wirft:vor sprach:aus spricht:aus fuhr:fort fährt:fort holte:aus pflichtete:bei
      verwies:darauf verweist:darauf sieht:darin sah:darin wandte:ein wendet:ein hakte:nach hakt:nach wiegelte:ab
      wiegelt:ab winkte:ab winkt:ab rechnete:vor rechnet:vor hielt:dagegen,entgegen,fest hält:dagegen,entgegen,fest
      stimmte:zu stimmt:zu lehnte:ab lehnt:ab wehrte:ab wehrt:ab lenkte:ein lenkt:ein trat:nach tritt:nach
      machte:klar,deutlich macht:klar,deutlich rät:dazu,ab riet:dazu,ab
      """)
    g.weakVerbs = words(
      """
      lachte lacht lächelte jubelte freute freut ärgerte schwärmte schwärmt schloss schließt begann meldete meldet
      wünschte hofft hoffte lautet lautete lauten ließ lässt rief ruft teilte teilt fügte fügt gab gibt führte führt
      stellte stellt kündigte räumte fuhr endete zeigte zeigt spottete verwies verweist denkt dachte weiß reagierte
      titelte titelt gratulierte dankte wandte wendet lächelt grinste grinst strahlte strahlt schmunzelte schmunzelt
      staunte staunt wunderte wundert tönte tönt scherzt feixte feixt prustete prustet kicherte kichert schnaubte
      schnaubt zischte zischt brüllte brüllt schrie schreit stammelte stammelt hauchte haucht wisperte wispert grummelte
      grummelt maulte mault meckerte meckert nörgelte nörgelt jammerte jammert beruhigte beruhigt triumphierte
      triumphiert frohlockte frohlockt unkte unkt plauderte plaudert analysierte analysiert schwor schwört jubelt ärgert
      spottet riefen rufen skandierte skandiert skandierten skandieren schrien brüllten beschwor beschwört beschworen prangerte
      geißelte drohte droht drohten verurteilte verurteilt verurteilten
      """)
    g.quotingVerbs = words("zitiert zitierte zitieren")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("zu")
    g.passives = words("wird werden wurde wurden worden")
    g.auxiliaries = words("hat habe haben hatte hatten ist soll will sollte")
    g.comparisons = words("wie")
    g.bareSources = words("so laut")
    g.sources = phrases(
      """
      laut|nach angaben von|nach angaben|nach ansicht von|nach ansicht|nach auffassung von|nach auffassung|nach meinung
      von|nach meinung|nach einschätzung von|nach einschätzung|nach aussage von|nach aussage|nach aussagen von|nach aussagen|nach informationen von|nach informationen|nach berichten von|nach berichten|nach auskunft von|nach auskunft|nach überzeugung von|nach
      überzeugung|nach worten
      von|nach den worten von|nach den worten|nach darstellung von|nach darstellung|aus sicht von|aus sicht
      """)
    g.openingSources = words("für")
    g.trailingSources = words("zufolge")
    g.ownAccounts = phrases(
      """
      nach eigenen angaben|eigenen angaben zufolge|nach eigener aussage|nach eigenen aussagen|nach eigenen worten|nach
      eigenem bekunden|laut eigener aussage|laut eigenen angaben|eigenen worten zufolge|nach seinen angaben|nach ihren
      angaben|nach seinen worten|nach ihren worten|seinen angaben zufolge|ihren angaben zufolge|seiner meinung
      nach|ihrer meinung nach|seiner ansicht nach|ihrer ansicht nach|nach seiner ansicht|nach ihrer ansicht
      """)
    g.negations = words("nie nicht niemals nirgends niemand keineswegs keinesfalls kein keine keiner weder")
    g.suppositions = words("sollte sollten könnte müsste dürfte würde")
    g.hearsay = words("soll sollen")
    g.restrictions = words("nur bloß allein")
    g.conditions = words("wenn falls sofern ob sollte sollten hätte würde")
    g.denials = words("dementierte dementiert bestritt bestreitet leugnete leugnet")
    g.refusals = words("weigerte weigert vermied vermeidet")
    g.infinitives = words("sagen behaupten rufen schreiben")
    g.perfects = words("zu")
    g.questions = words("gefragt fragte fragt fragten frage fragen nachfrage")
    g.interrogatives = words("warum wieso weshalb wie wann wo was welche welcher")
    g.replies = words("entgegnete entgegnet erwiderte erwidert antwortete antwortet konterte kontert")
    g.joiners = words("und sowie")
    g.conjunctions = words("dass daß")
    g.reportedMood = words(
      """
      sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe liege sehe lasse bleibe bestehe würden
      hätten wären könnten müssten sollten würde wäre hätte brauche mache handele führe
      """)
    g.conditionals = words("würden hätten wären könnten müssten sollten würde wäre hätte")
    g.pronouns = pronounTable(
      """
      er:he sie:she dieser:he diese:she ich:first wir:first du:second ihr:second man:they leute:they viele:they
      manche:they einige:they andere:they
      """)
    g.prepositions = words(
      """
      gegenüber mit von vom an am im in bei beim für über unter nach zu zum zur auf aus gegen durch ohne um vor hinter
      neben zwischen seit während wegen trotz laut samt entgegen statt per via dank namens als außer innerhalb
      """)
    g.determiners = words(
      """
      der die das dem den des ein eine einer eines einem einen sein seine seiner ihr ihre ihrer dieser diese jener auch
      """)
    g.genitives = words("der des eines einer dieses dieser seines seiner ihres ihrer")
    g.indefinite = words("ein eine einer eines einem einen")
    g.roles = words(
      """
      ceo cto cfo coo chef chefin präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin obmann obfrau
      direktor direktorin leiter leiterin geschäftsführer geschäftsführerin vorstand vorsitzende vorsitzender
      vorsitzenden gründer gründerin mitgründer mitgründerin mitbegründer professor professorin trainer trainerin
      politiker politikerin abgeordnete abgeordneter anwalt anwältin richter richterin staatsanwalt forscher forscherin
      experte expertin analyst analystin ökonom ökonomin autor autorin journalist journalistin manager managerin
      sekretär generalsekretär bürgermeister bürgermeisterin senator senatorin bischof papst könig königin prinz general
      kapitän spieler spielerin botschafter botschafterin beauftragte beauftragter beamter augenzeuge rapper sänger
      sängerin schauspieler schauspielerin regisseur regisseurin premier außenminister premierminister
      ministerpräsident bundeskanzlerin bundespräsident partner investor händler
      ermittler ermittlerin zeuge zeugin anwohner anwohnerin nachbar nachbarin polizist polizistin lehrer lehrerin arzt ärztin
      wissenschaftler wissenschaftlerin tochter sohn schwester bruder mutter vater ehefrau ehemann witwe enkel enkelin
      kollege kollegin kollegen augenzeugin augenzeugen zeugen kunde kundin besucher besucherin student studentin gast
      schüler schülerin rentner rentnerin mitarbeiter mitarbeiterin passant passantin fahrgast landrat landrätin
      stadträtin gemeinderätin stadtpfarrer pfarrer pfarrerin pastorin jubilar jubilarin notar notarin
      angeklagter angeklagte dirigent dirigentin intendant intendantin meteorologe meteorologin liberaler liberale
      schwiegersohn schwiegertochter schwiegermutter schwiegervater stiefsohn stieftochter stiefmutter stiefvater cousin
      cousine onkel tante neffe nichte schwager schwägerin lebensgefährte lebensgefährtin verlobter verlobte
      """)
    g.roleEndings = endings(
      """
      chef chefin präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin direktor direktorin
      leiter leiterin führer führerin vorstand vorsitzende vorsitzender vorsitzenden gründer gründerin professor
      trainer trainerin politiker politikerin abgeordnete abgeordneter anwalt anwältin richter richterin forscher
      forscherin experte expertin analyst analystin ökonom ökonomin autor autorin journalist manager managerin sekretär
      sekretärin meister meisterin senator bischof könig botschafter botschafterin beauftragte beauftragter kandidat
      kandidatin kommissar kommissarin ingenieur wissenschaftler wissenschaftlerin aktivist aktivistin spieler
      spielerin pilot boss
      """
    )
    g.feminineEndings = ["in"]
    g.honorifics = honorificTable("herr:m herrn:m frau:f dr:u prof:u")
    g.links = words("der des von vom bei beim für im in am")
    g.notNames = words(
      """
      sollte sollten würde würden könnte könnten hätte hätten wäre wären müsste müssten
      montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
      september oktober november dezember der die das den dem des ein eine einer im in am an auf aus bei mit nach von vor
      zu zum zur für über unter und aber oder doch denn wenn als wie während obwohl weil da so dann auch nur noch schon
      sein seine ihr ihre er sie es wir ich man dies diese dieser dieses hier dort dazu dabei dafür damit darüber daraufhin
      zudem außerdem weiter ferner anschließend gestern heute morgen laut gegenüber ende anfang mitte herr frau nun jetzt
      später zuvor bereits danach insgesamt allerdings jedoch trotzdem beide alle viele einige kein keine nicht was wer
      vielleicht offenbar natürlich manchmal schließlich warum wo woher um durch ohne gegen seit bis wegen trotz statt neben
      """)
    g.continuations = phrases(
      "und weiter|weiter|und ferner|weiter heißt es|und er fügt hinzu|er fuhr fort|sie fuhr fort|weiter sagte er")
    g.announcements = phrases(
      "mit den worten|mit folgenden worten|mit diesen worten|mit dem satz|mit dem hinweis|wie folgt|folgendermaßen|wörtlich"
    )
    g.readings = phrases("heißt es|hieß es|steht|stand|ist zu lesen|war zu lesen")
    g.possessives = pronounTable(
      "sein:he seine:he seiner:he seinem:he seinen:he ihr:she ihre:she ihrer:she ihrem:she ihren:she dessen:either deren:either"
    )
    g.nominatives = words("der die das ein eine")
    g.titleCues = words(
      """
      titel motto slogan namens genannt sogenannte sogenannten sogenannter sogenanntes begriff wort buch film song lied
      album serie schlagzeile spitzname aktion kampagne projekt name namen überschrift zeitung zeitschrift magazin
      spruch thema betreff aufschrift inschrift schild
      """)
    g.firstPerson = words("ich wir mein meine meinen meiner meinem unser unsere unseren unserer mir mich uns")
    g.coordinators = words("und oder sowie aber sondern")
    g.clitics = words("sich")
    g.subordinators = words(
      """
      damit seit soweit somit mit sobald solange nachdem bevor ehe indem wobei wodurch weshalb weswegen sodass falls
      sofern zumal welche welcher welches deren dessen deshalb daher nämlich heute erst fast selbst sonst statt samt sowie
      """)
    g.putsVerbsLast = true
    g.finiteEndings = ["t", "te"]
    g.articles = honorificTable("der:m die:f")
    g.subjectArticles = honorificTable("ein:m eine:f sein:m seine:f ihr:m ihre:f dessen:u deren:u")
    g.bodies = words(
      """
      stadt gemeinde polizei kirche firma partei fraktion behörde klinik stiftung universität hochschule
      kammer kommission initiative direktion feuerwehr leitung redaktion gewerkschaft justiz bundeswehr konzern verband
      verein betrieb kreis landkreis bund senat betreiber veranstalter hersteller anbieter club klub vorstand betriebsrat
      stadtrat gemeinderat kreistag landtag bundestag
      """)
    g.bodyEndings = endings(
      """
      verwaltung regierung behörde direktion leitung genossenschaft gewerkschaft gesellschaft anwaltschaft kammer kasse
      kommission initiative partei fraktion polizei bank bahn klinik universität hochschule stiftung firma stelle konzern
      verband verein betrieb kreis betreiber veranstalter hersteller anbieter redaktion werke vereinigung
      """)
    g.recallingVerbs = words("erinnert erinnerte erinnern erinnerten")
    g.saidNouns = words("satz worte worten wort spruch ausspruch antwort rat ruf frage ansage ausruf")
    g.genders = honorificTable(
      """
      bruder:m vater:m sohn:m onkel:m ehemann:m opa:m großvater:m neffe:m enkel:m witwer:m schwager:m schwester:f mutter:f
      tochter:f tante:f ehefrau:f oma:f großmutter:f nichte:f enkelin:f witwe:f schwägerin:f schwiegersohn:m
      schwiegervater:m stiefsohn:m stiefvater:m stiefbruder:m patenonkel:m cousin:m lebensgefährte:m verlobter:m
      schwiegertochter:f schwiegermutter:f stieftochter:f stiefmutter:f stiefschwester:f patentante:f cousine:f
      lebensgefährtin:f verlobte:f mann:m frau:f
      """)
    g.personEndings = [
      .male: endings("jährige er mann ist ologe agoge ant or ling"), .female: endings("jährige in frau"),
    ]
    g.thingEndings = endings(
      """
      sender anbieter hersteller betreiber veranstalter versicherer zulieferer dienstleister versorger träger autobauer
      maschinenbauer computer newsletter konter sommer winter november dezember september oktober fehler körper finger
      motor faktor sektor reaktor korridor humor terror restaurant frist geist magazin termin medizin ticker kleber
      discounter zähler rechner vermieter weiler kloster theater center koffer keller teller container roller anhänger
      """)
    g.years = words("jahre jahren")
    return g
  }()
}
