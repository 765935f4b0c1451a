/** Labels of the number and the mailbox of an address, where the carrier rings: they have a use of their own beside the person's. */

/** As shops call them, and what stands right before the number in longer labels: `Practice Location Address Telephone Number`. */
const IN_ENGLISH =
  /^\s*(?:default[ _-]?address|billing|shipping|delivery)(?![a-z])|(?<![a-z])(?:address|location)[ _-]+(?:tele|phone|fax|mobile|e-?mail)/i;
const IN_OTHERS =
  /(?:liefer|rechnungs|versand)(?:adresse|anschrift)|livraison|facturation|exp[ée]dition|env[íi]o|facturaci[óo]n|entrega|cobran[çc]a|spedizione|fatturazione|afleveradres|factuuradres|toimitusosoit|laskutusosoit|(?:leverans|faktura|leverings)adress/iu;

/** `Default Address Phone`, `billing_email`, `Téléphone de livraison`: the same as the person's own may well stand there. */
export const isOfAddress = (label: string): boolean => IN_ENGLISH.test(label) || IN_OTHERS.test(label);
