/** Whether the records of a file are things (products, campaigns, events, projects, quotes, orders): a bare `Name` is then no person's. */
import { labelKey } from './keys.ts';

/** `surely` where a label is of no use beside persons; `maybe` where persons may have bought, or been promised, what it says. */
export type Things = 'surely' | 'maybe' | 'no';

const keys = (labels: string): ReadonlySet<string> => new Set(labels.split(' | ').map(labelKey));

const SURELY = keys(
  'SKU | Stock Keeping Unit | UPC | EAN | EAN-Code | GTIN | Barcode | Product Code | Product Number | Product Family | Product Type | Item Number | Item Code | Unit Price | List Price | Unit Cost | Cost Price | Sale Price | Retail Price | Unit of Measure | Stock Level | HS Code | Billing Frequency | Manufacturer | Budgeted Cost | Actual Cost | Campaign Type | Expected Response | Num Sent | Venue | Max Attendees | Attendee Count | Attendees | Ticket Price | Price List | Product ID'
    .concat(
      ' | Artikelnr | Artikelnummer | Artikel-Nr. | Hersteller | Stückpreis | Einzelpreis | Listenpreis | Veranstaltungsort | Lagerbestand | Strichcode',
    )
    .concat(' | Tuotekoodi | Tuotenumero | Yksikköhinta | Viivakoodi | Valmistaja | Tapahtumapaikka')
    .concat(' | Code article | Prix unitaire | Code-barres | Fabricant | Lieu de l’événement')
    .concat(
      ' | Código de producto | Precio unitario | Código de barras | Fabricante | Código do produto | Preço unitário',
    )
    .concat(
      ' | Artikelkod | Styckpris | Streckkod | Tillverkare | Codice prodotto | Prezzo unitario | Codice a barre | Artikelcode | Stukprijs',
    )
    .concat(
      ' | Varenummer | Stykpris | Kod produktu | Cena jednostkowa | Артикул | Штрихкод | 商品编码 | 商品コード | 单价 | 単価 | 条码',
    ),
);
const MAYBE = keys(
  'Price | Cost | Budget | Product | Products | Campaign | Quote | Order | Product Category | Quantity | Qty | In Stock | Financial Status | Fulfillment Status | Lineitem name | Lineitem quantity | Lineitem price | Lineitem sku | Subtotal | Shipping Method | Payment Method | Discount Code | Quote ID | Quote Number | Invoice ID | Invoice Number | Order ID | Order Number | Project Manager | Milestone | Campaign ID | Campaign Name | Project ID | Event ID'
    .concat(
      ' | Preis | Budget | Produkt | Artikel | Menge | Kampagne | Angebot | Auftrag | Angebotsnummer | Projektnummer | Hinta | Tuote | Määrä | Kampanja | Tarjous | Tarjousnumero',
    )
    .concat(
      ' | Prix | Produit | Campagne | Devis | Precio | Producto | Campaña | Presupuesto | Preço | Produto | Orçamento | Pris | Prezzo | Prodotto | Prijs',
    )
    .concat(' | Cena | Цена | 价格 | 価格 | 产品 | 商品 | 预算 | 数量'),
);
const START = keys('Start | Start Date | Begin | Beginn | Starttermin | Alku | Début | Inicio | Início');
const END = keys('End | End Date | Due | Due Date | Deadline | Ende | Loppu | Fin | Fim');
/** For whom it is: whoever bears the name is somebody else. */
const FOR_WHOM = keys('Customer | Client | Account | Kunde | Asiakas | Cliente | Kund | Klant');

/** What the labels of a file say of its records. */
export function thingsIn(labels: readonly string[]): Things {
  const own = labels.map(labelKey);
  const holds = (set: ReadonlySet<string>) => own.some((key) => set.has(key));
  if (holds(SURELY)) return 'surely';
  return holds(MAYBE) || (holds(START) && holds(END) && holds(FOR_WHOM)) ? 'maybe' : 'no';
}
