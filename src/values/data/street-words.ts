/** Words of American addresses (USPS publication 28): street types, directions, units. Match form. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What ends the name of a street. */
export const STREET_TYPES = words(`
  airport aly alley ally anex annex arc arcade ave av aven avenue avenu avn avnue bch beach bnd bend blf bluff blvd boul boulevard boulv br branch brg bridge brk brook
  byp bypass byu bayou canyon cyn cape cpe causeway cswy cause center ctr centre cntr cir circ circle circl crcl cirs circles clf cliff clb club cmn common commons cmns
  cor corner cors corners course crse court ct cts courts cove cv creek crk crescent cres crst crest crossing xing crssng crossroad xrd curve curv dale dl dam dm
  drive dr driv drv drives drs est estate estates ests expressway expy exp expr extension ext falls fls ferry fry field fld fields flds flat flt ford frd
  forest frst forge frg fork frk forks frks fort freeway fwy frwy freewy garden gdn gardens gdns gateway gtwy glen gln green grn grove grv groves harbor hbr
  haven hvn heights hts highway hwy highwy hiway hiwy hgwy hway hill hl hills hls hollow holw inlet inlt island is isle junction jct key ky knoll knl knolls knls lake lk
  lakes lks landing lndg lane ln lanes loop lp mall manor mnr manors meadow mdw meadows mdws mews mill ml mills mls mission msn motorway mount mt mountain mtn
  neck nck orchard orch oval ovl overpass park pk parks parkway pkwy pky parkwy parkways pass passage psge path pike pikes pine pne pines pnes place pl plain pln plains
  plaza plz plza point pt points pts port prt prairie pr radial ramp ranch rnch rapids rest rst ridge rdg ridges rdgs river riv road rd roads rds route rte row rue run
  shoal shore shr shores shrs skyway spring spg springs spgs spur square sq squares sqs station sta stream strm street st str strt streets sts summit smt terrace ter terr
  throughway trwy trace trce track trak trafficway trail trl trails trls tunnel turnpike tpke trnpk tnpk underpass union un valley vly viaduct via view vw village vlg
  villages ville vl vista vis walk walks wall way wy ways well wl wells wls esplanade promenade alameda bypass concourse quay terminal
`);

/** The types that are no word of a place's name: where one stands, the street ends. The others (`Lake`, `Park`) end it only by what follows. */
export const PLAIN_TYPES = words(`
  aly alley ave av aven avenue avenu avn blvd boul boulevard boulv byp bypass causeway cswy cir circ circle court ct cts courts crescent cres crossing xing
  drive dr driv drv expressway expy freeway fwy highway hwy hgwy lane ln lanes loop parkway pkwy pky pike place pl plaza plz plza rd road roads row square sq street streets st sts str strt
  terrace ter terr trace trce trail trl turnpike tpke way wy walk run path mews
`);

export const DIRECTIONS = words(
  'n s e w ne nw se sw north south east west northeast northwest southeast southwest no so nth sth',
);

/** What a unit is called. A number or letter follows. */
export const UNITS = words(
  'apt apartment ap aptmt suite ste su unit rm room fl floor flr bldg building lot space spc slip trlr trailer dept department hangar hngr stop box office ofc #',
);

/** Words that are a unit only before a number or a letter: they are other things, too (`Bay City`, `Union`), or name several. */
export const NUMBERED_UNITS = words(
  'apts apartments suites stes units rms rooms bldgs buildings fls floors spcs spaces lots pmb un sp bay pier hngr key studio store kiosk terminal gate bureau app appartement',
);

/** Boxes, rural routes and military addresses. */
export const BOX_WORDS = [
  '(?:p\\.?\\s?o\\.?|post\\s?office)\\s?(?:box|b\\.?|drawer)',
  'case\\s?postale|c\\.\\s?p\\.|g\\.?p\\.?o\\.?\\s?box|(?:lock|locked|private|mail)\\s?(?:box|bag)|drawer|caller',
  '(?:r\\.?\\s?r\\.?|rural\\s(?:route|rte\\.?)|star\\sroute|h\\.?c\\.?r?|rte?\\.?|route)\\s*#?\\s*\\d+\\s*,?\\s*(?:box|bx)',
  '(?:psc|unit|cmr)\\s*#?\\s*\\d+\\s*,?\\s*box',
];

/** Units that need no number after them. */
export const BARE_UNITS = words('rear front lower upper basement bsmt penthouse ph lobby lbby side frnt lowr uppr');
