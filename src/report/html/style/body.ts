/** What the sections of the HTML report are made of. */

export const BODY = `
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 56px;align-items:start}
.score{max-width:330px;display:grid;grid-template-columns:auto 1fr;gap:0 10px;align-items:baseline}
.big{font-size:92px;line-height:.95;font-weight:640;letter-spacing:-.045em;margin-left:-.04em}
.of{color:var(--soft)}.since{grid-column:1/-1;margin-top:14px;color:var(--soft);font-size:15px}.since b{color:var(--ink)}
.says{padding-top:6px}.word{font-size:25px;line-height:1.3;font-weight:600;letter-spacing:-.012em;margin-bottom:8px}.says p+p{color:var(--soft);max-width:60ch}.says p+p b{color:var(--ink)}
:lang(zh) .word{letter-spacing:0}
.notice{display:grid;grid-template-columns:26px minmax(0,1fr);gap:12px;align-items:start;background:var(--warn-bg);border-radius:6px;padding:14px 18px;margin-top:32px}
.sign{display:block;width:22px;height:22px;border-radius:50%;background:var(--warn);color:var(--bg);font-weight:700;font-size:14px;line-height:22px;text-align:center}
.waiting{margin:0 0 20px;padding:14px 18px;background:var(--sunk);border-radius:6px}.waiting li+li{margin-top:6px}
table{width:100%;border-collapse:collapse;font-size:15px;table-layout:fixed;margin-top:8px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
thead th,thead td{font-size:13.5px;font-weight:500;color:var(--soft);text-align:left;vertical-align:bottom;padding:6px 16px 6px 0;border-bottom:1px solid var(--ink);hyphens:auto}
tbody th{font-weight:500;text-align:left}
td,tbody th{padding:8px 16px 8px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right}td.n{white-space:nowrap}
tbody small{color:var(--soft);font-weight:400}
.dims{table-layout:auto;margin-top:28px}.dims th{padding-right:32px}.dims tbody th{font-weight:600}.dims small{display:block;font-weight:400}.dims .pic{width:38%;vertical-align:middle;padding-right:28px}.dims .n{vertical-align:middle;padding-right:20px}.dims thead .n{padding-right:20px}.dims .n:last-child{padding-right:0}.dims td.n{color:var(--soft)}.dims td.n b{color:var(--ink)}
.dims tbody th::first-letter,.heat thead th::first-letter,.msg::first-letter,.cap::first-letter{text-transform:uppercase}
.gate{margin-bottom:4px;font-size:17px}
.result{white-space:nowrap;font-weight:600}.pass>.result,.result.pass{color:var(--ok)}.fail>.result,.result.fail{color:var(--bad)}
.items{border-top:1px solid var(--ink);margin-top:12px}
.item{border-bottom:1px solid var(--line)}
.item>summary{display:grid;grid-template-columns:12px minmax(0,1fr) 132px 84px;gap:14px;align-items:center;padding:13px 0;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.item>summary::before,.fold>summary::before{content:"";width:7px;height:7px;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)!important}
.item>summary:hover .what{text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:4px}
.what{font-weight:600;overflow-wrap:anywhere}.msg{display:inline}.what .badge{margin-right:10px}.what>.badge:last-child{margin:0 0 0 8px}
.inner{padding:0 0 22px 26px}
.where{color:var(--soft);font-size:14.5px}.where b{color:var(--ink);font-weight:600}
.why{margin-top:8px;max-width:76ch}
.ph{color:var(--soft)}
.badge{display:inline-block;font-size:13px;font-weight:600;line-height:1.2;padding:3px 8px;border-radius:4px;white-space:nowrap;background:var(--warn-bg);color:var(--warn)}
.badge.error,.badge.reject{background:var(--bad-bg);color:var(--bad)}.badge.opt-in{background:var(--note-bg);color:var(--note)}
.told{margin:12px 0 4px}.told+.told{margin-top:-4px}.told>div{display:grid;grid-template-columns:168px minmax(0,1fr);gap:16px;padding:3px 0}.told dt{color:var(--soft)}.told dd{margin:0;max-width:72ch}
.command{display:inline-block;font-weight:400;background:var(--sunk);border-radius:4px;padding:3px 8px;overflow-wrap:anywhere;user-select:all}
.v{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--sunk);border-radius:3px;padding:1px 4px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.v del,.v ins{border-radius:2px;padding:1px 0}.v del{background:var(--del);color:var(--del-ink);text-decoration:line-through;text-decoration-thickness:1px}.v ins{background:var(--ins);color:var(--ins-ink);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.sym{font-size:.82em;color:var(--accent)}del .sym,ins .sym{color:inherit}span.none{color:var(--soft);font-style:italic}
.count{margin-left:6px}.who li+li{margin-top:2px}.who b{display:inline-block;min-width:3.2em;font-weight:500;color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:14px 44px;margin:14px 0 18px}.facts dt{color:var(--soft);font-size:14.5px}.facts dd{margin:0;font-size:21px;font-weight:640;letter-spacing:-.01em}.facts small{font-weight:400;font-size:14.5px;color:var(--soft);letter-spacing:0;margin-left:4px}
.how{margin:0;border-top:1px solid var(--line)}.how>div{display:grid;grid-template-columns:220px minmax(0,1fr);gap:16px;padding:8px 0;border-bottom:1px solid var(--line)}.how dt{color:var(--soft)}.how dd{margin:0;overflow-wrap:anywhere}.how small{color:var(--soft);display:block}
.sum{margin-top:12px;text-align:right}
.hash{font-size:12.5px;word-break:break-all}
.notes{padding-left:20px;list-style:disc;overflow-wrap:anywhere}.notes li{padding:2px 0}
.fold{margin-top:14px}.fold>summary{display:inline-flex;gap:10px;align-items:center;cursor:pointer;list-style:none;color:var(--accent);padding:4px 0}
.wide small,tbody th small{display:block}`;
