/**
 * Month and weekday names in lower case and without diacritics, with their short forms and cases: en de fr es it
 * pt nl af sv fi da no pl ru uk be bg mk cs sk hu ro el tr et lv lt hr sl sr ca eu gl is id ms sq he ar hi bn ka th fil hy (months
 * also az), and what people write beside them. What two languages use for different months is left
 * out (pl and hr `lis`). Source: Unicode CLDR.
 */

/** Months, 1 to 12. */
export const MONTH_NAMES: readonly string[] = [
  `
    ene enero gen gener gennaio ian ianuarie jaan jaanuar jaenner jan janar janeiro janner januar januara
    januari januarie january janv janvaris janvier led leden ledna oca ocak sausio sausis sij sijecanj sijecnja sty
    styczen stycznia tammi tammik tammikuu tammikuun tammikuuta urt urtarrila xan xaneiro ιαν ιανουαριου сту
    студзень студзеня січ січень січня янв январь января януари јан јануар јануари בינואר ינואר يناير जनवरी ян яну
    yan yanvar հնվ հունվար հունվարի জানু জানুয়ারি มกราคม იან იანვარი
    ιανουαριος sijecnju стд জানুয়ারী มค לינואר djanuari
  `,
  `
    feb febb febbraio febr febreiro febrer febrero februar februara februari februarie februaris february fev
    fevereiro fevr fevrier helmi helmik helmikuu helmikuun helmikuuta lut lutego luty ots otsaila shk shkurt sub
    subat uno unor unora vasario vasaris veebr veebruar velj veljaca veljace φεβ φεβρουαριου лют лютага лютии
    лютого люты феб фебруар фев февр февраль февраля февруари בפברואר פברואר فبراير फ़रवरी
    fevral peb pebrero փետրվար փետրվարի փտվ ফেব ফেব্রুয়ারি กุมภาพันธ์ თებ თებერვალი
    φεβρουαριος veljaci ফেব্রুয়ারী กพ กุมภา לפברואר pebruari
  `,
  `
    bre brezen brezna kovas kovo maalis maalisk maaliskuu maaliskuun maaliskuuta maart mac maerz mar marc marca
    march marcius marco marec maret mars mart martie marts martxoa marz marzec marzo mrt mrz ozu ozujak ozujka
    μαρ μαρτιου бер березень березня мар март марта сак сакавік сакавіка במרץ מרץ مارس मार्च берез
    marso մարտ մարտի մրտ মার্চ มีนาคม მარ მარტი
    μαρτιος ozujku มีค למרץ
  `,
  `
    abr abril api apirila apr april aprila aprile aprilie aprilis aprill avr avril balandis balandzio dub duben
    dubna huhti huhtik huhtikuu huhtikuun huhtikuuta kwi kwiecien kwietnia nis nisan pri prill tra travanj
    travnja απρ απριλιου апр апрель апреля април квіт квітень квітня кра красавік красавіка אפריל באפריל أبريل
    अप्रैल кві
    aprel ապր ապրիլ ապրիլի এপ্রি এপ্রিল เมษายน აპრ აპრილი
    απριλιος travnju เมย לאפריל
  `,
  `
    geguze geguzes kve kveten kvetna mag maggio mai maiatza maig maijs maio maj maja majus may mayo mayıs mei
    svi svibanj svibnja touko toukok toukokuu toukokuun toukokuuta μαι μαιου маи мая мај трав травень травня
    במאי מאי مايو मई
    մայիս մայիսի մյս พฤษภาคม მაი მაისი
    μαιος svibnju พค למאי মে
  `,
  `
    birzelio birzelis cerven cervna cvn cze czerwca czerwiec eka ekaina giu giugno haz haziran iun iunie juin
    jun juna june junho juni junie junij junijs junio junius juny juuni kesa kesak kesakuu kesakuun kesakuuta lipanj
    lipnja qer qershor xuno ιουν ιουνιου июн июнь июня черв червень червня чэр чэрвень чэрвеня юни јун јуни
    ביוני יוני يونيو जून
    hun hunyo iyn iyun հնս հունիս հունիսի জুন มิถุนายน ივნ ივნისი
    ιουνιος lipnju чер มิย ליוני يونيه يونية djuni
  `,
  `
    cervence cervenec cvc heina heinak heinakuu heinakuun heinakuuta iul iulie juil juill juillet jul jula julai julho
    juli julie julij julijs julio juliol julius july juuli korr korrik liepa liepos lipca lipiec lug luglio srpanj
    srpnja tem temmuz uzt uztaila xul xullo ιουλ ιουλιου июл июль июля лип липень липня ліп ліпень ліпеня юли
    јул јули ביולי יולי يوليو जुलाई
    hul hulyo iyl iyul հլս հուլիս հուլիսի জুল জুলাই กรกฎาคม ივლ ივლისი
    ιουλιος srpnju กค ליולי يوليه يولية djuli
  `,
  `
    abu abuztua ag ago agost agosto agu agust agustos agustus aout aug august augusta augusti augusts augustus
    augusztus avg avgust elo elok elokuu elokuun elokuuta gush gusht kol kolovoz kolovoza ogo ogos rugpjucio
    rugpjutis sie sierpien sierpnia srpen srpna αυγ αυγουστου авг август августа жні жнівень жніуня серп серпень
    серпня אוגוסט באוגוסט أغسطس अगस्त сер
    avq avqust օգոստոս օգոստոսի օգս আগস্ট สิงหาคม აგვ აგვისტო
    αυγουστος kolovozu สค לאוגוסט
  `,
  `
    eyl eylul ira iraila rugsejis rugsejo ruj rujan rujna sep sept septembar september septembra septembre
    septembrie septembris septiembre set setembre setembro setiembre settembre sht shtator syys syysk syyskuu
    syyskuun syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριου вер верасень верасня
    вересень вересня сент сентябрь сентября сеп септембар септември בספטמבר ספטמבר سبتمبر सितंबर верес सितम्बर
    sentyabr setyembre սեպ սեպտեմբեր սեպտեմբերի সেপ সেপ্টেম্বর กันยายน სექ სექტემბერი
    σεπτεμβριος rujnu กย לספטמבר
  `,
  `
    eki ekim loka lokak lokakuu lokakuun lokakuuta oct october octobre octombrie octubre okt oktobar oktober
    oktobra oktobris oktoober ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna spalio spalis
    tet tetor urr urria οκτ οκτωβριου жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври
    октябрь октября אוקטובר באוקטובר أكتوبر अक्टूबर жов अक्तूबर
    oktubre oktyabr հոկ հոկտեմբեր հոկտեմբերի অক্টো অক্টোবর ตุลาคม ოქტ ოქტომბერი
    οκτωβριος ตค לאוקטובר
  `,
  `
    aza azaroa kas kasım lapkricio lapkritis listopadu marras marrask marraskuu marraskuun marraskuuta nen
    nentor noiembrie nov novembar november novembra novembre novembris novembro noviembre stu studeni studenoga
    νοε νοεμβριου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември нояб ноябрь ноября
    בנובמבר נובמבר نوفمبر नवंबर studenog नवम्बर
    nob nobyembre noy noyabr նոյ նոյեմբեր նոյեմբերի নভে নভেম্বর พฤศจิกายน ნოე ნოემბერი
    νοεμβριος studenom листоп พย לנובמבר nop nopember
  `,
  `
    abe abendua ara aralık dec decembar december decembra decembre decembrie decembris decembro des desember
    desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis disember gru grudnia
    grudzien gruodis gruodzio joulu jouluk joulukuu joulukuun joulukuuta pro prosinac prosinca prosince prosinec
    δεκ δεκεμβριου груд грудень грудня дек декабрь декабря декември дец децембар сне снежань снежня בדצמבר דצמבר
    ديسمبر दिसंबर दिसम्बर
    dek dekabr disyembre դեկ դեկտեմբեր դեկտեմբերի ডিসে ডিসেম্বর ธันวาคม დეკ დეკემბერი
    δεκεμβριος prosincu ธค לדצמבר
  `,
];

/** Weekdays, Monday to Sunday. */
export const WEEKDAY_NAMES: readonly string[] = [
  `
    al astelehena dilluns dl esmaspaev hen hetfo isn isnin lun lundi lunedi lunes luni luns maanantai
    maanantaina maandag man mandag manudagur mon monday montag pazartesi pirmadienis pirmd pirmdiena po pon
    pondeli pondelok ponedeljak ponedeljek ponedjeljak poniedziałek pr pzt seg segunda segundafeira sen senin
    δευ δευτερα панядзелак пн пон понеделник понедельник понедеља недјељак понедјељак понеділок שני الاثنين सोम सोमवार пнд
    понед понеділка понедељак hene সোমবার সোম ორშაბათი երկուշաբթի จันทร์
  `,
  `
    an antradienis ar asteartea dienstag dimarts dinsdag dt kedd mardi martedi martes marti otrd otrdiena sal
    salı sel selasa teisipaev ter terca tercafeira ti tiistai tiistaina tir tirs tirsdag tis tisdag torek tue
    tues tuesday ut utery uto utorak utorok wt wtorek þri þriðjudagur τρι τριτη ау ауторак вт вто вторник
    вівторок уто уторак שלישי الثلاثاء मंगल मंगलवार втр
    tysdag вівторка marte মঙ্গলবার মঙ্গল სამშაბათი երեքշաբթի อังคาร
  `,
  `
    asteazkena az car carsamba dc dimecres ke keskiviikko keskiviikkona kolmapaev mercoledi mercores mercredi
    mie miercoles miercuri mittwoch mið miðvikudagur ons onsdag qua quarta quartafeira rab rabu sr sre sreda sri
    srijeda sroda streda sze szerda tr treciadienis tresd tresdiena wed wednesday woensdag τετ τεταρτη серада
    середа ср сре среда сряда сриједа רביעי الأربعاء बुध बुधवार срд
    середу среду сераду miyerkules merkure বুধবার বুধ ოთხშაბათი չորեքշաբթի พุธ
  `,
  `
    cet cetrtek ceturtd ceturtdiena cetvrtak cs csutortok ct ctvrtek czw czwartek dijous dj donderdag donnerstag
    enj fim fimmtudagur gio giovedi jeu jeudi joi jue jueves kam kamis ketvirtadienis kha khamis kt neljapaev og
    osteguna per persembe qui quinta quintafeira stvrtok thu thur thurs thursday tors torsdag torstai torstaina
    xov xoves πεμ πεμπτη чацвер чет четвер четверг четвртак четврток четвъртък чт чц חמישי الخميس गुरु गुरुवार чтв
    huwebes enjte বৃহস্পতিবার বৃহস্পতি ხუთშაბათი հինգշաբթի พฤหัสบดี
  `,
  `
    cum cuma divendres dv fos fostudagur fre fredag freitag fri friday jum jumaat jumat or ostirala pa patek pe
    penktadienis pentek perjantai perjantaina pet petak petek pi piatek piatok piektd piektdiena pn pre pt reede
    sex sextafeira ven vendredi venerdi venres vie viernes vin vineri vrijdag vrydag παρ παρασκευη пʼятниця пет петак
    петок петък пт пятница пятніца שישי الجمعة शुक्र शुक्रवार птн
    п'ятницю п'ятниця пʼятницю пятницу пятніцу biyernes premte শুক্রবার শুক্র პარასკევი ուրբաթ ศุกร์ الجمعه
  `,
  `
    cmt cumartesi dissabte ds larunbata lau lauantai lauantaina laugardagur laupaev lor lordag lr lør lørdag sab
    sabado sabato sabtu sam sambata samedi samstag sat saterdag saturday sestadienis sestd sestdiena sob sobota sonnabend
    subota szo szombat zaterdag σαβ σαββατο саб сабота сб суб суббота субота събота שבת السبت शनि शनिवार сбт
    субботу суботу laurdag shtune শনিবার শনি შაბათი շաբաթ เสาร์
  `,
  `
    ahad ahd dg die dim dimanche diumenge dom domenica domingo dum duminica ig igandea min minggu ne ned nedela
    nedele nedelja nedjelja niedz niedziela pazar puhapaev sekmadienis sk son sondag sonntag sun sunday
    sunnudagur sunnuntai sunnuntaina svetd svetdiena søn søndag vasarnap zondag κυρ κυριακη воскресенье вс нд
    нед недела неделя недеља неділя нядзеля ראשון الأحد रवि रविवार вск
    неділю нядзелю linggo diel রবিবার রবি კვირა կիրակի อาทิตย์
  `,
];
