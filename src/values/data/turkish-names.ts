/**
 * Turkish names with an i of either kind, for capitals that do not tell which: as written, in small letters. Written by hand.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that are written with ı, and with nothing else. */
export const DOTLESS_NAMES = words(`
  yılmaz yıldırım yıldız aydın kılıç kılınç çınar ışık ışıl altın altıntaş altınok altınay altıntop altınel akın akıncı akalın akyıldız akdağlı
  akkılıç akbıyık yalçın yalçınkaya yalın sarı sarıkaya sarıoğlu sarıgül sarıtaş sarıyıldız arı arıkan arıcan çağrı çakır çakıcı çakıroğlu çalık
  çalışkan çalışır kırmızı kırmızıgül kıraç kır kırca kıran kızıl kızılkaya kızılay kızılırmak kızıltan kıvanç kıvılcım kınık balcı bakırcı bakır
  bacaksız bağcı başarır baykır bayındır bıçak bıçakçı bıyık bıyıklı bozdağlı bozkır buldanlı cıvan çıkrıkçı çıtak çıplak çırak çorbacı dağlı
  dağcı damlacı darıcı dalgıç dayı doğramacı fırat fırtına fındık fıstık fadıl fazıl falcı hacı hacıoğlu halıcı halıcıoğlu hancı hancıoğlu hıdır
  hıdıroğlu harmancı hakkı ılgaz ılgın ılıcalı ırmak ıtır kaplıca kapıcı kapıcıoğlu karakılıç karadağlı karayılan karabıyık kasım kasımoğlu kavakçı
  kayacı kayalı kazancı kazıcı keskinkılıç konyalı manavcı manisalı mısır mısırlı mısırlıoğlu nazlı nazım öztırak
  özaydın özaltın özkılıç özyılmaz özyıldırım özyıldız özsarı paşalı pırıl pınar pınarbaşı pamukçı rıdvan rıfat rıfkı rıza sabancı sadık
  sağır sağlık sıla sırma sırrı sıtkı satılmış savcı savaşçı sarıca sarıcı sayın sığırcı şanlı şıvgın tanrıkulu tanrıverdi tarık taşçı
  taşkın taşkıran taşkınlar tatlı tatlıses tatlıtuğ tıraş topçı tuzcı turalı uslı varlı yağcı yağız yağmurcı yanık yapıcı yaşlı yazıcı
  yazıcıoğlu yazgı yazgılı yıldıray yıldıran yıldırımer yıldızhan asım atılgan atılay alkış alıç alıcı aksakallı akıllı ağrı ağrılı ayıldız
  aysıl ayışığı baltacı barışık barış barışcan bakış balık balıkçı batı batıgün batıkan başkır çarıkçı eryılmaz eraydın erkılıç günaydın
   cansız kızıler kırbaş kırlangıç kırdar kadıoğlu kadı kalaycı kılıçoğlu kılıçarslan kılıçdaroğlu kılıçer kışlalı kırıkkanat kırkpınar
  nalcı dalkılıç çankırılı çaycı çınarlı çınaroğlu çıngı aslıhan aslı asıl nazlıcan nazlıhan yağızcan fıratcan tanyıldız qasımov qasımova hacıyev
  hacıyeva qızı sadıqov sadıqova tağıyev tağıyeva sakıp satı hazım kazım vasıf ragıp haktanır aşık aşıkoğlu karakış yağızhan ayvalı tanır
  tanırlı adalı aralı arıcı yazıcılar şıkşık tıkır çalı çanlı bolatlı bozacı sığın saltık saltıkoğlu satır satıroğlu yarımoğlu yarım çamlı
  canlı kalın kalınoğlu kanıt kayıkçı
`);

/** Names that are written with i though their other vowels would want an ı: `Ali`, `Fatih`. */
export const DOTTED_NAMES = words(`
  ali aliye aliyev aliyeva əliyev əliyeva alişan halil halim halime halide halit fatih fahri fahriye fadime faik faiz faruki galip gani ganim gazi
  habip habib hadi hadice hamdi hamdiye hamit hamide hanife haris hasibe hasip haşim hatice hatip hatipoğlu hayri hayriye ibrahim idil idris ihsan
  ilhan ilhami ilkay ilknur ilyas imran ipek irfan irem isa ishak islam ismail ismet israfil izzet kadir kadri kadriye kamil latif latife macide
  mahir muhlis mümin naci naciye nadir nadire nafiz nahit naim naime nakip nazif nazire nuri nuriye raci raif raife rahim rahime ramiz rasih rasim
  rasime raşit raşide sabiha sabri sabriye sadi sadri sadiye safi safiye said sait saim salih saliha salim saime sami samim samime samiye sanih
  şadi şadiye şahin şahinbaş şaik şair şakir şakire şamil tacettin tahir tahire tahsin talip tayip tayyip vafi vahit vahide vahdi vahdettin
  vasfi vasfiye vecihi yasin zahid zahide zahit zakir zarif zarife ziya cahit cahide camil canip nihal nihat nihan nisa nida nihayet niyazi
  niyaziye mihriban mihrimah miraç mira misra miray mithat sinan simay sima sidal sidar timur tijen durali cihan cihangir cihat civan cihad dilan
  dila dilara dilay dicle didar didem bilal bilgi bilge binnaz birol birsen biray birkan bihter fidan fikri fikriye filiz firuze gizem giray
  gülistan hicran hikmet hilal hilmi hidayet iclal kiraz mavili maviş nevin nazli özil arif arife asiye aşir atif atiye avni avşin aziz azize
  azimi azmi akif adil adile alime arin armin aşkin baki bahri bahriye basri basriye bedri quliyev quliyeva vahid vahidov rəhimov nəsirov kərimov
  səlim nailə natiq nazim cavid cavidan şahid taliboğlu talibov talib ramil vaqif rafiq asif natik samir macit rahmi rahmiye ersin ergin erkin
  erdinç engin demirtaş demircan demircioğlu demirbaş demiral demirhan demiray demirok demirkol demirkan demirağ demiralp demirdağ karadeniz
  karademir akdeniz aydemir akdemir çelikkol çeliktaş çelikbaş denizhan keskinoğlu yiğit yiğitoğlu yetkinoğlu şimşekoğlu özdil özdin alikan alioğlu
  halisdemir salihoğlu şerifoğlu hamidoğlu ismailoğlu ibrahimoğlu aliş aliço nazmi azmiye kazmi lütfi zülfikar zülfi hulusi kutsi yusri ruhi ruhiye
  nuriş fuzuli kudsi sufi durmuşali gaffari
`);
