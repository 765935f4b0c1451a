/** Words around a person's name, as `wordKey` gives them (small letters only, no dots, hyphens or diacritics). */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles that are a title wherever they lead a name. */
export const TITLES = words(`
  mr mrs ms miss mx mister misses dr doctor prof professor rev reverend honorable honourable
  herr frau fraulein hr dipl dipling diplkfm diplom mgr mudr judr phdr rndr mvdr mddr paeddr pharmdr dring
  univprof assprof assocprof honprof univdoz privdoz messrs mme mlle mlles mmes monsieur madame mademoiselle maitre
  sr sra srta senor senora senorita dna dona dra
  sigra signor signora signorina dott dottssa dottore avv ingegnere 
  dhr mevr mevrouw meneer drs
  herra rouva neiti hra rva  
  fru froken hrn
  sir maam
  shri smt datuk dato datin puan encik ustaz
  monsignor msgr revd cllr capt cpl cmdr lt ltc ssgt pfc herrn frl civing lic licda mw sigra profa dra doa dna
  bapak ibu
  exmo exma ilmo ilma
  representative congressman congresswoman     
  sgt   
  gospodin gospozha
`);

/** Titles only with their dot; without it they are names: `Tri Nguyen`, `Col. Brandt`. */
export const DOTTED_TITLES = words(
  'br hon mag ing bc sig geom nti tri gov sen col maj gen rep pres supt fr rag arq adm dr ir ds civ gv insp ins eng engr atty doc adv er av',
);

/** Titles that are names as well: a title only when two or more words follow. */
export const WEAK_TITLES = words(`
  major general judge dean master father sister brother pastor bishop rabbi imam sheikh shaikh chief
  lord lady dame madam haji hajah ambassador captain governor senator sergeant colonel lieutenant
  president chancellor mayor duke earl count baron baroness graf her his the m pan pani coach king prince princess
  elder canon abbot officer detective private admiral commander rt right most very de tuan uncle aunt inspector
  rector deacon vicar councillor secretary minister chairman speaker commissioner magistrate superintendent constable brigadier corporal
  archbishop archdeacon cardinal swami viscount viscountess countess duchess marquess marchioness
  senior deputy vice assistant acting associate district circuit police us royal
`);

/** Words that belong to a title when one stands before them: `Dr. med.`, `Her Honour`, `The Rt. Hon.`, `Prof. Dr. h. c.` */
export const TITLE_TAILS = words(`
  med rer nat phil jur iur ing habil hc h c mult dent vet oec theol pol techn honour honor majesty excellency highness
  right rt very most emer em univ hon heer gov gen col cmdr sgt
  hab inz sc
`);

/** Titles with which one says the surname: `Mr. Hearst`, but `Dr. Anna`. */
export const SURNAME_TITLES = words(`
  mr mrs ms miss mx mister herr frau hr mme monsieur madame mlle sr sra srta senor senora sig signor signora dhr mevr mevrouw
  meneer herra rouva neiti fru froken fraulein
`);

/** Generation and degree, unmistakable at the end of a name. */
export const SUFFIXES = words(`
  jr jnr sr snr ii iii iv vi vii viii 2nd 3rd 4th esq esquire phd md cpc dds dmd dvm dpm msc bsc mba cpa cfa cfp cisa cissp pmp rn lpn
  llb llm mph msw lcsw lmft edd psyd pharmd dnp aprn
  mdsc mds aia faia faaos facs facp facep frcs mrcp obe mbe cbe kbe qc usn usmc usaf lutc chfc
  frs frse bsn dnb mrcs frcp frcsi phmp kcb kcmg dl mp qpm cstj fcca msci fics
  fca acca aca phr sphr shrmcp leed ceng mdiv dmin thd jsd lld scd dba bcom bba bfa mfa mdes rph dphil mphil ctfa 
  emtp mbchb mbbs bmbs frcgp mrcgp mrcpsych ffa knt btech mtech bpharm mpharm msced msed bsed msn crna arnp fnp drph mha bds mrcog frics mrics csc drsc
`);

/** Degrees and numerals that are names, initials or words too: a suffix only after a comma, or written with dots. */
export const WEAK_SUFFIXES = words(`
  ma do ba ms be me jd ed pa bs rd ra vd v x i so sj cd om ao am ap bt od dc np pe kc ret clu cae med bed csi cma cap lac meng beng
`);

export const GENERATIONS = words('jr jnr sr snr ii iii iv 2nd 3rd 4th');

/** `Jason Senior` is a surname, `Dale Edward Jones Senior` is not; in French, Czech, Slovak, Croatian and Russian too. */
export const GENERATION_WORDS = words(
  'senior junior fils mladsi starsi mladi stariji младшии младшая старшии старшая мл',
);

/** Words between the given name and the surname that belong to the surname. */
export const PARTICLES = words(`
  van von vom zu zum zur der den dem del della delle dello dell degli dei di da das dos du de des la le lo las los ter ten te
  bin bint ibn al el af av abu mac mc st saint san santa vander vande t auf ap ash as dela delas delos binti binte bte 
`);

/** Particles that are given names, initials or surnames too: taken as particles only when written small. */
export const SMALL_PARTICLES = words('ben do e ab ap op aan in ut uit mac san te i');

/** Two surnames joined: `José Ortega y Gasset`. */
export const JOINTS = words('y e i und');

/** Irish surnames after a loose O: `Richard O Connell`. */
export const AFTER_O = words(`
  connell connor neal neil neill brien hara reilly keefe leary malley mahony mahoney sullivan donnell donoghue dwyer grady rourke
  shea toole flaherty halloran hagan kane kelly meara callaghan carroll dea dowd driscoll gorman hare loughlin regan riordan
`);

/** Vietnamese surnames: `Nguyen Van Anh` has the surname first, `Anh Nguyen` last. */
export const VIETNAMESE = words('nguyen tran pham huynh phan bui dang duong truong trinh dinh');

/** Firms, teams and shared desks: not persons. Whole words, match form. */
export const COMPANY_WORDS = words(`
  inc incorporated corp corporation llc llp ltd limited plc gmbh ag kg ug ohg gbr ev se sarl sas sasu eurl spa srl srls sl slu sau
  oy oyj ab aps asa bv nv vof cv pty pte sdn bhd kk co company companies group holding holdings
  ltda eireli spzoo sro ooo zao oao
  foundation association institute university college hospital clinic bank insurance
  consulting solutions services systems technologies technology software industries partners partnership ventures enterprises
  international restaurant hotel church school agency studio studios logistics transport construction
  yhdistys saatio osuuskunta tmi ky rakennus kunta kaupunki
  verein stiftung praxis
`);

/** Legal forms that are given names, surnames or degrees too, so no evidence on their own: `Ag`, `Sas`, `Se`, `Ky`, `Co`. */
export const WEAK_COMPANY_WORDS = words(
  'ag se sa co sl cv kk ky ab ev spa sas as bank church school college church partners',
);

/** What a shared desk is called: no person either. */
export const DESK_WORDS = words(`
  team sales support info office reception admin administrator administration helpdesk desk service services marketing billing
  accounting accounts payable finance purchasing customer customers hr department dept staff webmaster postmaster newsletter
  myynti asiakaspalvelu toimisto laskutus vertrieb buchhaltung einkauf empfang
`);

/** Finnish and other job titles that people write before the name. Match form. */
export const JOB_TITLES = words(`
  tj toimitusjohtaja toimjoht toimitusjoht puhj pj sihteeri myyntipaallikko
  ceo cto cfo coo cmo vp manager director geschaftsfuhrer directeur directrice gerente vd
`);

/** Chinese, Japanese and Korean forms of address that follow a name. Longest first. */
export const CJK_TITLES = [
  '董事长', '总经理', '副总经理', '工程师', '先生', '女士', '小姐', '太太', '老师', '经理', '总监', '主任', '主管', '老板', '教授', '医生',
  '律师', '部长', '科长', '院长', '校长', '店长', '师傅', '师父', '同学', '夫人', '阿姨', '大哥', '總經理', '老師', '經理', '總監', '老闆', '醫生', '律師',
  '선생님', '교수님', '박사님', '팀장님', '부장님', '차장님', '대표님', '이사님', '실장님', '원장님', '과장님', '대리님', '사장님', '선생', '교수', '박사', '장군', '선수',
  '様', 'さま', 'さん', 'ちゃん', '先生', '社長', '部長', '課長', '係長', '主任', '教授', '氏', '殿', '님', '씨', '总', '總', '董', '哥', '姐', '工',
] as const; // biome-ignore format: a table reads better dense

/** Chinese surnames of two characters (复姓), simplified and traditional. */
export const COMPOUND_SURNAMES = words(`
  欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 司空 夏侯 长孙 長孫 宇文 端木 西门 西門 南宫 南宮 独孤 獨孤 轩辕 軒轅
  闻人 聞人 申屠 太史 淳于 单于 澹台 公冶 宗政 濮阳 濮陽 赫连 赫連 钟离 鍾離 鲜于 呼延 百里 东郭 南门 羊舌 微生 梁丘 左丘 谷梁 拓跋 完颜 完顏 纳兰 納蘭
  남궁 황보 제갈 사공 선우 서문 독고 동방
`);

/** Common Chinese surnames of one character, simplified and traditional; together some 97 of 100 people. */
export const CHINESE_SURNAMES: ReadonlySet<string> = new Set(
  `王李张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许鄧邓韓韩馮冯曹彭曾蕭肖萧田董潘袁蔡蔣蒋余于杜葉叶程魏蘇苏呂吕丁任盧卢姚沈鍾钟
  姜崔譚谭陸陆范汪廖石金韋韦賈贾夏付傅方鄒邹熊白孟秦邱丘侯江尹薛閻闫阎段雷龍龙黎史陶賀贺毛郝顧顾龔龚邵萬万覃武錢钱戴嚴严莫孔向湯汤常溫温康施文牛樊葛邢安齊齐
  易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍涂成苗谷盛曲翁冉駱骆藍蓝路游辛靳管柴蒙鮑鲍華华喻
  祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麥麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师和
  仇欒栾隋商刁沙榮荣巫寇桑郎甄叢丛仲虞敖鞏巩明佘池查麻苑遲迟鄺邝官封談谈匡鞠惠荊荆樂乐冀郁胥南班儲储原栗燕楚鄢勞劳諶谌奚皮粟冼藺蔺樓楼盤盘滿满聞闻位厲厉伊仝區区
  郜海闞阚花權权強强帥帅屠豆樸朴蓋盖練练廉禹井巴車樊夔`.replace(/\s/g, ''),
);

/** Common Japanese surnames of two or three characters, to part `山田太郎`. */
export const JAPANESE_SURNAMES = words(`
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川
  前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 藤原 岡本 三浦 金子 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田
  柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 平野 菅原 武田 藤本 小山 野村 河野 桜井 上野 久保 菊地 野口
  松尾 千葉 佐野 木下 水野 北村 五十嵐 川口 島田 熊谷 岩崎 市川 浜田 服部 本田 松井 川崎 荒木 大西 早川 土屋 星野
  山内 松永 大島 松下 久保田 堀 杉本 古川 関 平田 高野 三宅 小松 中田 須藤 水谷 桑原 西田 石原 片山 大谷 森本 松岡 辻 永井 秋山 安田 矢野 川村 樋口 永田 大久保 中西
  小池 浅野 小沢 富田 児玉 福島 吉川 長沢 渡部 松村 田口 堀内 関口 菊池 岩田 中沢 田辺 望月 飯田 白石 星 大森 川上 石塚 栗原 広瀬 榎本 黒田 荒井 早川 藤野 岡崎 三好 稲垣
  小西 奥村 西川 植田 野田 松原 馬場 黒木 宮田 大橋 上原 比嘉 金城 宮城 島袋 大城 渡嘉敷 新垣 知念 岩本 福井 川端 内山 本間 吉村 岡村 田代 富永 沢田 今村 飯塚 土井 東 南 西 北
  北川 東山 西山 南 小泉 安倍 麻生 鳩山 菅 石破 岸田 宮沢 細川 羽田 橋爪 天野 宇野 竹下 福山 柳沢 柳田 篠原 相馬 安部 大石 伊東 武藤 須田 大山 神田 豊田 本多 日高 児島 堀江 滝沢 塚本 窪田
  林 森 原 岡 谷 泉 堀 辻 関 菅 星 東 南 平 北 畑 滝 島 浜 橘 榊 椎名 綾瀬 桐谷 篠田 二宮 一条 神谷 水島 高山 秋元 大川 小原 白川 黒川 赤松 松浦 石橋 大村 志村 真田 織田 徳川 豊臣 明智 伊達 毛利 島津
`);

/** Japanese surnames of one character; many are Chinese ones too, so only a Japanese given name behind them, or the country, tells. */
export const JAPANESE_SHORT_SURNAMES: ReadonlySet<string> = new Set(
  '林森原岡谷泉堀辻関菅星東南西北平畑滝島浜橘榊角神'.split(''),
);

/** Irish and Indian words, and a loose `d'`, that belong to the surname and that `wordKey` would make into another word. */
export const MARKED_PARTICLES = /^(?:ní|nic|uí|ó|[sdacw]\/[olp]|[dl]['’])$/i;

/** Particles that the Dutch and Germans shorten: `Jan v.d. Berg`, `v/d Meer`, `Hans v. Braun`. In capitals they are initials. */
export const SHORT_PARTICLES = /^(?:v\.d\.|[va]\/d\.?|vd)$/;

/** Noble titles that are part of a German surname. */
export const NOBLE = words(
  'graf grafin freiherr freiherrin freifrau freiin ritter edler edle furst furstin prinz prinzessin herzog baron baronin',
);

/** Two words that are one given name, by the first: `Mary Ann`, `Jo Anne`, `Billy Bob`. */
export const DOUBLE_GIVEN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'mary ann anne beth ellen jo kay lou lynn sue pat',
    'jo ann anne ellen lynn beth',
    'betty jo lou sue ann jean',
    'bobbi jo',
    'billy bob joe jo ray',
    'bobby joe jo ray',
    'jim bob',
    'joe bob',
    'peggy sue ann jo lou',
    'sarah jane',
    'la shawn toya tonya',
  ].map((line) => {
    const [head = '', ...tails] = line.split(' ');
    return [head, new Set(tails)];
  }),
);

/** Words by which a name is that of a household: `Familie Meier`, `Smith Family`. */
export const HOUSEHOLD_WORDS = words(`
  familie fam family familjen famille familia famiglia rodzina perhe eheleute ehepaar household aviopari
`);
