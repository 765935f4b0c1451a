/** Labels of the number under which somebody has a messenger: `WhatsApp`, `N° WhatsApp`. A mobile that has it too is a mobile: `Celular/WhatsApp`. */
import { type Facts, PHONE_ROLES, type Role } from '../../contract.ts';
import { labelKey } from './keys.ts';

const MESSENGER = /whatsapp|viber|zalo|kakaotalk|telegram/;
/** What such a label says besides. */
const NUMBER = /^(?:phone)?(?:number|numero|num|nummer|numer|numara|no|nr|n)?(?:de|di|do|id)?$/;

const isOfMessenger = (label: string): boolean => {
  const key = labelKey(label);
  return MESSENGER.test(key) && NUMBER.test(key.replace(MESSENGER, ''));
};

export const messengerFact = (role: Role | null, label: string): Pick<Facts, 'messenger'> =>
  PHONE_ROLES.some((phone) => phone === role) && isOfMessenger(label) ? { messenger: true } : {};
