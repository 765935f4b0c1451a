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
  fix fly fog fox fun fur san los las york john jose juan abu sons arab gulf risk caja sud roma leon`
    .trim()
    .split(/\s+/),
);

/** Companies that are called like a domain, and mean it. */
export const NAMED_LIKE_DOMAINS: ReadonlySet<string> = new Set(
  `booking.com hotels.com monday.com salesforce.com match.com cars.com expedia.com overstock.com priceline.com ancestry.com care.com bet.com crypto.com
  amazon.com drugstore.com cars24.com trip.com make.com clay.com jd.com ctrip.com 58.com bol.com coolblue.be check24.de autoscout24.de immoscout24.de
  autodoc.de home24.de about.me last.fm scale.ai character.ai jasper.ai c3.ai h2o.ai open.ai x.ai notion.so draw.io socket.io cal.com 1800flowers.com
  freelancer.com fiverr.com about.com ask.com webmd.com vistaprint.com shutterfly.com zillow.com realtor.com apartments.com godaddy.com name.com
  wordpress.com squarespace.com bigcommerce.com shop.app hotwire.com kayak.com opentable.com yoox.com asos.com boohoo.com lastminute.com
  moneysupermarket.com confused.com gocompare.com comparethemarket.com ao.com made.com wiggle.com zooplus.de verkkokauppa.com tori.fi oikotie.fi
  cdon.com blocket.se hemnet.se finn.no jet2.com x.com otto.de notonthehighstreet.com freelance.com 1-800-flowers.com 1800contacts.com
  rent.com vrbo.com weather.com wayfair.com chewy.com stamps.com carvana.com autotrader.com rightmove.co.uk holidaycheck.de mobile.de idealo.de
  lieferando.de thuisbezorgd.nl marktplaats.nl allegro.pl seznam.cz mail.ru avito.ru mercadolibre.com rakuten.co.jp
  allegro.eu kakaku.com notebooksbilliger.de mytheresa.com alza.cz alibaba.com made-in-china.com tickets.com monster.com dice.com legalzoom.com truecar.com
  homes.com build.com zappos.com drugs.com makemytrip.com idealista.com atrapalo.com seloger.com showroomprive.com laterooms.com delivery.com
  bet-at-home.com bergfreunde.de baur.de quelle.de tirerack.com 1mg.com`
    .trim()
    .split(/\s+/),
);

/** First words of firms that write their whole name small. */
export const WRITTEN_SMALL: ReadonlySet<string> = new Set(
  'lululemon adidas thyssenkrupp trivago msg adesso bpost tesa ebm-papst bofrost alltours euromicron sovanta flaschenpost comdirect bwin ista'.split(
    ' ',
  ),
);

/** What people write who have no company, or will not say. Match form. */
export const NO_COMPANY: ReadonlySet<string> = new Set(
  `self;myself;me;self employed;selfemployed;self employeed;i am self employed;freelance;freelancer;free lance;free lancer;independent;independent consultant;sole trader
  sole proprietor;none;no;no company;no company name;without company;not applicable;not available;not provided;not specified;not set;no name;noname;nobody;nil;null;na;n a;unknown
  unkown;undefined;not known;tbd;tba;tbc;to be determined;private;private person;private individual;private customer;individual;personal;person;household
  consumer;customer;unemployed;not employed;jobless;between jobs;looking for work;seeking employment;seeking opportunities;open to work;retired;retiree;pensioner;student
  job seeker;jobseeker;housewife;homemaker;stay at home mom;other;others;misc;various;no employer;employer
  selbststandig;selbstandig;selbststaendig;freiberufler;freiberuflich;privat;privatperson;privatkunde;privatkundin;keine;keine firma;keine angabe;ohne;ohne firma;unbekannt;rentner;rentnerin
  arbeitslos;arbeitssuchend;schuler;studentin;hausfrau;independant;travailleur independant;auto entrepreneur;autoentrepreneur;micro entrepreneur;particulier;aucun;aucune;sans;sans societe
  inconnu;inconnue;retraite;retraitee;etudiant;etudiante;sans emploi;demandeur d emploi;demandeur demploi;autonomo;autonoma;particular;ninguno;ninguna;ninguna empresa;sin empresa;desconocido;desconocida
  jubilado;jubilada;estudiante;desempleado;desempleada;no tengo;no aplica;por cuenta propia;libero professionista;privato;nessuno;nessuna;sconosciuto;pensionato;pensionata;studente
  studentessa;disoccupato;autonomo liberal;profissional liberal;particular pt;nenhum;nenhuma;desconhecido;aposentado;aposentada;desempregado;estudante;zelfstandig;zelfstandige;zzp;zzper;zzp er
  particulier nl;geen;geen bedrijf;onbekend;gepensioneerd;werkloos;yrittaja;yksityinen;yksityishenkilo;yksityisasiakas;ei ole;ei yritysta;ei tiedossa;ei tyonantajaa;elakelainen;elakkeella;opiskelija;tyoton
  tyonhakija;freelance toimittaja;egenforetagare;egen foretagare;privatkund;ingen;inget;okand;pensionar;arbetslos;egen firma;selvstendig;selvstendig naeringsdrivende;selvstaendig;ukendt;ukjent
  wlasna dzialalnosc;brak;brak firmy;osoba prywatna;nieznany;emeryt;bezrobotny;osvc;soukroma osoba;fyzicka osoba;sukromna osoba;maganszemely;osoba fizyczna;persoana fizica;persona fisica;persona natural;persona particular;publico en general;cliente final;pessoa fisica;osoba fizicka;fizicka osoba;fizicna oseba;sahis;gercek kisi;bireysel;zadna;neznamy;частное лицо;физлицо;физическое лицо;нет;нет компании;неизвестно;самозанятый;самозанятая;безработный;пенсионер;студент;фрилансер;не указано
  无;没有;暂无;个人;个体;自由职业;自由职业者;无业;未知;不详;学生;退休;私人;自己;個人;個人事業主;なし;無し;無職;学生 個人;フリーランス;自営業;不明;없음;개인;프리랜서;무직;학생;자영업`
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

/** What fills a required field, or comes from a sample. Match form. */
export const SAMPLE_COMPANIES: ReadonlySet<string> = new Set(
  `test;testing;test company;test account;test inc;test ltd;test gmbh;test oy;testfirma;testi;testi oy;testiyritys;tester;test test;demo;demo company;demo account;sample;sample company;example;example company;example inc
  your company;your company name;my company;company;company name;the company;firma;firmenname;yritys;yritys oy;societe;entreprise;empresa;azienda;bedrijf;foretag;компания;公司;会社名;회사;asdf;asdfasdf;asd;asdasd;qwerty;qwertz
  azerty;xxx;xxxx;xxxxx;abcd;abc company;abc123;aaaa;zzz;foo;bar;foobar;foo bar;baz;lorem ipsum;dummy;dummy company;fake;fake company;blah;bla;blabla;xyz company;string;temp;tmp;delete;delete me;do not use;duplicate`
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);
