/** Charts of the HTML report. Their pictures stretch, their labels are text. */

export const CHARTS = `
svg{display:block;overflow:visible}
.bar{width:100%;height:8px;min-width:24px}.bar .track{fill:var(--track)}.bar .fill{fill:var(--accent)}.bar .tick{fill:var(--tick)}
.item .bar{transform:scaleX(-1)}
.scored{display:grid;grid-template-columns:minmax(0,1fr) 68px;gap:10px;align-items:center}.scored b{text-align:right;font-weight:500;white-space:nowrap}
.flow{display:grid;grid-template-columns:auto minmax(60px,1fr) auto;gap:18px;align-items:center;margin-top:12px}
.flow .in,.flow li{display:flex;flex-direction:column;justify-content:center}.flow li{height:56px}
.flow b{font-size:23px;line-height:1.2;font-weight:640;letter-spacing:-.015em}.flow span{color:var(--soft);font-size:14.5px;line-height:1.35}
.flow span{overflow-wrap:anywhere;hyphens:auto}.flow small{display:block}.flow svg{width:100%;overflow:hidden}.flow .out{fill:var(--accent)}.flow .gone{fill:var(--soft);opacity:.55}
.line{display:grid;grid-template-columns:44px minmax(0,1fr);gap:8px 10px;margin:16px 0 4px}
.line svg{width:100%;height:190px}.line .grid{stroke:var(--line);fill:none;vector-effect:non-scaling-stroke}
.line .run{stroke:var(--accent);stroke-width:2;fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.line .below{fill:var(--accent);opacity:.09}
.line .dot{stroke:var(--accent);stroke-width:6;stroke-linecap:round;vector-effect:non-scaling-stroke}
.line .y{position:relative}.line .y span{position:absolute;right:0;transform:translateY(-50%)}.line .y span,.line .x span{font-size:13.5px;line-height:1.2;color:var(--soft)}
.line .x{grid-column:2;display:flex;justify-content:space-between;gap:8px}.line .x span{white-space:nowrap}
.bars{margin-top:12px;max-width:760px}.bars li{display:grid;grid-template-columns:190px minmax(0,1fr) 84px 72px;gap:14px;align-items:center;padding:5px 0}.bars .n{font-weight:600}.bars .s{color:var(--soft);text-align:right}
.hist{display:block;max-width:340px}.hist svg{width:100%;height:44px}.hist .fill{fill:var(--accent)}.hist .rest{fill:var(--soft)}.hist .base{stroke:var(--line);fill:none;vector-effect:non-scaling-stroke}.hist .x{display:flex;justify-content:space-between;gap:8px;font-size:13.5px;line-height:1.4;color:var(--soft)}
.heat thead th{text-align:right;padding:6px 8px 6px 2px;font-size:13px}.heat thead th:first-child{text-align:left;padding-left:0;width:20%}.heat td{text-align:right;white-space:nowrap;padding:8px;border-bottom:2px solid var(--bg);border-left:2px solid var(--bg)}.heat tbody th{border-bottom:1px solid var(--line)}
.heat th:last-child,.heat td:last-child{padding-right:8px}
.heat .no{color:var(--soft);font-weight:400}.h0{background:var(--h0)}.h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4)}.h5{background:var(--h5)}`;
