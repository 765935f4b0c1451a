/** What people and programs write instead of nothing. Small letters, blanks collapsed. */

const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s*[\n;]\s*/)
      .filter(Boolean),
  );

/** Signs of a program: nothing else in any column that is not a name. */
export const PROGRAM_NULLS = lines(`
  null; nil; none; nan; undefined; -null-; <null>; (null); [null]; {null}; "null"; 'null'; \\n; <na>; <nan>; <none>; (none); [none]; -none-; --none--;
  - none -; -- none --; {none}; (empty); <empty>; [empty]; (blank); <blank>; [blank]; (no value); [no value]; <no value>; no value; -no value-;
  (no owner); no owner; -no owner-; (not set); [not set]; <not set>; not set; -not set-; (unknown); <unknown>; [unknown]; -unknown-; (n/a); <n/a>; [n/a];
  -n/a-; n/a; n.a.; n.a; n/a.; n / a; n\\a; (na); <unset>; #null; #null!; dbnull; system.dbnull; __none__; --select--; -select-; - select -; -- select --; please select; --; ---
`);

/** The same in a name column, where a person may be called Null, None, Nil, Nan or Na. */
export const PERSON_WORDS: ReadonlySet<string> = new Set(['null', 'nil', 'none', 'nan', 'undefined', 'na']);

/** `NA` is Namibia, Nauruan and a state of mind elsewhere: not where codes stand. */
export const SHORT_WORDS = lines('na; n a; nd; s.n.; n.n.; nn; k.a; ka');

/** Words that say "we do not know", in several languages: not in pick lists, where `Unknown` is a choice. */
export const UNKNOWN_WORDS = lines(`
  unknown; unkown; unknow; not known; not available; not applicable; not provided; not specified; not given; not disclosed; not entered; not found; not avail; n /a;
  none given; none provided; no data; no information; no info; no name; no last name; no lastname; no first name; no firstname; no email; no e-mail; no phone;
  no number; no address; no company; no website; no title; nothing; tbd; t.b.d.; tba; t.b.a.; tbc; to be determined; to be confirmed; to be announced; to be advised;
  missing value; missing data; data missing; intentionally left blank; left blank
  ei tiedossa; ei tietoa; ei tiedetä; tuntematon; puuttuu; ei saatavilla; ei määritelty; ei annettu; ei ilmoitettu; tieto puuttuu; ei sähköpostia; ei puhelinta
  okänd; okänt; saknas; ej angivet; ej angiven; uppgift saknas; ej tillämpligt; ej tillgänglig; inte angivet; vet ej
  ukendt; ikke oplyst; ikke angivet; ukjent; ikke angitt; ikke tilgjengelig; ikke oppgitt
  k.a.; k. a.; k.a; keine angabe; keine angaben; unbekannt; nicht bekannt; nicht angegeben; nicht verfügbar; nicht vorhanden; n.v.; n. v.; n.b.; n. b.; entfällt
  inconnu; inconnue; non renseigné; non renseignée; non renseigne; non communiqué; non communiquée; non disponible; non précisé; néant; n.c.; n/c; non applicable; aucune donnée
  s/n; s/d; n/d; sin datos; sin dato; sin información; sin informacion; desconocido; desconocida; no disponible; no aplica; no especificado; sin especificar; sin nombre; sin correo; sin teléfono
  não informado; não informada; nao informado; nao informada; desconhecido; desconhecida; não disponível; não se aplica; sem informação; sem informacao; não consta
  sconosciuto; sconosciuta; non disponibile; non specificato; n.d.; non applicabile; nessun dato
  onbekend; niet bekend; n.v.t.; nvt; n.v.t; niet van toepassing; niet opgegeven; geen gegevens
  brak danych; nieznany; nieznana; nie dotyczy; nie podano; neznámý; neuvedeno; není k dispozici; ismeretlen; nincs adat; teadmata; puudub; nav zināms; nežinoma
  нет данных; неизвестно; не указано; не указан; не указана; не выбрано; не выбран; не выбрана; не задано; не обрано; н/д; отсутствует; невідомо; немає даних
  未知; 暂无; 暫無; 不详; 不詳; 未填写; 未填寫; 待定; 待补充; 待補充; 不知道; 无数据; 不适用; 不適用; 未提供; 没有填写; 暂缺; 无信息
  不明; 未定; 未入力; 該当なし; 未設定; 미정; 알수없음; 알 수 없음; 모름; 미상; 해당 없음; 해당없음
  bilinmiyor; belirtilmemiş; yok bilgi; غير معروف; غير متوفر; לא ידוע
`);

/** Words that say "there is none": in a yes-no column they are an answer. */
export const NONE_WORDS = lines(`
  无; 無; 没有; 沒有; 空; なし; 無し; 없음; нет; brak; geen; keine; keiner; kein; aucun; aucune; ninguno; ninguna; nenhum; nenhuma; nessuno; nessuna; ei ole; inga; ingen; nincs; yok; żaden; nemá; nemam; nemám; není; žádný
`);

/** Prefilled starts of a web address that nobody finished. */
export const EMPTY_URLS = lines('http://; https://; http://www.; https://www.; www; www.; http; https');

/** Words that say in a column of dates that something has not happened. `Mai` is a month. */
export const NEVER_WORDS = lines(`
  never; not yet; never logged in; never signed in; never expires; never contacted; never opened; never clicked
  ei koskaan; ei vielä; aldrig; inte än; aldri; nie; niemals; noch nie; noch nicht; jamais; pas encore; nunca; jamás; aún no; todavía no; ainda não; non ancora; nooit; nog niet
  nigdy; jeszcze nie; nikdy; soha; niciodată; никогда; ніколи; asla; hiç; hiçbir zaman; 从未; 從未; 从不; 從不; 尚未; 未曾; 一度もない
`);
