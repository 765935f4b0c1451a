import { describe, expect, it } from 'vitest';
import { parseCountry, suggestCountry, toAlpha2 } from '../../../src/values/place/country.ts';

/** Rows `name=code`; no code where the name is not that of one country. */
const rows = (table: string): (readonly [string, string])[] =>
  table
    .trim()
    .split(/\s*[;\n]\s*/)
    .filter((row) => row !== '')
    .map((row) => [row.slice(0, row.lastIndexOf('=')), row.slice(row.lastIndexOf('=') + 1)]);

describe('names the other way round, and cut short', () => {
  it.each(
    rows(`
Congo, the Democratic Republic of the=CD; Congo (Democratic Republic of the)=CD; Congo, Dem. Rep.=CD; Dem. Rep. of the Congo=CD; Congo, Rép. dém. du=CD
Congo, Rep.=CG; Congo, Republic of the=CG; Rep. of the Congo=CG; Congo (the Republic of the)=CG; Congo (the)=CG; Congo, República Democrática del=CD
Tanzania, United Republic of=TZ; Tanzania (the United Republic of)=TZ; Tanzanie, République-Unie de=TZ; Tansania, Vereinigte Republik=TZ; Tanzania, República Unida de=TZ
Macedonia, the former Yugoslav Republic of=MK; FYR Macedonia=MK; Macédoine, ex-République yougoslave de=MK; North Macedonia, Republic of=MK
China, People's Republic of=CN; China, P.R.: Mainland=CN; China, PR=CN; China, Hong Kong SAR=HK; Macao SAR, China=MO; Taiwan, China=TW
Venezuela, RB=VE; Libyan Arab Jamahiriya=LY; Micronesia, Fed. Sts.=FM; Iran, Islamic Rep.=IR; Egypt, Arab Rep.=EG; Somalia, Fed. Rep.=SO; Yemen, Rep.=YE
Korea, Rep. of=KR; Korea, Dem. People's Rep.=KP; Korea, the Democratic People's Republic of=KP; Korea, S.=KR; Corée, République de=KR; Coreia, República da=KR
Lao People's Dem. Rep.=LA; West Bank and Gaza=PS; Palestinian Territory, Occupied=PS; Ethiopia, The Federal Dem. Rep. of=ET; Mariana Islands, Northern=MP
Ireland, Northern=GB; Sudan, South=SS; Samoa, American=AS; Timor, East=TL; Man, Isle of=IM; Guinea (Bissau)=GW; Solomon Is.=SB; N. Mariana Islands=MP; W. Sahara=EH
Cayman Isds=KY; N. Mariana Isds=MP; Br. Virgin Isds=VG; US Virgin Isds=VI; Br. Indian Ocean Terr.=IO; Occ. Palestinian Terr.=PS; Wallis and Futuna Isds=WF
DROC=CD; FS Micronesia=FM; Saint Martin (Dutch)=SX
Puerto Rico, USA=PR; Gibraltar (UK)=GI; Martinique (France)=MQ; Kosovo (under UNSCR 1244)=XK; Georgia (Country)=GE; Rép. tchèque=CZ; Rep. Dominicana=DO
`),
  )('%s is %s', (name, alpha2) => {
    expect(toAlpha2(name)).toBe(alpha2);
  });

  it.each(
    rows(`
Br. Islands=; Occ. Terr.=; Georgia, USA=; Granada, Spain=; Paris, France=; Texas, USA=; Jersey, NJ=; Mexico, New=; South, Carolina=; Dem. Rep.=; United Republic=; Rep. of=
China, Republic of=; The Congo=; Virgin Islands, The=; Macedonia (Greece)=; Republic of Serbia, Kosovo=; New South Wales=; Republika Srpska=; Netherlands Antilles (the)=
Korea, Republik Kongo=; Australia, South=; Wales, New South=; Holland, North=; Virginia, West=; Guinea, New=; Dakota, N.=; Ireland, Finland=
`),
  )('%s is not one country', (name) => {
    expect(toAlpha2(name)).toBe('');
  });

  it('says which ones such a name may mean', () => {
    expect(parseCountry('China, Republic of').candidates).toEqual(['TW', 'CN']);
    expect(parseCountry('The Congo').candidates).toEqual(['CG', 'CD']);
    expect(parseCountry('Netherlands Antilles (the)').form).toBe('former');
  });
});

describe('names that people use beside the listed ones', () => {
  it.each(
    rows(`
Förenta staterna=US; Amerikas förenta stater=US; Förenade kungariket=GB; Det forenede kongerige=GB; Amerikas forente stater=US; Skottland=GB; Pohjois-Irlanti=GB
Hollanti=NL; Голландия=NL; Холандия=NL; Ολλανδία=NL; 尼德兰=NL; ฮอลแลนด์=NL; Nizozemí=NL; Niderlandy=NL
南韩=KR; 北朝鲜=KP; 北韩=KP; 纽西兰=NZ; 马其顿=MK; 联合王国=GB; 威尔士=GB; 阿聯酋=AE; ビルマ=MM; スコットランド=GB; 버마=MM; 괌=GU
Statele Unite=US; Marea Britanie=GB; Federația Rusă=RU; Αγγλία=GB; Σκωτία=GB; Βόρεια Ιρλανδία=GB; Ελλάς=GR; Pays de Galles=GB; Escocia=GB; Galles=GB
Shqipëria=AL; Gjermania=DE; Zvicra=CH; Turqia=TR; Shtetet e Bashkuara=US; Britania e Madhe=GB; Anglie=GB; Skócia=GB; Cseh Köztársaság=CZ; Republika Czeska=CZ
Южная Корея=KR; Северная Корея=KP; Ю. Корея=KR; Республика Корея=KR; Америка=US; Эмираты=AE; Заир=CD; Бирма=MM; Північна Ірландія=GB; Голландія=NL
إنجلترا=GB; بريطانيا=GB; دبي=AE; غزة=PS; דרום קוריאה=KR; אנגליה=GB; انگلیس=GB; अमेरिका=US; อังกฤษ=GB; พม่า=MM; Anh Quốc=GB; Guyane=GF; República Tcheca=CZ; RD Congo=CD
Abyssinia=ET; New Hebrides=VU; Bechuanaland=BW; Basutoland=LS; Nyasaland=MW; Northern Rhodesia=ZM; Southern Rhodesia=ZW; Rhodesia=ZW; French Sudan=ML; Dutch Guiana=SR
South-West Africa=NA; Portuguese Guinea=GW; Spanish Guinea=GQ; Belgian Congo=CD; Transjordan=JO; East Pakistan=BD; Ellice Islands=TV; Malagasy Republic=MG; South Yemen=YE
`),
  )('%s is %s', (name, alpha2) => {
    expect(toAlpha2(name)).toBe(alpha2);
  });
});

describe('a country in one language, a place of another country elsewhere', () => {
  it.each(
    rows(`
Granada=GD ES; Grenade=GD ES; Salvador=SV BR; Guadalupe=GP MX; Santa Elena=SH EC; Norfolk=NF GB US; Guayana=GY GF VE; Alba=GB IT RO; Μακεδονία=MK GR; Grenland=GL NO
`),
  )('%s is open', (name, candidates) => {
    expect(toAlpha2(name)).toBe('');
    expect(parseCountry(name).candidates.join(' ')).toBe(candidates);
  });

  it.each(
    rows(`
Grenada=GD; Grenāda=GD; El Salvador=SV; O Salvador=SV; Сальвадор=SV; Guadeloupe=GP; Saint Helena=SH; Norfolk Island=NF; Île Norfolk=NF; Guyana=GY; Macedonia=MK
Macédoine=MK; Makedonia=MK; Luxembourg=LU; Lebanon=LB; Jamaica=JM; Mexico=MX; Island=IS; Republiken Island=IS; Isle of Man=IM; Isola di Man=IM; Samoa=WS; Amerika=US
`),
  )('%s is %s', (name, alpha2) => {
    expect(toAlpha2(name)).toBe(alpha2);
  });

  it.each('Afrika; Afrique; Dél-Amerika; Staten Island; Grand Island; Island State; MENA; Man; S.A.; Mon'.split('; '))(
    '%s is none',
    (name) => {
      expect(parseCountry(name).alpha2).toBe('');
    },
  );
});

describe('suggestCountry', () => {
  it.each(
    'South America; North Africa; Amérique du Sud; Südamerika; Южная Америка; Siberia; Islands; Islas; Tasmania; Indiana; Чеченская Республика; Styria; Almería'.split(
      '; ',
    ),
  )('has nothing to say of %s', (name) => {
    expect(suggestCountry(name)).toBe('');
  });

  it.each(
    rows(
      'Lberia=LR; Irelnad=IE; ermany=DE; Gremany=DE; Sout Africa=ZA; Untied States=US; Phillipines=PH; Finnlandd=FI; Suth Korea=KR',
    ),
  )('%s is close to %s', (name, alpha2) => {
    expect(suggestCountry(name)).toBe(alpha2);
  });
});
