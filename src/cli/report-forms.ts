/** The forms that a report can be written in again. */
export const REPORT_FORMATS = ['html', 'markdown', 'text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
