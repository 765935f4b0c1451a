import { test } from 'vitest';
import { parseName } from '../../src/values/name.ts';
test('x',()=>{ let o=''; for (const l of `Prof. Dr. Ursula von der Leyen
von der Leyen, Ursula
DOROTHY E WINNINGHAM
Van Nguyen
Le Song
Ms Do
王小明
欧阳娜娜
司马光
王女士
李总
张经理
山田太郎
山田 太郎
佐藤さくら
김민준
남궁민수
김 민준
约翰·史密斯
ジョン・スミス
陈大文先生
歐陽修
Meikäläinen Matti
Matti Meikäläinen
Virtanen Anna-Liisa
MEIKÄLÄINEN Matti
Jean DUPONT
Dr. Anna
Mr. Hearst
Sir John
Robert "Bob" Hale
Mohammed bin Salman Al Saud
Nguyen Van Anh
José Ortega y Gasset
Gabriel García Márquez
María del Carmen Pérez López
Hans-Peter Müller-Lüdenscheidt
Frau Dr. Angela Merkel
Dr. med. Hans Meier
Herr Schmidt
Mme Curie
Jan van den Berg
Jan de Vries
Иван Иванович Петров
Иванов Иван
Anna Virtanen (o.s. Korhonen)
Ludwig van Beethoven
Vincent van Gogh
van Gogh
Smith, MD
Smith, AJ
Ann Smith, MD
Smith, John, PhD
Ada Lovelace, PhD
John Smith Jr., MBA
Dean Martin
Major John Smith
Father Ted
J.R.R. Tolkien
Tolkien, J.R.R.
Sigríður Jónsdóttir
Ólafur Ragnar Grímsson
Björk
O'Brien, Pat
Pat O'Brien
Leonardo da Vinci
Charles de Gaulle
Maria João Pires
李 雷
Kim Min-jun
Li Wei
Wei Li
Dott.ssa Maria Rossi
Dipl.-Ing. Karl Weber
Prof.Dr. Eva Braun
toimitusjohtaja Pekka Virtanen
"Bob"
(unknown)
,
Doe,
, John
Md Rahman
Jose Da Silva Jr
St. John, Ian
Kovács János`.split('\n')) o+=l+'  →  '+JSON.stringify(Object.fromEntries(Object.entries(parseName(l)).filter(([,v])=>v)))+'\n'; console.log(o+JSON.stringify(parseName('Kovács János',{country:'HU'}))+JSON.stringify(parseName('Gabriel García Márquez',{country:'CO'})));});
