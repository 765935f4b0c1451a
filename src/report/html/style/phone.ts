/** The HTML report on a phone. */

export const PHONE = `
@media screen and (max-width:1000px){.heat thead th{font-size:12px;letter-spacing:-.01em}}
@media screen and (max-width:860px){
body{font-size:15.5px}.page{padding:28px 18px 48px}h1{font-size:24px}h2{font-size:23px}section{margin-top:56px}.part{margin-top:36px}
nav ol{flex-direction:column;gap:0}
.verdict{grid-template-columns:1fr;gap:20px}.big{font-size:76px}.word{font-size:22px}
.dims .pic,.dims thead td{display:none}.dims th{padding-right:10px}.dims .n,.dims thead .n{padding-right:10px}
.flow{grid-template-columns:minmax(0,1.15fr) minmax(28px,.6fr) minmax(0,1.5fr);gap:10px}.flow b{font-size:19px}
.item>summary{grid-template-columns:10px minmax(0,1fr) auto;gap:10px}.item>summary .bar{display:none}.inner{padding-left:20px}
.what .badge{margin-bottom:3px}
.told>div,.how>div{grid-template-columns:1fr;gap:0}.told dt,.how dt{font-size:14px}
.bars li{grid-template-columns:minmax(0,1fr) 60px 60px;gap:2px 12px}.bars .l{grid-column:1/-1}
table:not(.dims):not(.heat) thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table:not(.dims):not(.heat) thead tr{display:none}
table:not(.dims):not(.heat),table:not(.dims):not(.heat) :is(tbody,tr,td,tbody th){display:block;width:auto}
table:not(.dims):not(.heat) tr{padding:10px 0;border-bottom:1px solid var(--line)}
table:not(.dims):not(.heat) :is(td,tbody th){padding:2px 0;border:0;text-align:left;white-space:normal}
table:not(.dims):not(.heat) tbody th{font-weight:650}
td::before{content:attr(data-t);color:var(--soft);font-size:14px}.dims td::before,.heat td::before{content:none}
.heat{font-size:12.5px}.heat thead th span{writing-mode:vertical-rl;transform:rotate(180deg);display:inline-block}.heat thead th:first-child{width:31%}.heat td,.heat thead th,.heat td:last-child,.heat th:last-child{padding:6px 2px}.heat thead th{text-align:right}.heat td{white-space:nowrap;letter-spacing:-.02em}
.line .x span{white-space:normal}.line .x span:last-child{text-align:right}.line .x span:not(:first-child):not(:last-child){display:none}table:not(.dims):not(.heat) tbody tr td{display:grid;grid-template-columns:112px minmax(0,1fr);gap:10px}.sum{text-align:left}}`;
