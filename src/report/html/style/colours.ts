/**
 * Colours of the HTML report: ink on paper, one accent, and three states that always have a word or a sign beside them. They pass WCAG AA
 * on the grounds that they are used on, in both schemes (test/report/html.test.ts).
 */

export const LIGHT = `--bg:#fff;--sunk:#f4f6f8;--ink:#14181d;--soft:#545e6b;--line:#dfe3e8;--accent:#1f549c;--track:#e6eaef;--tick:#14181d;
--bad:#a3231a;--bad-bg:#fbe9e7;--warn:#714500;--warn-bg:#fbf0da;--ok:#0f5f3c;--ok-bg:#e4f3ea;--note:#1f3f7a;--note-bg:#e8eefa;
--del:#fbd9d4;--del-ink:#8a1b12;--ins:#cdeedb;--ins-ink:#0a5030;
--h0:#fff;--h1:#edf2fa;--h2:#d8e4f5;--h3:#bcd1ee;--h4:#9dbce6;--h5:#7da6dd`;

export const DARK = `--bg:#101317;--sunk:#1a1f25;--ink:#e7eaee;--soft:#a2acb8;--line:#2a3139;--accent:#8cb6f3;--track:#272e37;--tick:#e7eaee;
--bad:#ff9d92;--bad-bg:#3a1c19;--warn:#f3c977;--warn-bg:#362911;--ok:#7fd9a8;--ok-bg:#12301f;--note:#b4cbfb;--note-bg:#1c2942;
--del:#4a211d;--del-ink:#ffbcb3;--ins:#153c29;--ins-ink:#9ae6bb;
--h0:#101317;--h1:#182231;--h2:#1d2d46;--h3:#233a5d;--h4:#294975;--h5:#30588d`;
