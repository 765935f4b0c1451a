/** What a criterion found, and whether that is all right. */
export interface Measured {
  readonly passed: boolean;
  readonly actual: string;
  /** Why it could not be measured, or passed without being measured. */
  readonly why?: string;
}

export const unmeasured = (why: string): Measured => ({ passed: false, actual: '-', why });
