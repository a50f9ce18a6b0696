/// Words of grammar by language (ISO 639-1).
///
/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest particles. A word stands as the tokens are cut: elisions (`l’`, `d’`) and the English `’s` are none.
let stopWords: [String: String] = [
  "de": """
  aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist da \
  dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf daraus darin darüber darum das dass dasselbe davon dazu dein \
  deine deinem deinen deiner dem den denn der deren derer des dessen dich die dies diese dieselbe diesem diesen dieser dieses dir doch \
  dort du durch ein eine einem einen einer eines er es etwas euch euer eure eurem euren eurer für gegen habe haben habt hat hatte hatten \
  hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jedoch jene jenem \
  jenen jener jenes jetzt kann kannst können könnte könnten machen man manche manchem manchen mancher manches mehr mein meine meinem \
  meinen meiner mich mir mit muss müssen musste nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner \
  seines seit selbst sich sie sind so solche solchem solchen solcher solches soll sollen sollte sondern sonst um und uns unser unsere \
  unserem unseren unserer unter viel viele vom von vor während war waren warst was weg weil weiter welche welchem welchen welcher welches \
  wenn wer werde werden wie wieder will wir wird wirst wo wollen wollte worden wurde würde wurden würden zu zum zur zwar zwischen über
  """,
  "en": """
  a about above after again against all also am an and any are aren't as at be because been before being below between both but by can \
  can't cannot could couldn't did didn't do does doesn't doing don't down during each even ever few for from further had hadn't has hasn't \
  have haven't having he he'd he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it'd it'll its \
  itself just may me might more most much must my myself no nor not now of off on once one only or other our ours ourselves out over own \
  same shall she she'd she'll should shouldn't so some such than that the their theirs them themselves then there these they they'd they'll \
  they're they've this those through to too under until up upon us very was wasn't we we'd we'll we're we've were weren't what when where \
  which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself \
  yourselves
  """,
  "es": """
  a al algo algunas algunos ante antes aquel aquella aquellas aquello aquellos aquí así aun aunque bien cada casi como con contra cual \
  cuales cuando cuanto de del desde donde dos durante e el él ella ellas ellos en entre era eran eres es esa esas ese eso esos esta está \
  estaba estaban estamos están estar estas este esto estos estoy fue fueron ha había habían hace han has hasta hay he hemos la las le les \
  lo los más me mi mí mientras mis mucho muchos muy nada ni no nos nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro \
  otros para pero poco por porque pues que qué quien quién quienes se sea ser si sí sido siempre sin sobre sois somos son soy su sus también \
  tan tanto te tener tengo ti tiene tienen toda todas todo todos tu tú tus u un una unas uno unos vosotras vosotros y ya yo
  """,
  "fr": """
  à afin ai ainsi alors après as au aucun aucune aujourd'hui auprès aussi autre autres aux avaient avais avait avant avec avez avoir avons ayant \
  beaucoup bien c car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment contre d dans de depuis des \
  dès donc dont du elle elles en encore enfin entre es est et étaient étais était étant été être eu eux fait faire font hors ici il ils j je jusqu \
  l la là laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais me même mêmes mes mon n ne ni non nos notre nous on ont ou où \
  par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi puis puisque qu quand que quel quelle quelles quelque quelques quels qui \
  quoi s sa sans se sera serait seront ses si sinon soi soit sommes son sont sous suis sur t ta tandis te tel telle telles tels tes toi ton tous \
  tout toute toutes très trop tu un une va vers voici voilà vos votre vous y
  """,
  "it": """
  a abbiamo ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano c che chi ci ciò come con contro cui d da dagli \
  dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove e è ed era erano essere fa fare fino fra gli ha hai hanno ho i il \
  in io l la là le lei li lo loro ma me mentre mi mia mie miei mio molta molte molti molto ne né negli nei nel nella nelle nello no noi non nostra \
  nostre nostri nostro o ogni oppure per perché perciò però più poco poi qual quale quali qualche quando quanta quanti quanto quel quella quelle \
  quelli quello questa queste questi questo qui s se sé sei sempre senza si sì sia siamo siete solo sono sopra sotto sta stata state stati stato su \
  sua sue sugli sui sul sulla sulle sullo suo suoi t tra tu tua tue tuo tuoi tutta tutte tutti tutto un una uno v vi voi vostra vostre vostri vostro
  """,
  "ja": """
  の に は を た が で て と し れ さ い る も な か よ ね こ そ あ ん す ま だ ら り く へ や
  """,
  "nl": """
  aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had hadden heb \
  hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kon konden kunnen maar me meer men met mij mijn moet moeten \
  na naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel welke \
  werd werden wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou zouden
  """,
  "pl": """
  a aby ale bardzo bez bo być był była było były będzie będą co czy dla do gdy gdzie go i ich ile im ja jak jako je jego jej jest jestem jeszcze jeśli \
  już każdy kiedy kto która które którego której którzy który ma mają mam mi mnie może można mu my na nad nam nami nas nasz nic nich nie nim niż no o \
  od oni ona ono on oraz po pod ponieważ poza przed przez przy są się sobie swoje ta tak takie także tam te tego tej ten też to tu tych tylko tym ty u w \
  was we więc wszystko z za ze że
  """,
  "pt": """
  a à ainda ao aos aquela aquelas aquele aqueles aquilo as às até cada com como contra da das de dela delas dele deles depois desde do dos e é ela elas \
  ele eles em entre era eram essa essas esse esses esta está estamos estão estar estas estava estavam este estes estou eu foi foram há isso isto já lá lhe \
  lhes mais mas me mesmo meu meus minha minhas muito muitos na não nas nem no nos nós nossa nossas nosso nossos num numa o onde os ou outra outras outro \
  outros para pela pelas pelo pelos pode podem por porque pouco qual quando que quem se seja sem sempre ser será seu seus si sido só sob sobre somos sou \
  sua suas também tão te tem têm ter tinha tinham toda todas todo todos tu tudo um uma umas uns vai você vocês
  """,
  "ru": """
  а без бы был была были было быть в вам вас ваш ведь весь во вот все всегда всего всё всех вы где да даже для до его ее её ей ему если есть ещё еще ж \
  же за здесь и из или им их к как какая какой когда конечно которая которое которые который кто ли либо лишь меня мне много может мой мочь мы на над \
  надо наш не него нее неё ней нет ни нибудь них но ну о об один она они оно он от очень по под после потому почти при про с сам сама свой себе себя со \
  так также такая такие такой там те тебя тем то тогда того тоже той только том тот ты у уже хотя чего чей чем что чтобы чье чья эта эти это этого этой \
  этом этот я
  """,
  "sv": """
  alla allt att av bara blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då efter ej eller en er era ert ett \
  från för ha hade han hans har henne hennes hon honom hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket ni \
  nu när någon något några och om oss på samma sedan sig sin sina sitt själv skulle som så sådan till under upp ut utan vad var vara varför varit vart vem \
  vi vid vilka vilken vilket vår våra vårt än är åt över
  """,
  "uk": """
  а або але б без би був була були було бути в вам вас ваш ви від він вона вони воно все всі всіх є з за зі і із їх її їй їм його йому й коли ли лише \
  мене мені ми може мій на над нас наш не нею ні них но ну о об один от по під після при про раз с сам свій себе собі та так такий також там те тебе ти \
  тим то того той тому тут у уже хоча хто це цей ця ці цього чи чого що щоб я як яка яке який які якщо
  """,
  "zh": """
  的 了 和 是 在 我 有 不 这 這 那 他 她 它 们 們 你 也 就 都 而 及 与 與 着 著 或 之 个 個 一 很 到 说 說 要 去 会 會 对 對 从 從 把 被 让 讓 吗 嗎 呢 吧 啊 \
  以 为 為 因 所 但 还 還 上 下 中 里 裡 来 來 没 沒
  """,
]
