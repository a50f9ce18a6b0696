import TextAnalysis

extension SpeechGrammar {
  /// How Spanish reports speech.
  static let spanish: SpeechGrammar = {
    var g = SpeechGrammar(code: "es")
    g.verbs = words(
      """
      dijo dice dicen decía dicho afirmó afirma afirman afirmado explicó explica explicado señaló señala señalado
      declaró declara declarado aseguró asegura asegurado añadió añade agregó agrega indicó indica comentó comenta
      escribió escribe respondió responde contestó contesta preguntó pregunta sostuvo sostiene manifestó manifiesta
      expresó expresa destacó destaca subrayó subraya advirtió advierte anunció anuncia reconoció reconoce admitió
      admite confesó confiesa confirmó confirma recordó recuerda insistió insiste lamentó lamenta criticó critica
      denunció denuncia opinó opina considera consideró cree concluyó concluye precisó precisa relató relata contó
      cuenta reveló revela apuntó apunta reiteró reitera recalcó recalca enfatizó enfatiza puntualizó aclaró aclara
      argumentó argumenta bromeó prometió promete tuiteó negó niega pidió pide matizó protestó protesta ironizó ironiza sentenció zanjó
      zanja espetó espeta apostilló apostilla remató replicó replica rebatió rebate reprochó reprocha exigió exige
      reclamó reclama detalló detalla rememoró rememora alegó alega adujo aduce auguró vaticinó vaticina avisó avisa
      alertó alerta adelantó relataba contaba explicaba señalaba añadía reconocía lamentaba aseguraba afirmaba recordaba
      insistía sostenía advertía comentaba admitía confesaba opinaba aclaraba denunciaba precisaba respondía confirmaba
      apuntaba consideraba
      """)
    g.weakVerbs = words(
      """
      continuó continúa prosiguió prosigue siguió sigue concedió exclamó exclama ríe sonríe confía confió propone remata
      sentencia celebró celebra resumió resume justificó justifica describió describe reflexionó reflexiona evocó evoca
      razonó razona deslizó desliza soltó suelta gritó grita susurró susurra suspiró suspira bromea quejó queja valoró
      valora avanzó avanza tranquilizó lamenta
      """)
    g.quotingVerbs = words("citado cita")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("una un esta su")
    g.passives = words("es son fue fueron era eran sido ser")
    g.auxiliaries = words("ha han había habían hemos se le les nos me")
    g.comparisons = words("como así")
    g.bareSources = words("según")
    g.openingSources = words("para")
    g.sources = phrases("según|de acuerdo con|en palabras de|a juicio de|en opinión de")
    g.ownAccounts = phrases(
      "según sus propias palabras|según sus palabras|según su propio testimonio|en sus propias palabras")
    g.negations = words("no nunca jamás tampoco ni nadie")
    g.suppositions = words("podría debería")
    g.hearsay = words("habría")
    g.restrictions = words("solo sólo solamente")
    g.conditions = words("si")
    g.denials = words("negó niega negaba desmintió desmiente")
    g.refusals = words("negó niega rehusó evitó evita")
    g.infinitives = words("decir afirmar")
    g.perfects = words("haber hubiera hubiese había")
    g.questions = words("preguntado preguntada preguntó pregunta")
    g.interrogatives = words("cómo cuándo dónde cuál")
    g.replies = words("respondió responde contestó contesta replicó replica")
    g.joiners = words("y e")
    g.conjunctions = words("que")
    g.pronouns = pronounTable(
      "él:he ella:she ellos:they ellas:they yo:first nosotros:first tú:second usted:second muchos:they algunos:they"
    )
    g.prepositions = words(
      "a al de del en con por para sobre contra entre hacia desde hasta ante bajo tras sin según durante mediante")
    g.determiners = words("el la los las un una unos unas su sus este esta ese esa nuestro nuestra")
    g.indefinite = words("un una unos unas")
    g.roles = words(
      """
      ceo presidente presidenta director directora ministro ministra senador senadora diputado diputada alcalde
      alcaldesa portavoz vocero vocera fundador fundadora cofundador cofundadora responsable jefe jefa profesor
      profesora investigador investigadora abogado abogada analista economista autor autora periodista secretario
      secretaria embajador embajadora juez jueza fiscal general capitán entrenador entrenadora jugador jugadora gerente
      líder experto experta médico médica doctor doctora escritor escritora cantante actor actriz rey reina papa obispo
      canciller gobernador gobernadora consejero consejera vicepresidente vicepresidenta empresario empresaria ejecutivo
      concejal concejala edil vecino vecina agricultor agricultora viuda viudo madre padre hijo hija hermano hermana
      maestro maestra comisario comisaria enfermero enfermera testigo novelista pastor conductor conductora carnicero
      pescadero frutero taxista biólogo bióloga
      """)
    g.feminineEndings = [
      "ora", "enta", "ministra", "diputada", "alcaldesa", "vocera", "jefa", "abogada", "secretaria",
      "jueza", "experta", "medica", "actriz", "reina", "consejera", "empresaria",
    ]
    g.honorifics = honorificTable("sr:m sra:f srta:f don:m doña:f señor:m señora:f dr:m dra:f")
    g.links = words("de del la el los en para")
    g.notNames = words(
      """
      lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
      octubre noviembre diciembre el la los las un una de del al a en con por para sobre según y o pero si cuando como
      mientras aunque porque que quien su sus este esta ese esa él ella ellos nosotros yo usted también además así sin
      embargo hoy ayer mañana después antes luego no sí más muy ya es lo se
      """)
    g.continuations = phrases("y añadió|y agregó|y continuó|y concluyó|además")
    g.announcements = phrases(
      "con estas palabras|con las siguientes palabras|en estos términos|en los siguientes términos|así|de la siguiente manera"
    )
    g.readings = phrases("se lee|se leía|se puede leer|podía leerse|puede leerse")
    g.possessives = pronounTable("su:either sus:either")
    g.titleCues = words(
      "titulado titulada llamado llamada denominado denominada apodado apodada lema eslogan libro película canción disco título término palabra expresión campaña programa concepto proyecto"
    )
    g.firstPerson = words("yo me mi mis mí nosotros nos nuestro nuestra nuestros nuestras")
    g.coordinators = words("y e o u pero")
    g.isProDrop = true
    g.clitics = words("se le les nos lo")
    g.subordinators = words("mientras aunque tras pues donde cuyo cuya sino salvo")
    g.finiteEndings = ["o", "a", "e"]
    g.articles = honorificTable("el:m la:f")
    g.subjectArticles = honorificTable("un:m una:f su:u")
    g.bodies = words(
      """
      dirección alcaldía policía empresa compañía sociedad asociación comisión región federación agencia universidad
      cooperativa fiscalía delegación consejería ayuntamiento ministerio gobierno sindicato consorcio tribunal comité
      grupo consejo
      """)
    g.genders = honorificTable("madre:f hija:f hermana:f viuda:f esposa:f padre:m hijo:m hermano:m viudo:m marido:m")
    g.personEndings = [
      .male: ["dor", "tor", "ero", "ista", "edil", "iano", "genario", "joven"],
      .female: ["iera", "ista", "iana", "triz", "adora", "genaria", "joven"],
    ]
    g.thingEndings = endings(
      """
      dinero enero febrero motor sector factor numero tablero agujero sendero mañana frontera carretera operadora
      constructora aseguradora promotora distribuidora productora consultora emisora lista pista vista revista entrevista
      verano exterior
      """)
    g.years = words("años")
    g.media = words("agencia diario periódico cadena emisora radio revista medio portal prensa medios")
    return g
  }()
}
