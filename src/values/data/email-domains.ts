/** What email domains tell: big providers that people mistype, endings that do not exist, and corrections of the public lists. */

/**
 * Big providers whose names people mistype, with the endings that exist. `*` stands for country endings, so none of those is
 * taken for a slip. Only names so long and so well known that a near miss is no other company.
 */
export const MISTYPED_PROVIDERS: readonly (readonly [name: string, endings: readonly string[], anyCountry: boolean])[] = [
  ['gmail', ['com'], false],
  ['googlemail', ['com'], false],
  ['yahoo', ['com', 'co.uk', 'co.jp', 'co.in', 'co.id', 'com.br', 'com.au', 'com.mx', 'com.ar', 'fr', 'de', 'es', 'it'], true],
  ['ymail', ['com'], false],
  ['rocketmail', ['com'], false],
  ['hotmail', ['com', 'co.uk', 'fr', 'de', 'es', 'it', 'com.br', 'com.ar', 'nl', 'be', 'se', 'no', 'fi', 'dk'], true],
  ['outlook', ['com', 'fr', 'de', 'es', 'it', 'com.br', 'com.ar'], true],
  ['live', ['com', 'co.uk', 'fr', 'de', 'nl', 'se', 'no', 'fi', 'dk'], true],
  ['msn', ['com'], true],
  ['icloud', ['com'], false],
  ['aol', ['com', 'co.uk', 'fr', 'de'], true],
  ['protonmail', ['com', 'ch'], false],
  ['comcast', ['net', 'com'], false],
  ['verizon', ['net', 'com'], false],
  ['sbcglobal', ['net'], false],
  ['bellsouth', ['net'], false],
  ['earthlink', ['net', 'com'], false],
  ['btinternet', ['com'], false],
  ['ntlworld', ['com'], false],
  ['bigpond', ['com', 'net.au', 'com.au'], false],
  ['rediffmail', ['com'], false],
  ['wanadoo', ['fr', 'es', 'nl'], false],
  ['laposte', ['net', 'fr'], false],
  ['t-online', ['de', 'at'], false],
  ['freenet', ['de', 'am', 'me', 'org'], false],
  ['libero', ['it'], false],
  ['virgilio', ['it'], false],
  ['seznam', ['cz'], false],
  ['bluewin', ['ch', 'com'], false],
  ['kolumbus', ['fi', 'de', 'com'], false],
  ['elisanet', ['fi'], false],
  ['luukku', ['com'], false],
  ['suomi24', ['fi'], false],
  ['yandex', ['ru', 'com'], true],
]; // biome-ignore format: a table reads better dense

/** Providers that are near-missed often enough that one slip in the name is surely a slip. */
export const FUZZY_PROVIDERS: ReadonlySet<string> = new Set(
  'gmail googlemail yahoo hotmail outlook icloud protonmail rocketmail comcast verizon sbcglobal bellsouth earthlink btinternet bigpond rediffmail wanadoo t-online virgilio elisanet'.split(
    ' ',
  ),
);

/** Names of real mail domains that lie one slip away from a big provider. */
export const REAL_NEAR_MISSES: ReadonlySet<string> = new Set(
  'mail email ymail fmail hmail vmail bmail tmail gail gmx cloud foxmail hanmail yopmail gomail umail gotmail ghostmail postmail hotmart prontomail outlooks'.split(
    ' ',
  ),
);

/**
 * Endings that are not delegated in the DNS root, and what was meant. Endings that exist are left out however odd they look
 * (`.cm` Cameroon, `.om` Oman, `.co` Colombia, `.ne` Niger, `.et` Ethiopia, `.bet`, `.com.bt` Bhutan); a test asks the list of
 * public suffixes about each.
 */
export const MISTYPED_ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con cmo ocm comm coom ccom cim cpm vom xom clm conm comn cmom coml ckm c0m cok coj cojm vcom xcom dom comf copm coim ocom ocn vmo com1 comq comz cop colm ckom ciom',
    net: 'nte ent nett neet nrt nwt nef nety netr met ney ner bnet met1 nert netw',
    org: 'ogr orgg rog orh ogg orf rg orrg prg 0rg oeg orgf',
    info: 'ifno inof infoo imfo nifo onfo infp infi',
    edu: 'eud eduu edy deu',
    'co.uk': 'couk cok.uk co.ku co.ul co.ik co.yk co.ukk c.uk co.ukj co.iuk vo.uk xo.uk',
    'com.au': 'comau com.ua1 con.au cm.au com.aus cpm.au',
    'com.br': 'combr con.br cm.br com.brr',
    fi: 'fii',
    de: 'dee',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((ending) => [ending, right] as const)),
);

/**
 * On public lists of free mail, but employers, universities, places for examples, or not mail at all. Mail from these says
 * something about the company.
 */
export const NOT_FREE: ReadonlySet<string> = new Set(
  'example.com example.net example.org test.com test.de yourdomain.com mydomain.com domain.com www.com alibaba.com about.com ancestry.com name.com oath.com dynu.net dnsmadeeasy.com techspot.com discovery.com medscape.com parrot.com aver.com saudia.com swissinfo.org bt.com telstra.com singpost.com islamonline.net hidemyass.com mail-tester.com frontier.com pipeline.com hsbc.coms.hk email.tst ddnsfree.com f5.si hotmail.con gmail.com.com zzom.co.ukhitmail.com'.split(
    ' ',
  ),
);

/** Free providers that the public list lacks, and the national endings of the big ones go by {@link FREE_FAMILY}. */
export const ALSO_FREE: ReadonlySet<string> = new Set(
  'proton.me pm.me protonmail.ch tutanota.com tutanota.de tuta.io tuta.com tutamail.com keemail.me duck.com hey.com fastmail.com fastmail.fm mailbox.org posteo.de posteo.net startmail.com zohomail.com zohomail.eu skiff.com runbox.com mailfence.com gmx.ch gmx.us gmx.co.uk hotmail.fi live.fi outlook.fi luukku.com suomi24.fi kolumbus.fi elisanet.fi elisa.fi saunalahti.fi welho.com pp.inet.fi netti.fi nic.fi mbnet.fi hotmail.se live.se telia.com bredband.net comhem.se spray.se online.no hotmail.no live.no broadpark.no mail.dk jubii.dk ofir.dk stofanet.dk ziggo.nl kpnmail.nl planet.nl xs4all.nl telfort.nl skynet.be proximus.be telenet.be scarlet.be pandora.be vodafone.de unitybox.de kabelmail.de email.de mail.de freenet.de arcor.de a1.net aon.at chello.at bluewin.ch hispeed.ch sunrise.ch bbox.fr numericable.fr orange.fr sfr.fr alice.it tim.it fastwebnet.it tiscali.it aruba.it pec.it telefonica.net ono.com sapo.pt netcabo.pt clix.pt mail.telepac.pt gazeta.pl op.pl vp.pl poczta.fm poczta.onet.pl o2.pl tlen.pl azet.sk centrum.sk zoznam.sk post.cz email.cz volny.cz freemail.hu citromail.hu indamail.hu yahoo.ro abv.bg mail.bg inbox.lv inbox.lt mail.ee online.ee ukr.net i.ua meta.ua bk.ru list.ru inbox.ru internet.ru ya.ru yandex.kz yandex.by yandex.ua tut.by mynet.com windowslive.com hanmail.net daum.net kakao.com naver.com nate.com 188.com vip.163.com vip.qq.com sina.com sina.cn sohu.com aliyun.com 139.com 189.cn wo.cn foxmail.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com biglobe.ne.jp yahoo.com.ph rediffmail.com rediff.com bol.com.br uol.com.br terra.com.br globomail.com xtra.co.nz slingshot.co.nz bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net mweb.co.za vodamail.co.za telkomsa.net webmail.co.za videotron.ca bell.net sympatico.ca telus.net shaw.ca comcast.net verizon.net att.net sbcglobal.net cox.net charter.net spectrum.net btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk'.split(
    ' ',
  ),
);

/** Families of providers with one domain a country. */
export const FREE_FAMILY =
  /^(?:yahoo|ymail|hotmail|live|outlook|msn|gmx|yandex|aol|windowslive|mail2[a-z]+)\.(?:com|net|[a-z]{2}|com?\.[a-z]{2})$/;

/** On lists of throw-away mail, but people have real mailboxes there, or it is a slip for a real provider. */
export const NOT_DISPOSABLE: ReadonlySet<string> = new Set(
  '21cn.com sify.com gmial.com hotmial.com hotmai.com yahoo.com.cn mail.com email.com yourdomain.com example.com'.split(
    ' ',
  ),
);
