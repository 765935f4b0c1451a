/**
 * Given names that came into use in English-speaking countries since about 1980, in match form: brothers and sisters often have two that rhyme
 * (Aiden and Caden, Hailey and Bailey). Of two of them neither is a slip of the other; other spellings of one are in nicknames.ts. Written by hand.
 */
const TEXT = `
aden aislinn alaya aleah alexus alia alisa alivia amaia amani amari amaya anaya annabella archer ariel ariella armani arya asher ashton aston autumn
baker basil beau blaine blake braelyn braelynn brandy braxton brennan brooke brooks bryn brynn bryson cade carter case chance charlee chase chelsey
cleo cole collin cooper daemon dahlia dakota dakotah dalia dalton damon dante darius dashawn dawson daxton dayton deandre demarcus deon deonte deshawn
destiny devan devon dillon dion donte drake drey easton eden eliam elissa ember emerson emery estella everett everly ezra finn fletcher flynn gage
genesis giana gracelyn grey harper haven heaven hensley holden holt hope houston hunter imani isaiah ivory ivy jade jamar jamari jamir jaycee jonah
judah juniper kade kali kalia kamar kamari kane kaya keaton kendal kenya keshawn kiana kiara kingsley kingston kinsley kye kyla lainey lamar landen
landon lane laney langdon larson latricia lawson layne layton leia leighton levy lexus lillie london lorna lyla maeve malia malik malika marissa
marius marley maverick maya miller milo morgan myka nash naya niles nolan paisley parker paxton phoenix porter presley preston quinn raiden rashawn
raven reed reid rhys rider ronan rowan ryder ryker sage sawyer senna serenity sienna silas slade summer talia tanner tatum thalia thayer tiana tiara
tre trent trey trinity tucker tyree tyrese tyson vienna vivienne walker weston willa willow winter wyatt yasmine zane zayne
`;

export const RECENT_GIVEN_NAMES: ReadonlySet<string> = new Set(TEXT.trim().split(/\s+/));
