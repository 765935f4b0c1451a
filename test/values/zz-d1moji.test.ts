import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { repairMojibake as r, looksMojibake } from '../../src/values/mojibake.ts';
test('x',()=>{ let o=''; let dmg=0, fix=0, tot=0, neg=0;
for (const l of readFileSync('/work/shared/corpora/encoding-ftfy.jsonl','utf8').trim().split('\n')){ const c=JSON.parse(l); const want=c.fixed_encoding??c.expected; const got=r(c.input);
 const isNeg=c.input===want; if(isNeg){neg++; if(got!==c.input){dmg++; o+='DAMAGE '+JSON.stringify([c.input,got])+'\n';}} else {tot++; if(got===want)fix++; else if(got!==c.input) o+='PARTIAL '+JSON.stringify([c.input,got,want])+'\n'; else o+='missed '+JSON.stringify([c.input,want]).slice(0,200)+'\n';}
 if(isNeg&&looksMojibake(c.input)) o+='LOOKS '+c.input+'\n';
 }
 for(const w of ['José Núñez','Müller','Åke Öhman','François Détrée','Łukasz Wójcik','Søren Ærø','Đặng Thị Hà','İstanbul','Čeština Žižek','Ñandú','São João','«Ébène»','naïve','Ελλάδα','Мосив','王芳','"—–…','’quote’','GARÇON','Ö','Ä','Ý þ','Œuvre','Ÿ','😀','d’Œuvre à']){ const u=Buffer.from(w,'utf8').toString('latin1'); const c=[...u].map(ch=>{const b=ch.charCodeAt(0); return b>=0x80&&b<=0x9f?'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'[b-0x80]:ch}).join('');
  const u2=Buffer.from(c,'utf8').toString('latin1'); const c2=[...u2].map(ch=>{const b=ch.charCodeAt(0); return b>=0x80&&b<=0x9f?'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'[b-0x80]:ch}).join('');
  o+=`${w}: latin ${r(u)===w} cp ${r(c)===w} double ${r(c2)===w} self ${r(w)===w} ${looksMojibake(w)}\n`; }
 console.log(o+`dmg ${dmg}/${neg} fix ${fix}/${tot}`);});
