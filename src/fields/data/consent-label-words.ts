/** Words of labels that ask whether somebody may be written to, in match form (lower case, no diacritics); a `*` stands for any beginning or ending. */

/** What is sent, or that somebody agreed: one of these makes a label one of consent. */
export const SUBJECTS = `
  newsletter* newsletters infolettre* boletin* bulletin* nyhetsbrev* nyhedsbrev* nieuwsbrief* nieuwsbrieven uutiskirje* rundbrief* rundmail* infobrief* infomail*
  mailing mailings mailinglist* emailing* mailingliste postituslista* sahkopostilista* mailliste verteiler* adressverteiler
  subscri* unsubscri* abonn* desabonn* suscri* suscripcion desuscri* prenumer* tilaaja* tilaus* assinatura* assinante* inscrit* desinscrit* inscription* iscri* disiscri*
  marketingmail* marketingemail* werbemail* werbung werbe* reklam* mainos* mainonta* mainospost* suoramarkkinoin* markkinointilup* markkinointikiel* markkinointisuostum*
  directmarketing direktmarkadsforing* publicite publicidad* publicidade pubblicita* prospection* promotions promos promotional newsmail* advertising solicit* unsolicited telemarketing
`; // biome-ignore format: words

/** That somebody agreed or refused, whatever it was about: beside these any other word may stand. */
export const AGREEMENTS = `
  consent* *einwillig* *zustimmung* einverstanden* consentement* consentimiento* consentimento* consenso* samtyck* *samtycke samtykke* *samtykke suostum* *suostumus toestemming* *toestemming
  permission* *erlaubnis autorisation* autorizacion* autorizacao autorizzazion* *tillstand tillatelse* *tilladelse *lupa optin optout suhlas* souhlas* zgoda zgody hozzajarul* acord consimtamant privola pristanek
  nousolek piekrisana sutikimas samthykki onay* izin izni riza согласие* згода съгласие сагласност συγκαταθεση συναινεση persetujuan consentiment
`; // biome-ignore format: words

/** What turns the meaning round: true means that nobody may. */
export const REFUSALS = `
  no not never dont without stop stopped block* blocked exclu* suppress* remove* declin* refus* reject* revoke* withdraw* withdrawn denied deny
  out off unsubscri* optout kein keine keinen nicht ohne gesperrt* sperr* werbesperre* widerruf* widersprochen widerspruch* abgemeldet abmeld* abbestellt* verbot*
  pas sans ne plus refuse desabonn* desinscrit* desinscription* oppos* sin baja cancelad* cancelled canceled desuscri* nao sem descadastr* removid*
  ei ala kiel* *kielto kielletty peru* perunut estetty poistettu ej inte inget inga ingen ikke ingen sparr* avanmal* avregistr* avbestall* frameld* afmeld* avmeld* reservert*
  niet geen afgemeld* uitgeschreven uitschrijv* non disiscri* annullat* rifiut* opposizione prohibit* forbid* forbidden unsolicited nie zakaz nu fara bez не без запрет*
`; // biome-ignore format: words

/** Of those, what beside a way of reaching somebody says that it must not be used; `Email rejected` and `Phone removed` say something else. */
export const DENIALS = `
  no not never dont without stop exclu* suppress* prohibit* forbid* forbidden block* kein keine keinen nicht ohne gesperrt* sperr* verbot* pas ne plus sin nao sem ei ala kiel* *kielto kielletty estetty
  ej inte inget inga ingen ikke sparr* reservert* niet geen non nie zakaz nu fara bez не без запрет* oppos*
`; // biome-ignore format: words

/** What beside a way of reaching somebody says that it may be used. */
export const GRANTS = `
  ichmochte allow* ok okay can may accept* agree* agrees want wants receive receives erlaubt erlauben darf gestattet erwunscht gewunscht autorise* permis permitted permit permits permitid* permitido autoriza* acepta* aceita* accetta* consentit*
  saa sallittu lupa tillaten tillatet tilladt haluan far mag toegestaan dozwolone povoleno
`; // biome-ignore format: words

/** Ways of reaching somebody. */
export const CHANNELS = `
  contact contacting contacter contactar contatar marketing email emails mail mails sms text texts mms whatsapp phone phones telephone* call calls calling post postal letter letters fax faxes communication*
  kontakt kontakte kontaktieren kontaktas kontaktes brief briefe anruf anrufe anrufen telefon* appel appels appeler courrier* courriel* llamada* llamar correo* ligar puhelin* soitto* soittaa posti postia postitus
  markkinointi* bellen ringa ring brev posta telefone* chamada* phoning telephoning emailing mailing texting epost eposta
`; // biome-ignore format: words

/** A label that is one of these alone is one of refusal; `TPS registered`, `Suppression flag`. */
export const REFUSED_ALONE: ReadonlyMap<string, 'phone' | 'post' | 'none' | 'block' | ''> = new Map([
  ['tps', 'phone'], ['ctps', 'phone'], ['mps', 'post'], ['fps', 'none'], ['robinson', ''], ['robinsonlist', ''], ['robinsonliste', ''], ['robinsonlista', ''], ['dnd', ''],
  ['suppress', ''], ['suppressed', ''], ['suppression', ''], ['block', 'block'], ['blocked', 'block'], ['blocklist', ''], ['blocklisted', ''], ['blacklist', ''], ['blacklisted', ''],
  ['gesperrt', 'block'], ['sperre', 'block'], ['sperrvermerk', ''], ['donotsolicit', ''], ['donotfax', 'none'], ['nocontact', ''], ['donotdisturb', ''],
] as const); // biome-ignore format: words

/** What makes of a label of consent a question to which neither yes nor no is an agreement: `Consent needed`, `Opt-in date`. */
export const ASIDES = `
  needed need needs required require requires request* pending expired expires expiry expire missing asked ask sent date timestamp source version method id reviewed review form forms bounced clicks topic plan type
  reason count number level link url error test cannot verified
`; // biome-ignore format: words

/** Whose consent says nothing of whether the person may be written to. */
export const OTHERS =
  'third 3rd party parties partner partners sharing share others dritte dritter tiers terceros terzi kolmas';

/** What may stand beside and changes nothing. */
export const FILLERS = `
  in on to for the a an our my of from by via and or with is has have been does do will may can be wants want wishes wish would like likes agrees agreed agree accept* allow* receive receives received
  receiving send sends ha gets get given granted grant confirmed confirm signed sign up signup registered subscribed active status flag yes y n true false ja nein oui si sim kylla ok optional
  email emails e mail mails post list lists marketing communication* communications contact* person client customer lead user subscriber* company our news updates update info information
  weekly monthly daily quarterly general main global product products company events event blog all any double single gdpr dsgvo rgpd lgpd avg privacy legal opted
  zum zur fur den der die das dem und per an von am im erhalten erhalt gewunscht wunscht erlaubt erteilt liegt vor empfanger* anmeldung* angemeldet abonniert bestellt monatlich wochentlich
  a la le les l de du des d par au aux pour recevoir recoit accepte* souhaite* inscrit* el los las al por para recibe recibir acepta* desea quiere o os as do da das dos em receber recebe aceita* quer
  il lo gli dei delle della alla allo per riceve accetta* vuole saa tilattu tilaa haluaa lahettaa lupa annettu sahkoposti* kuukausittain viikoittain on till pa av far vill onskar godkant godkanner anmald* anmal* utskick
  ontvang* wil aangemeld* ingeschreven voor de het een op modtag* tilmeldt pamelding* pameldt mottar me us them him her na o z s i w do
  you we please like about upcoming offers message messages erhalt stimme willige ein zu kontaktiert ja ich mich mir wir unser* sie bitte gern gerne informiert werden uber nachricht nachrichten angebote mochte mochten je haluan haluaisin
  en fi sv fr es nl pt it da nb uk us eu
`; // biome-ignore format: words

/** Of telephones. */
export const PHONE_WORDS = `
  sms text texts texting textmessage* phone* phoning call calls calling telefon* telephon* telemarketing anruf* appel* appeler llamar llamada* ligar chamada* puhelin* soitto* soittaa ring ringa ringas bellen whatsapp mms mobile
`; // biome-ignore format: words

/** Of what is no way of reaching somebody: a fax, which no audience is for, and pictures. */
export const ELSE_WORDS =
  'fax faxes faxen faxe fotos* foto* photo* picture* video* image imagen imagenes immagini bild* beeld* kuva kuvat kuvan kuvaus* kuvalupa valokuva*';

/** Of letters. */
export const POST_WORDS =
  'post postal letter letters brief briefe briefpost courrier* posti postilla kirje* brev postadress* posta poste';

/** Of electronic mail, anywhere in a word. */
export const EMAIL_PARTS =
  /(?:e ?mail|newsletter|nyhetsbrev|nyhedsbrev|nieuwsbrie|uutiskirje|rundbrief|infobrief|infolettre|boletin|boletim|bulletin|sahkoposti|epost|courriel|correo(?! postal)|mailing|hirlevel|e ?posta|имейл|рассылк|розсилк|бюлетин)/;

/** The same of Chinese and Japanese, which part no words. */
export const CJK_SUBJECTS: readonly string[] = [
  '订阅', '訂閱', '邮件通知', '营销邮件', '推广邮件', '电子报', '電子報', 'メルマガ', 'メールマガジン', '配信希望', 'ニュースレター', '同意', '許可', '许可', '授权', '授權', '承諾', '承认', '接受营销', '免打扰', '勿扰', 'オプトイン', 'オプトアウト',
]; // biome-ignore format: words
/** What may be done to a person, which beside a refusal makes a label one of refusal. */
export const CJK_CHANNELS: readonly string[] = [
  '営業', '連絡', '联系', '聯絡', '联络', '打扰', '电话', '電話', '致电', '来电', '短信', '簡訊', 'SMS', '邮件', '郵件', 'メール', 'DM', 'FAX', '郵送', '邮寄', '架電', '配信', '推销', '营销', '行銷', 'コンタクト', '訪問',
]; // biome-ignore format: words
export const CJK_REFUSALS: readonly string[] = [
  '不', '未', '退', '拒', '勿', '取消', '停止', '解除', '除外', '無', 'しない', '否认', '禁止', '禁', 'NG', '免打扰', 'オプトアウト',
]; // biome-ignore format: words
/** Questions about a consent, and what is said with 是否, which asks and refuses nothing. */
export const CJK_ASIDES = /日期|时间|時間|日時|同意日|来源|方式|理由|原因|是否有效/;
export const CJK_PHONES = /电话|電話|致电|来电|短信|簡訊|SMS|架電/i;
export const CJK_POSTS = /郵送|邮寄|DM/;
export const CJK_EMAILS = /邮件|邮箱|郵件|メール|メルマガ|ニュースレター|电子报|電子報|订阅|訂閱|配信/;
export const CJK_OTHERS = /FAX|传真|傳真|照片|写真|隐私|個人情報|个人信息|第三者|第三方/i;
