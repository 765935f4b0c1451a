/** The style sheet of the guide: light, for paper first. Colours pass WCAG AA on their surfaces in both schemes. */
import { DARK, LIGHT } from '../html/style/colours.ts';

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere;background:var(--bg);color:var(--ink);font:400 15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","PingFang SC","Microsoft YaHei","Noto Sans","Noto Sans CJK SC",sans-serif}
.page{max-width:1000px;margin:0 auto;padding:32px 24px 40px}
p,ul{margin:0;padding:0}ul{list-style:none}
h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:0}h2{font-size:18px;line-height:1.3;margin:0 0 6px}h3{font-size:14px;margin:18px 0 6px;color:var(--soft);break-after:avoid}h4{font-size:13.5px;margin:10px 0 2px;break-after:avoid}h3+h4{margin-top:0}
.lead{color:var(--soft);margin:6px 0 18px}
.hidden,caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.must{background:var(--note-bg);color:var(--note);border-radius:8px;padding:12px 16px;display:grid;grid-template-columns:auto 1fr;gap:0 18px}.must h2{font-size:15px;line-height:1.5;margin:0}
.must b{font-weight:650}
.badge{font-size:12px;font-weight:600;line-height:1;padding:3px 6px;border-radius:4px;white-space:nowrap;display:inline-block;background:var(--warn-bg);color:var(--warn)}
.badge.refused,.badge.aside{background:var(--bad-bg);color:var(--bad)}.badge.aside{outline:1px solid currentcolor;outline-offset:-1px}.badge.must{background:var(--note-bg);color:var(--note)}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-top:20px;font-size:14px}
th{text-align:left;font-weight:650;vertical-align:top}thead th{font-size:12.5px;font-weight:500;color:var(--soft);padding:0 12px 4px 0;border-bottom:1px solid var(--line)}
thead th:first-child{width:25%}thead th:last-child{width:36%}
td,tbody th{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}td:last-child{padding-right:0}
.part th{color:var(--soft);font-size:13px;padding-top:14px}th small{display:block;font-weight:400;color:var(--soft);font-size:12.5px}
.note{color:var(--soft);font-size:13px}
.v{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono","Noto Sans CJK SC",monospace;font-size:.9em;white-space:pre-wrap}
code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
.right,.wrong{padding-left:15px;position:relative;display:inline-block;margin-right:12px;max-width:100%}.right::before,.wrong::before{position:absolute;left:0}
.right::before{content:"✓";content:"✓"/"";color:var(--ok)}.wrong::before{content:"✗";content:"✗"/"";color:var(--bad)}.wrong .v{color:var(--bad);text-decoration:line-through;text-decoration-thickness:1px}
.automatic{margin-top:10px;color:var(--soft);font-size:13px}.automatic b{font-weight:600}
.rules{margin-top:28px}.legend{display:flex;flex-wrap:wrap;gap:4px 20px;color:var(--soft);font-size:13px;margin-bottom:4px}
.columns{columns:2;column-gap:32px;font-size:13.5px}.columns>:first-child h3{margin-top:0}
.rule{break-inside:avoid;padding:6px 0;border-top:1px solid var(--line)}h3+.rule,h4+.rule{border-top:0;padding-top:0}
.says,.wrongs,.wrongs li{display:inline}.wrongs li::before{content:"✗ ";content:"✗ "/"";color:var(--bad)}.wrongs li::after{content:" "}
.why{color:var(--soft)}
footer{margin-top:24px;padding-top:10px;border-top:1px solid var(--line);color:var(--soft);font-size:12.5px}`;

const PHONE = `
@media screen and (max-width:700px){
.page{padding:20px 16px 32px}.columns{columns:1}.must{grid-template-columns:1fr}
thead{display:none}table,tbody,tr,td,tbody th{display:block}td,tbody th{padding:2px 0;border:0}tr{padding:8px 0;border-bottom:1px solid var(--line)}.part{border:0;padding:8px 0 0}.part th{padding-top:6px}}`;

/** Parts whose fields say in the table what to write: on paper it is not said again behind the reason. */
const TOLD = '.person,.reach,.company,.deal,.address,.status,.consent,.notes';

const PRINT = `
@media print{
@page{size:A4;margin:8mm 10mm}
body{font-size:8.6pt;line-height:1.36}.page{max-width:none;padding:0}h1{font-size:16pt}h2{font-size:11pt}h3{font-size:8.6pt;margin:7pt 0 2pt}h4{font-size:7.9pt;margin:4pt 0 1pt}
.lead{margin:2pt 0 7pt}.must{padding:5pt 9pt}.must h2{font-size:9pt;line-height:1.4}
table{margin-top:5pt;font-size:8pt;line-height:1.25}td,tbody th{padding:1.3pt 8pt 1.3pt 0}.part th{font-size:7.8pt;padding-top:3.5pt}thead th,th small,.note,.automatic,.legend{font-size:7.8pt}.badge{font-size:7pt;padding:1.5pt 3pt}
.columns{columns:3;font-size:7pt;line-height:1.22;column-gap:5mm}.columns h3{margin-top:5pt}.columns .badge{font-size:6.4pt}.rule{padding:1.6pt 0}.rules{margin-top:9pt}.rules h2,.legend{break-after:avoid;break-inside:avoid}.legend{display:block}.legend li{display:inline;margin-right:14pt}:is(${TOLD}) .prevent{display:none}.right,.wrong{padding-left:9pt;margin-right:7pt}footer{margin-top:7pt;padding-top:4pt;font-size:7.5pt}
tr{break-inside:avoid}.part{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

export const GUIDE_STYLE = `:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${BASE}${PHONE}${PRINT}`;
