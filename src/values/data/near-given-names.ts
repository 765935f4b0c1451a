/**
 * Given names that lie a letter or two from another given name (Addison and Madison, Martti and Matti, Linh and Minh), in match form: of two of
 * them neither is a slip of the other. Other spellings of one name are not here. Written by hand.
 */
const TEXT = `
aarne aaro aarre aarto abel addison adriane adrienne agata aidan aiko aila aili akari akiko akira alexia alisha aliye amira amit anabel anais aneta
anh aniela anil anisha ankita annu ansa ansu anttu ariane arjun arlene arno arun aryan asako asha aune ava axel ayaka ayako ayla aymeric aynur aysel
aysun ayten bailey benno bent bente berit bernt berta berthe bianca bin binh birger bjarne bjarte blanca bohumila brayden britt camila cara carlota
carson cary cedric cemal chinh clemence corentin coriane corina daan danilo danuta darcy darin dario darwin dat della devin dinh disha donata dory duc
dung duong duy egbert eiko elbert eliana eliseo elodie eloise emeric emiko emin emina emir emrah enes enis ercan eren erkan erol estela ester eunji
eunjung evan evert fabiana fabiola fan fang fanny farid faridah felicity femke feng flavia flora gaelle gaetan galvin garry geert gert gia giang gisle
gita gokcan gokhan graziella greger gregers gunhild gunner gurkan hai hamid hamida han hanh hao haruka haruki haruko hayden heloise hema herve hien
hiep hieu hina hiroki hiroko hiroshi hitoshi hoa hoan hoang hong hortense hudson hue hui hung huong huynh hyejin hyunjin hyunwoo ihsan ilene ilhan
ingemar inger ingmar ingvar irena irfan isha isidro ismet iva iveta ivon jaime jalil jamila janneke jaroslava jaume jayden jayla jiho jihoon jimin jin
jing jirina jisoo jisu jiyeon jiyoung johanne jorn josue jozefa judson juliano julienne jun kamal kara karan kayden kayla kaylee keiko kelvin kemal
kenji kenta kento kersti kerwin khalil khanh kiran koji kumi kumiko kyler kyoko kyra lacy ladislava lahja lalita lam lan lauro leandra leandro lei
leiv lelia leonel leonora leslaw leszek li lia lian liina lila ling linh livia livio loan logan long lonnie loren lorene lorenza lubomir lubos
lucienne lucio ludek lyra maaike macy magali mai maiko maira majid majida manisha marian mariano mariette marino marise marisol marju marlena marlin
martti marwin maryse marzena marzia masaki masako masaru masato mason mathis mattia maura meena meera mei meiko melodie michalina mieszko milana milos
milosz min ming minh minho minji minju minjun minka minseo miroslava mirta mita mohan monisha murielle myra nam natali neera nga ngoc nia nira noelle
noemie noreen nuria oili oiva oliwia oliwier oriane patryk pau pavla pavol perry phong phuong ping po qin qing quan quang quynh rahim rahma raili
raino rajan rani rashida rauno reema reena reiko rema remy renato ricarda riku rohan rohit romy rory rosana rui rylan ryoji ryoko ryota saad saana
saiko sajan salim salma salman salome samina samira samuela sarita satoshi savita seema seiko selene sem seojun seoyeon sercan serkan sharan shayla
shoji shoko shota sietske sigurd siri sissel sjoerd skyler smita soham sohan soojin stanislava stanislawa steen stein sten stian sujin sultan sumit
sungho sungmin sunil sunita svein svend tai takako takashi takeshi tamina tao tarmo tarun terho thai thanh thao thore thu thuong thuy tia tien tiinu
tin ting toan tomoko tomomi torben torkel tory trang trinh trisha trung tu tuan tung tuure tuva tyra uma usha vaclava vanesa vanita varun veena viet
vinh vinita violeta vitor vladimira vlasta vlastimil vy wei wietske xin xu xun yan yen ying yoko younghee youngho yuka yuki yuko yumi yun yuna zahra
zara zdenka zohra
`;

export const NEAR_GIVEN_NAMES: ReadonlySet<string> = new Set(TEXT.trim().split(/\s+/));
