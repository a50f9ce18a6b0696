import TextAnalysis

extension SpeechGrammar {
  /// How French reports speech.
  static let french: SpeechGrammar = {
    var g = SpeechGrammar(code: "fr")
    g.verbs = words(
      """
      dit dis disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté
      ajoute ajoutait précisé précise estimé estime estimait assuré assure souligné souligne indiqué indique confié
      confie révélé révèle annoncé annonce répondu répond demandé demande écrit écrivait écrivent rappelé rappelle
      raconté raconte racontait insisté insiste admis admet reconnu reconnaît avoué avoue martelé martèle regretté
      regrette dénoncé dénonce prévenu prévient averti avertit conclu conclut résumé résume commenté commente soutenu
      soutient prétendu prétend promis promet jugé juge réagi réagit réagissait tweeté témoigné témoigne rapporté
      rapporte considère considéré pense pensait analyse analysé poursuit détaillé détaille plaidé plaide répété répète
      rétorqué rétorque rappeler ajouter préciser souligner déclarer affirmer expliquer estimer assurer indiquer confier
      dire ajoutant précisant rappelant expliquant
      """)
    g.weakVerbs = words(
      """
      lancé lance poursuivi continue continué reprend sourit rit glisse glissé souffle soufflé propose proposé espère
      soupire soupiré lâche lâché tempête fulmine insurge agace inquiète alarme tranché ironise ironisé renchérit
      renchéri déplore déploré réjouit félicite étonne amuse argumente argue observe observé constate constaté jure juré
      murmure murmuré crie crié hurle emporte justifie justifié assène asséné relativise souvient désole signale signalé
      défend tempère nuance s'exclame exclame enchaîne évoque interroge indigne indigné scandalise scandalisé étonné
      réjoui enthousiasme enthousiasmé émerveille émerveillé attriste grince grincé peste pesté rage ragé râle râlé
      grogne grogné grommelle grommelé bougonne bougonné marmonne marmonné gronde grondé plaisante plaisanté rigole
      rigolé blague blagué corrige corrigé rectifie rectifié rassure rassuré alerte alerté amusé agacé inquiété minimise
      narre récapitule
      """)
    g.quotingVerbs = words("cité cite")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("une un cette sa ma leur cet son")
    g.passives = words("est sont était étaient été fut furent être")
    g.auxiliaries = words("a ai ont avait avaient t m se s l lui leur nous")
    g.comparisons = words("comme ainsi")
    g.bareSources = words("selon dixit")
    g.openingSources = words("pour")
    g.sources = phrases("selon|d après|aux dires de|de l avis de|aux yeux de|pour reprendre les mots de")
    g.ownAccounts = phrases(
      "selon ses propres dires|selon ses dires|de son propre aveu|selon ses propres mots|selon ses mots")
    g.negations = words("jamais pas point nullement aucunement ni")
    g.suppositions = words("devrait pourrait")
    g.hearsay = words("aurait auraient")
    g.restrictions = words("seulement uniquement")
    g.conditions = words("si s")
    g.denials = words("nié nie niait démenti dément démentait")
    g.refusals = words("refusé refuse refusa évité évite")
    g.infinitives = words("dire prétendre")
    g.perfects = words("avoir ait aurait")
    g.questions = words("demandé demande question interrogé interrogée savoir")
    g.interrogatives = words("pourquoi comment quand où quel quelle")
    g.replies = words("répondu répond répondait rétorqué rétorque répliqué réplique")
    g.joiners = words("et")
    g.givenNames = honorificTable("jean:m andrea:f laurence:f")
    g.conjunctions = words("que qu")
    g.pronouns = pronounTable(
      "il:he elle:she lui:he celui-ci:he celle-ci:she ils:they elles:they on:they je:first j:first nous:first vous:second tu:second"
    )
    g.prepositions = words(
      "à au aux de du des d en dans avec chez par pour sur sous contre entre vers auprès selon après avant envers sans devant"
    )
    g.determiners = words("le la les l un une des son sa ses leur leurs ce cette cet ces notre nos")
    g.indefinite = words("un une")
    g.roles = words(
      """
      riverain riveraine habitant habitante voisin voisine client cliente commerçant commerçante étudiant étudiante lycéen
      lycéenne retraité retraitée bénévole passant passante usager
      pdg dg ceo président présidente directeur directrice ministre sénateur sénatrice député députée maire porte-parole
      parole fondateur fondatrice cofondateur cofondatrice responsable chef cheffe patron patronne professeur
      professeure chercheur chercheuse avocat avocate analyste économiste auteur autrice journaliste secrétaire
      ambassadeur ambassadrice juge procureur procureure général capitaine entraîneur joueur joueuse dirigeant
      dirigeante gérant gérante conseiller conseillère expert experte médecin docteur écrivain chanteur chanteuse acteur
      actrice réalisateur réalisatrice roi reine pape évêque historien historienne militante militant proviseur
      proviseure éditeur éditrice élève voisin voisine mère père fils fille frère sœur veuve veuf boulanger boulangère
      agriculteur agricultrice infirmier infirmière enseignant enseignante syndicaliste adjoint adjointe préfet préfète
      commissaire représentant représentante vice-président vice-présidente romancier romancière géologue biologiste
      pêcheur retraité retraitée libraire bénévole
      """)
    g.feminineEndings = [
      "trice", "ière", "iere", "euse", "présidente", "presidente", "députée", "deputee", "avocate",
      "cheffe", "patronne", "experte", "dirigeante", "reine", "historienne", "militante",
    ]
    g.honorifics = honorificTable("m:m mm:m mme:f mlle:f monsieur:m madame:f dr:u pr:u me:u maître:u")
    g.links = words("de du des d chez à au la le l")
    g.notNames = words(
      """
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
      octobre novembre décembre le la les l un une des du de d au aux à en dans sur pour par avec sans mais ou et donc or
      ni car si quand comme lorsque puisque selon après avant depuis pendant ce cette ces cet il elle ils elles on nous
      vous je j tu son sa ses leur leurs notre nos votre vos qui que quoi dont où ainsi aussi alors puis enfin cependant
      toutefois hier demain très plus moins tout toute tous toutes ici là c s n qu y
      celui celle ceux celles
      """)
    g.continuations = phrases(
      "et de poursuivre|et d ajouter|et de conclure|et de préciser|et d expliquer|et il ajoute|et elle ajoute|avant d ajouter|avant de conclure|plus loin"
    )
    g.announcements = phrases(
      "en ces termes|par ces mots|avec ces mots|avec les mots suivants|ainsi|en ces mots|comme suit")
    g.readings = phrases("on lit|on peut lire|on y lit|est il écrit|lit on|peut on lire")
    g.possessives = pronounTable("son:either sa:either ses:either")
    g.titleCues = words(
      """
      intitulé intitulée appelé appelée surnommé surnommée baptisé baptisée slogan devise expression mot terme titre
      livre film chanson album programme initiative concept nom opération célèbre
      """)
    g.firstPerson = words("je j me m moi mon ma mes nous notre nos")
    g.coordinators = words("et ou mais puis")
    g.particles = particleTable("fait:savoir,valoir,remarquer,observer fit:savoir,valoir faisait:savoir,valoir")
    g.insertsClauses = true
    g.clitics = words("s se l lui leur nous m")
    g.subordinators = words("afin tandis alors pourtant notamment surtout quant voire soit lors malgré")
    g.finiteEndings = ["e", "it", "t"]
    g.articles = honorificTable("le:m la:f l:u cet:m cette:f")
    g.subjectArticles = honorificTable("un:m une:f son:u sa:f")
    g.bodies = words(
      """
      direction mairie préfecture police gendarmerie entreprise société association commission région ville commune
      fédération municipalité métropole agence banque clinique université coopérative ministère département syndicat
      gouvernement parquet groupe conseil tribunal comité collectif
      """)
    g.genders = honorificTable(
      "mère:f fille:f sœur:f veuve:f femme:f épouse:f père:m fils:m frère:m veuf:m mari:m époux:m")
    g.personEndings = [
      .male: endings("eur ier iste ien ois ard graphe logue génaire tenaire"),
      .female: endings("euse trice ière iste ienne ante eure graphe logue génaire tenaire"),
      nil: endings("euse trice iste ien ienne graphe logue génaire tenaire"),
    ]
    g.thingEndings = endings(
      """
      paragraphe orthographe autographe catalogue dialogue prologue épilogue dossier courrier papier quotidien chantier quartier calendrier moteur secteur facteur ordinateur bonheur honneur
      lumière manière rivière matière première carrière frontière bannière dernière prière terrain soutien lien entretien
      maintien partenaire heure demeure mesure liste piste peur valeur couleur heur teur-général
      """)
    g.years = words("ans")
    return g
  }()
}
