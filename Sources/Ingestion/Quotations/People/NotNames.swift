import TextAnalysis

/// Capitalised words of all languages that make a run of words no person's name: places, and the words that
/// organisations' names end or begin with.
enum NotNames {
  /// Whether a folded word names a place.
  static func isPlace(_ word: String) -> Bool { places.contains(word) }

  /// The same of the key of a folded word.
  static func isPlace(_ word: WordKey) -> Bool { places.contains(word) }

  /// Whether a folded word belongs to names of organisations, streets, laws and events.
  static func isOfOrganisations(_ word: String) -> Bool { organisations.contains(word) }

  /// Whether a folded noun of German means what prints or broadcasts, so that what stands behind it is its name.
  static func isMedium(_ word: String) -> Bool { media.contains(where: word.hasSuffix) }

  /// Whether a folded word alone is a kind of body, no body's name (`Company`, `Police`).
  static func isKindOfBody(_ word: String) -> Bool { kindsOfBody.contains(word) }

  private static let kindsOfBody = SpeechGrammar.words(
    """
    company government police council court city town county state family union club team party hospital school
    university church bank firm airport agency ministry department office board committee commission opposition army navy
    village district parliament industry campaign charity hotel museum prison railway theatre theater library
    société gouvernement mairie entreprise empresa gobierno governo azienda bedrijf regering gemeente politie
    """)

  private static let media = SpeechGrammar.endings(
    "zeitung magazin sender agentur blatt fernsehen portal anstalt radio illustrierte illustrierten zeitschrift")

  private static let places = SpeechGrammar.words(
    """
    afghanistan africa afrika afrique africa algeria algerien america amerika amérique américa argentina argentinien
    argentine asia asien asie asia australia australien australie austria autriche österreich bahrain bangladesch bangladesh
    belarus belgien belgium belgique bélgica belgio berlin bern bolivien bolivia boston brasilien brasil brésil brazil brasile
    brüssel brussels bruxelles bruselas bulgarien bulgaria cambodia canada kanada canadá chile chili china chine cina
    colombia kolumbien colombie cuba kuba dänemark denmark danemark dubai dublin deutschland germany allemagne alemania
    alemanha germania duitsland ecuador egypt ägypten égypte egipto england angleterre inglaterra inghilterra estland
    estonia europa europe finnland finland france frankreich francia frança frankrijk genf geneva genève georgien ghana
    griechenland greece grèce grecia großbritannien hamburg hessen hongkong hong kong india indien inde indonesia
    indonesien irak iraq iran irlande irland ireland island iceland israel italien italy italia italie italië
    jakarta japan japon japón japão giappone jemen johannesburg jordanien kabul kairo cairo kalifornien california
    katar qatar kenia kenya kiew kyiv kyjiw korea corée corea köln kopenhagen kosovo kroatien croatia kuala lumpur
    lettland libanon lebanon libyen libya lisboa lisbon lissabon litauen london londres londra los angeles luxemburg
    luxembourg madrid mailand malaysia malta manila marokko maroc marruecos mexico mexiko méxico mexique miami mailand milan
    milano minsk moldau moskau moscow moscou moscú mosca mumbai münchen munich myanmar nepal neuseeland niederlande netherlands
    nederland nevada nigeria norwegen norway norvège oslo osaka pakistan palästina panama paris parigi pekín peking beijing pékin
    peru perú philippinen philippines polen poland pologne polonia portugal prag prague preußen rio rom rome roma rumänien
    russland russia russie rusia rússia sachsen bayern schweden schweiz switzerland suisse suiza svizzera seoul serbien serbia
    shanghai shenzhen schanghai singapore singapur singapour slowakei slowenien spanien spain espagne españa espanha spagna
    stockholm straßburg südafrika sudan syrien syria syrie taipeh taiwan texas thailand tokio tokyo tschechien tunesien türkei turkey turquie
    turquía ukraine ucrania uganda ungarn hungary usa uruguay venezuela vietnam virginia warschau washington weißrussland wien vienna
    vienne zürich zurich york россия москва сша китай германия франция украина лондон европа
    """)

  private static let organisations = SpeechGrammar.words(
    """
    ag gmbh inc ltd llc corp co kg se sa srl spa bv nv plc group gruppe groupe grupo gruppo holding holdings limited
    company companies corporation foundation stiftung fondation fundación fundação fondazione bank banque banco banca
    university universität université universidad universidade università institute institut instituto istituto agency
    agentur agence agencia agenzia ministry ministerium ministère ministerio ministero department office association
    verband verein club union party partei parti partido partito council rat conseil consejo consiglio committee
    commission kommission comisión commissione court gericht tribunal house street avenue road straße platz park
    square hospital church school college academy times post news press gazette herald tribune courier chronicle kurier anzeiger tageblatt tagblatt courrier gaceta diario
    gazzetta corriere journal zeitung magazine magazin radio television
    fernsehen tv channel watch rights international national federal bundes world welt global exchange börse bourse
    markets market capital ventures partners labs network protocol wallet token coin blockchain crypto bitcoin ethereum
    telegram twitter facebook google amazon apple microsoft reuters bloomberg afp dpa efe ansa
    states nations kingdom republic republik république república repubblica army armee police polizei policía polizia
    league liga cup team fc sc conference summit forum festival act treaty supreme united european europäische
    white wall central general summit awards prize preis prix premio
    dergisi gazetesi üniversitesi belediyesi derneği vakfı bakanlığı müzesi czasopismo gazeta uniwersytet fundacja stowarzyszenie
    muzeum časopis noviny univerzita nadace tidningen universitetet stiftelsen föreningen museet yliopisto säätiö yhdistys museo
    egyetem alapítvány múzeum egyesület universitatea fundația revista muzeul majalah yayasan universitas tạp báo museum musée
    library bibliothèque biblioteca teatro théâtre orchestra orchester festivalen
    εφημερίδα περιοδικό πανεπιστήμιο μουσείο журнал газета фонд музей театр библиотека університет спілка товариство
    компания банк министерство университет институт партия союз агентство
    society societies guild trust gesellschaft genossenschaft societe sociedad sociedade societa cooperativa cooperative kooperative asociación
    associação associazione vereniging stichting förening forening foreningen seura towarzystwo spolek spolok egyesulet dernek
    """)
}
