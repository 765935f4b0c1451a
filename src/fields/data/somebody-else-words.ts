/**
 * Words of labels that speak of somebody else than the person or firm of the record: whoever looks after it, made it, or stands beside it. In
 * match form, as `labelTest` reads them.
 */
export const SOMEBODY_ELSE = `
  owner owners owned rep reps representative manager managers mgr agent agents assign* creator created modified modifier edited editor assistant assistants asst pa secretary
  referrer referred referring referral introducer supervisor boss sales salesperson salesman seller support helpdesk emergency kin parent parents guardian guardians mother father
  mum mom dad spouse wife husband partner sponsor coach mentor tutor teacher advisor adviser counselor counsellor approver approved reviewer caregiver carer watcher watchers
  follower followers collaborator collaborators cc bcc csm sdr bdr technician dispatcher driver stylist physician therapist instructor trainer recruiter interviewer broker
  handler operator internal staff host organizer organiser executive store branch tollfree toll_free hotline helpline queue twilio reports_to account_exec

  besitzer inhaber eigentumer *betreuer betreuer* *berater vertreter *vertreter vertrieb* aussendienst* innendienst* verkaufer* sachbearbeiter* bearbeiter* zustandig* verantwortlich*
  intern interne interner vorgesetzt* assistent* assistenz sekretar* notfall* eltern* mutter vater erziehungsberechtigt* vormund ehepartner* ehefrau ehemann angehorig* erstellt*
  ersteller geandert* empfohlen* empfehl* kundendienst filiale* zentrale_hotline geworben werber
  proprietaire commercial commerciale vendeur vendeuse responsable gestionnaire conseiller conseillere secretaire superieur urgence urgences mere pere tuteur tutrice conjoint*
  epoux epouse cree modifie createur parrain interne
  propietario vendedor vendedora asesor asesora gestor gestora agente representante asistente secretari* jefe emergencia* padre madre padres tutora conyuge espos*
  creado modificado referido encargado encargada ejecutivo ejecutiva soporte ventas
  proprietario proprietaria responsavel gerente assistente chefe mae conjuge criado indicado indicacao suporte vendas atendente consultor consultora responsaveis interno
  venditore responsabile commerciale gestore segretari* capo emergenza genitore genitori tutore coniuge creato modificato segnalato vendite incaricato
  eigenaar verkoper accountmanager* vertegenwoordiger behandelaar beheerder medewerker secretar* leidinggevende nood* ouder ouders voogd echtgeno* aangemaakt gewijzigd
  agare* agare agarens kundagare kontoagare kontaktagare affarsagare fastighetsagare foretagsagare bilagare delagare huvudagare saljare* *saljare ansvarig* *ansvarig handlaggare* chef chefs narmast* anhorig* foralder* malsman make maka skapad andrad
  ejer* *ejer eiers* eier *eier saelger* *saelger selger* *selger ansvarlig *ansvarlig sagsbehandler saksbehandler naermest* parorende *parorende foraeldre* forelder foreldre verge aegtefaelle
  ektefelle oprettet opprettet aendret endret
  omistaja* vastuuhenkil* vastuumyyj* myyja* myynti* *vastaava asiakasvastaava* kasittelij* avustaja* sihteeri* esimies* esimiehen esihenkil* hatayhtey* hatatilan* lahiomai* omaisen omainen
  huoltaja* vanhem* puoliso* aiti isa luoja muokkaaja suosittelija* tuki asiakaspalvelu
  владел* ответственн* менеджер* агент* продав* ассистент* помощник* секретар* руководител* экстренн* родител* мать отец опекун* супруг* создал* создатель изменил* рекоменд*
  власник* відповідальн* помічник* керівник* екстрен* батьк* мати опікун* чоловік* дружин* створив змінив собственик* отговорн* мениджър* спешн* съпруг* менаџер* одговорн* родитељ*
  opiekun* wlasciciel* handlow* przedstawiciel* asystent* przelozon* kierownik* rodzic* matki ojciec malzon* utworz* zmodyfik* awaryjn* nagl*
  vlastnik* obchodnik* odpovedn* zodpovedn* asistent* nadrizen* nadriaden* manzel* vytvoril zmenil nouzov* nudzov* otec
  vlasnik* lastnik* prodavac* prodajal* odgovorn* pomocnik* roditelj* hitn* nujn* stars skrbnik* suprug* zakonec
  tulajdonos* ertekesito* felelos* ugyintezo* asszisztens* titkar* fonok* felettes* szulo* hazastars* surgossegi veszhelyzet* letrehoz* modosit*
  responsabil* vanzator* sef parinte parinti sot sotie urgenta creat modificat sahibi temsilci* yonetici* satici* sorumlu* asistan* sekreter* mudur* acil veli velisi anne baba olusturan
  ιδιοκτητ* υπευθυν* πωλητ* αντιπροσωπ* βοηθ* γραμματε* προισταμεν* γονε* συζυγ* κηδεμ* εκτακτ*
  omanik* muuja* haldur* vastutaja* vanem* abikaasa* ipasniek* atbildig* menedzer* vecak* laulat* arkart* savinink* atsaking* vadybinink* asistent* tevo tevai sutuokt* skubi*
  eigandi abyrgdar* solumad* foreldri* neydar* maki adstodar* propietari venedor pare mare
  pemilik penjual manajer asisten sekretaris atasan darurat orang_tua wali pasangan istri suami phu_trach quan_ly nhan_vien khan_cap phu_huynh nguoi_giam_ho
  소유자 영업 관리자 대리인 비서 비상 보호자 부모 배우자 생성자 수정자 상담원 추천인
  负责人 所有者 所有人 经理 业务员 销售 代表人 助理 秘书 主管 上级 紧急 父亲 母亲 父母 家长 监护 配偶 创建 修改 推荐人 客服 专员 跟进 負責人 業務員 緊急 監護 家長 建立者
  営業 自社 弊社 当社 秘書 アシスタント 上司 保護者 作成者 更新者 紹介者
  เจ้าของ ผู้ดูแล ผู้จัดการ ตัวแทน ผู้ช่วย ฉุกเฉิน ผู้ปกครอง คู่สมรส พนักงาน
  المالك مدير مندوب وكيل مساعد طوارئ ولي_الأمر זוג מנהל סוכן נציג עוזר חירום הורה בעלים
  मालिक स्वामी प्रबंधक एजेंट सहायक आपात अभिभावक माता पिता पति पत्नी
`; // biome-ignore format: words

/** Those of them that a label may have which is known as a whole: `Assistant Phone`. Whose it is goes without saying of all others. */
export const OTHERS_BY_LABEL = `assistant assistants asst emergency secretary spouse parent parents guardian kin cc bcc notfall* urgence urgences emergencia* emergenza nood* 緊急 紧急 비상`;
