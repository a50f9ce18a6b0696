import TextAnalysis

extension SpeechGrammar {
  /// How Portuguese reports speech.
  static let portuguese: SpeechGrammar = {
    var g = SpeechGrammar(code: "pt")
    g.verbs = words(
      """
      informou informa informaram
      disse diz dizem dizia dito afirmou afirma afirmam afirmado explicou explica explicado declarou declara declarado
      acrescentou acrescenta destacou destaca ressaltou ressalta salientou salienta comentou comenta escreveu escreve
      respondeu responde perguntou pergunta contou conta relatou relata revelou revela anunciou anuncia garantiu garante
      assegurou assegura reconheceu reconhece admitiu admite confessou confessa confirmou confirma lembrou lembra
      recordou recorda insistiu insiste lamentou lamenta criticou critica denunciou denuncia avaliou avalia considera
      considerou acredita concluiu conclui completou completa observou observa frisou frisa enfatizou enfatiza reiterou
      reitera sublinhou sublinha defendeu defende alertou alerta argumentou argumenta apontou aponta prometeu promete
      tuitou negou nega pediu pede referiu refere adiantou indicou indica ironizou ironiza brincou resumiu detalhou
      detalha desabafou desabafa retrucou retruca rebateu rebate ponderou pondera justificou justifica descreveu
      descreve avisou avisa exigiu previu contava explicava lembrava afirmava comentava reconhecia lamentava admitia
      confessava insistia recordava reclamou reclama protestou protesta
      """)
    g.weakVerbs = words(
      """
      continuou continua prosseguiu prossegue exclamou exclama sorri ri brincou brinca confidenciou propõe resume
      disparou dispara comemorou comemora celebrou celebra refletiu reflete gritou grita sussurrou sussurra suspirou
      suspira queixou queixa emendou emenda arrematou arremata finalizou finaliza cobrou atirou atira
      """)
    g.quotingVerbs = words("citado cita")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("uma um sua")
    g.passives = words("é são foi foram era eram sido ser")
    g.auxiliaries = words("tem têm tinha havia se lhe lhes nos me")
    g.comparisons = words("como assim conforme")
    g.bareSources = words("segundo conforme")
    g.openingSources = words("para")
    g.sources = phrases("segundo|de acordo com|nas palavras de|na opinião de|conforme")
    g.ownAccounts = phrases(
      "segundo suas próprias palavras|segundo as suas palavras|nas suas próprias palavras|nas suas palavras")
    g.negations = words("não nunca jamais tampouco nem ninguém")
    g.suppositions = words("poderia deveria")
    g.hearsay = words("teria")
    g.restrictions = words("só apenas somente")
    g.conditions = words("se caso")
    g.denials = words("negou nega negava desmentiu desmente")
    g.refusals = words("recusou recusa evitou evita")
    g.infinitives = words("dizer afirmar")
    g.perfects = words("ter tivesse tinha")
    g.questions = words("perguntado perguntada perguntou pergunta questionado questionada")
    g.interrogatives = words("como quando onde qual")
    g.replies = words("respondeu responde retrucou retruca replicou")
    g.joiners = words("e")
    g.conjunctions = words("que")
    g.pronouns = pronounTable(
      "ele:he ela:she eles:they elas:they eu:first nós:first você:second vocês:second muitos:they alguns:they")
    g.prepositions = words(
      "a ao à aos às de do da dos das em no na nos nas com por pelo pela para sobre contra entre até desde sob sem após durante perante"
    )
    g.determiners = words("o a os as um uma uns umas seu sua seus suas este esta esse essa nosso nossa")
    g.indefinite = words("um uma uns umas")
    g.roles = words(
      """
      vereador vereadora
      ceo presidente presidenta diretor diretora ministro ministra senador senadora deputado deputada prefeito prefeita
      porta-voz voz fundador fundadora cofundador cofundadora responsável chefe professor professora pesquisador
      pesquisadora investigador advogado advogada analista economista autor autora jornalista secretário secretária
      embaixador embaixadora juiz juíza procurador procuradora general capitão treinador treinadora jogador jogadora
      gerente líder especialista médico médica doutor doutora escritor escritora cantor cantora ator atriz rei rainha
      papa bispo governador governadora empresário empresária executivo executiva vice-presidente vereador vereadora
      engenheiro engenheira aposentado aposentada morador moradora mãe pai filho filha irmão irmã viúva viúvo vizinho
      vizinha agricultor agricultora enfermeiro enfermeira testemunha romancista motorista taxista pescador bióloga
      biólogo
      """)
    g.feminineEndings = [
      "ora", "ministra", "deputada", "prefeita", "advogada", "secretaria", "juiza", "medica", "atriz",
      "rainha", "empresaria", "executiva", "presidenta",
    ]
    g.honorifics = honorificTable("sr:m sra:f srta:f dom:m dona:f senhor:m senhora:f dr:m dra:f")
    g.links = words("de do da dos das no na em para")
    g.notNames = words(
      """
      segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro
      outubro novembro dezembro o a os as um uma de do da dos das em no na nos nas com por para sobre segundo e ou mas se
      quando como enquanto embora porque que quem seu sua este esta esse essa ele ela eles nós eu você também além assim
      hoje ontem amanhã depois antes não sim mais muito já é
      """)
    g.continuations = phrases("e acrescentou|e completou|e continuou|e concluiu")
    g.announcements = phrases(
      "com estas palavras|com as seguintes palavras|nestes termos|nos seguintes termos|assim|da seguinte forma")
    g.readings = phrases("lê se|lia se|pode ler se|podia ler se|está escrito")
    g.possessives = pronounTable("seu:either sua:either seus:either suas:either")
    g.titleCues = words(
      "intitulado intitulada chamado chamada denominado denominada apelidado apelidada lema slogan livro filme canção disco título termo palavra expressão campanha programa conceito projeto"
    )
    g.firstPerson = words("eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas")
    g.coordinators = words("e ou mas")
    g.isProDrop = true
    g.clitics = words("se lhe lhes nos")
    g.subordinators = words("embora enquanto pois onde cujo cuja senão salvo")
    g.finiteEndings = ["ou", "iu", "eu", "a", "e"]
    g.articles = honorificTable("o:m a:f")
    g.subjectArticles = honorificTable("um:m uma:f seu:m sua:f")
    g.bodies = words(
      """
      direção prefeitura câmara polícia empresa companhia sociedade associação comissão região federação agência
      universidade cooperativa secretaria autarquia ministério governo sindicato consórcio tribunal comité comitê grupo
      conselho
      """)
    g.genders = honorificTable("mãe:f filha:f irmã:f viúva:f esposa:f pai:m filho:m irmão:m viúvo:m marido:m")
    g.personEndings = [
      .male: ["dor", "tor", "eiro", "ista", "iano", "rapaz", "jovem", "menino"],
      .female: ["eira", "ista", "iana", "triz", "jovem", "menina", "rapariga"],
    ]
    g.thingEndings = endings(
      """
      dinheiro janeiro fevereiro motor setor fator primeiro feira bandeira maneira carreira primeira lista pista vista
      revista entrevista exterior fronteira cadeira madeira
      """)
    g.years = words("anos")
    g.media = words("agência jornal rádio revista portal imprensa emissora televisão tv")
    return g
  }()
}
