/** Whether a number is one of a house rather than of a pocket. */
import { parsePhone } from '../../values/phone/phone.ts';

/**
 * Asked only where it matters: the numbering plans are slow beside a comparison.
 * @param form match form of a phone: digits, mostly with the calling code; a number without it, or of a plan that does not tell, is none
 */
export const isLandline = (form: string): boolean => parsePhone(`+${form}`, '').type === 'fixedLine';
