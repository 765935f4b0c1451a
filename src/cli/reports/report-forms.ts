/** The forms that a report can be written in again: all but lines of findings, which it does not hold. */
export const REPORT_FORMS = ['html', 'markdown', 'text', 'json', 'junit', 'sarif', 'github', 'gitlab'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];
