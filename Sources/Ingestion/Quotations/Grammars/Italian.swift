import TextAnalysis

extension SpeechGrammar {
  /// How Italian reports speech.
  static let italian: SpeechGrammar = {
    var g = SpeechGrammar(code: "it")
    g.verbs = words(
      """
      disse dice dicono detto diceva afferma affermò affermato spiega spiegò spiegato dichiara dichiarò dichiarato
      aggiunge aggiunse aggiunto sottolinea sottolineò sottolineato commenta commentò commentato scrive scrisse scritto
      risponde rispose risposto chiede chiese chiesto racconta raccontò raccontato rivela rivelò rivelato annuncia
      annunciò annunciato assicura assicurò assicurato ammette ammise ammesso confessa confessò confessato conferma
      confermò confermato ricorda ricordò ricordato insiste insistette critica criticò criticato denuncia denunciò
      denunciato sostiene sostenne sostenuto osserva osservò osservato conclude concluse concluso precisa precisò
      precisato avverte avvertì avvertito ribadisce ribadì ribadito evidenzia evidenziato ritiene riferisce riferito
      promette promise promesso twitta confida confidò confidato replica replicò replicato ironizza ironizzò chiosa
      chiosò puntualizza puntualizzò chiarisce chiarì ammonisce ammonì rassicura rassicurò lamenta lamentò spiegano
      raccontano raccontava spiegava ricordano affermava ricordava sottolineava commentava ammetteva assicurava
      lamentava insisteva confessava
      """)
    g.weakVerbs = words(
      """
      continua continuò prosegue proseguì esclama esclamò ride sorride scherza propone attacca sospira sospirò sbotta
      sbottò tuona tuonò rincara incalza incalzò esulta esultò rivendica rilancia mormora mormorò sussurra sussurrò
      grida gridò urla urlò scherzò sorrise difende minimizza accusa auspica
      """)
    g.quotingVerbs = words("citato cita")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("una un sua questa")
    g.passives = words("è sono fu furono era erano stato stata essere viene")
    g.auxiliaries = words("ha hanno aveva avevano si gli le ci mi")
    g.comparisons = words("come così")
    g.bareSources = words("secondo")
    g.sources = phrases("secondo|stando a|a detta di|a giudizio di|a parere di|per")
    g.sources.removeAll { $0 == ["per"] }
    g.ownAccounts = phrases("secondo le sue parole|per sua stessa ammissione|a suo dire")
    g.negations = words("non mai né nemmeno neppure nessuno nessuna")
    g.suppositions = words("dovrebbe potrebbe")
    g.hearsay = words("avrebbe")
    g.restrictions = words("solo soltanto")
    g.conditions = words("se qualora")
    g.denials = words("negato nega negava smentito smentisce")
    g.refusals = words("rifiutato rifiuta rifiutò evitato evita")
    g.infinitives = words("dire affermare")
    g.perfects = words("aver avere avesse")
    g.questions = words("chiesto chiese domanda domandato")
    g.interrogatives = words("perché come quando dove quale")
    g.replies = words("risposto risponde rispose replicato replica replicò")
    g.joiners = words("e ed")
    g.givenNames = honorificTable("andrea:m nicola:m gabriele:m simone:m daniele:m")
    g.conjunctions = words("che")
    g.pronouns = pronounTable(
      "lui:he lei:she egli:he ella:she loro:they essi:they io:first noi:first tu:second voi:second molti:they alcuni:they"
    )
    g.prepositions = words(
      """
      a al allo alla ai agli alle di del dello della dei degli delle da dal dalla in nel nella con per su sul sulla tra
      fra contro verso presso durante senza dopo prima secondo
      """)
    g.determiners = words("il lo la i gli le l un uno una suo sua suoi sue questo questa quel quella nostro nostra")
    g.indefinite = words("un uno una")
    g.roles = words(
      """
      dirigente bidella insegnante docente studente studentessa residente negoziante pensionato pensionata
      ceo presidente presidentessa direttore direttrice ministro ministra senatore senatrice deputato deputata sindaco
      sindaca portavoce fondatore fondatrice cofondatore cofondatrice responsabile capo professore professoressa
      ricercatore ricercatrice avvocato avvocata analista economista autore autrice giornalista segretario segretaria
      ambasciatore ambasciatrice giudice procuratore generale capitano allenatore giocatore giocatrice amministratore
      delegato leader esperto esperta medico dottore dottoressa scrittore scrittrice cantante attore attrice re regina
      papa vescovo governatore premier imprenditore imprenditrice manager comandante assessore assessora vicesindaco
      consigliere consigliera vicina vicino madre padre figlio figlia fratello sorella vedova vedovo falegname
      camionista agricoltore agricoltrice insegnante infermiere infermiera testimone romanziere romanziera parroco
      commissario preside bidello elettricista tassista pescatore biologo biologa
      """)
    g.feminineEndings = [
      "trice", "essa", "ministra", "deputata", "sindaca", "avvocata", "segretaria", "esperta", "regina",
    ]
    g.honorifics = honorificTable(
      """
      sig:m signor:m signora:f dott:m dottor:m dottoressa:f don:m ing:u avv:u on:u suor:f fra:m padre:m
      """)
    g.links = words("di del dello della dei degli delle d in")
    g.notNames = words(
      """
      lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
      settembre ottobre novembre dicembre il lo la i gli le l un uno una di del della dei delle a al alla da dal in nel
      nella con su per tra fra e o ma se quando come mentre perché che chi suo sua questo questa lui lei loro noi io
      anche inoltre così oggi ieri domani dopo prima non sì più molto già è
      """)
    g.continuations = phrases("e ancora|e aggiunge|e ha aggiunto|poi aggiunge|e prosegue")
    g.announcements = phrases("con queste parole|con le seguenti parole|in questi termini|nei seguenti termini|così")
    g.readings = phrases("si legge|si leggeva|è scritto|era scritto|sta scritto")
    g.possessives = pronounTable("suo:either sua:either suoi:either sue:either")
    g.titleCues = words(
      "intitolato intitolata chiamato chiamata denominato soprannominato motto slogan libro film canzone album titolo termine parola espressione campagna programma concetto progetto cosiddetto cosiddetta"
    )
    g.firstPerson = words("io mi me mio mia miei mie noi ci nostro nostra nostri nostre")
    g.coordinators = words("e o ma")
    g.particles = particleTable("fa:sapere,notare,presente fece:sapere,notare fanno:sapere,notare")
    g.isProDrop = true
    g.clitics = words("si gli le ci lo")
    g.subordinators = words("mentre benché sebbene poiché dove cui affinché oppure ovvero")
    g.finiteEndings = ["a", "e", "o", "i"]
    g.articles = honorificTable("il:m lo:m la:f l:u")
    g.subjectArticles = honorificTable("un:m uno:m una:f suo:m sua:f")
    g.bodies = words(
      """
      direzione prefettura polizia questura azienda società associazione commissione regione soprintendenza procura
      cooperativa università banca agenzia giunta comune ministero governo sindacato consorzio tribunale comitato gruppo
      consiglio
      """)
    g.genders = honorificTable(
      "madre:f figlia:f sorella:f vedova:f moglie:f padre:m figlio:m fratello:m vedovo:m marito:m")
    g.personEndings = [
      .male: ["tore", "iere", "ista", "aio", "cittadino", "iano", "enne"],
      .female: ["trice", "iera", "ista", "aia", "iana", "essa", "enne"],
      nil: ["ista", "tore", "trice", "enne"],
    ]
    g.thingEndings = endings(
      """
      quartiere cantiere mestiere settore motore fattore quotidiano gennaio febbraio frontiera bandiera maniera carriera
      lista pista vista rivista intervista promessa stessa commessa scommessa
      """)
    g.years = words("anni")
    g.media = words("agenzia quotidiano giornale radio rivista portale stampa emittente tv")
    return g
  }()
}
