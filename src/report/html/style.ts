/** The style sheet of the HTML report. Colours pass WCAG AA on their surfaces in both schemes. */

const LIGHT = `--bg:#f5f6f8;--surface:#fff;--sunk:#f0f2f5;--ink:#12161c;--soft:#515c6b;--line:#e0e4ea;--accent:#1d4f91;
--good:#0d7a4e;--fair:#9a6200;--poor:#b9271c;--track:#e4e8ed;--quiet:#8b97a6;
--del:#fbd3ce;--del-ink:#8f1c14;--ins:#c3ead4;--ins-ink:#0a5735;--warn-bg:#fdf0d5;--warn-ink:#7a4a00;--opt-bg:#e6ecfa;--opt-ink:#1d3f87`;

const DARK = `--bg:#0e1217;--surface:#161b22;--sunk:#1d242d;--ink:#e7ebf0;--soft:#a0acba;--line:#2a323d;--accent:#8ab8f5;
--good:#43bd85;--fair:#dba53a;--poor:#f47b6f;--track:#29313b;--quiet:#6c7887;
--del:#4b201d;--del-ink:#ffb9b0;--ins:#143f2c;--ins-ink:#97e6ba;--warn-bg:#40300f;--warn-ink:#f5cd7d;--opt-bg:#1f2f52;--opt-ink:#b3caff`;

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:auto}
body{margin:0;background:var(--bg);color:var(--ink);font:400 15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
.page{max-width:1080px;margin:0 auto;padding:40px 24px 56px}
code,.v,.hash{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono",monospace;font-size:.88em}
b{font-weight:650}small{font-size:.86em}
p{margin:0}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:12px;background:var(--surface);padding:8px 12px;z-index:1}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
header{margin-bottom:24px}
.mark{color:var(--soft);font-size:13px}.mark b{color:var(--ink);font-size:15px;letter-spacing:-.01em;margin-right:6px}
h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;font-weight:680;margin:14px 0 8px;overflow-wrap:anywhere}
h1 small{font-size:15px;font-weight:400;letter-spacing:0;color:var(--soft);white-space:nowrap}
.meta{color:var(--soft);display:flex;flex-wrap:wrap;gap:2px 0}.meta>span:not(:last-child)::after{content:"·";margin:0 9px;color:var(--quiet)}
h2{font-size:21px;line-height:1.25;letter-spacing:-.015em;font-weight:660;margin:0 0 6px}
h3{font-size:14px;font-weight:650;margin:26px 0 8px}
section{margin-top:48px}.lead{color:var(--soft);max-width:68ch;margin-bottom:16px}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:20px;font-size:14px}nav a{text-decoration:none;padding:4px 0}nav a:hover{text-decoration:underline}
footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--line);color:var(--soft);font-size:13px;max-width:none}`;

const VERDICT = `
.verdict{margin-top:0;background:var(--surface);border:1px solid var(--line);border-radius:14px;display:grid;grid-template-columns:176px 1fr;gap:4px 36px;padding:32px 36px 0}
.score{grid-row:1/3;align-self:start}
.score svg{width:176px;height:176px;display:block}
.track,.arc{fill:none;stroke-width:9;stroke:var(--track)}.arc{stroke:var(--tone);stroke-linecap:butt}
.big{font-size:31px;font-weight:680;letter-spacing:-.03em;text-anchor:middle;fill:var(--ink)}.of{font-size:10.5px;text-anchor:middle;fill:var(--soft)}
p.was{color:var(--soft);font-size:13.5px;text-align:center;margin-top:10px}p.was b{color:var(--ink)}p.was i{display:inline-block;width:2px;height:11px;background:var(--ink);margin-right:7px;vertical-align:-1px}
line.was{stroke:var(--ink);stroke-width:2}
.good{--tone:var(--good)}.fair{--tone:var(--fair)}.poor{--tone:var(--poor)}.none{--tone:var(--quiet)}
.says h2{font-size:25px;margin-bottom:6px}.says p{color:var(--soft);max-width:64ch}.says b{color:var(--ink)}
.dims{margin:18px 0 0;display:grid;grid-template-columns:1fr;gap:0}
.dim{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.35fr);gap:16px;align-items:center;padding:5px 0}
.dim dt{font-weight:600;text-transform:capitalize;display:flex;flex-direction:column;line-height:1.3}.dim small{font-weight:400;color:var(--soft);text-transform:none}
.dim dd{margin:0;display:grid;grid-template-columns:1fr 52px 52px;align-items:center}.dim dd b{text-align:right}.delta{text-align:right;color:var(--soft);font-size:13px}
.bar,.fill,.size{position:relative;display:block;height:8px;background:var(--track);border-radius:2px}
.bar i:first-child,.fill i,.size i{display:block;height:100%;background:var(--tone,var(--quiet));border-radius:2px}
.bar .was{position:absolute;top:-3px;bottom:-3px;width:2px;margin-left:-1px;background:var(--ink)}
.flow{grid-column:1/-1;margin:28px -36px 0;border-top:1px solid var(--line)}
.flow ol{list-style:none;margin:0;padding:18px 36px 16px;display:grid;grid-template-columns:repeat(4,1fr);gap:0 28px}
.flow li{display:flex;flex-direction:column;position:relative}.flow li b{font-size:22px;letter-spacing:-.015em;line-height:1.25}.flow li span{color:var(--soft);font-size:13.5px}
.flow li+li::before{content:"";position:absolute;left:-21px;top:11px;width:7px;height:7px;border:solid var(--quiet);border-width:1.5px 1.5px 0 0;transform:rotate(45deg)}
.split{display:flex;gap:2px;height:6px;overflow:hidden;border-radius:3px}.flow .split{margin:0 36px 24px}.split i{min-width:3px;background:var(--tone)}
.split.tall{height:12px;border-radius:3px}
.out,.fresh{--tone:var(--good)}.merged,.unknown{--tone:var(--quiet)}.rejected,.stale{--tone:var(--poor)}.ageing{--tone:var(--fair)}`;

const BODY = `
.item{background:var(--surface);border:1px solid var(--line);border-bottom-width:0}.item:first-of-type{border-radius:10px 10px 0 0}.item:last-of-type{border-radius:0 0 10px 10px;border-bottom-width:1px}.item:only-of-type{border-radius:10px}
summary{display:grid;grid-template-columns:14px minmax(0,1fr) 120px 76px;gap:12px;align-items:center;padding:12px 18px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";width:6px;height:6px;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.what{font-weight:600;overflow-wrap:anywhere;display:flex;gap:10px;align-items:baseline}.what code{font-size:.95em}
.size{height:6px;direction:rtl}.count{text-align:right}
.inner{padding:0 18px 16px 44px}
.where{color:var(--soft);font-size:13.5px;margin-bottom:8px}.where b{color:var(--ink);font-weight:600}
.col+.col::before{content:"·";margin:0 8px;color:var(--quiet)}.col{overflow-wrap:anywhere}
.more{color:var(--soft);font-size:13px;margin-top:8px}
.ph{color:var(--accent);font-weight:500}
.badge{font-size:12px;font-weight:600;line-height:1;padding:4px 7px;border-radius:4px;white-space:nowrap;align-self:flex-start;background:var(--warn-bg);color:var(--warn-ink)}
.badge.error,.badge.reject{background:var(--del);color:var(--del-ink)}.badge.opt-in{background:var(--opt-bg);color:var(--opt-ink)}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:14px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{font-size:12.5px;font-weight:500;color:var(--soft);text-align:left;padding:6px 14px 6px 0;border-bottom:1px solid var(--line);white-space:nowrap}
td{padding:7px 14px 7px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tr:last-child td{border-bottom:0}th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}td.n{color:var(--soft)}
.v{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--sunk);border-radius:4px;padding:1px 5px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.v del,.v ins{border-radius:2px;padding:1px 0;text-decoration:none}.v del{background:var(--del);color:var(--del-ink)}.v ins{background:var(--ins);color:var(--ins-ink)}
.sym{font-size:.82em;color:var(--accent)}del .sym,ins .sym{color:inherit}span.none{color:var(--soft);font-style:italic}
.facts{display:flex;flex-wrap:wrap;gap:14px 40px;margin:16px 0}.facts dt{color:var(--soft);font-size:13.5px}.facts dd{margin:0;font-size:19px;font-weight:640;letter-spacing:-.01em}.facts small{font-weight:400;font-size:13.5px;color:var(--soft);letter-spacing:0}
.dot{display:inline-block;width:9px;height:9px;border-radius:2px;background:var(--tone);margin-right:7px}
.fill{display:inline-block;width:36%;height:6px;vertical-align:middle;margin-right:6px}.fill i{background:var(--accent)}.num{white-space:nowrap}
td .where{margin:2px 0 0}
.how{margin:0;border-top:1px solid var(--line)}.how>div{display:grid;grid-template-columns:220px minmax(0,1fr);gap:16px;padding:8px 0;border-bottom:1px solid var(--line)}.how dt{color:var(--soft)}.how dd{margin:0;overflow-wrap:anywhere}.how small{color:var(--soft);display:block}
.hash{font-size:11.5px;word-break:break-all}.notes{margin:0;padding-left:20px;overflow-wrap:anywhere}`;

const PHONE = `
@media screen and (max-width:760px){
.page{padding:24px 16px 40px}h1{font-size:22px}section{margin-top:40px}
.verdict{grid-template-columns:1fr;padding:22px 18px 0;gap:16px}.score{grid-row:auto}.score{display:flex;align-items:center;gap:20px}.score svg{width:144px;height:144px}p.was{margin:0;text-align:left}.dims{margin-top:0}
.says h2{font-size:21px}
.dim{grid-template-columns:1fr;gap:3px;padding:7px 0}.dim dt{flex-direction:row;gap:8px;align-items:baseline;flex-wrap:wrap}
.flow{margin:12px -18px 0}.flow .split{margin:0 18px 20px}.flow ol{padding:16px 18px;grid-template-columns:1fr 1fr;gap:14px 18px}.flow li::before{display:none}
summary{grid-template-columns:10px minmax(0,1fr) auto;padding:12px 14px}.size{display:none}.what{display:block}.what .badge{display:inline-block;margin-right:8px}.what code+.badge{margin-left:8px}
.inner{padding:0 14px 12px}
thead{display:none}table,tbody,tr,td{display:block;width:auto}
tr{padding:9px 0;border-bottom:1px solid var(--line)}tr:last-child{border-bottom:0}
td,td.n{display:grid;grid-template-columns:84px minmax(0,1fr);gap:10px;padding:2px 0;border:0;text-align:left;white-space:normal;width:auto}
td::before{content:attr(data-t);color:var(--soft);font-size:12.5px;padding-top:1px}
.how>div{grid-template-columns:1fr;gap:0}}`;

const PRINT = `
@media print{
@page{margin:16mm 14mm}
body{background:#fff;font-size:9.5pt}table{font-size:9pt}th{font-size:8pt;white-space:normal}.fill{display:none}.lead{break-inside:avoid;max-width:none}.page{max-width:none;padding:0}nav,.skip{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.verdict,.item{border-color:#c9cfd7}.verdict,tr,summary,.dim,.facts{break-inside:avoid}h2,h3,.lead,summary{break-after:avoid}
details::details-content{content-visibility:visible;block-size:auto}summary::before{visibility:hidden}section{margin-top:28px}}`;

export const STYLE = `:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${BASE}${VERDICT}${BODY}${PHONE}${PRINT}`;
