/**
 * Words of company names that say less than others: what a house trades in, in many languages, and words by which a group tells its
 * firms, or a house its departments, apart. In match form.
 */

/** One trade a line. Only trades that firms translate with their name. */
const TRADES = `
insurance insurances versicherung versicherungen assurance assurances seguros seguro assicurazioni verzekeringen verzekering forsakring forsakringar forsikring vakuutus ubezpieczenia
consulting consultants consultancy conseil conseils beratung unternehmensberatung consultoria consultores consulenza advies konsult konsultit konsultointi doradztwo
logistics logistik logistique logistica logistiek logistiikka logistyka
transport transports transporte transportes trasporti spedition kuljetus kuljetukset
energy energie energies energia energias energi
systems system systeme systemes sistemas sistema sistemi systemen jarjestelmat systemy
solutions losungen soluciones solucoes soluzioni oplossingen ratkaisut losningar
construction constructions bau construccion construcciones construcao construcoes costruzioni bouw bygg rakennus budowa batiment
engineering ingenierie ingenieria ingegneria engenharia insinoorit
foods food lebensmittel alimentos alimentari livsmedel elintarvikkeet
medical medizin medizintechnik medica medicale
pharma pharmaceuticals pharmaceutical farma farmaceutica pharmazeutika laakkeet
electronics elektronik electronique electronica elettronica elektroniikka
technology technologies technologie tecnologia tecnologias tecnologie teknologi teknologia technologia
industries industry industrie industria industrias industrier teollisuus
trading trade handel handels handelsgesellschaft comercio commercio kauppa
travel reisen voyages viajes viaggi reizen resor matkat
media medien medios
printing druck druckerei imprimerie imprenta tipografia painotalo
steel stahl acier acero aceros acciaio acciai staal stal teras
textiles textile textil tessili tekstiili
paper papier papel papeles paperi papper
software softwareentwicklung logiciels ohjelmistot programvara
properties property immobilien immobilier inmobiliaria immobiliare imoveis imobiliaria vastgoed fastigheter kiinteistot nieruchomosci realty realtors estate
services dienstleistungen servicios servicos servizi diensten tjanster palvelut uslugi
foundation stiftung fondation fundacion fundacao fondazione stichting saatio stiftelse stiftelsen fundacja
security sicherheit securite seguridad sicurezza beveiliging sakerhet turvallisuus
cleaning reinigung gebaudereinigung nettoyage limpieza pulizie schoonmaak stad siivous
finance finanz finanzen finances finanzas finanza rahoitus finans
international internationale internacional internazionale internationaal
group gruppe groupe grupo gruppo groep gruppen koncern konserni grupa
marketing markkinointi
robotics robotik robotique robotica
design`;

/** What a house is; translated as well, but no word by which a group tells its firms apart. */
const HOUSES = `
university universitat universite universidad universidade universita universiteit universitet yliopisto uniwersytet
hospital krankenhaus klinikum hopital ospedale ziekenhuis sjukhus sairaala szpital
school schule ecole escuela escola scuola skola skole koulu szkola
bank banque banco banca pankki
museum musee museo museu
institute institut instituto istituto instituutti`;

/** Parts of a group, and what a group does apart from its trade. */
const PARTS = `
holding holdings beteiligung beteiligungs beteiligungen beteiligungsgesellschaft verwaltung verwaltungs verwaltungsgesellschaft besitz besitzgesellschaft beheer
vermogensverwaltung participations participaciones participacoes partecipazioni global worldwide overseas capital invest investment investments investissement
investering inversiones ventures venture equity partners trust leasing rental rentals lending digital online retail wholesale distribution export exports import imports
franchise franchising manufacturing production produktion operations research innovation innovations labs laboratories laboratory vertrieb vertriebs sales service kundendienst
marine aviation aerospace automotive chemicals hospitality analytics treasury pension pensions benevolent charity charities`;

/** Departments of one house, each with a desk of its own. */
const DEPARTMENTS = `
department dept division faculty fakultat faculte facultad abteilung lehrstuhl pharmacy apotheke pharmacie surgery emergency maternity ambulance
accounting procurement purchasing einkauf payroll reception canteen kantine library
departement departamento dipartimento departament katedra wydzial fakulta fakultet tiedekunta laitos osasto avdelning avdeling afdeling dienst direction direccion
direzione direccao concejalia secretaria ufficio assessorato odbor ustav referat dezernat forvaltning forvaltningen professur`;
/** Words of one piece for an office of a town. */
const OFFICE = /.{3}(?:amt|toimi|osasto|forvaltning(?:en)?)$/;
const MEDICAL = /(?:^|[^n])(?:ology|ologie|ologia)$|(?:iatry|iatrics|iatrie|iatria)$/;

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

/** By word of a trade or a house the English one. */
const TRADE_OF: ReadonlyMap<string, string> = new Map(
  [...lines(TRADES), ...lines(HOUSES)].flatMap(([first = '', ...others]) =>
    [first, ...others].map((word): [string, string] => [word, first]),
  ),
);
const RELATIVES: ReadonlySet<string> = new Set([...lines(TRADES), ...lines(PARTS), ...lines(DEPARTMENTS)].flat());
const LINKS: ReadonlySet<string> = new Set(
  'of the and for de del della delle di do da dos du des der die das fur und et y e i ja och og van von la le les el los las l d'.split(
    ' ',
  ),
);

/** Whether a word in one of two names makes them two firms of a group, or two departments of a house, and not one written shorter. */
export const tellsRelatives = (word: string): boolean => RELATIVES.has(word) || MEDICAL.test(word) || OFFICE.test(word);

/** Whether a word only links others. */
export const isLink = (word: string): boolean => LINKS.has(word);

const HOUSE_WORDS: ReadonlySet<string> = new Set(lines(HOUSES).flat());

/** Whether what a longer name has beside a shorter one is another house: the institute of a university. */
export function isHouseWithin(shorter: string, more: readonly string[]): boolean {
  const own = shorter.split(' ').map((word) => TRADE_OF.get(word));
  return (
    own.some((house) => house !== undefined && HOUSE_WORDS.has(house)) &&
    more.some((word) => HOUSE_WORDS.has(word) && !own.includes(TRADE_OF.get(word)))
  );
}

/** Whether two names are word for word the same, or name the same trade in two languages; words that link aside, in any order. */
export function isInTwoLanguages(a: string, b: string): boolean {
  // most names have other first words, of which neither is a trade
  const first = a.slice(0, a.indexOf(' '));
  if (!b.includes(first) && !TRADE_OF.has(first) && !LINKS.has(first)) return false;
  const right = b.split(' ');
  let left = 0;
  for (const word of a.split(' ')) {
    if (LINKS.has(word)) continue;
    left++;
    let at = right.indexOf(word);
    if (at < 0) {
      const trade = TRADE_OF.get(word);
      if (trade === undefined) return false;
      for (at = right.length - 1; at >= 0 && TRADE_OF.get(right[at]!) !== trade; ) at--;
      if (at < 0) return false;
    }
    right[at] = '';
  }
  return left > 1 && right.every((word) => word === '' || LINKS.has(word));
}
