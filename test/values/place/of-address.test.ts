import { describe, expect, it } from 'vitest';
import { isOfAddress } from '../../../src/values/place/of-address.ts';

describe('the number or mailbox of an address', () => {
  it.each([
    'Default Address Phone', 'Billing Phone', 'shipping_phone', 'Delivery Telephone', 'Provider Business Practice Location Address Telephone Number', 'Mailing Address Fax Number',
    'Lieferadresse Telefon', 'Telefon Rechnungsanschrift', 'Téléphone de livraison', 'Email de facturation', 'Teléfono de envío', 'Telefono spedizione', 'Telefone de entrega',
    'Telefoon factuuradres', 'Laskutusosoitteen puhelin', 'Telefon leveransadress',
  ])('%s', (label) => expect(isOfAddress(label)).toBe(true)); // biome-ignore format: a list reads better dense

  it.each(['Phone', 'Email Address', 'Mobile', 'Deliverable', 'Billings', 'Work Phone', 'Location', 'Phone of the location', 'Address', 'Telefon', 'Téléphone', 'Puhelin'])(
    'is none: %s',
    (label) => expect(isOfAddress(label)).toBe(false),
  ); // biome-ignore format: a list reads better dense
});
