/** Words of labels that say what kind of number, date or address a column holds. In match form, as `labelTest` reads them. */

/** Of numbers of things: what stands in such a column is dialled by nobody. */
export const NUMBER_WORDS = `
  number numbers no nos num nbr nr n order orders case cases ref refs reference account acct acc invoice inv ticket tickets rma quote quotation confirmation policy document doc docs po so
  contract agreement job meter member membership npi serial sn sku ean gtin upc isbn issn gln sscc imei iccid mpn asin vin lot batch part item article product barcode code codes key license
  licence tracking shipment parcel booking reservation registration permit claim file folder dossier docket matter receipt transaction txn payment bank iban bic swift routing sort debtor
  creditor vendor supplier codigo codice koodi badge id ids identifier uid version build firmware charge extension ext revision model unit asset kunnr lifnr matnr vbeln belnr kdnr
  nummer *nummer *nr konto *konto beleg* *beleg auftrag* *auftrag vertrag* *vertrag rechnung* *rechnung bestell* kunden* debitor* kreditor* artikel* referenz* aktenzeichen az vorgang* *vorgang
  versicherung* *kennung kennzeichen* *schein ik zahler* angebot* lieferung*
  numero *numero contrat commande facture devis livraison siret siren police matricule pedido factura contrato cuenta expediente referencia albaran presupuesto lote poliza matricula
  fatura conta processo orcamento apolice protocolo boleto ordine fattura contratto conto pratica riferimento preventivo lotto polizza bolla ddt
  bestelling* factuur* rekening* referentie offerte polis bestall* faktura* avtal* kontrakt* arende* sak *sak referens* referanse offert* ordre* aftale* avtale* sag *sag
  *numero nro *nro tilaus* lasku* sopimus* viite* tili* tuote* tarjous* tunnus *tunnus era
  номер* заказ* счет* договор* контракт* артикул* код коды инвойс* дело лот партия замовл* рахун* догов* поръчк* фактур* сметк* број наруџб* уговор* рачун*
  numer* zamowien* umow* rachun* sprawa zlecen* indeks kod kody cislo cisla objednav* smlouv* zmluv* ucet uctu broj stevilka narudzb* narocil* racun* ugovor* pogodb*
  szam *szam rendeles* szamla* szerzodes* numar* comanda* cont cod codul numara* siparis* sozlesme* hesap* kodu αριθμος αρ παραγγελ* τιμολογ* συμβολ* συμβασ* λογαριασ* κωδικ*
  tellimus* arve* leping* pasutij* rekin* ligum* numurs numeris uzsakym* saskait* sutart* pontun* reikning* samning* contracte compte
  nomor* pesanan kontrak rekening faktur kode ma so don_hang hop_dong tai_khoan hoa_don
  编号 单号 号码 合同 订单 发票 账号 帐号 账户 条码 货号 批号 序列 编码 代码 編號 訂單 合約 發票 帳號 條碼
  番号 注文 契約 伝票 請求 口座 コード 品番 型番 ロット 受付 번호 주문 계약 계좌 송장 코드
  เลขที่ หมายเลข รหัส คำสั่งซื้อ สัญญา บัญชี رقم طلب عقد حساب فاتورة رمز מספר הזמנה חוזה חשבון संख्या नंबर क्रमांक खाता
`; // biome-ignore format: words

/** Of telephones: beside them a word for a number is one for theirs. */
export const PHONE_WORDS = `
  phone phones *phone phone* tel tele teleph* telef* *telef* telno telnr tlf tlfn tfn fon *fon fone fono mobile mob mobiel mobil* *mobil cell cellular cellphone handy* *handy gsm fax telefax *fax
  whatsapp wa viber signal sms landline land_line fixed_line dial ph pager isdn callback switchboard facsimile faks faksi* faxn* faxov* fakso fakss faksas belgegecer telecopie* centralino
  contact_no contact_nos contact_number work_no work_number office_no office_number home_no home_number direct_no direct_number main_no main_number best_number call_number other_number alt_number
  alternate_number alternative_number suora_numero tyonumero kotinumero direkte_nummer direktnummer direktenummer hovednummer doorkiesnummer thuisnummer 06_nummer mobiele_nummer autre_numero
  outro_numero altro_numero otro_numero *puhelinnumero numer_faksu nr_faksu numer_faxu cislo_faxu faksnummer stevilka_faksa broj_faksa faksu faxu faksa faxsz* telefaks direct_line main_line ddi telf tfno standard fixo fastnet matkap cel movel telem mobieltje κιν pevna numero_de_contacto numero_de_contato nomor_kontak ligne_directe vaste_lijn pevna_linka vezetekes sentralbord vaxel vaihde ruf* durchwahl festnetz* natel fixe portable cellulaire celular celulare cellulare movil fijo fisso recapito telemovel tlm
  puh puhelin* *puhelin kannyk* matkapuh* tlfno telnummer *telefon telefon* komork* telefoon* *telefoon vast hivo* farsim* simi simanumer* talrunis talr dien_thoai thoai cep cep_no hp telep* telp tlp ponsel seluler sdt dt di_dong may_ban talrun* kontakttalrun* simanr *simi heimasim* broj_mobitela mobitel* mobiil* mobiiltelef*
  тел телефон* моб мобил* мобіл* сотов* факс* телефакс* гсм пейджер* σταθερο φαξ τηλ* κινητ*
  电话 手机 电話 電話 手機 携帯 座机 固话 传真 傳真 市話 TEL番号 FAX番号 ファックス ファクス モバイル 直通番号 自宅番号 移动号码 其他号码 联系方式 总机 聯絡方式 連絡先 会社TEL 自宅TEL ファクシミリ 家电 전화 휴대 핸드폰 모바일 팩스 연락처 대표번호 직통번호 내선번호 โทร มือถือ เบอร์ แฟกซ์ هاتف جوال تلفون تليفون التليفون
  موبايل الموبايل محمول المحمول رقم_التواصل رقم_الاتصال فاكس الفاكس نقال النقال טלפון נייד סלולר פלאפון פקס טל फोन फ़ोन मोबाइल दूरभाष
`; // biome-ignore format: words

/** Of electronic mail. */
export const EMAIL_WORDS = `
  email* emails *email mail *mail mails mailad* *mailadres* mailov* e_mail e_mail* courriel* mel correo* correio* correu* posta postas* posti sposti s_posti* *posti sahkop* epost* e_post e_post* e_posta* *posta mejl* *mejl
  e_kiri e_post* e_posta* e_past* e_naslov el_past* el_p_adres* el_p mailu pec messagerie elektron* electron* elettronic* eletron* adresse_electronique drotposta netfang* *netfang tolvupost* meil* surel smtp имейл* емейл* имејл* мејл мејл* мейл* ел_адрес* эл_адрес* електронн* электронн* почт* пошт* поща
  ηλεκτρονικ* ηλ_ταχυδρ* ημειλ 邮箱 邮件 电邮 電郵 電子郵件 信箱 郵箱 メール メアド Mailアドレス E-mail地址 메일 전자우편 อีเมล จดหมายอิเล็กทรอนิกส์ بريد البريد ايميل إيميل الإيميل
  אימייל מייל דוא ईमेल
`; // biome-ignore format: words

/** Of versions, lots and parts, whose numbers look like days. */
export const VERSION_WORDS = `
  sort_code sortcode sort lot lots lote lotto losnr batch charge chargen* firmware fw version versions rev revision build part parts ref refs serial sn model sku number no nr num nbr code codes
  id ids section chapter art artikel* *nummer *nr teil* gliederung kapitel routing versio* wersja verze verzio surum modelo modele modell* malli model* partij parti partida serie seria serija
  numero referenz* reference referencia referens* kod cod codigo codice koodi *koodi *numero *nro eran era
  版本 批号 批次 型号 编号 バージョン ロット 型番 品番 番号 コード 버전 번호 코드 версия партия лот номер код модель εκδοση παρτιδα
`; // biome-ignore format: words

/** Of days: beside them it is one all the same. */
export const DATE_WORDS = `
  date dates *date datum *datum datum* data fecha dato *dato paiva *paiva paivays pvm *pvm day days on at since until due when time start* end* ends expir* received opened closed created released
  shipped finished started ordered delivered installed sold signed issued paid built made produced tested valid renew* tag ab bis vom seit fallig gultig
  更新 创建 建立 作成 時間 时间 дата *дата ημερομηνια tarih* datuma data* kuupaev* dagsetning ngay tanggal 日期 日 날짜 일자 วันที่ تاريخ תאריך दिनांक तिथि
`; // biome-ignore format: words

/** Of codes whose check digits are those of cards, by chance or by design. */
export const CHECKED_CODES = `
  ean ean13 ean8 gtin gtin13 gtin14 gln upc isbn issn jan barcode barcodes sscc imei imei2 iccid sim serial sn license licence lizenz* key keys tracking sku reference ref refs referenz* referens* sendung*
  *seriennummer seriennummer* strichcode* viivakoodi* streckkod* streepjescode* code_barre code_barres codigo_de_barras codice_a_barre kod_kreskowy carovy_kod vonalkod* barkod* штрихкод шк 条码 条形码 條碼
  バーコード 바코드 βαρκωδ* sarjanumero* serienummer* licenza licencia licenca licence_key
`; // biome-ignore format: words

/** Of payment cards. */
export const CARD_WORDS = `
  card cards *card karte *karte karten* kreditkart* kort *kort kortti* *kortti kortin *kortin tarjeta cartao carta carte credit visa mastercard amex cc pan karta karty kart karti kartya* kartes kortel*
  карт* καρτ* 卡号 信用卡 カード 카드 บัตร بطاقة כרטיס कार्ड
`; // biome-ignore format: words

/** Of a thing and not of whoever the record is about: an address in the web, a country. */
export const LINK_WORDS = `
  image img logo picture photo avatar icon thumbnail banner screenshot landing tracking deal ticket order invoice file document attachment video meeting zoom teams calendar booking form referrer referer referral
  source unsubscribe pdf download map maps review survey record crm admin login api webhook callback redirect utm click ad ads campaign quote contract payment checkout cart product recording join
  bild *bild bilder foto *foto photos kuva *kuva billede* bilde* imagen imagem immagine obrazek zdjecie kep resim изображ* фото картин* 图片 照片 头像 画像 写真 사진 이미지 video* kalender*
  link *link lien enlace linkki* ссылка odkaz 链接 リンク 링크
`; // biome-ignore format: words
/** Of somebody's website all the same. */
export const WEB_WORDS = `web website websites webseite webbplats webpage homepage hemsida kotisivu* verkkosivu* www sitio sito site_url`;
/** Of the firm as a whole; `Telefon Firma` and `Téléphone société` are where somebody works as often. */
export const FIRM_WORDS = `
  company companies corporate organization organisation employer headquarters hq switchboard telefonzentrale *zentrale vaihde vaxel *vaxel centralino centralita sentralbord omstilling
`; // biome-ignore format: words
export const ORIGIN_WORDS = `
  origin herkunft* ursprung* origine origen origem provenance alkupera* manufactur* made production produc* produkt* herstell* birth born geburt* nationality national citizen* staatsang* nacionalidad
  nazionalita nationalite kansalaisuus kotimaa_alkup export import 原产 原產 原産 产地 產地 製造 国籍 國籍 происхожд* гражданств* pochodz* puvod* povod* szarmaz* provenienta mense menşe
`; // biome-ignore format: words

/** Of what several records belong to: a number of it is none of a record. */
export const GROUP_WORDS = `
  household family families team group branch store shop region territory school class course location property site department division district cohort batch segment list plan
  product event session parent
  haushalt familie* foyer famille hogar familia famiglia nucleo huishouden gezin hushall familj* kotitalous talous perhe* gospodarstwo rodzin*
`;

/** Programs that give numbers of their own, and what one calls them. */
export const SYSTEM_WORDS = `erp sap crm navision nav netsuite oracle dynamics datev lexware sage visma fortnox xero quickbooks hubspot salesforce legacy altsystem extern* external sistema vismanet abas proalpha`;
