/** Words before or behind what a label is of, that say whose it is or which of several: `Patient Home Phone Number`, `Téléphone du client`. */

/** Those whom a record may be of, as they stand in labels. */
export const PEOPLE = `
  accountholder athlete attorney author exhibitor lawyer mentee panelist player realtor speaker alumni alumnus alumna applicant attendee beneficiary borrower buyer candidate cardholder claimant client constituent contact customer debtor delegate donor employee enrollee
  graduate guest individual insured invitee lead learner member nominee participant passenger patient patron payee payer person policyholder prospect pupil purchaser recipient
  registrant resident respondent shopper student subscriber taxpayer tenant ticketholder traveler traveller user visitor volunteer voter
`; // biome-ignore format: words

/** The same in other languages, in some of which they stand behind what it is: `Téléphone client`. */
export const PEOPLE_ELSEWHERE = `
  client contact patient participant candidat
  your ihr ihre dein deine votre vos ton ta tu tus su sus seu sua teu tua tuo uw jouw din ditt dine vas vase twoj twoja ваш ваша ваше твои твоя твое
  kunde kunden kontakt kontakts kontaktperson ansprechpartner ansprechpartners ansprechpartnerin mitglied mitglieds mitgliedes teilnehmer teilnehmers teilnehmerin patienten patientin mieter mieters
  interessent interessenten spender spenders schuler schulers schulerin bewerber bewerbers student studenten gast gastes mitarbeiter mitarbeiters versicherungsnehmer besteller bestellers empfanger kaufer kaufers abonnent abonnenten
  cliente clients adherent adherente membre participante patiente locataire donateur donatrice eleve etudiant etudiante candidat candidate acheteur acheteuse abonne abonnee assure destinataire dirigeant dirigeante gerant gerante interlocuteur stagiaire usager
  clientes contacto alumno alumna estudiante paciente socio socia miembro inquilino donante comprador compradora suscriptor asegurado solicitante asistente_al huesped empleado destinatario titular interesado
  contatto cliente socio socia membro iscritto iscritta paziente studente studentessa alunno alunna partecipante locatario donatore acquirente abbonato assicurato candidato candidata destinatario referente ospite dipendente utente
  contato contacto aluno aluna estudante associado associada participante doador comprador assinante segurado candidato funcionario destinatario usuario hospede
  klant klanten contactpersoon lid deelnemer patient huurder donateur leerling student kandidaat koper abonnee verzekerde ontvanger gast gebruiker
  asiakas asiakkaan yhteyshenkilo yhteyshenkilon kontaktin jasen jasenen osallistuja osallistujan potilas potilaan vuokralainen vuokralaisen lahjoittaja lahjoittajan oppilas oppilaan opiskelija opiskelijan
  hakija hakijan ostaja ostajan tilaaja tilaajan vakuutettu vakuutetun tyontekija tyontekijan henkilo henkilon vieras vieraan
  kund kunds kundens kontakten kontaktens kontaktpersonens medlem medlems medlemmens deltagare deltagarens hyresgast hyresgastens givare givarens elev elevens kopare koparens prenumerant forsakrad mottagare anstalld
  kundes medlemmets deltager deltagers deltagerens lejer lejers leier leiers giver givers giverens kober kobers kjoper kjopers abonnent elevs pasient pasientens
  klient klienta kontaktu osoba uczestnik uczestnika pacjent pacjenta czlonek czlonka najemca najemcy darczynca student studenta uczen ucznia kandydat kandydata kupujacy odbiorca
`; // biome-ignore format: words

/** Firms, and which of several things of one person or firm it is. */
export const WHICH = `
  account acct bio business cn company corporate corp current firm general head headquarters hq legal main office organisation organization org permanent policy preferred primary
  provider registered supplier vendor alternate alternative secondary additional
  what which please enter provide
`; // biome-ignore format: words

export const WHICH_ELSEWHERE = `
  lautet bitte quel quelle cual qual inserisci informe ingrese indique
  haupt privat dienstlich principal principale professionnel professionnelle personnel personnelle personal particular profesional personale privato pessoal prive
`; // biome-ignore format: words

/** Which of several addresses. */
export const PLACES = `
  address bill billing delivery home invoice location mail mailing physical po postal practice remit res residence residential ship shipping sold work
`; // biome-ignore format: words

export const PLACES_ELSEWHERE = `
  adresse rechnungsadresse rechnung lieferadresse lieferung privatadresse hauptadresse postadresse firmenadresse geschaftsadresse besuchsadresse
  facturation livraison residence domicile siege facturacion envio entrega residencia domicilio residenza fatturazione spedizione domicilio sede cobranca fatura residencia
  factuur factuuradres afleveradres bezoekadres postadres woonadres laskutusosoite laskutusosoitteen toimitusosoite toimitusosoitteen kotiosoitteen kayntiosoitteen postiosoitteen
  faktura fakturaadress leveransadress besoksadress postadress hemadress fakturaadresse leveringsadresse
`; // biome-ignore format: words

/** Addresses of what the record has to do with: where there is another, that is the person's or the firm's. */
export const PREMISES = `property situs parcel premises site`;

/** The same as `PEOPLE`, where words are not parted. */
export const PEOPLE_CJK = `
  您 你 您的 你的 联系人 收货人 收件人 客户 会员 买家 购买人 学员 学生 患者 投保人 被保险人 聯絡人 收貨人 客戶 會員 買家
  担当者 ご担当者 会員 顧客 お客様 購入者 注文者 申込者 受講者 고객 회원 주문자 수령인 구매자 학생 환자
`;

/** Stand between what a label is of and whose it is. */
export const BETWEEN = `of the des der vom von du de la le l d del della dello dell di do da dos das van voor till to is wie ist est es do you live in`;

/** What databases shorten, as one knows it from `FST_NM` and `POSTAL_CD`. */
export const SHORT_FORMS = `
  addr=address addrline1=address_line_1 addrline2=address_line_2 adr=address cd=code cell=mobile cntry=country ctry=country cust=customer dt=date eml=email frst=first fst=first
  fname=first_name lname=last_name lst=last mid=middle mob=mobile nbr=number mbr=member nm=name nmbr=number num=number pat=patient ph=phone phn=phone pref=preferred prf=preferred prov=province tel=phone
  telno=phone ts=time tx=text txt=text
`; // biome-ignore format: words
