/** Common words of three or four letters in company names, which are no acronyms. Match form. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `the and for all one two six ten big new old hot red sky sun sea air ice oil gas car bus cab van box bay bar bee bio bit box boy can cap cat city club cafe
  care cart case cash chef chip clay coal coat code coin cold cool corn cube data date deal deep deli desk dock door down drop duck dust east easy edge farm
  fast film fine fire firm fish five flag flow foam food foot form fort four free fuel full fund game gate gear gift girl glen goat gold golf good gray grey
  grid grow hair half hall hand hard hart hawk head help high hill home hook horn host hour idea inn iron jade jazz jet join jump just kids kind king kite
  lab lake lamp land lane law leaf lean life lift line link lion list live loan lock loft logo long loop love luna lux main man many map mark mars max maze
  meal meat media mega mind mine mint mist moon more moss moto move nest net news next nice nine node nord note nova oak ocean only open oval over own pack
  page palm park part past path peak pet pine pink pipe plan play plus pony pool port post pub pure race rail rain real reef rent rest rice rich ride ring
  rise road rock roof room root rose ruby safe sail salt sand save seed self ship shoe shop show side silk site skin slow snow soap soft soil solo song soul
  south spa spin star stay step stop surf swan tax taxi tea team tech tile time tiny tool top tour town toy trax tree tri true tube turf twin unit vale van
  vet view villa vine vita viva wall ward warm wash wave way web well west wild wind wine wing wire wise wolf wood wool work yard year yoga young your zero
  zone zoo auto bank bath bear beer bell belt best bike bird blue boat body bold bolt bond bone book boot born boss bow bowl brew buy acme able abba alfa
  arch area army arts atom aqua aura axis baby back bake ball band barn base bass beam bean beat bed haus hof wein bau bad berg berlin stadt talo koti maa tie
  rakennus sol mar casa vida luz rio oro bon mont vin mer rue art age act aim ant apex arc arm ash ask atlas eye ear egg elm end era eve fan far fat few fit
  fix fly fog fox fun fur`
    .trim()
    .split(/\s+/),
);
