/** Words of labels that ask whether somebody may be written to, in match form (lower case, no diacritics); a `*` stands for any ending. */

/** What is sent, or that somebody agreed: one of these at least makes a label one of consent. */
export const SUBJECTS = `
  newsletter* newsletters infolettre* boletin* bulletin* nyhetsbrev* nyhedsbrev* nieuwsbrief* nieuwsbrieven uutiskirje* rundbrief* rundmail* infobrief* infomail*
  mailing mailings mailinglist* emailing* mailingliste postituslista* sahkopostilista* mailliste verteiler* adressverteiler
  consent* einwillig* zustimmung* werbeeinwilligung consentement* consentimiento* consentimento* consenso* samtyck* samtykke* suostum* toestemming*
  optin optout subscri* unsubscri* abonn* desabonn* suscri* suscripcion desuscri* prenumer* tilaaja* tilaus* assinatura* assinante* inscrit* desinscrit* inscription* iscri* disiscri*
  marketingmail* marketingemail* werbemail* werbung werbe* reklam* mainos* mainonta* mainospost* suoramarkkinoin* markkinointilup* markkinointikiel* markkinointisuostum*
  directmarketing direktmarkadsforing* publicite publicidad* publicidade pubblicita* prospection* promotions promos promotional newsmail* advertising
`; // biome-ignore format: words

/** What turns the meaning round: true means that nobody may. */
export const REFUSALS = `
  no not never dont without stop stopped block* blocked exclu* suppress* remove* declin* refus* reject* revoke* withdraw* withdrawn denied deny
  out off unsubscri* optout kein keine keinen nicht ohne gesperrt* sperr* werbesperre* widerruf* widersprochen widerspruch* abgemeldet abmeld* abbestellt* verbot*
  pas sans ne plus refuse desabonn* desinscrit* desinscription* oppos* sin baja cancelad* cancelled canceled desuscri* nao sem descadastr* removid*
  ei ala kiel* kielto kielletty peru* perunut estetty poistettu ej inte inget inga ingen ikke ingen sparr* avanmal* avregistr* avbestall* frameld* afmeld* avmeld* reservert*
  niet geen afgemeld* uitgeschreven uitschrijv* non disiscri* annullat* rifiut* opposizione
`; // biome-ignore format: words

/** What may stand beside and changes nothing. */
export const FILLERS = `
  in on to for the a an our my of from by via and or with is has have been does do will may can be wants want wishes wish would like likes agrees agreed agree accept* allow* receives receive received
  receiving send sends ha gets get given granted grant confirmed confirm signed sign up signup registered subscribed active status flag yes y n true false ja nein oui si sim kylla ok optional
  email emails e mail mails post list lists marketing communication* communications contact* person client customer lead user subscriber* company our news updates update info information
  weekly monthly daily quarterly general main global product products company events event blog all any double single gdpr dsgvo rgpd lgpd avg privacy legal
  zum zur fur den der die das dem und per an von am im erhalten erhalt gewunscht wunscht erlaubt erteilt liegt vor empfanger* anmeldung* angemeldet abonniert bestellt monatlich wochentlich
  a la le les l de du des d par au aux pour recevoir recoit accepte* souhaite* inscrit* el los las al por para recibe recibir acepta* desea quiere o os as do da das dos em receber recebe aceita* quer
  il lo gli dei delle della alla allo per riceve accetta* vuole saa tilattu tilaa haluaa lahettaa lupa annettu sahkoposti* kuukausittain viikoittain on till pa av far vill onskar godkant godkanner anmald* anmal* utskick
  ontvang* wil aangemeld* ingeschreven voor de het een op modtag* tilmeldt pamelding* pameldt mottar
  en fi sv fr es nl pt it da nb uk us eu
`; // biome-ignore format: words

/** Of telephones: who may be written to is another question. */
export const PHONE_WORDS = `
  sms text texts phone* call calls calling telefon* telephone* anruf* appel* appeler llamar llamada* ligar puhelin* soitto* soittaa ring ringa ringas bellen whatsapp mms mobile
`; // biome-ignore format: words

/** The same of Chinese and Japanese, which part no words. */
export const CJK_SUBJECTS: readonly string[] = [
  '订阅',
  '邮件通知',
  '营销邮件',
  '推广邮件',
  '电子报',
  'メルマガ',
  'メールマガジン',
  '配信希望',
  'ニュースレター',
];
export const CJK_REFUSALS: readonly string[] = [
  '不',
  '未',
  '退',
  '拒',
  '勿',
  '取消',
  '停止',
  '解除',
  '除外',
  '否',
  '無',
  'しない',
  '否认',
];
