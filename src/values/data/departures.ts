/** How notes, titles and owner fields say that somebody has gone; matched against the match form (lower case, no diacritics, no punctuation). */

/** Says it wherever it stands in a note. Bare "left" is not here: "left a message" is in every second note. */
export const LEFT_COMPANY: readonly string[] = [
  'no longer (?:with|at)(?! (?:this |that |the same |the |any )?(?:number|address|phone|e ?mail|extension|risk|desk|budget|capacity|office hours))', 'no longer (?:employed|there|works? (?:here|there|at|for)|working (?:here|there|at|for))',
  'not (?:with|at) the company any ?more', '(?:has |have )?left (?:the |this )?(?:company|firm|business|organi[sz]ation)(?! (?:a |an )?(?:message|voice ?mail|vm|note|card))',
  '(?:he|she|they) (?:does|do) ?n[o ]?t work (?:here|there|at|for)', 'former employee', 'moved to (?:another|a different|a new) (?:company|employer)', 'changed (?:jobs|employers?|companies)', 'was laid off', '(?:he|she|they|contact|person) (?:has |have |is |are )?(?:now |already |since )?retired',
  'entinen tyontekija', 'ei ole enaa (?:toissa|talossa|yrityksessa|palveluksessa)', 'ei enaa (?:toissa|talossa|yrityksessa|palveluksessa)', 'ei tyoskentele enaa',
  'lahtenyt (?:yrityksesta|talosta|firmasta)', 'vaihtanut tyopaikkaa', 'jaanyt elakkeelle', '(?:on|nyt|jo) elakkeella',
  'nicht mehr (?:bei(?! uns)|im unternehmen|in der firma|dort|beschaftigt|tatig)', 'ehemalige[rn]? mitarbeiter(?:in)?', 'hat (?:das unternehmen|die firma) verlassen', 'ausgeschieden', '(?:ist|jetzt|seit \\w+) (?:im ruhestand|in rente)',
  'n ?est plus (?:chez|dans (?:la societe|l ?entreprise)|employee?)', 'ne travaille plus', 'ne fait plus partie', 'a quitte (?:la societe|l ?entreprise|son poste)', 'ancien(?:ne)? employee?',
  'ya no trabaja', 'ya no esta en la (?:empresa|compania)', '(?:dejo|ha dejado) la (?:empresa|compania)', 'ex ?emplead[oa]', 'antiguo empleado',
  'nao trabalha mais', 'nao esta mais na empresa', 'saiu da empresa', 'ex ?funcionari[oa]', 'desligad[oa] da empresa',
  'non lavora piu', 'ha lasciato l ?azienda', 'ex ?dipendente',
  'har slutat(?! (?:svara|ringa|kopa|anvanda|med|ata|roka))', 'gatt i pension', 'slutat pa foretaget', '(?:jobbar|arbetar) inte (?:kvar|langre)', 'tidigare anstalld',
  'niet meer werkzaam', 'werkt (?:hier )?niet meer', 'uit dienst', 'oud ?medewerker',
  'nie pracuje juz', 'juz (?:tu |tam |u nas )?nie pracuje', 'uz (?:tu |tam |zde |u nas )?nepracuje', 'mar nem dolgozik', 'byly pracownik', 'arbejder ikke l(?:ae|a)ngere', 'har forladt (?:virksomheden|firmaet)', 'jobber ikke lenger', 'tidligere (?:medarbejder|ansatt)',
  'больше не работает', '(?<![а-я])уволил(?:ся|ась)(?![а-я])',
]; // biome-ignore format: a table reads better dense

/** Says it before the name of the company itself, with which the clause ends: `has left Acme`. */
export const LEAVES: readonly string[] = [
  '(?:has |have |had )?left', 'has quit', 'resigned from', 'departed from', 'a quitte', 'ha dejado', 'dejo', 'deixou', 'saiu da', 'ha lasciato', 'har slutat (?:pa|hos)', 'har lamnat',
]; // biome-ignore format: a table reads better dense

/** Says it in Chinese and Japanese, where words have no blanks between them. */
export const LEFT_COMPANY_CJK: readonly string[] = [
  '已离职',
  '离职',
  '已離職',
  '離職',
  '已退休',
  '退職',
  '退社',
  '퇴사',
  '퇴직',
];

/** Says it only where it begins a job title, a status or a tag: `Former CEO`, `ex director`. */
export const FORMER: readonly string[] = [
  'former', 'formerly', 'retired', 'ex (?:ceo|cto|cfo|coo|director|manager|employee|head|president|owner|partner|vp)', 'entinen', 'elakkeella', 'ehemalige?[rs]?', 'im ruhestand',
  'ancien(?:ne)?', 'a la retraite', 'retraitee?', 'jubilad[oa]', 'aposentad[oa]', 'pensionato', 'pensionerad', 'f d', 'fore detta', 'voormalig', 'gepensioneerd', 'left company',
]; // biome-ignore format: a table reads better dense

/** Words for a dead person; looked for in titles, statuses and tags alone, since notes speak of relatives too. Not `dead`: leads are. */
export const DECEASED: readonly string[] = [
  'deceased', 'passed away', 'kuollut', 'edesmennyt', 'verstorben', 'gestorben', 'decedee?', 'fallecid[oa]', 'falecid[oa]', 'decedut[oa]', 'avliden', 'overleden', '已故', '已去世', '死亡', '逝去',
]; // biome-ignore format: a table reads better dense

/** An owner of records who is one no more, as the whole value or its tail in brackets. */
export const INACTIVE_OWNER: readonly string[] = [
  'former (?:employee|user|owner|rep|staff|team member)', 'ex ?employee', 'deactivated(?: user)?', 'deactivated owner', 'inactive(?: user)?', 'disabled(?: user)?', 'removed(?: user)?',
  'deleted(?: user)?', 'unknown user', 'archived', 'left company', 'no longer (?:with|at|employed).*', 'entinen (?:tyontekija|omistaja)', 'poistunut', 'poistettu(?: kayttaja)?', 'ei kaytossa',
  'ehemalige[rn]? mitarbeiter(?:in)?', 'inaktiv(?:er benutzer)?', 'deaktiviert(?:er benutzer)?', 'ausgeschieden', 'ancien(?:ne)? employee?', 'inacti(?:f|ve)', 'desactivee?', 'utilisateur desactive',
  'ex ?emplead[oa]', 'usuario (?:desactivado|inactivo|inativo|desativado|eliminado)', 'inactiv[oa]', 'inativ[oa]', 'ex ?funcionari[oa]', 'ex ?dipendente', 'utente disattivato',
  'tidigare anstalld', 'inaktiv anvandare', 'oud ?medewerker', 'uit dienst', 'inactief', 'gedeactiveerde gebruiker', '已离职', '离职', '已停用', '退職者?', '無効',
]; // biome-ignore format: a table reads better dense
