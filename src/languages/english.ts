import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { eng } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's 108 words miss: contractions, auxiliaries, pronouns, and the words of reporting itself. */
const MORE_STOP_WORDS = `
a about above across after again against all almost along already also although always am among an and another any
anyone anything are aren't around as at away back be became because become been before behind being below between both
but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either
else even ever every everyone everything few for from further get gets getting give given go goes going gone got had
hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how however i i'd
i'll i'm i've if in indeed instead into is isn't it it'd it'll it's its itself just keep kept last later least less let
let's like likely made make makes making many may maybe me meanwhile might more moreover most mostly mr mrs ms much must
mustn't my myself near nearly neither never next no nobody none nor not nothing now of off often on once one only onto or
other others ought our ours ourselves out over own per perhaps put quite rather really said same say saying says see
seem seemed seems seen several shall she she'd she'll she's should shouldn't since so some someone something soon still
such take taken taking tell than that that'd that's the their theirs them themselves then there there's thereby
therefore these they they'd they'll they're they've thing things this those though through throughout thus to together
told too took toward towards under unless until up upon us use used uses using very via want wants was wasn't way we
we'd we'll we're we've well went were weren't what what's whatever when whenever where where's whereas wherever whether
which while who who's who'd who'll whoever whole whom whose why will with within without won't would wouldn't yes yet
you you'd you'll you're you've your yours yourself yourselves according added ago
`

const TITLES = `
mr mrs ms mx dr prof rev revd fr sr st ste mt gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt gov lt.gov
sen sens rep reps pres supt det insp hon messrs mme mlle vs v cf viz e.g i.e
`

const NUMBERED = `
no nos vol pp p fig art sec ch ft approx ca
`

const OTHERS = `
inc ltd co corp plc bros llc llp dept dist est assn assoc univ inst jr esq etc al ave blvd rd hwy sq jan feb mar apr jun
jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind
kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo d.c u.s u.k u.n u.s.a e.u a.m
p.m ph.d b.a m.a oz lb lbs ft min hr hrs tel ext ed eds trans
`

/** English: Porter stems, which are meant to count words and not to be read ("news" becomes "new"). */
export const english: Language = {
  code: 'en',
  name: 'English',
  stopWords: new Set([...eng, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => PorterStemmer.stem(word),
  abbreviations: { titles: wordSet(TITLES), numbered: wordSet(NUMBERED), others: wordSet(OTHERS) },
  clitics: /'s?$/,
  acronyms: new Set(['US', 'WHO', 'IT', 'IS']),
  speechVerbs: wordSet(
    'said says asked asks told added adds wrote writes replied explained shouted tweeted continued recalled',
  ),
}
