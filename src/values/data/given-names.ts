/** Common given names of Europe and the Americas, in match form, for telling a given name from a surname. Written by hand. */
const TEXT = `
al bo cy ed jo mo ty vi yu an
aaron abby abigail ada adam adela adele adrian adriana agnes agnieszka ahmed ahmet aida aileen aino aisha akseli alain alan albert
alberto aldo alec alejandra alejandro aleksandra aleksi alessandra alessandro alessia alex alexa alexander alexandra alexandre alexis
alfonso alfred ali alice alicia alina alison allan allen allison alma alvaro alyssa amalia amanda amber amelia amelie amina amir amy ana
anastasia anders andre andrea andreas andrei andres andrew andrzej andy angela angelica angelina angelo angie anita anja anke ann anna
annabel anne anneli annette anni annie annika annika anssi antero anthony antje antoine anton antonella antonia antonio antti
april ari arja armando arne arnold arthur arto arttu arturo asa ashley astrid atte audrey aurelie aurora aada aatu
barbara bart barry bartosz beata beate beatrice beatriz becky belinda ben benjamin benoit bernadette bernard bernd bernhard bert
bertha beth bethany betty bettina beverly bill billy birgit birgitta bjorn bob bobbi bobby bonnie boris brad bradley brandi brandon brenda brendan
brent brett brian bridget brigitte britta brittany bruce bruno bryan
caitlin calvin camilla camille candice carina carl carla carlos carly carmen carol carole carolina caroline carolyn carrie casey
caspar catherine cathy cecile cecilia celia celine cesar chad chantal charlene charles charlie charlotte chelsea cheryl chloe chris
christa christel christian christiane christina christine christoph christophe christopher christy chuck cindy claire clara clarence
claude claudia claudio claus clement colette colin colleen connie conor constance corinna corinne cornelia cory courtney craig cristina crystal curt curtis
cynthia
dagmar daisy dale damian damien dan dana daniel daniela daniele danielle danny daria darlene darrell darren dave david dawn
dean deanna debbie deborah debra delphine denis denise dennis derek derrick desiree diana diane dick didier diego dieter dietmar dimitri dina
dirk dmitri dolores dominic dominik dominique don donald donna dora doreen doris dorota dorothea dorothee dorothy doug douglas duane dustin dylan
earl ed eddie edgar edith edmund eduardo edward edwin eero eetu egon eija eila eileen eino elaine eleanor elena eleonora eli elias
elina elisa elisabet elisabeth elise eliza elizabeth elke ella ellen elli elsa elsie elvira emil emilia emilie emily emma emmanuel emmi emmanuelle
enrico enrique eric erica erich erik erika erin erkki ernest ernst erwin esa esteban estelle esther ethan eugene eugenia eva eve evelin
evelyn ewa
fabian fabienne fabio fabrice faith fatima federica federico felicia felipe felix ferdinand fernanda fernando filip fiona flavio florence
florian frances francesca francesco francine francis francisca francisco franck franco francois francoise frank franz fred freddie frederic frederick
frederik frida frieda friedrich fritz
gabriel gabriela gabriele gabriella gabrielle gail gary gaston gavin gemma gene genevieve geoff geoffrey george georges georg
georgia georgina gerald geraldine gerard gerardo gerd gerhard gerry gertrud gianluca gianni gilbert gilles gina giorgio giovanna giovanni gisela giulia giuliano
giulio giuseppe gladys glen glenda glenn gloria gonzalo gordon grace graham grant greg gregor gregory greta grzegorz guido guillaume guillermo gunnar gunter gunther gustav
gustavo guy gwen
hanna hannah hannele hannes hannu hans harald harold harri harriet harry harvey hassan hazel heather hector hedwig heidi heike heikki heiko
heinrich heinz helen helena helene helga helge helmi helmut hendrik henk henning henri henriette henrik henrique henry herbert
herman hermann hilda hilkka hilde hillary holger holly horst howard hubert hugo hugues
ian ida ignacio igor ilari ilkka ilona ilse iman ines inga inge ingeborg ingo ingrid inka inkeri irene iris irina irja irma irmeli irving
isa isaac isabel isabella isabelle isak ismo ivan ivana ivonne
jaakko jaana jack jackie jacob jacqueline jacques jake jakob jakub jamal james jamie jan jana jane janet janice janina janne jari
jarkko jarmo jarno jasmin jasmine jason javier jay jean jeanette jeanne jeannette jeff jeffery jeffrey jelena jenna jenni jennifer jenny jens jeremy jere jeroen jerome
jerry jesper jesse jessica jesus jill jim jimmy joachim joan joana joanna joanne joao joaquin jochen jody joe joel joelle joerg johan johann
johanna johannes john johnny jon jonas jonathan joni jonna joona joonas jordan jordi jorg jorge jorma jose josef josefina joseph josephine joshua jouko jouni joyce juan juana juanita
judith judy juha juhana juhani jukka julia julian juliana juliane julie julien juliet juliette julio julius june jurgen juho jussi justin justyna justus jutta jyrki jyri
kaarina kai kaija kaisa kalevi kalle kamil karen kari karin karina karl karla karoliina karolina karoline karsten kasper kasia kate katarina katariina katariina katarzyna kate katharina katherine
kathleen kathrin kathryn kathy kati katie katja katri katrin katriina katy kay keith keijo kelley kelly kelli ken kenneth kent kerry kerstin kerttu kevin kim kimberly kimmo kira kirsi kirsten kirsti kirk kjell klaus
knut konrad konstantin kristen kristian kristiina kristin kristina kristine kristof krzysztof kurt kyle kyllikki kyosti
lana lance lara larissa larry lars lasse laszlo laura lauren laurence laurent lauri laurie lea leah leena leif leila leif lena lenni leo leon leonard leonardo leonie leonor leopold leroy leslie lesley lea
liam liisa lilian liliana lillian lilly lily lina linda lindsay lindsey linnea lisa liz lloyd loic lois lorena lorenzo loretta lori lorraine lothar lotta lotte lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucille lucy ludovic
ludwig luigi luis luisa luka lukas lukasz luke lutz luz lydia lynn lynne
maarit maarten mabel maciej madeleine madison magda magdalena maggie magnus mahmoud maija maiju maisa malin malgorzata manfred manon manuel manuela mara marc marcel marcela marcella marcello marcelo marcia
marcin marco marcos marcus marek margaret margareta margarita margit margot margret marguerite mari maria mariana marianna marianne maribel marie marieke marielle marietta marika marilyn marina mario marion marisa marita marja marjatta marjo marjorie marjukka mark marketta marko markku markus
marlene marlies marta martha marten marthe marti martin martina martine marty marvin mary masha mateo mateusz mathias mathieu mathilde matias matilda mats matt matteo matthew matthias matthieu matti maud maureen maurice mauricio mauro maurizio max maxim maxime maximilian
mechthild megan mehmet mel melanie melissa melvin mercedes meredith merja mervi mia michael michaela michal michel michela michele michelle miguel mika mikael mike mikko milan mildred milla milla milena mimmi mina minna mira mirella mireille miriam mirja mirjam mirka mirko mitchell moa mohamed mohammad mohammed moira molly mona
monica monika monique moritz muhammad muriel mustafa myriam
nadia nadine nadja nancy naomi natalia natalie natasha nathalie nathan nathaniel neil nelli nelly nelson nestor nicholas nicola nicolas nicole niels niklas niina niilo nico niko nikolai nikolaus nikolas nils nina niko noah noel noemi noora nora norbert norma norman
octavio odette olaf olav oleg olga oliver olivia olivier olli omar onni oona orlando oscar oskar ossi osmo ote otso otto outi
pablo paige paivi palle pamela pascal pascale patricia patricio patrick patrik patrizia patsy paul paula pauli pauliina pauline paulo pavel pawel pearl pedro peggy pekka pelle penny pentti per perttu pertti peter petra petri petteri phil philip philipp philippe phillip phyllis pia piero pierre pieter
pietro piia pilar piotr pirjo pirkko polly priscilla
quentin quincy
rachel rafael rafal raija raila raimo raimund rainer ralf ralph rami ramon ramona randall randy raphael raquel rasmus raul rauni ray raymond rebecca reeta reetta regina regine reijo reima reina reinhard reinhold reino remi renata renate rene renee rhonda ricardo riccardo richard rick ricky
riikka riina riitta rita ritva rob robert roberta roberto robin rocio rodney rodolfo rodrigo roger roland rolf roman romain ron ronald ronja ronnie roosa rosa rosalie rosalind rosario rose rosemarie rosemary rosie ross roxanne roy ruben rudi rudolf rudy rune russell ruth ryan
saara sabina sabine sabrina saija sakari sakari sally salla salvador salvatore sam samantha sami samir sampo samu samuel samuli sandra sandy sanna sanni santeri santiago sara sarah sari sascha saskia satu saul scott sean sebastian sebastien seija selma seppo serena serge sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelley sherri
sherry shirley sibylle siegfried signe sigrid silja silke silvana silvia silvio simo simon simona simone sini sinikka sirkka sirpa siv sofia sofie soile soili sonia sonja sophia sophie sophia stacey stacy stan stanislav stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen stephen steve steven stewart stig stina
stuart sue suvi susan susana susanna susanne susie suzanne svea sven svetlana svenja sylvain sylvia sylvie
taavi taina tami tamara tammy tania tanja tanya taneli tapani tapio tara tarja taru tatiana tatjana taylor ted teemu teija teijo tellervo teppo tere teresa terese terhi tero terri terry tess tessa teuvo thea thelma theo theodor theodore theresa therese thierry thomas thorsten tiffany tiia tiina tilda tim timo timothy tina tini tiziana tobias
toby todd toini toivo tom tomas tomasz tomi tommaso tommi tommy toni tony tore torsten tove tracey traci tracy travis trevor tristan troy trudy tuija tuire tuomas tuomo tuula tuulikki tuuli tyler tyyne
udo ulf ulla ulrich ulrika ulrike unto urho urs ursula urszula ute uwe
valentin valentina valerie valeria valerio valtteri vanessa veera veikko veli vera verena verneri vernon veronica veronika veronique vesa vicki vickie vicky victor victoria viktor viktoria vilho vilja ville vilma vincent vincenzo viola virginia virginie virpi vittorio vivian viviane vladimir volker
wade waldemar walter waltraud wanda warren wayne wendy werner wesley whitney wilhelm will willem willi william willie wilma winfried winston wojciech wolfgang
xavier ximena yann yannick yasmin yolanda yrjo yves yvette yvonne zachary zoe zofia zuzana
`;

/**
 * Given names that hardly anybody has for a surname, in Finland, Scandinavia, Germany and the south: in `Mäki Pekka` they tell the order.
 * Names that are surnames in English (Martin, Oliver, Allen) are not among them.
 */
const ONLY = `
aino akseli aleksi alvar anneli annikki anssi antero antti ari arja arto atte auli eero eetu eija eila eino elina erkki esko eeva hannele hannu harri heidi heikki helena
henna hilkka ilkka ilmari inkeri irja irmeli jaakko jaana janne jari jarkko jarmo jarno johanna joni joonas jorma jouko jouni juha juhani jukka jussi jyrki kaarina
kaija kaisa kalevi kalle kari katja katri kati kimmo kirsi kirsti lasse laura lauri leena liisa maarit maija maria marja marjatta marjo marko markku matti mervi mikko minna
mirja niina niko olli onni oskari otto outi paavo paivi pasi pauli pekka pentti pertti petri petteri piia pirjo pirkko raija raimo reijo riikka riitta risto ritva saara
saija sakari sami samuli sanna santeri sari satu sauli seija seppo simo sini sirkka sirpa sisko soili sonja susanna suvi taina tapani tapio tarja taru teemu terhi tero terttu
tiina timo toni tuija tuomas tuula urho ulla vaino veikko veli vesa viljo ville vilma virpi yrjo asko arvo osmo pia tommi
anders bengt birgitta bjorn goran gunnar gunilla hakan ingrid jorgen kerstin kjell lennart mats mikael ulf ulla ulrika stig sven torsten ake ase elisabeth margareta annika
anja antje bernd birgit claudia dieter dirk elke gerd gisela gunter gunther hans heike heiko heinz helga helmut horst ingrid jan jens joachim jochen jorg joerg jurgen juergen jutta
karin karl katrin klaus lothar manfred markus matthias monika petra rainer reinhard renate sabine silke sigrid stefan susanne thorsten ulrich ursula ute uwe volker wolfgang
alessandra alessandro andrea antonella beatrice chiara elena elisa federica federico francesca francesco giorgia giorgio giovanna giovanni giulia giuseppe ilaria lorenzo
luca luigi marco maria mario matteo paola paolo roberto salvatore sara simona simone stefania stefano valentina vincenzo
alejandra alejandro carlos carmen enrique fernando javier jesus jose juan laura luis manuel maria miguel pablo pedro pilar rafael raul rosa sergio teresa
agnieszka andrzej anna barbara ewa grzegorz jacek janusz jerzy joanna katarzyna krzysztof maciej malgorzata marek mariusz michal pawel piotr tomasz wojciech zbigniew
jaroslav jiri josef milan petr tomas vaclav zdenek eva jana lenka marie veronika
soren mads lars rasmus morten mette kirsten trond geir oystein havard kjetil turid solveig ragnhild astrid sigrid ingeborg gudrun enzo
thierry sylvie nathalie veronique frederic stephane philippe christophe guillaume benoit mathieu aurelie celine chantal brigitte francoise genevieve jacqueline
sander joost jeroen marieke anneke wouter pieter maarten joris liesbeth saskia lukasz jakub mateusz zofia magdalena mehmet ayse fatma emre joao luiz fernanda
istvan janos laszlo zsolt zoltan ferenc attila gabor katalin erzsebet eszter zsuzsanna agnes judit
`;

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ONLY_GIVEN: ReadonlySet<string> = setOf(ONLY);

export const GIVEN_NAMES: ReadonlySet<string> = new Set([...setOf(TEXT), ...ONLY_GIVEN]);
