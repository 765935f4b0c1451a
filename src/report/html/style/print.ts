/**
 * The HTML report on paper: what lies folded on a screen is open, small and in two columns, examples are fewer, and what is fine in
 * every way is counted and not listed. No picture, row or finding is cut over two pages.
 */

/** Examples of one rule that are printed, and of clusters. */
export const EXAMPLES = 2;
export const CLUSTERS = 5;

/** What must be left of a page for a long table to begin on it; its title takes that much room and gives it back. */
const ROOM = '38mm';

const TYPE = `
@page{size:A4;margin:12mm 12mm 13mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt sans-serif;color:#545e6b}}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:8.8pt;line-height:1.35}:lang(zh){line-height:1.4}.page{max-width:none;padding:0}nav,.skip{display:none}
h1{font-size:18pt;margin:4pt 0}h2{font-size:13pt;margin-bottom:5pt}h3{font-size:10.5pt;margin-bottom:2pt}h4{font-size:9pt;margin:8pt 0 2pt}.big{font-size:50pt}.word{font-size:14pt;margin-bottom:3pt}.of{font-size:9pt}
.more{break-before:avoid}.mark,.more,.lead,.since,footer{font-size:8pt}.where{font-size:7.5pt}.lead,.more,.why,.says p+p,.told dd{max-width:none}.lead{margin-bottom:4pt}.more{margin-top:3pt}
section{margin-top:16pt}#use{margin-top:10pt}.part{margin-top:12pt}.part+.lead{margin-top:0}footer{margin-top:20pt;padding-top:5pt}
h2,h3,h4,summary,.lead,.where,.why,.gate,.waiting{break-after:avoid}p{orphans:3;widows:3}
tr,.short,.item,.line,.flow,.bars,.facts,.notice,.waiting,.told,summary,.verdict,.how>div,.lead,.fold:has(.short){break-inside:avoid}.sum{break-before:avoid}
.col:not(:last-child)::after{margin:0 4pt}`;

const TABLES = `
table{font-size:8pt;line-height:1.3;margin-top:4pt}thead{display:table-header-group;break-inside:avoid}thead{break-after:avoid}thead th,thead td{font-size:7pt;padding:2pt 8pt 2pt 0}td,tbody th{padding:2.4pt 8pt 2.4pt 0}
.v{padding:0 2pt}.hash{font-size:6.5pt}.command{font-size:7pt;padding:0 3pt}.badge{font-size:7pt;padding:1pt 4pt}
.levers :is(th,td){padding-top:1.4pt!important;padding-bottom:1.4pt!important}.levers small{display:inline;margin-left:5pt}.levers .command{display:none}
.dims{margin-top:10pt}.dims th,.dims .n,.dims thead .n,.dims .pic{padding-right:12pt}
.heat td,.heat thead th,.heat td:last-child,.heat th:last-child{padding:1.2pt 4pt;letter-spacing:0}.heat thead th{font-size:6.8pt}.heat thead th:first-child,.heat tbody th{padding-left:0}.heat .fine{display:none}
.clusters{font-size:7.3pt;line-height:1.25}.clusters td{padding:1.6pt 6pt 1.6pt 0}.who li+li{margin-top:0}.scored{grid-template-columns:minmax(0,1fr) 34pt;gap:6pt}.bar{height:6px}.hist svg{height:24px}.hist .x{font-size:6.5pt}
.flow li{height:38px}.flow{margin-top:4pt}.flow svg{height:114px!important}.flow b{font-size:13pt}.flow span{font-size:8pt}
.line{margin:6pt 0 2pt}.line svg{height:96px}.line .y span,.line .x span{font-size:7pt}
.bars{margin-top:4pt;max-width:none}.bars li{grid-template-columns:82pt minmax(0,1fr) 34pt 36pt;gap:6pt;padding:1pt 0;font-size:8pt}
.facts{gap:4pt 22pt;margin:5pt 0 6pt}.facts dt{font-size:8pt}.facts dd{font-size:12pt}.facts small{font-size:8pt}
.notice,.waiting{padding:6pt 9pt;margin:8pt 0 0}.sign{width:14pt;height:14pt;line-height:14pt;font-size:9pt}.notice{grid-template-columns:16pt minmax(0,1fr);gap:6pt}
.sum{margin-top:4pt}.notes li{padding:0}`;

/** Two columns: of findings, of tables with many short rows, of parts that are small. */
const COLUMNS = `
.items,.two,.fold::details-content,.how,.pair{columns:2;column-gap:8mm}.across::details-content{columns:1}
.items{margin-top:6pt;border-top:.75pt solid var(--ink)}
.item>summary{grid-template-columns:minmax(0,1fr) 40px auto;gap:6pt;padding:5pt 0 2pt}.item>summary::before,.fold>summary::before{display:none!important}.inner{padding:0 0 5pt}
.why{margin-top:2pt}.told{margin:3pt 0 2pt}.told>div{display:block;padding:0 0 1.5pt}.told dt,.told dd{display:inline}.told dt::after{content:" "}.item .told,.item .why{font-size:7.5pt}.item:first-child{break-inside:auto}
.item.again .reasons{display:none}.told+.told{margin-top:-1pt}
.pair{margin-top:12pt}.pair .part{margin-top:0;padding-bottom:9pt;break-inside:avoid}
.item{line-height:1.24}.item table{font-size:7.3pt;margin-top:2pt}.item td{padding-top:1.4pt;padding-bottom:1.4pt}.item :is(td,thead th){padding-right:5pt}.item thead th:first-child{width:12%!important}.item thead th:nth-child(2){width:25%!important}
.item tbody tr:nth-child(n+${EXAMPLES + 1}),.clusters tbody tr:nth-child(n+${CLUSTERS + 1}),.screen,.long,.dictionary tr:has(.passes){display:none}
.how>div{grid-template-columns:84pt minmax(0,1fr);gap:6pt;padding:2.4pt 0}
details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important;height:auto!important}
.fold{margin-top:8pt}.fold>summary{color:var(--ink);font-weight:600;padding:0}
.wide .bar{display:none}.wide .scored{display:block}.wide :is(th,td):is(:nth-child(2),:nth-child(3)){width:13%!important;text-align:right}.wide thead th:nth-child(5){width:15%!important}.dictionary thead th:nth-child(3){width:15%!important}.rules thead th:first-child{width:24%!important}.rules thead th:nth-child(2){width:15%!important}
.two table,.fold table{font-size:6.7pt;line-height:1.22}.two td,.two tbody th,.fold td,.fold tbody th{padding:1.1pt 5pt 1.1pt 0}:is(.two,.fold) thead th{font-size:6.5pt;padding-right:4pt}
.part:has(>.two)>h3,.fold>summary{break-inside:avoid;padding-bottom:${ROOM}!important;margin-bottom:-${ROOM}!important}
.paper{display:block}`;

export const PRINT = `
.paper{display:none}@media print{${TYPE}${TABLES}${COLUMNS}}`;
