import TextAnalysis

extension SpeechGrammar {
  /// How English reports speech.
  static let english: SpeechGrammar = {
    var g = SpeechGrammar(code: "en")
    g.verbs = words(
      """
      said says say saying told tells tell stated states state wrote writes tweeted tweets posted added adds add
      explained explains explain claimed claims argued argues noted notes remarked remarks commented comments replied
      replies responded responds answered answers asked asks announced announces declared declares insisted insists
      admitted admits acknowledged acknowledges warned warns believes believed thinks thought emphasized emphasizes
      emphasised emphasises stressed stresses pointed reiterated reiterates recalled recalls reveals revealed reported
      suggested suggests predicted predicts concluded concludes confirmed confirms denied denies described describes
      observed observes complained complains promised promises joked jokes quipped mentioned mentions confided confides
      opined opines shared shares vowed vows testified testifies urged urges quoted lamented laments boasted writing
      adding noting telling insisting arguing explaining joking warning retorted retorts conceded concedes contended
      contends maintained maintains asserted asserts affirmed affirms alleged alleges reflected reflects elaborated
      elaborates remembered remembers remember explaining
      """)
    g.weakVerbs = words(
      """
      continued continues went began begins called calls laughed laughs smiled smiles recounted agreed agrees cautioned
      cautions countered exclaimed cried shouted whispered sighed wondered put puts according hopes hoped teased teases
      deadpanned mused muses enthused gushed fumed fumes raged chimed groaned grumbled muttered mumbled snapped barked
      yelled shrieked screamed gasped giggled grinned grins chuckled chuckles beamed marvelled pleaded begged demanded
      demands inquired queried advised reassured apologised apologized bemoaned decried stormed sobbed shrugged nodded
      """)
    g.addressingVerbs = words("told tells tell telling asked asks urged warned reminded informed assured")
    g.quotingVerbs = words("quoted quotes cited cites")
    g.verbs.formUnion(g.quotingVerbs)
    g.nounMarkers = words("the a an his her its their our my your this these those no some any to of in")
    g.passives = words("is are was were be been being")
    g.auxiliaries = words("has have had did does will would also later then further")
    g.comparisons = words("as")
    g.openingSources = words("for")
    g.sources = phrases(
      "according to|in the words of|in the view of|in the opinion of|quoted by|as told by")
    g.ownAccounts = phrases(
      "by his own account|by her own account|in his own words|in her own words|according to his own|according to her own"
    )
    g.negations = words(
      "never not nobody none neither nor cannot didn't doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't wasn't isn't"
    )
    g.suppositions = words("might may should could must")
    g.restrictions = words("only just merely")
    g.conditions = words("if unless whether should had suppose supposing")
    g.denials = words("denied denies deny denying disputed disputes")
    g.refusals = words("refused refuses refuse refusing declined declines declining avoided avoids avoiding")
    g.infinitives = words("say saying tell telling claim claiming")
    g.perfects = words("having had has have")
    g.questions = words("asked asks ask asking question questioned wondered wonders")
    g.interrogatives = words("why how when where what which")
    g.replies = words("replied replies answered answers retorted retorts responded responds countered counters")
    g.joiners = words("and")
    g.conjunctions = words("that how why")
    g.pronouns = pronounTable(
      "he:he she:she him:he her:she they:they we:first i:first you:second people:they others:they some:they many:they"
    )
    g.prepositions = words(
      """
      to with by from of for at in on against about after before under over between among into like through during
      regarding behind toward towards alongside than via per
      """)
    g.determiners = words("the a an his her its their our my this that these those another")
    g.indefinite = words("a an another some")
    g.roles = words(
      """
      ceo cto cfo coo cso cmo cio cpo chief executive officer president chairman chairwoman chair chairperson director
      founder cofounder head manager minister chancellor senator congressman congresswoman governor mayor spokesman
      spokeswoman spokesperson analyst economist lawyer attorney professor researcher scientist author journalist editor
      reporter secretary ambassador commissioner judge prosecutor general colonel captain coach player partner owner
      investor trader developer engineer expert leader lead boss activist lawmaker representative strategist executive
      consultant doctor principal prince king queen pope bishop singer actor actress director producer writer historian
      critic entrepreneur neighbour neighbor witness resident pensioner survivor shopkeeper farmer teacher nurse mother
      father mum mom dad sister brother son daughter husband wife widow widower grandmother grandfather aunt uncle
      cousin novelist inspector sergeant superintendent mechanic pilot midfielder striker goalkeeper councillor agent
      predecessor successor curator librarian lifeguard volunteer organiser organizer supporter
      """)
    g.feminineEndings = ["woman", "actress", "queen"]
    g.honorifics = honorificTable(
      "mr:m mrs:f ms:f miss:f dr:u prof:u sir:m dame:f lord:m lady:f rep:u sen:u gov:u lt:u gen:u col:u sgt:u")
    g.links = words("of at for the from with in")
    g.notNames = words(
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december the a an this that these those in on at by for with from to of and but or if
      when while as after before since although though because so then yet however meanwhile moreover also his her its
      their our my your he she it they we i you there here what who why how where which earlier later today yesterday
      tomorrow according asked speaking following during despite under over about both each every many most some no not
      maybe perhaps actually basically obviously okay ok oh hey yeah right sure again anyway honestly
      sometimes usually finally instead otherwise once later one two three first second last next new now still only even once well yes let just like unlike
      """)
    g.continuations = phrases(
      "and further|and he continued|he went on|she went on|he continued|she continued|he added|she added|and continues")
    g.announcements = phrases("with the words|with these words|in these words|in the following words|as follows")
    g.readings = phrases("it says|it said|it reads|it read")
    g.possessives = pronounTable("his:he her:she")
    g.titleCues = words(
      """
      called titled entitled slogan motto nickname nicknamed dubbed named term word phrase song book film movie album
      series title headlined label labelled labeled known expression concept acronym tagline hashtag milestone
      """)
    g.firstPerson = words("i we my our me us mine ours myself ourselves")
    g.coordinators = words("and or but as well even")
    g.subordinators = words("unless until whether whose whom where thus hence plus")
    g.finiteEndings = ["s", "ed"]
    g.articles = honorificTable("the:u")
    g.subjectArticles = honorificTable("a:u an:u his:u her:u")
    g.genders = honorificTable(
      """
      mother:f mum:f mom:f sister:f daughter:f wife:f widow:f grandmother:f aunt:f father:m dad:m brother:m son:m
      husband:m widower:m grandfather:m uncle:m
      """)
    g.personEndings = [nil: ["man", "woman", "ist", "cian", "wright", "smith", "stress"]]
    g.thingEndings = ["list"]
    g.years = words("years")
    return g
  }()
}
