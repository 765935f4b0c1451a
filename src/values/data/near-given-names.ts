/**
 * Given names that lie a letter or two from another given name (Addison and Madison, Martti and Matti, Linh and Minh), in match form: of two of
 * them neither is a slip of the other. Other spellings of one name are not here. Written by hand.
 */
const TEXT = `
aarne aaro aaron aarre aarto abel addison adriane adrienne agata aidan aiko aila aili ajit akari akiko akira alexia alisha aliye amar amira amit
anabel anais anand ananda andreina aneta anh aniela anil anisha ankit ankita ankur annu ansa ansu anttu ariane arjun arlene arno arun aryan asako asha
aune ava axel ayaka ayako ayla aymeric aynur aysel aysun ayten bailey benno bent bente berit bernt berta berthe bianca bin binh birger bjarne bjarte
blanca bohumila brayden britt camila canan cansu cara carlota carson cary cedric cemal chanho chinh clemence corentin coriane corina daan danilo
danuta darcy darin dario darwin dat deepa deepika deepti della devin dinesh dinh disha donata dory duc dung duong duy egbert eiko elbert eliana eliseo
elodie eloise emeric emiko emin emina emir emrah enes enis ercan eren erkan erol estela ester eunji eunjung evan evert fabiana fabiola fan fang fanny
farid faridah felicity femke feng flavia flora gaelle gaetan galvin ganesh garry geert gert gia giang gisle gita gokcan gokhan graziella greger
gregers gulay gulcan gulsen gulsum gulten gunhild gunner gurkan hai hamid hamida han hanh hao hari harini harish harsh harsha harshad harshit harshita
haruka haruki haruko hayden heloise hema herve hien hiep hieu hina hiroki hiroko hiroshi hitesh hitoshi hoa hoan hoang hong hortense hudson hue hui
hung huong huynh hyejin hyunjin hyunwoo ihsan ilene ilhan ingemar inger ingmar ingvar irena irfan isha isidro ismet iva iveta ivon jaime jalil jamila
janneke jaroslava jaume jayden jayla jiho jihoon jihye jihyun jimin jin jing jinho jinwoo jirina jisoo jisu jiyeon jiyoung johanne jorn josue jozefa
judson juliano julienne jun kamal kara karan karon kayden kayla kaylee keiko kelvin kemal kenji kenta kento kersti kerwin khalil khanh kiran koji
krishna krishnan kumi kumiko kyler kyoko kyra lacy ladislava lahja lakshman lalita lam lan lauro leandra leandro lei leiv lelia leonel leonora leslaw
leszek li lia lian liina lila ling linh livia livio loan logan long lonnie loren lorene lorenza lubomir lubos lucienne lucio ludek lyra maaike macy
magali mahesh mai maiko maira majid majida manish manisha marian mariano mariette marino marion marise marisol marju marlena marlin marlon martti
marwin maryse marzena marzia masaki masako masaru masato mason mathis mattia maura meena meera mei meiko melodie michalina mieszko milana milos milosz
min ming minh minho minji minju minjun minka minseo miroslava mirta mita mitesh mohan mohit monisha mukesh murielle myra nadia nadir nam nandini
nandita naresh natali neera nga ngoc nia nikhil nira nitesh nitin noelle noemie noreen noura noureddine nuray nurcan nurhan nuria nurten oili oiva
oliwia oliwier omar oriane patryk pau pavla pavol perry phong phuong ping po priya priyanka qin qing quan quang quynh rahim rahma raili raino rajan
rajani rajeev rakesh rama ramesh ramya rani rashida rauno reema reena reiko rema remy renato ricarda riku ritesh rohan rohit romy rory rosana rui
rylan ryoji ryoko ryota saad saana saiko sajan salim salma salman salome samina samira samuela sarita satoshi savita seema seiko selene sem seojun
seoyeon sercan serkan sharan shayla shiva shivam shivani shoji shoko shota sietske sigurd siri sissel sjoerd skyler smita soham sohan soojin sookyung
stanislava stanislawa steen stein sten stian sujin sultan sumit sumita sungho sungmin sunil sunita surendra suresh svein svend tai takako takashi
takeshi tamina tao tarmo tarun terho thabo thai thanh thao thato thore thu thuong thuy tia tien tiinu tin ting toan tomoko tomomi torben torkel tory
trang trinh trisha trung tu tuan tung tuure tuva tyra uma usha vaclava vanesa vanita varun veena viet vijaya vijayan vinay vineet vinh vinita vinod
violeta vitor vitoria vladimira vlasta vlastimil vy wei wietske xin xu xun yan yen ying yoko younghee youngho yuka yuki yuko yumi yun yuna zahra zaina
zainab zara zdenka zohra
`;

export const NEAR_GIVEN_NAMES: ReadonlySet<string> = new Set(TEXT.trim().split(/\s+/));
