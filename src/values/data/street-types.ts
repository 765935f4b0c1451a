/** Words of streets in one spelling for comparing, by language: the spelling that is kept, a colon, the others. Match form. */
export const STREET_SPELLINGS = `
st: street saint str strt; ave: avenue av aven avenida avda avd avenu; blvd: boulevard blv boul bd bvd bulvar bulevar bulevardul bulvari bul blvr; rd: road; dr: drive drv; ln: lane; ct: court crt; pl: place plaza plz piazza pza pzza plac platz plein plads plass praca pca placa ploshchad; sq: square
tce: terrace ter terr; cres: crescent cr; cct: circuit; cl: close; hwy: highway hiway; pkwy: parkway pky; cir: circle circ; trl: trail; expy: expressway; fwy: freeway; tpke: turnpike; rte: route; gdns: gardens; hts: heights; mt: mount; xing: crossing
n: north nord norte nth; s: south sud sur sth; e: east; w: west; ne: northeast; nw: northwest; se: southeast; sw: southwest
1st: first; 2nd: second; 3rd: third; 4th: fourth; 5th: fifth; 6th: sixth; 7th: seventh; 8th: eighth; 9th: ninth; 10th: tenth
str: strasse straat strada; g: gata gatan gade gasse; v: via vagen vag vej vei veien; k: katu; t: tie
c: calle carrer cll; pso: paseo passeig; ctra: carretera crta carrer; cno: camino; trav: travesia; r: rue rua; ch: chemin che; imp: impasse; all: allee allees; vle: viale; cso: corso; lgo: largo; vic: vicolo; tv: travessa; est: estrada; rod: rodovia; al: alameda aleja aleje alley aly
ul: ulica ulitsa ulice ulic ulitca; pr: prospekt prosp prospect; nam: namesti namestie; per: pereulok; os: osiedle; sos: soseaua
u: utca; krt: korut; sk: sokak sok sokagi; cd: cadde caddesi cad; mah: mahalle mahallesi mh; jl: jalan jln
`;

/** Words that do tell one street from another (`Oak Hill`, `Oak Ridge`), with what the American postal service shortens them to: typos show in long words. */
export const NAME_SPELLINGS = `
annex: anx; beach: bch; bend: bnd; bluff: blf; bridge: brg; brook: brk; bypass: byp; canyon: cyn; causeway: cswy; centre: ctr center cntr; cliff: clf; club: clb; common: cmn; commons: cmns; corner: cor; cove: cv; creek: crk
crossroad: xrd; estates: ests; extension: ext; falls: fls; ferry: fry; field: fld; fields: flds; forest: frst; fort: ft; garden: gdn; gateway: gtwy; glen: gln; green: grn; grove: grv; harbor: hbr harbour; haven: hvn; hill: hl; hills: hls; hollow: holw hllw
island: is; junction: jct; knoll: knl; knolls: knls; lake: lk; lakes: lks; landing: lndg; manor: mnr; meadow: mdw; meadows: mdws; mountain: mtn; orchard: orch; pine: pne; pines: pnes; point: pt; port: prt; ranch: rnch; ridge: rdg; river: riv; shore: shr; shores: shrs
spring: spg; springs: spgs; summit: smt; trace: trce; valley: vly; view: vw; village: vlg; vista: vis; way: wy; i: interstate
`;

/** What tells no street from another, beside the words above. */
export const WEAK_STREET_WORDS =
  'the de la le du des di del della do da dos das den der van von of and between near at off way sts los las el et y i';

/** Units, floors and the like, which a number or letter follows. */
export const UNIT_WORDS =
  'apt apartment apto appt shop tenancy appartement suite ste unit room rm floor fl flat office bldg building suites stes units apts rooms dept department pmb space trailer slip hangar oficina ofic bureau buro lot spc trlr wohnung whg etage stock og lgh vaning van krs asunto huone piso puerta pta planta dpto depto departamento esc escalera interior interno scala piano andar sala bloco batiment bat lok lokal mieszkanie kv ofis daire kat';

/** Units without a number, at the end. */
export const BARE_UNIT_WORDS = 'rear front upper lower basement bsmt penthouse';

/** Rural and highway contract routes, as they begin a match form: `R.R. 2 Box 152`. */
export const RURAL_ROUTE = /^(?:r r|rural rte|rte)(?= \d+ box \d)/;
export const HIGHWAY_CONTRACT = /^(?:h c|hcr|h c r|star rte)(?= \d+ box \d)/;

/** Post-office boxes, as they begin a match form. */
export const POST_BOX =
  /(?:^| )(?:p o box|po box|p o b|pob|pobox|post office box|gpo box|g p o box|postfach|postbus|postboks|postilokero|apartado (?:de correos |postal )?|apdo|casilla (?:de correo )?|boite postale|b p|caixa postal|casella postale|skrytka pocztowa|locked bag|private bag|a ya) ?(?:no |nr )?(?=\d)|^(?:pl|box|bp|cp|c p|pb) (?=\d+(?: |$))/;
