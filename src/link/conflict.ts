/** What two systems say differently of one person or organisation. */
export interface Conflict {
  /** The role, or that of the whole of which both sides have a part. */
  readonly field: string;
  readonly left: string;
  readonly right: string;
  readonly kind: 'differs' | 'consent';
}

export const differs = (field: string, left: string, right: string): Conflict => ({
  field,
  left,
  right,
  kind: 'differs',
});
