/** States, provinces and territories with the codes of their postal services (USPS, Canada Post, Australia Post). */

// biome-ignore format: a table reads better dense
export const STATES: { readonly [country: string]: { readonly [code: string]: string } } = {
  US: {
    AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
    DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas',
    KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi',
    MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York',
    NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island',
    SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington',
    WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', PR: 'Puerto Rico', GU: 'Guam', VI: 'U.S. Virgin Islands', AS: 'American Samoa',
    MP: 'Northern Mariana Islands', AA: 'Armed Forces Americas', AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific',
  },
  CA: {
    AB: 'Alberta', BC: 'British Columbia', MB: 'Manitoba', NB: 'New Brunswick', NL: 'Newfoundland and Labrador', NS: 'Nova Scotia',
    NT: 'Northwest Territories', NU: 'Nunavut', ON: 'Ontario', PE: 'Prince Edward Island', QC: 'Quebec', SK: 'Saskatchewan', YT: 'Yukon',
  },
  AU: {
    ACT: 'Australian Capital Territory', NSW: 'New South Wales', NT: 'Northern Territory', QLD: 'Queensland', SA: 'South Australia',
    TAS: 'Tasmania', VIC: 'Victoria', WA: 'Western Australia',
  },
};

/** Abbreviations and spellings beside code and name: the traditional ones of the USA, the French ones of Canada. */
// biome-ignore format: a table reads better dense
export const STATE_ALIASES: { readonly [country: string]: { readonly [code: string]: readonly string[] } } = {
  US: {
    AL: ['Ala'], AK: ['Alas'], AZ: ['Ariz'], AR: ['Ark'], CA: ['Calif', 'Cal', 'Cali'], CO: ['Colo', 'Col'], CT: ['Conn'], DE: ['Del'],
    DC: ['Washington DC', 'Washington D.C.', 'Wash DC', 'Dist of Columbia'], FL: ['Fla', 'Flor'], ID: ['Ida'], IL: ['Ill', 'Ills'], IN: ['Ind'],
    KS: ['Kan', 'Kans'], KY: ['Ken', 'Kent'], MA: ['Mass'], MI: ['Mich'], MN: ['Minn'], MS: ['Miss'], MT: ['Mont'], NE: ['Neb', 'Nebr'],
    NV: ['Nev'], NH: ['N Hampshire'], NJ: ['N Jersey', 'Jersey'], NM: ['N Mex', 'N Mexico', 'New Mex'], NY: ['N York', 'New York State', 'NY State'],
    NC: ['N Carolina', 'N Car', 'No Carolina'], ND: ['N Dakota', 'N Dak', 'No Dakota'], OK: ['Okla'], OR: ['Ore', 'Oreg'], PA: ['Penn', 'Penna'],
    RI: ['R Island', 'Rhode Is'], SC: ['S Carolina', 'S Car', 'So Carolina'], SD: ['S Dakota', 'S Dak', 'So Dakota'], TN: ['Tenn'], TX: ['Tex'],
    VT: ['Verm'], VA: ['Virg'], WA: ['Wash', 'Washington State'], WV: ['W Va', 'W Virginia', 'WVa'], WI: ['Wis', 'Wisc'], WY: ['Wyo'],
    VI: ['Virgin Islands', 'US Virgin Islands', 'USVI'], MP: ['CNMI'],
  },
  CA: {
    AB: ['Alta'], BC: ['Colombie-Britannique', 'B Columbia'], MB: ['Man'], NB: ['Nouveau-Brunswick', 'N Brunswick'],
    NL: ['Newfoundland', 'Newfoundland & Labrador', 'Labrador', 'NF', 'NFLD', 'Terre-Neuve-et-Labrador', 'Terre-Neuve'],
    NS: ['Nouvelle-Écosse', 'N Scotia'], NT: ['NWT', 'Territoires du Nord-Ouest', 'N W T'], ON: ['Ont'],
    PE: ['PEI', 'Île-du-Prince-Édouard', 'P E I'], QC: ['Québec', 'PQ', 'Que', 'Québec (QC)'], SK: ['Sask'], YT: ['Yukon Territory', 'YK', 'Territoire du Yukon'],
  },
  AU: { ACT: ['Aust Capital Territory'], QLD: ['Qld'], TAS: ['Tas'], VIC: ['Vic'], WA: ['W Australia', 'West Australia'], SA: ['S Australia', 'Sth Australia'] },
};
