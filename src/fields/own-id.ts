/** The record's own id where no label says plainly which it is: the number of a ticket or a case, the code in the first column. */
import type { Draft } from './assign.ts';
import { namesCode } from './code-label.ts';
import { labelKey } from './keys.ts';
import type { Shape } from './sniff.ts';

const LABELS: ReadonlySet<string> = new Set(
  'Case Number | Case No | Case ID | Ticket ID | Ticket Number | Ticket No | Ticket # | Activity ID | Task ID | Event ID | Quote ID | Quote Number | Quote No | Invoice ID | Invoice Number | Invoice No | Order ID | Order Number | Order No | Booking ID | Booking Number | Reservation ID | Product ID | Project ID | Collector ID | Respondent ID | Response ID | Submission ID | Registration ID | Campaign Member ID | Line Item ID | Asset ID | Contract ID | Contract Number | Subscription ID | Policy Number | Request ID | Incident Number'
    .concat(' | Tilausnumero | Tilaus ID | Laskunumero | Tikettinumero | Tarjousnumero | Sopimusnumero | Tuotenumero')
    .concat(
      ' | Auftragsnummer | Auftrags-Nr. | Bestellnummer | Rechnungsnummer | Rechnungsnr. | Angebotsnummer | Ticketnummer | Vorgangsnummer | Vertragsnummer',
    )
    .concat(
      ' | Numéro de commande | N° commande | N° de commande | Numéro de facture | N° facture | N° de facture | Numéro de devis | Numéro de ticket | Numéro de dossier',
    )
    .concat(
      ' | Número de pedido | N.º de pedido | Número de factura | Número de ticket | Número do pedido | Número da fatura',
    )
    .concat(
      ' | Ordernummer | Fakturanummer | Ärendenummer | Offertnummer | Bestelnummer | Factuurnummer | Ordrenummer | Sagsnummer | Saksnummer | Numero ordine | Numero fattura',
    )
    .concat(
      ' | Numer zamówienia | Nr zamówienia | Numer faktury | Номер заказа | Номер счета | 订单号 | 订单编号 | 工单号 | 发票号 | 注文番号 | 受注番号 | 請求書番号 | 見積番号 | お問い合わせ番号',
    )
    .split(' | ')
    .map(labelKey),
);

/** Different values are counted up to so many. */
const COUNTED = 1000;

/**
 * The column of the record's own id, -1 where there is none: every row has another value, and nothing that names a record stands before it.
 * @param rows how many rows were seen
 */
export function findOwnId(
  labels: readonly string[],
  drafts: readonly (Draft | undefined)[],
  shapes: readonly Shape[],
  rows: number,
): number {
  if (drafts.some((draft) => draft?.role === 'id')) return -1;
  const isUnlike = ({ filled, distinct }: Shape): boolean => filled === rows && distinct === Math.min(rows, COUNTED);
  const found = labels.findIndex(
    (label, index) =>
      LABELS.has(labelKey(label)) || drafts[index]?.role === 'related_id' || drafts[index]?.role === 'external_id',
  );
  const shape = shapes[found];
  if (shape && LABELS.has(labelKey(labels[found] ?? '')) && drafts[found]?.by !== 'map' && isUnlike(shape))
    return found;
  const [first] = shapes;
  const isCode =
    first !== undefined && drafts[0] === undefined && (namesCode(labels[0] ?? '') || OWN.test(labels[0] ?? ''));
  return isCode && rows >= LEAST && looksLikeCode(first) && isUnlike(first) ? 0 : -1;
}

/** Medical record number. */
const OWN = /^\s*mrn\s*$/i;

/** Of fewer rows each has another value by chance. */
const LEAST = 5;

const looksLikeCode = (shape: Shape): boolean =>
  shape.share('code') > 0.98 && shape.share('date') < 0.5 && shape.share('phoneSign') < 0.1 && shape.share('url') < 0.1;
