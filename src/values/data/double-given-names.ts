/** Given names of two words, for telling them from a whole name. Match form. Written by hand. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that often have a second given name behind them: an unknown word there may be one. */
export const DOUBLE_HEADS = words(`
  jean marie anne ann louis pierre paul rose claude francois
  maria mario anna gian pier pietro carlo marco giovanni luigi angelo eva
  jose juan luis miguel carlos jesus marco ana luz jorge julio cesar angel manuel francisco
  joao luiz pedro mateus paulo antonio davi enzo
  karl carl hans klaus ernst franz johann johannes heinz horst wolf georg
  per nils niels lars jan sven bengt ole odd inger britt maj gun rolf leif stig jens svein tor else liv berit kjell bjorn knut aud ann
  matti anna eeva veli juha seppo olli kari
  mary billy bobby lily ella daisy betty peggy jo
  mehmet ayse fatma ali ahmet hasan huseyin mustafa emine hatice zeynep elif nur gul omer yusuf
  muhammad mohammad mohamed mohammed muhammed md abdul abu ahmad fatima fatimah nur noor nurul siti syed sayed umm
  ion ana ram sai hari sri devi kumari lakshmi vijay shiva siva thi van minh ngoc
`);

/** Given names that stand behind another one, beside those of the common list; some are surnames as well. */
export const SECOND_GIVEN = words(`
  mae may rae ray rose grace jane kate belle elle louise marie beth lynn lou jo joy hope faith rayne ruth fay faye jay lee leigh dee skye eve ivy
  jean june pearl ruby sage wren quinn blake reid cole dean wade wayne alan allen august austin beau boone brooks bruce chase clay clyde cruz dale
  david dixon drake dwayne earl elliott ellis emerson everett finn floyd forrest gene george glen grant gray guy hayes henry howard jack jackson
  james jesse jude keith kent kurt lane leon lewis logan luke marshall mason mitchell morgan nash neil nelson owen parker reed rhys ross roy russell
  ryan scott shane stanley stuart taylor theodore tyler vaughn vincent ward warren wesley wilson ellie millie maisie evie poppy freya ava mia olive violet
  baptiste michel laure noelle francois marc claude luc yves philippe paul pierre jacques christophe noel loup rene remy bernard charles denis
  edouard emile etienne francis frederic gabriel gerard guy henri honore hubert hugues josee lise lou louise luce lucien madeleine marguerite maurice
  odile pascal raymond robert roch sebastien simon solange sylvie therese ange aude capucine cecile chantal charlotte claire dominique elisabeth
  elodie emmanuelle estelle eve flore france helene isabelle jeanne joelle laetitia laurence line lucie lyne manon monique odette paule pia
  alain alexandre blanche caroline cerise christine colette denise edith emilie emma eugenie gabrielle genevieve hortense ines julie juliette
  aimee angele agnes amelie ambre andree anais antoinette armelle astrid aurore
  grazia pia chiara vittoria rita paola luisa teresa elena sole stella carla gloria concetta assunta antonietta antonella angela adele adelaide
  agnese alba alessandra alessia amelia annunziata beatrice benedetta bianca bruna camilla cecilia celeste claudia consolata cristina domenica
  donata elisa elisabetta emanuela emilia enrica ester eugenia fabiana federica felicia filomena flavia francesca franca gabriella gemma ginevra giovanna
  giulia giuseppina immacolata irene isabella laura letizia lorenza lucia lucrezia ludovica maddalena margherita marta matilde michela nives noemi
  novella olga ottavia patrizia pina rachele raffaella roberta rosa rosaria sara serena silvia sofia stefania susanna valentina valeria vera veronica
  virginia viola vita vittorio luigi paolo marco carlo franco filippo piero maria mario matteo giacomo giorgio enrico battista pietro domenico
  alberto andrea angelo antonio bosco cristiano davide emanuele fabio federico ferdinando francesco gabriele giulio giuseppe ivan lorenzo luca
  manuel michele mirko pasquale renato riccardo rocco salvatore simone stefano tommaso umberto valerio vito
  eduarda luiza julia clara carolina beatriz fernanda laura cecilia helena alice isabel isabela paula rita sofia flor flavia valentina vitoria lucia
  rosario lurdes lourdes fatima conceicao gracas aparecida socorro luzia neide cristina claudia celeste antonia amelia alba leticia mariana
  vitor gabriel felipe filipe fernando henrique miguel pedro paulo carlos guilherme lucas batista alberto alexandre augusto bernardo bruno
  caetano cesar claudio daniel davi diogo eduardo emanuel francisco gustavo heitor hugo inacio joaquim jorge jose leonardo luis manoel manuel marcelo
  marcos mario mateus mauricio nuno otavio rafael renato ricardo roberto rodrigo rui sergio tiago thiago vicente vinicius vinicios
  angel angeles jesus carmen pilar mar luz paz sol rosa rocio guadalupe dolores mercedes soledad nieves elena alejandra andrea antonia araceli
  belen blanca camila candelaria catalina celia concepcion consuelo cruz del emilia esperanza esther eugenia eva fe fernanda florencia gabriela
  gloria gracia graciela ignacia ines inmaculada isabel ivonne jimena jose josefa juana julieta laura lorena lourdes lucia lucila luisa magdalena
  marcela margarita maribel marta milagros monserrat montserrat natalia paloma paola patricia paulina paz piedad raquel reina remedios renata salome
  sofia susana teresa trinidad valentina valeria vanessa veronica victoria virginia viviana ximena yolanda zulema
  adolfo adrian agustin alberto aldo alejandro alfonso alfredo alonso andres antonio armando arturo augusto bautista benito camilo carlos cesar
  cristobal daniel dario david diego domingo eduardo emilio enrique ernesto esteban eugenio federico felipe felix fermin fernando francisco
  gabriel gerardo german gilberto gonzalo guillermo gustavo hector heriberto hernan hilario horacio hugo humberto ignacio isidro ismael ivan jacinto
  jacobo jaime javier joaquin jorge julian julio leandro leonardo leonel lorenzo manuel marcelo marcos mariano mario martin mateo matias mauricio maximo
  miguel moises nicolas octavio omar orlando oscar pablo pascual patricio pedro rafael ramiro ramon raul rene ricardo roberto rodolfo rodrigo
  rogelio roman ruben salvador samuel santiago santos saul sebastian sergio simon tomas vicente victor xavier
  friedrich wilhelm august otto josef joseph georg ulrich dieter heinrich ludwig albert christian christoph ferdinand gerhard gustav hermann
  joachim johann jurgen juergen jorg joerg karl klaus leopold lothar ludolf magnus martin maria matthias maximilian michael nikolaus peter philipp rainer
  reinhard rudolf theodor theo thomas walter werner wolfgang xaver adam adolf alexander alfred anton arnold arthur benedikt bernhard eberhard emil
  erich erwin eugen franz fridolin gottfried gottlieb guido gunter gunther harald helmut herbert hubert kaspar konrad
  katharina lena luise charlotte elisabeth magdalena margarete margarethe sophie sophia theresa theresia victoria viktoria helene henriette johanna
  josefine josephine amalie antonia auguste barbara carolin caroline cecilia christina christine dorothea eleonore emilia friederike gabriele
  olof olov olav gustaf gustav petter peder erik eric arne anders goran ake ivar ingvar einar johan john magnus birger emil fredrik gunnar gosta
  hakan henrik holger kare karsten kasper kristian lennart ludvig martin mikael morten nikolai oskar ove pontus ragnar roar rolf rune sigurd stefan
  sture sverre terje thomas thore thor tore torbjorn torstein ulrik urban uno valdemar vidar villy axel bertil bo borge edvard egil eivind
  eskil evert finn folke frode gerhard grim geir hallvard harald helge hjalmar hugo inge
  grethe grete lise lise merete mette marie margrethe margareta kristin kristine kirstine karin katrine kathrine birgitte britt bodil beate
  cathrine cecilie charlotte christin elin elisabet elisabeth elise ellen emilie gro gunilla gunvor hanne hege heidi helen helena helene hilde ida
  ingeborg inger ingrid irene jorunn johanne karina katarina kajsa laila lena lill linnea linn lisa louise lovisa malene malin mari marit martine
  mona mai nora oddny pernilla pernille ragnhild randi rebecka sidsel signe sigrid siri sissel sofie solveig stina susanne sofia therese tone
  torill trine turid ulrika unni veslemoy viktoria vibeke wenche
  juhani ilmari tapani kalevi olavi antero johannes mikael kristian matias ensio tapio uolevi pekka pentti heikki petteri eerik ville kaarina
  marjatta liisa leena maria anneli hannele helena irmeli tuulikki orvokki sisko kyllikki inkeri riitta maija sofia kristiina katariina elina
  maarten willem pieter hendrik jan cornelis dirk kees klaas bart paul peter marijke mieke lotte margriet louise fleur
  gul nur emin riza can ali akif kemal cemal celal naz su sultan zehra hanim banu begum betul beyza bilge bulent burak buse canan cem cihan deniz
  derya duru ebru ece efe ela elif emir emre enes eren erdem esra eymen faruk fatih fatma feride ferit fikri firat gizem gokhan hakan haktan halil
  halim hamdi hanife hasan hatice havva huseyin ibrahim ihsan ilyas irem ismail isa kaan kaya kadir kerem kubra lale latif mehmet melek melike melis
  merve mert mete mina mirac muhammed murat musa nazli necati nedim nihal nil nilgun nisa nuray nuri omer onur orhan osman ozan ozge ozgur
  pinar ramazan recep remzi sabri sahin salih sami sedef seda selcuk selim selin sena serap seref serhat serkan sevgi sevim sezen sibel sinan
  songul suheyla sukru suleyman sule tahir talha taner tarik tolga tugba tuna turan tugce ufuk ugur umit umut vahit veli yagmur yahya
  yalcin yasar yasemin yasin yavuz yigit yildiz yilmaz yunus yusuf zeki zeliha zeynep ziya
  amine amin anas ayman bilal fadl fares faris farouk hadi hakim hamza hanan hani haris hassan hussein ibrahim idris ilyas imran iqbal ismail jamal
  jamil karim khalid khalil mahdi mahmoud majid malik mansour mehdi mokhtar nabil nader nasir nasser omar osama rachid rafiq rahim rahman rashid
  reda riad rida saad sadiq said salah saleh salem salim salman samir shafiq shahid sharif taha tariq tayeb usman walid yahya yassine yasin younes
  youssef yusuf zain zakaria zaki zahra zohra aisha aishah aminah asma ayesha batool bibi farah halima hana huda hidayah iman izzah jannah
  khadija latifa layla leila lina malak maryam mariam nabila nadia nadira najwa noor noura rahma rania sakina salma samira sana sara sarah shahira
  soumaya sumayya syahirah wahida yasmin zainab zaynab nora nisa
  krishna kumar devi kumari priya lakshmi prasad rani bai kiran ram raj rao babu chandra das dev lal mohan nath narayan prakash rama ravi
  shankar sharan singh sundar teja vardhan vinod kaur
  anh thi van mai lan huong hoa thu ha linh nga phuong quynh thao thuy trang tuyet uyen yen minh duc hung long nam son tuan
  emre magdolna agnes zsofia katalin erzsebet ilona judit gabor pal peter istvan ferenc bela laszlo zoltan maria luca andrei mihai gheorghe
  alexandru cristian ionut luca stefan gabriela ioana elena maria mihaela roxana simona
  pawel jerzy stanislaw kazimierz wladyslaw franciszek ewa teresa magdalena zofia aneta krystyna
`);
