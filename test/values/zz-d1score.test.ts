import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parseName } from '/work/main/src/values/name.ts';
const n=(s?:string)=>(s??'').toLowerCase().replace(/[.,]/g,'').replace(/\s+/g,' ').trim();
test('score',()=>{
 let out='';
 for(const f of ['probablepeople','theiconic','parse-full-name','humanparser']){
  const rows=readFileSync(`/work/shared/corpora/names-${f}.jsonl`,'utf8').trim().split('\n').map(l=>JSON.parse(l));
  let ok=0,fl=0,tot=0;
  for(const r of rows){ if(r.couple||r.expected.couple) continue; tot++;
   const p=parseName(r.input); const e=r.expected;
   const em=e.middle!==undefined||e.initials!==undefined? [e.initials,e.middle].filter(Boolean).join(' '):'';
   const good=n(p.first)===n(e.first)&&n(p.last)===n(e.last);
   const full=good&&n(p.middle)===n(em)&&n(p.suffix)===n(e.suffix)&&n(p.prefix)===n(e.title)&&n(p.nickname)===n(e.nickname);
   if(good)fl++; if(full)ok++; else out+=`${f} ${JSON.stringify(r.input)} got ${JSON.stringify(Object.fromEntries(Object.entries(p).filter(([,v])=>v)))} want ${JSON.stringify(Object.fromEntries(Object.entries(e).filter(([,v])=>v)))}\n`;
  }
  out+=`== ${f} full ${ok}/${tot} first+last ${fl}/${tot}\n`;
 }
 console.log(out);
});
