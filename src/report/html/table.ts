/** Tables of the HTML report; on a phone every row becomes a small card with the titles beside the cells. */
import { escapeHtml } from '../text/safe-text.ts';

export interface TableColumn {
  /** HTML. */
  readonly title: string;
  /** CSS width; without one, the rest of the table's width. */
  readonly width?: string;
  /** Numbers are set to the right. */
  readonly number?: boolean;
}

interface TableKind {
  /** The first cell of a row names it. */
  readonly named?: boolean;
  /** A class of its own. */
  readonly kind?: string;
}

/** Rows up to which a table is not broken over two pages of paper. */
const SHORT = 14;

/** A table whose cells are HTML already. @param caption HTML, read out and not shown */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { named = false, kind = '' }: TableKind = {},
): string {
  const head = columns.map(({ title, number, width }) => {
    const style = width === undefined ? '' : ` style="width:${width}"`;
    return `<th scope="col"${number ? ' class="n"' : ''}${style}>${title}</th>`;
  });
  const titles = columns.map(({ title }) => plain(title));
  const body = rows.map((row) => {
    const cells = row.map((html, at) => {
      const classes = columns[at]?.number ? ' class="n"' : '';
      if (named && at === 0) return `<th scope="row"${classes}>${html}</th>`;
      return `<td${classes} data-t="${titles[at]}"><div>${html}</div></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const classes = [kind, rows.length <= SHORT ? 'short' : ''].filter((one) => one !== '').join(' ');
  return `<table${classes === '' ? '' : ` class="${classes}"`}><caption>${caption}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** A title without its markup, for an attribute. */
const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/["<>]/g, escapeHtml);
