/** Words that allow or refuse contact, in match form (lower case, no diacritics, no punctuation). */

/** As a whole cell: mail may be sent, whichever way the column asks. */
export const MAY: ReadonlySet<string> = new Set([
  'allow', 'allowed', 'opted in', 'opt in', 'optin', 'subscribed', 'granted', 'marketing contact', 'saa lahettaa', 'sallittu', 'erlaubt', 'autorise',
  'permitido', 'consentito', 'tillatet', 'tillaten', 'toegestaan', '允许', '已订阅', '同意',
]); // biome-ignore format: a table reads better dense

/** As a whole cell: what the column asks is agreed to. Only of a column that asks for consent: one agrees to be left alone, too. */
export const AGREED: ReadonlySet<string> = new Set([
  'i agree', 'i do agree', 'yes i agree', 'agree', 'agreed', 'i consent', 'yes i consent', 'consented', 'i accept', 'accepted', 'ich stimme zu', 'ja ich stimme zu', 'stimme zu',
  'zugestimmt', 'einverstanden', 'ich bin einverstanden', 'ja einverstanden', 'j accepte', 'accepte', 'd accord', 'acepto', 'de acuerdo', 'aceito', 'concordo', 'accetto', 'acconsento',
  'akkoord', 'ik ga akkoord', 'jag samtycker', 'jag godkanner', 'jeg samtykker', 'jeg accepterer', 'hyvaksyn', 'suostun',
]); // biome-ignore format: a table reads better dense

/** The same of what is not agreed to. */
export const NOT_AGREED: ReadonlySet<string> = new Set([
  'i do not agree', 'i don t agree', 'i disagree', 'do not agree', 'disagree', 'not agreed', 'i do not consent', 'i don t consent', 'i decline', 'declined', 'ich stimme nicht zu',
  'stimme nicht zu', 'nicht zugestimmt', 'nicht einverstanden', 'ich bin nicht einverstanden', 'je n accepte pas', 'je refuse', 'no acepto', 'nao aceito', 'non accetto',
  'niet akkoord', 'jag samtycker inte', 'jeg samtykker ikke', 'en hyvaksy', 'en suostu',
]); // biome-ignore format: a table reads better dense

/** As a whole cell: mail may not be sent. */
export const MAY_NOT: ReadonlySet<string> = new Set([
  'do not allow', 'not allowed', 'dont allow', 'disallow', 'opted out', 'opt out', 'optout', 'unsubscribed', 'unsubscribe', 'never subscribed', 'not subscribed', 'denied', 'refused',
  'withdrawn', 'revoked', 'blacklisted', 'blocked', 'do not email', 'do not contact', 'do not call', 'dnc', 'non subscribed', 'non marketing contact',
  'ei saa lahettaa', 'ei saa soittaa', 'kielto', 'kielletty', 'ei sallittu', 'nicht erlaubt', 'abgemeldet', 'widerrufen', 'desinscrit', 'refuse',
  'no permitido', 'baja', 'niet toegestaan', 'afgemeld', '不允许', '已退订', '拒绝', '退订',
]); // biome-ignore format: a table reads better dense

/** As a whole cell of a column of mail: how an address stands in a list, which neither refuses nor allows anything. */
export const LISTED: ReadonlySet<string> = new Set([
  'active', 'inactive', 'confirmed', 'unconfirmed', 'not confirmed', 'pending', 'bounced', 'cleaned', 'archived',
]); // biome-ignore format: a table reads better dense

/** Anywhere in a note: do not phone. Patterns; `\b` of Latin words is put around them. */
export const NO_CALLS: readonly string[] = [
  '(?:please )?(?:do not|dont|never) (?:call|phone|ring)(?! (?:(?:me|us|him|her|them) )?(?:before|after|until|on|between|during|back))', 'no (?:phone )?calls(?! (?:yet|before|after|until|on|between))', 'not to be called', 'do not contact',
  'ei saa soittaa', 'ala soita', 'alkaa soittako', 'ei soiteta', 'ei soittoja', 'puhelinmarkkinointikielto', 'soittokielto',
  'nicht anrufen', 'keine anrufe', 'kein anruf', 'nicht kontaktieren', 'ne pas appeler', 'ne plus appeler', 'ne pas contacter', 'no llamar', 'no contactar',
  'nao ligar', 'nao contatar', 'nao contactar', 'non chiamare', 'non contattare', 'ring inte', 'far ej ringas', 'ska inte ringas', 'niet bellen', 'niet benaderen', 'ma ikke ringes', 'ikke ring',
]; // biome-ignore format: a table reads better dense

/** Anywhere in a note: do not mail. */
export const NO_MAILS: readonly string[] = [
  '(?:do not|dont|never) (?:e ?mail|send (?:e ?mails?|newsletters?|marketing|mailings?))', 'no (?:more )?(?:e ?mails|newsletters?|marketing|mailings?)', 'do not contact',
  '(?:wants|asked|requested) to (?:be )?(?:unsubscribed?|opt(?:ed)? out|removed from (?:the |our )?(?:mailing )?list)', 'remove from (?:the |our )?(?:mailing )?list',
  'ei saa lahettaa (?:sahkopostia|postia|mainoksia|uutiskirjetta)', 'ei (?:mainoksia|markkinointia|uutiskirjetta)', 'markkinointikielto', 'suoramarkkinointikielto',
  'keine (?:e ?mails?|werbung|newsletter)', 'werbung verboten', 'werbewiderspruch', 'pas de (?:newsletter|mailing|publicite|demarchage)', 'ne pas (?:envoyer|contacter)', 'nicht kontaktieren',
  'no enviar (?:correos?|publicidad|newsletter)', 'no contactar', 'nao enviar (?:e ?mails?|publicidade|newsletter)', 'nao contatar', 'nao contactar', 'non inviare', 'non contattare',
  'inga (?:mejl|utskick|nyhetsbrev)', 'ingen reklam', 'geen (?:mailings?|nieuwsbrief|reclame)', 'niet mailen', 'niet benaderen', 'ingen markedsforing',
]; // biome-ignore format: a table reads better dense

/** The same in Chinese and Japanese, which have no blanks between words. */
export const NO_CALLS_CJK: readonly string[] = [
  '请勿致电',
  '请勿来电',
  '不要打电话',
  '勿打电话',
  '勿扰',
  '拒绝来电',
  '電話不可',
  '電話禁止',
  '電話しないで',
];
export const NO_MAILS_CJK: readonly string[] = [
  '请勿发邮件',
  '不要发邮件',
  '勿发邮件',
  '拒收邮件',
  '退订',
  'メール不可',
  '配信停止',
  'メール送らないで',
];
