/** The style sheet of the HTML report. */
import { BASE } from './style/base.ts';
import { BODY } from './style/body.ts';
import { CHARTS } from './style/charts.ts';
import { DARK, LIGHT } from './style/colours.ts';
import { PHONE } from './style/phone.ts';
import { PRINT } from './style/print.ts';

export const STYLE = `:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${BASE}${BODY}${CHARTS}${PHONE}${PRINT}`;
