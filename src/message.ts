/** Message text with `{placeholders}` filled from data: how a finding becomes words. */
import type { Json } from './contract.ts';

/** `renderMessage('did you mean {suggestion}?', { suggestion: 'gmail.com' })`. An unknown placeholder stays as it is. */
export function renderMessage(template: string, data: { readonly [key: string]: Json | undefined }): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => {
    const value = data[key];
    if (value === undefined) return whole;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
