/** What people and programs write into lines of a sheet that are no records. Match forms: small letters without diacritics and signs. */

const words = (text: string): readonly string[] => text.trim().split(/\s*[\n;]\s*/);

/** What a sum is called that is called nothing else: whatever follows says of what (`Summe Berlin`). */
export const SUM_WORDS = words(`
  grand total; grand totals; subtotal; sub total; sum of; total general; total records; total rows; total count; grand count; grand average
  summe; zwischensumme; teilsumme; gesamtsumme; endsumme; gesamtergebnis; zwischenergebnis
  sous total; total partiel; totale generale; totale complessivo; subtotale; totale parziale; soma total; total geral
  eindtotaal; subtotaal; totaalsom; delsumma; slutsumma; totalsumma; delsum; mellemsum; totalsum; sluttsum
  yhteensa; valisumma; loppusumma; kokonaissumma; kaikki yhteensa; kokku; vahesumma; kogusumma
  suma czesciowa; suma koncowa; suma calkowita; razem; mezisoucet; celkovy soucet; medzisucet; celkovy sucet; celkem; spolu
  osszesen; reszosszeg; vegosszeg; mindosszesen; ara toplam; genel toplam; subtotal general; total partial
  итого; всего; общии итог; промежуточныи итог; усього; разом; всього; общо; ukupno; γενικο συνολο; μερικο συνολο
  小计; 总计; 小計; 総計; 總計; 合计; 合計; 소계; 총계; 합계
`);

/** What a sum, a mean or a count is called, and other things too, firms among them: nothing but a number may follow. */
export const TOTAL_WORDS = words(`
  total; totals; somme; totale; totali; totaal; totalt; sum; suma; summa; soma; gesamt; ergebnis; toplam; итог; синтез; συνολο; сума
  count; average; mean; anzahl; durchschnitt; mittelwert; moyenne; nombre total; promedio; recuento; conteggio; aantal; gemiddelde
  antal; antall; genomsnitt; gennemsnit; gjennomsnitt; keskiarvo; lukumaara; maara; liczba; srednia; pocet; prumer; priemer
  количество; среднее; 数量; 平均; 件数; 개수; 평균
`);

/** What is counted: `50 records`, `Rows: 60`. */
export const COUNTED_WORDS = words(`
  rows; row; records; record; entries; entry; results; items; contacts; customers; clients; leads; accounts; companies; people; members
  zeilen; datensatze; eintrage; kontakte; kunden; firmen; personen; mitglieder
  lignes; enregistrements; resultats; fiches; societes; personnes
  filas; registros; resultados; contactos; clientes; empresas; linhas; contatos; righe; record totali; contatti; clienti; risultati
  rijen; contacten; klanten; resultaten; rader; poster; kontakter; kunder; resultat; raekker; poster i alt
  riveja; rivia; tietuetta; tietueita; yhteystietoa; yhteystietoja; asiakasta; asiakkaita; henkiloa; yritysta; kpl
  rekordow; wierszy; kontaktow; klientow; zaznamu; radku; kontaktu; zaznamov; rekord; sor; ugyfel; kayit; satir; kisi
  записеи; строк; контактов; клиентов; записа; 条; 條; 行; 件; 名; 笔; 筆; 条记录; 條記錄; 건; 명; 개
`);

export const PAGE_WORDS = words(`
  page; seite; blatt; sivu; pagina; sida; side; lehekulg; strona; strana; stranka; oldal; sayfa; страница; стр; сторинка; σελιδα; 页; 頁; ページ; 페이지
`);

/** What stands between the number of a page and how many there are. */
export const OF_WORDS = words('of; von; sur; de; di; van; av; af; z; ze; iz; из; з; απο; total');

/** With what a line begins that says when, by whom or by what program a list was made. */
export const MADE_WORDS = words(`
  exported; generated; printed; created; prepared; compiled; approved; report generated; report run; report created; as of; last updated; updated; run date; data as of; downloaded; copyright; confidential; confidential information
  erstellt; exportiert; gedruckt; ausgedruckt; druckdatum; stand; aktualisiert; erzeugt; exporte; genere; imprime; edite; cree; mis a jour; etat au; date dedition
  exportado; generado; impreso; creado; actualizado; gerado; impresso; criado; atualizado; esportato; generato; stampato; creato; aggiornato
  geexporteerd; gegenereerd; afgedrukt; bijgewerkt; exporterad; genererad; utskriven; skapad; uppdaterad; eksporteret; genereret; udskrevet; oprettet; opdateret; eksportert; generert; skrevet ut
  tulostettu; viety; luotu; paivitetty; laadittu; raportti luotu; prinditud; eksporditud; wygenerowano; wydrukowano; eksportowano; stan na; vygenerovano; vytisteno; exportovano; nyomtatva; keszult
  olusturuldu; yazdirildi; распечатано; экспортировано; сформировано; напечатано; 导出时间; 导出日期; 打印日期; 打印时间; 制表日期; 匯出時間; 列印日期; 作成日; 出力日; 印刷日; 출력일; 작성일
`);
