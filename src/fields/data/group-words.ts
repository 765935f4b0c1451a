/** Words of labels of several parts, as Pipedrive writes them in the language of the user: `Pessoa - E-mail - Trabalho`. In the form of `labelKey`. */

type Words = { readonly [meaning: string]: string };

const byWord = (words: Words): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));

/** The record that a column speaks of. */
export const GROUP_WORDS = byWord({
  person: 'pessoa persona personne persoon henkilo osoba szemely kisi isik',
  company: 'organizacao organizacion organisation organisatie organisaatio organizzazione organizacja organizace organizacia szervezet organizasyon organisasjon',
  deal: 'negocio trato affaire transaction diili affar affare transakcja umowa obchod ugylet anlasma',
  activity: 'atividade actividad activite activiteit aktivitat aktiviteetti aktivitet attivita aktywnosc aktivita',
}); // biome-ignore format: words

/** What English labels of a group are called elsewhere. */
export const INNER_WORDS = byWord({
  name: 'nome nombre nom naam nimi namn navn nazwa nazev nev ad isim',
  title: 'titulo titre titel titolo otsikko tytul nazevobchodu',
  value: 'valor valeur montant wert waarde arvo varde verdi valore wartosc hodnota ertek deger',
  stage: 'etapa etape phase fase vaihe steg fas fasi etap faze szakasz asama',
  status: 'estado statut stato tila stav allapot durum',
  label: 'etiqueta etiquette rotulo marcador kennzeichnung beschriftung etikett etichetta etykieta stitek cimke etiket tunniste',
}); // biome-ignore format: words

/** Behind the last hyphen: of which kind an address or a number is. */
export const KIND_WORDS = byWord({
  work: 'work trabalho trabajo travail bureau professionnel arbeit geschaftlich beruflich buro werk zakelijk tyo arbete jobb arbeid arbejde lavoro ufficio praca sluzbowy prace munkahely is',
  home: 'home casa residencial domicile privat prive personal pessoal thuis koti hem hjem dom domov otthon ev',
  mobile: 'mobile mobil celular movil telemovel portable mobiel matkapuhelin gsm cellulare komorkowy handy cep',
  other: 'other outro otro autre andere anderer sonstige sonstiges overig anders muu annan annet andet altro inny jiny egyeb diger',
}); // biome-ignore format: words
