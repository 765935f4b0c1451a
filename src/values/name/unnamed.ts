/** Children without a name yet: hospitals, schools and registers write what they are where the given name goes. */

/** In match form. */
const CHILD =
  /^(?:baby|babies|infant|newborn|new born|neonate|twin|triplet|unborn|unnamed|babygirl|babyboy|bgirl|bboy|vauva|vastasyntynyt|saugling|neugeborene[rs]?|bebe|nouveau nee?|nourrisson|recien nacid[oa]|recem nascid[oa]|rn|neonat[oa]|zuigeling|nyfodt|nyfodd|spadbarn|noworodek|novorozenec|ujszulott|bebek)(?: |$)/;
/** Whole. `Nino` is a name, and `bb patil` has initials. */
const ALONE =
  /^(?:bb|bg|boy|girl|male|female|child|tytto|poika|tyttovauva|poikavauva|madchen|knabe|pojke|flicka|meisje|jongetje)$/;
/** `hijo de maría` */
const OF_PARENT = /^(?:hij[oa]|filh[oa]|fils|fille|son|daughter|baby|child) (?:de|da|of) /;
/** `王芳之女`: daughter of 王芳. */
const OF_MOTHER = /^.+之[子女]$|^新生[児儿兒]$/u;
/** What is said beside. */
const BESIDE =
  /^(?:baby|infant|newborn|male|female|boys?|girls?|twin|triplet|child|of|tytto|poika|madchen|knabe|garcon|fille|nino|nina|menino|menina|de|pojke|flicka)$/;

/**
 * What is left of a given name, in match form, once what says child, boy or girl is taken away: nothing of `baby girl`, `a` of `twin a`, which
 * tells it from `twin b`. Other names come back as they are.
 */
export function namedAs(form: string): string {
  if (ALONE.test(form) || OF_PARENT.test(form) || OF_MOTHER.test(form)) return '';
  const found = CHILD.exec(form);
  if (!found) return form;
  const rest = form.slice(found[0].length).split(' ');
  return rest.filter((word) => !BESIDE.test(word)).join(' ');
}
