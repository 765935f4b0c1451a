/** Common surnames, in match form, for telling a surname from a given name. Written by hand. */
const TEXT = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez gonzales wilson anderson thomas taylor moore
jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill
flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes
stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson
brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins
perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds
griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison
fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon
mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice
schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters
santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman
johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez
wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop
montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch
rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler mejia doe kapoor sharma gupta khan ahmed hussain
muller schneider fischer weber becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger
hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze maier kohler herrmann konig mayer huber kaiser fuchs peters
lang scholz moller weiss jung hahn schubert vogel friedrich keller gunther frank berger winkler roth beck lorenz baumann franke albrecht schuster
simon ludwig bohm winter kraus martin schumacher kramer vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf dietrich
ziegler kuhn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer merkel
bernard dubois durand moreau laurent simon michel lefebvre leroy roux david bertrand morel fournier girard bonnet dupont lambert fontaine
rousseau vincent muller lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier perrin robin clement morin
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo lombardi moretti
silva santos oliveira souza sousa pereira lima carvalho ferreira rodrigues almeida costa gomes martins araujo melo barbosa ribeiro alves
korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen lehtonen lehtinen saarinen salminen heinonen niemi heikkila
salonen kinnunen turunen salo laitinen tuominen rantanen karjalainen jokinen mattila savolainen lahtinen ahonen ojanen leppanen hiltunen
meikalainen koskela kallio rasanen aalto pitkanen lindholm niskanen
maki aho koivisto harju kivela lehto laakso hakala saari rinne hietala ranta kangas salmi peltola vainio kivi jarvi lampi oksanen
andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson
jensen nielsen hansen pedersen andersen christensen larsen sorensen rasmussen jorgensen petersen madsen kristensen olsen johansen berg haugen
dejong jansen devries bakker visser smit meijer deboer mulder degroot bos vos hendriks dekker brouwer dewit dijkstra smits degraaf peeters janssens maes
nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski lewandowska zielinski szymanski wozniak dabrowski kozlowski jankowski mazur
novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec horvath nagy kovacs szabo toth varga kiss
ivanov ivanova smirnov smirnova kuznetsov kuznetsova popov popova petrov petrova sokolov sokolova
zhang liu wang chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo zheng tang deng feng cao peng zeng xiao tian dong yuan pan cai jiang yu du
choi jung kang cho yoon jang lim tanaka suzuki sato watanabe takahashi ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
pham phan vu dang bui duong
`;

export const SURNAMES: ReadonlySet<string> = new Set(TEXT.trim().split(/\s+/));

/** Endings that given names do not have: Finnish -nen, Nordic -sson, Polish -ski, Ukrainian -enko, Greek -poulos and others. */
export const SURNAME_ENDING =
  /(?:[aeiouy]inen|[aeiouy]nen|sson|sdotter|ovich|ovitch|[wv]icz|[a-z]{3}sk[iy]|[a-z]{3}ska|enko|chuk|opoulos|akis|idis|shvili|adze|escu|mann|berger|meyer|meier|stein|ström|strom|qvist|kvist|lund|gren|dottir|oglu|yan|ovic|evic)$/;
