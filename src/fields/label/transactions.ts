/**
 * Lists of what happened rather than of people or firms: orders, tickets, visits, calls. One person has many of them, each with a number
 * of its own, so that two rows of one customer are two records.
 */
import { labelKey } from './keys.ts';

/** `Order Number`, `Ticket ID`, `Case #`: numbers of something that happened, in the form of `labelKey`. */
// biome-ignore format: a table reads better dense
const NUMBERS: readonly RegExp[] = [
  /^(?:(?:sales|purchase|work)?order|orderline|lineitem|ticket|case|incident|invoice|bill|creditnote|receipt|payment|transaction|charge|refund|donation|gift|pledge|booking|reservation|appointment|visit|call|meeting|activity|task|event|shipment|delivery|consignment|return|rma|claim|quote|quotation|estimate|enrol?l?ment|campaignmember|attendee)(?:id|number|no|num|nr|nbr|code|ref|reference|uuid|guid|name)$/,
  /^(?:auftrags?|bestell(?:ungs?)?|rechnungs?|ticket|vorgangs?|buchungs?|beleg|angebots?|liefer(?:schein)?|reservierungs?|termin|retouren|gutschrifts?|spenden?|zahlungs?)(?:nummer|nr|no|id)$/,
  /^(?:order|bestel|factuur|ticket|offerte|boekings?|reserverings?|zaak)(?:nummer|nr|id)$/,
  /^(?:order|ordre|faktura|arende|sags?|saks?|boknings?|bookings?|bestillings?|offert|tilbuds?)(?:nummer|nr|id)$/,
  /^(?:tilauksen|tilaus|laskun?|tiketin|tiketti|varauksen|varaus|tarjouksen|tarjous|palvelupyynnon|maksun?|kuitti|kuitin)(?:numero|nro|nr|id|tunnus|tunniste)$/,
  /^(?:n|no|num|numero|id|ref|reference)(?:de|du|dela|d)?(?:commande|facture|ticket|devis|reservation|paiement|don|transaction|rendezvous)$/,
  /^(?:n|no|nr|nro|num|numero|id|codigo|codice|ref|referencia)(?:de|do|da|di|del|dela)?(?:pedido|factura|fatura|fattura|ticket|reserva|prenotazione|ordine|encomenda|orden|presupuesto|orcamento|preventivo|pago|pagamento|chamado|cita|albaran|notafiscal)$/,
  /^(?:nr|numer|id|cislo|c)(?:zamowienia|faktury|zgloszenia|rezerwacji|transakcji|oferty|objednavky|rezervace|reklamace)$/,
  /^(?:номер|no|n|id)(?:заказа|счета|заявки|обращения|брони|бронирования|замовлення|рахунку)$/,
  /^(?:siparis|fatura|talep|rezervasyon|bilet)(?:no|numarasi|id)$/,
  /^(?:注文|受注|発注|請求書?|伝票|予約|チケット|お?問い?合わせ|見積書?|領収書|取引)(?:番号|no|id|コード)$/,
  /^(?:订单|工单|发票|预订|预约|交易|退货|报价单?|付款|訂單|發票)(?:号|号码|编号|id|編號|號|号碼)$/,
  /^(?:주문|예약|송장|청구서?|티켓|문의|거래|결제)(?:번호|id)$/,
];

/** Of a piece of land: whoever owns two has two records, each with a value of its own. */
const PARCELS = /^(?:apn|parcel|(?:assessors?)?parcel(?:id|number|no|num)|propertyid|folio(?:id|number|no)?|altapn)$/;
/** What only a list of properties has. */
const OF_PROPERTY =
  /^(?:yearbuilt|bedrooms?|bathrooms?|lotsize|(?:living|building|lot|total)?(?:area)?sq(?:uare)?f(?:ee)?t|(?:estimated|assessed|market|taxable)(?:property)?value|avm|last(?:sale|sold)(?:date|price|amount)|owneroccupied|absenteeowner|propertytype)$/;

/** Numbers of what people hold, which a list of people may have too. */
const HELD =
  /^(?:policy|subscription|application|listing|asset|serial|contract|police|policen|vertrags?|poliza|contrato|contrat)(?:id|number|no|num|nr|nummer|tag|ref)$/;

/** Columns that a list of people has no use for: when it was, how many, for how much. */
const DETAIL =
  /^(?:(?:order|invoice|due|booking|start|end|renewal|effective|purchase|payment|transaction|closed?|opened|resolved|applied|enrolled|donation)(?:on|at|date|time|datetime)|created?timeutc|date(?:time)?opened|quantity|qty|unitprice|price|rate|subtotal|total|amount|premium|mrr|discount|tax|sku|item(?:name)?|product|priority|subject|model|stage|rechnungsdatum|bestelldatum|auftragsdatum|menge|betrag|preis|artikel|quantite|montant|prix|cantidad|importe|quantidade|valor|quantita|importo|aantal|bedrag|maara|summa|tilauspaiva|antal|belopp|belob|ilosc|kwota|cena|数量|金額|金额|注文日|수량|금액)$/;

/** Two columns that together say it without a number: a visit has a beginning and an end, a line of an order how many of what. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^start(?:date(?:and)?)?time$/, /^end(?:date(?:and)?)?time$/],
  [/^jointime$/, /^leavetime$/],
  [/^checkin(?:date)?$/, /^checkout(?:date)?$/],
  [/^(?:quantity|qty)$/, /^(?:item(?:name)?|product(?:name)?|sku|unitprice)$/],
  [/^subject$/, /^(?:priority|duedate|assignee|assignedto|activitytype|callduration|ticketstatus|casestatus)$/],
  [/^(?:timestamp|eventtime|eventdate)$/, /^(?:event|eventtype|action)$/],
  [/^(?:amount|total)$/, /^(?:date|created|createdutc|currency|cardlast4|paymentmethod)$/],
];

/** Of so many columns at the beginning one has the number of the row itself. */
const FIRST = 3;

/**
 * The labels that show a list of what happened.
 * @param labels of all columns, in their order
 * @param isOfPeople an export of a known CRM that lists people or firms: it may have any column, but its own number comes first
 * @returns `undefined` where nothing shows it
 */
export function findTransactions(labels: readonly string[], isOfPeople: boolean): readonly string[] | undefined {
  const keys = labels.map(keyOf);
  const own = keys.findIndex((key) => NUMBERS.some((number) => number.test(key)));
  if (own >= 0 && own < FIRST) return [labels[own]!];
  if (isOfPeople) return undefined;
  const detail = keys.findIndex((key, at) => at !== own && DETAIL.test(key));
  if (own >= 0 && detail >= 0) return [labels[own]!, labels[detail]!];
  const held = keys.slice(0, FIRST).findIndex((key) => HELD.test(key));
  if (held >= 0 && detail >= 0) return [labels[held]!, labels[detail]!];
  const property = propertyLabel(labels);
  if (property !== undefined) return [property];
  for (const pair of PAIRS) {
    const at = pair.map((one) => keys.findIndex((key) => one.test(key)));
    if (at.every((place) => place >= 0)) return at.map((place) => labels[place]!);
  }
  return undefined;
}

/** The label that shows a list of properties, whose owners are the people in it; undefined where nothing does. */
export function propertyLabel(labels: readonly string[]): string | undefined {
  const keys = labels.map(keyOf);
  const parcel = keys.findIndex((key) => PARCELS.test(key));
  const detail = keys.findIndex((key) => OF_PROPERTY.test(key));
  if (parcel >= 0 && (parcel < FIRST || detail >= 0)) return labels[parcel];
  const isPlaced = keys.some((key, at) => at !== detail && /^(?:property|site|situs)/.test(key));
  return isPlaced ? labels[detail] : undefined;
}

/** Whether a label is of the number of something that happened, or that people hold: `Order Number`, `Policy No`. */
export function namesEvent(label: string): boolean {
  const key = keyOf(label);
  return HELD.test(key) || NUMBERS.some((number) => number.test(key));
}

/** `Order #` is a number too. */
const keyOf = (label: string): string => labelKey(label.replace(/#\s*$/, ' no').replace(/№/g, ' no '));
