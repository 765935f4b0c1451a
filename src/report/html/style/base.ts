/** Type and page of the HTML report. */

const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans"';
const CHINESE =
  '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC"';
const MONO = 'ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono"';

export const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:400 16px/1.55 ${SANS},sans-serif;font-variant-numeric:tabular-nums lining-nums}
:lang(zh){font-family:${SANS},${CHINESE},sans-serif;line-height:1.75}
:lang(zh) i,:lang(zh) .none{font-style:normal}
:lang(fi) p,:lang(fi) th,:lang(fi) dt{hyphens:auto}
code,.v,.hash{font-family:${MONO},monospace;font-size:.86em}
:lang(zh) code,:lang(zh) .v{font-family:${MONO},${CHINESE},monospace}
.page{max-width:1040px;margin:0 auto;padding:56px 32px 72px}
b{font-weight:650}small{font-size:.84em}p{margin:0}ol,ul{margin:0;padding:0;list-style:none}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:12px;background:var(--bg);padding:8px 12px;z-index:1}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.mark{color:var(--soft);font-size:14px}.mark b{color:var(--ink);margin-right:4px}
h1{font-size:32px;line-height:1.2;letter-spacing:-.02em;font-weight:680;margin:12px 0 10px;overflow-wrap:anywhere}
h1 small{font-size:16px;font-weight:400;letter-spacing:0;color:var(--soft)}
.meta{color:var(--soft)}
nav{margin-top:28px;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:10px 0}
nav ol{display:flex;flex-wrap:wrap;gap:2px 26px;font-size:14.5px}nav a{display:inline-block;padding:4px 0;text-decoration:none;color:var(--ink)}nav a:hover{text-decoration:underline}
.no{color:var(--accent);font-weight:650}
section{margin-top:76px}#use{margin-top:48px}
h2{font-size:27px;line-height:1.25;letter-spacing:-.018em;font-weight:660;margin:0 0 20px}
h2 .no{margin-right:6px}
h3{font-size:18px;line-height:1.35;letter-spacing:-.008em;font-weight:650;margin:0 0 4px}
h4{font-size:15px;font-weight:650;margin:22px 0 6px}
:lang(zh) h1,:lang(zh) h2,:lang(zh) h3{letter-spacing:0}
.part{margin-top:44px}.part+.lead{margin-top:36px}
.lead{color:var(--soft);max-width:72ch;margin-bottom:14px}
:lang(zh) .lead,:lang(zh) .says p{max-width:46em}
.more{color:var(--soft);font-size:14px;margin-top:8px;max-width:84ch}
footer{margin-top:88px;padding-top:16px;border-top:1px solid var(--line);color:var(--soft);font-size:14px}
.col{display:inline-block;max-width:100%;overflow-wrap:anywhere}.col:not(:last-child)::after{content:"·";margin:0 8px;color:var(--soft)}.col b,.whole{white-space:nowrap}`;
