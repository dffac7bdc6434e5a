const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** In front of a name; none of them is a forename. */
export const titles = words(
  'mr mrs miss ms mx mstr messrs dr prof professor sir dame lord lady rev revd reverend fr hon honourable rt cllr pc ' +
    'dc ps ds pcso insp supt sgt cpl pte capt lt lieut col gen brig maj adm cmdr cdr wpc mme mlle herr frau ' +
    'baronet bart bt baroness viscount viscountess marquess marquis marchioness countess duchess esq esquire',
);

/** Ranks that are forenames and surnames too (Earl, Baron, Duke): left out only beside other words. */
export const ranks = words(
  'baron earl duke count prince princess king queen laird knight master captain major colonel general admiral bishop ' +
    'archbishop jr jnr junior sr snr senior',
);

/** Behind a name. */
export const honours = words(
  'obe mbe cbe kbe dbe gbe kcb gcb cb kcmg gcmg cmg kcvo gcvo cvo mvo dso dsc mc dfc vc qc kc mp msp mep frs fba phd ' +
    'md bsc msc ba ma mba dphil frcs mrcp ii iii iv vi vii viii',
);

/** Written together with the surname that follows: `de la Cruz`, `van der Berg`. By themselves they say nothing. */
export const particles = words(
  'de del della di da das do dos du des la le van von der den ter ten vander zu zum al el bin ibn bint ap ab mac mc fitz',
);

/** Neither a name nor part of one. */
export const fillers = words('of the and or in at to by for aka alias nee formerly otherwise called known as y e');

/** What is written where a name is not known. After NHS England's linkage pipeline; `Null` is somebody's surname. */
const nothing = new Set(
  (
    'unknown,not known,unk,nk,n k,na,n a,none,none given,no name,noname,not given,not stated,not recorded,not available,' +
    'refused,nfa,anonymous,anon,known as,tba,tbc,test,xx,xxx,xxxx,zz,zzz,unborn,unborn baby,baby,newborn,infant,' +
    'unknown male,unknown female,unidentified,dob,surname,forename,withheld,details withheld,details refused,' +
    'not disclosed,not provided,nothing known'
  ).split(','),
);

/** In the place of a forename these say who somebody is, not what they are called. Child and Male are surnames. */
const somebody = new Set(
  (
    'male,female,boy,girl,child,man,woman,baby boy,baby girl,twin,twin one,twin two,twin 1,twin 2,first twin,' +
    'second twin,mother,father,son,daughter,husband,wife,partner,occupant,householder'
  ).split(','),
);
const SOMEBODY_S = /^(baby|twin|mother|father|son|daughter|wife|husband|partner|child) of\b/;

/** Words of a full name that stand for nothing wherever they are. */
const nothingAnywhere = words('unknown unk nfa unidentified anonymous');

export const saysNothing = (text: string): boolean => nothing.has(text);
export const isNoForename = (text: string): boolean => nothing.has(text) || somebody.has(text) || SOMEBODY_S.test(text);

const LABEL = /^name /;
/** With which words a phrase for nobody begins. */
const firstOfNothing = new Set(['name', ...[...nothing].map((phrase) => phrase.split(' ')[0] ?? '')]);

/** Whether a forename may be the first half of a phrase for nobody, of which the other half stands for the surname. */
export const beginsNothing = (forename: string): boolean => firstOfNothing.has(forename);

/** `Not` and `Known` in two cells, or `Name` and `Refused`: nobody is called that. */
export function sayNothingTogether(forename: string, surname: string): boolean {
  const phrase = `${forename} ${surname}`;
  return nothing.has(phrase) || nothing.has(phrase.replace(LABEL, ''));
}

const FIGURE_FIRST = /^\d/;

/** Whether a word of a full name, with others beside it, can be part of what somebody is called. */
export function isNameWord(word: string): boolean {
  return !(
    titles.has(word) ||
    ranks.has(word) ||
    honours.has(word) ||
    fillers.has(word) ||
    nothingAnywhere.has(word) ||
    FIGURE_FIRST.test(word)
  );
}
