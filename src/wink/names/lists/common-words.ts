/** Words that news texts write in lower case within sentences: scripts/build-common-words.ts makes this file. */
export const commonWords: ReadonlySet<string> = new Set(
  `
abandoned ability able aboard abolish abortion abroad absence absent absolute absolutely abuse abused abuses abusing
abusive academic accelerated accept acceptable accepted accepting accepts access accessible accessing accident
accidents acclaimed accommodate accommodation accompanied accomplish accomplished account accountable accounting
accounts accurate accurately accusation accusations accuse accused accusing achieve achieved achievement
achievements achieving acknowledge acknowledged acknowledges acquire acquired acquisition acted acting action
actions activated active actively activist activists activities activity actor actress acts actual actually adapt
adaptation adapted add adding addition additional address addressed addresses addressing adds adequate adequately
adjusted administrative administrator administrators admission admit admits admitted admitting adopt adopted
adoption ads adult adults advances advantage adverse advert advertising adverts advice advise advised adviser
advisers advocacy advocates affair affect affected affecting affects affiliate affiliated afford afraid aftermath
afternoon afterwards aged ageing agencies agenda agents ages aggression aggressive aggressively agree agreed
agreeing agreement agreements agrees ahead aide aides aim aimed aiming aims aircraft aired airline airplane airspace
airstrikes alarm albeit album albums alcohol alert alerted alike allegation allegations alleged allegedly alleges
allegiance alleging allies allocated allow allowed allowing allows alone alongside alternative alternatives altitude
altogether amazing ambition ambitions ambitious amid ammunition amongst amount amounted amounts analysis analyst
analysts ancient angle angry animal animals animated animation ankle anniversary announce announced announcement
announcements announcing annual annually anonymity answer answered answers anticipated anxiety anxious anybody
anymore anyway anywhere apart apartment apologise apologised apologized apology apparent apparently appealed
appealing appear appearance appearances appeared appearing appears appetite applicants application applications
applied applies apply applying appointed appointment appreciate appreciated approach approached approaches
approaching appropriate appropriately approval approved approximately architect area areas arguably argue argued
argues arguing argument arguments arise arm arms arranged arrangement arrangements array arrest arrested arrests
arrival arrive arrived arriving articles artificial artist artistic artists ashamed aside ask asked asking asks
aspect aspects aspirations aspiring assassination assaulted assaulting assaults assembled assess assessed assessing
assessment assets assist assistance assisted associate assume assumed assurances assure assured astonishing asylum
athletes atmosphere attached attack attacked attacker attackers attacking attacks attempt attempted attempting
attempts attend attendance attended attending attention attitude attitudes attorneys attract attracted attracting
attraction attractive attributed auction auctioned audience audiences audio authentic authenticity author authorised
authorities authors automatic automatically availability available average avoid avoided avoiding awaited awaiting
awarded aware awareness awful awkward axed babies backdrop backed background backgrounds backing backlash backs
backwards backyard bad badly bag bags bail balance balanced ball ballot ban bands bandwidth bankrupt bankruptcy
banned banner banning bans barely bargain barred barrel barrels barrier barriers bars based bases basic basis
bathroom battery battle battled battles battling bearing bears beat beaten beating becomes becoming bed bedroom beer
began begin beginning begins begun behalf behave behavior behaviour belief beliefs believe believed believes belong
belonged belonging belongs beloved bench benchmark beneath beneficial benefit benefited benefiting benefits best
better betting beyond bias bid bidding bids big bigger biggest bike billed billion billionaire billions bills
binding biography biopic birth birthday birthplace bit bite bitter bizarre blame blamed blaming blast blasts blessed
blew block blockbuster blocked blocking blocks blog blogging blogs blow blown boarding boards boats bodies body bold
bombarded bomber bombing bombings bombs bone bonus booked books boom booming boost boosted boosting border born
borrow borrowing boss bosses bottom bought bounced bound box boxes boycott boyfriend brain brains branches brand
branded branding brands brave breach breached breaches break breakdown breaking breaks breakthrough breast breath
breathing breed breeding brief briefing briefly brilliant brilliantly bring bringing brings brink broad broadband
broadcast broadcaster broadcasters broadcasts broader broadly broke broken bronze brought browser browsing brutal
brutality bubble build building buildings built bulk bullets bullying bunch burden bureaucracy burial buried burned
burning burst bus businesses businessman bust busy buy buyer buyers buying buzz cabin cables calculated calculations
calendar caliphate called calling calls calm camera cameras campaign campaigners campaigning campaigns camps campus
cancel canceled cancelled candidate candidates cap capabilities capability capable capacity capped caps capture
captured car carbon card cards cared career careers careful carefully caring carmaker carpet carried carriers
carries carry carrying cars cartoon case cases cash cast casting casualties catalogue catch catching categories
category caught cause caused causes causing caution cautioned cautious ceasefire ceiling celebrate celebrated
celebrating celebration celebrations celebrities cells censorship centred centres cents centuries ceremonies
ceremony certain certainly certainty certificate chain chains chair chairman chairs challenge challenged challenges
challenging champion chance chances change changed changes changing channels chant chanting chaos chaotic character
characters charge charged charges charging charismatic charities charity chart chasing chat cheap cheaper check
checked checking checks chemicals chest childhood children chilling chip chips choices choose choosing chose chosen
chunk churches cinemas circulating circumstances cited cities citing citizen citizens citizenship civic civilian
civilians claim claimed claiming claims clamp clarity clash clashed clashes class classes classified classroom
clause clean cleaner cleaning clear cleared clearer clearly clever click client clients climate climb climbed
clinched clip clips clock close closed closely closest closing closure clothes clothing clubs clues coach coached
coaches coaching cocaine cockpit codes coffee collaboration collapse collapsed collapsing colleague colleagues
collect collected collecting collections collective colleges collided collision colony color colors colour colours
column com coma combat combating combination combine combined combines combining comeback comedian comes comfort
comfortable comfortably comic coming commands comment commentary commentator commentators commented comments
commercially commissioned commit commitment commitments committed committing commonly commonplace communicate
communities companies companion company compare compared compares comparing comparison compassion compatible
compatriot compelling compensation compete competed competing competition competitions competitive competitiveness
competitor competitors compiled complain complained complaining complaint complete completed completely completing
complex compliance complicated comply component components composed composer comprehensive compromise compulsory
computer computers conceded concentrate concentrated concentrating concentration concept concern concerned
concerning concerns concert concerts conclude concluded conclusion conclusions concrete condemn condemned condition
conditions condolences conduct conducted conducting confessed confidence confident confidential confidentiality
confined confirm confirmation confirmed confirming confirms conflict conflicts confrontation confronted confused
confusing confusion congratulated conjunction connected connection connections conscious consecutive consensus
consent consequences consider considerable considerably consideration considered considering considers consistent
consistently consolation console consoles consolidation conspiracy constant constantly constituencies constituency
constitute construction constructive consult consultancy consultant consultants consultation consulted consume
consumed consumption contact contacted contain contained containing contains contempt contender contenders content
contention contentious contest contestant contestants contested context continent continue continued continues
continuing continuous contract contracted contractor contracts contrary contrast contribute contributed contributing
contribution contributions contributors control controlled controller controllers controlling controls controversial
controversially controversy convenient conventional conversation conversations conversion convert converted convey
convicted conviction convictions convince convinced convincing convoy cooking cool cop cope copied copies copy
copying copyright cord corner corners corporate corporations correct correspondent corruption cost costly costs
costume counsel count counted counterpart counterparts counties counting countless countries country counts coup
couple couples courage course courses courtesy courts cousin cover coverage covered covering covers crack crackdown
crash crashed cream create created creates creating creation creativity creator creatures credibility credible
credited creditors credits crew crews cries crimes criminals crisis criteria critic critical critically criticise
criticised criticism criticisms criticized critics crossed crossing crowd crowded crowds crowned crucial crude cult
curious currency current currently custody customer customers cut cuts cutting cycle damage damaged damages damaging
dancer danger dangerous dangers dare data date dated dates dating daughter daughters days deadly deal dealing
dealings deals dealt death deaths debate debated debates debt debts debut debuted decade decades decent decide
decided decider decides deciding decision decisions deck declare declared declaring decline declined declining
decorated dedicated dedication deemed deep deeper deeply default defeat defeated defeats defences defend defendants
defended defender defenders defending defensive deficit deficits define defined defining definitely definition
definitive degree delay delayed delays delegates delegation delete deleted deliberate deliberately delighted deliver
delivered delivering delivery demand demanded demanding demands demise demographic demonstrate demonstrated
demonstrates demonstration demonstrators denied denies deny denying departments departure depend dependent depending
depends deploy deployed deported depressed deprived depth descent describe described describes describing
description deserve deserved deserves design designated designed designer desire desperately despite destination
destined destroy destroyed destroying destruction detail detailed details detained detainees detect detected
detectives deter determination determine determined determining devastated devastating devastation develop developed
developer developing developments device devices devoted diagnosed diagnosis dial dialogue died diet difference
differences different differently difficult difficulties difficulty dig dignity dinner dip diplomacy diplomat
diplomatic diplomats dipped dire direct directed directing direction directions directly director disabled
disadvantaged disagree disagreement disappear disappearance disappeared disappointed disappointing disappointment
disaster disastrous disciplinary discipline disciplined disclose disclosed disclosure discount discounts discover
discovered discrimination discriminatory discuss discussed discussing discussion discussions diseases dismissal
dismissed disorder displaced display displayed displays disposal disproportionate dispute disputed disputes
disrupted disruption distance distances distant distinct distinctive distracted distraction distress distribute
distributing disturbed disturbing diverse diversity divide divided diving divisions docked document documentary
documented documents dog dollars domestic dominance dominant dominate dominated dominates donated donations donor
donors door doors double doubled doubles doubling doubt doubts download downloaded downloading downloads downtown
downturn downward dozen dozens draft drafted drag dragged drama dramatic dramatically draw drawing drawn draws dream
dreaming dress dressed dressing drill drink drinking drinks drive driven driver drivers drives driving drop dropped
dropping drove drugs drummer drunk dual dubbed due dug duo duties duty dying dynamic dynamics eager ear earlier
earliest early earmarked earn earned earning earnings ears ease eased easier easily easing easy eat eating echoed
economically economies economists economy edged editing editor educate educated effect effective effectively effects
efficiency efficient effort efforts eggs eight eighth elaborate elderly elect elected election elections electorate
electricity element elements eligible eliminate eliminated elsewhere elusive email emails embark embarrassed
embarrassing embedded embrace embraced embracing emerge emerged emergence emerging emissions emotional emotions
emphasis employed employee employees employer employment employs empty enable enabled enables enabling encounter
encountered encounters encourage encouraged encourages encouraging end ended ending endless endorsed ends endured
enemies enforce engage engaged engaging engine engineers engines enhance enhancing enjoy enjoyed enjoying enjoys
enormous enough ensure ensured ensures ensuring enter entered entering entertaining enthusiasm enthusiasts entire
entirely entitled entrance entrepreneur entries entry environments epic epidemic episode episodes equally equipment
equipped equivalent era error errors erupted escaped especially essential essentially establish established
establishing establishment estimate estimated estimates etc ethical ethnic euros evacuated evaluate evasion event
events eventual eventually everyday everywhere evidence evident evolved exact exactly examination examine examined
examining example examples exceeded excellent except exception exceptional excess excessive exchanges excited
excitement exciting excluded excluding exclusive exclusively excuse executed executives exercise exercises
exercising exist existed existence existing exists exit expand expanded expanding expansion expect expectation
expectations expected expecting expects expelled expenditure expense expenses expensive experience experienced
experiences experiencing experiment experiments expert expertise experts explain explained explaining explains
explanation explicit exploded exploit exploited exploration explore exploring explosion explosions explosive
explosives export exports exposed exposure expressed expressing extend extended extending extension extensive extent
external extra extradition extraordinary extras extreme extremely extremism extremist extremists eye eyes face faced
faces facilities facing fact factions factories factors facts fail failed failing fails failure failures fairly
fairness fake fall fallen falling falls false famed familiar families family famous famously fan fancy fans
fantastic fantasy far fare farewell farmer farming fashioned fast faster fastest fatally fate father fault favor
favorite favour favourable favoured favourite favourites fear feared fearing fears feat feature featured features
featuring fee feed feedback feel feeling feelings feels fees feet fell fellow felt female festive feud fewer
fictional fields fierce fiercely fifth fight fighter fighting fights figure figures file filed filing fill filled
filling filmed filming films filter final finale finally finals finances financially financing find findings finds
fine fined fines finger finish finished finishing firearms fired firing firm firmly firms first fishing fit fitness
fits fitted fitting five fixed fixture flagged flagship flair flanker flat flawed fled flee fleeing flexibility
flexible flights floated floating flooding floor flourish flow flowing flown fly focus focused focuses focusing fold
folks follow followed followers following follows foot footage footballer footed footsteps forced forcing forecast
forecasts foreigners forever forged forget forgiveness forgotten form formal formally formats formed former formerly
formidable forming forms forthcoming fortnight fortunate fortunes forward forwards fought foul found founded founder
founding four fourth fractured fragile frame framework franchise frantic fraternity fraud free freed freedoms freely
freeze freezing frequent frequently fresh friend friendly friends friendship front frontline frontman fruit
frustrated frustrating frustration fuel fuelled fulfil full fully fun function functions fundamental fundamentally
funded funding fundraising funds funeral fuss future gadget gadgets gain gained gaining gains game gamers gap gaps
gather gathered gathering gave generally generate generated generating generation generations generous genre genuine
genuinely gesture giant giants gig gigs girlfriend gives giving glad glimpse globally glorious glory goal goalkeeper
goals good goodbye goodness goods gotten governing government governments governors grab grabbed grabbing gradually
graduated grandchildren grandfather grandmother granted grants graphic grasp grass grateful grave greatest greatly
greeted grew grip ground grounds groups grow growing grown growth guarantee guaranteed guarantees guess guest guests
guidance guided guidelines guilty guitarist gun gunfire guns guys habits hacked hackers hailed hair halt halted
hammer hammered hampered hamstring hand handed handful handing handle handled handling hands handset handsets
hanging hangs happen happened happening happens harassment hard harder hardest hardly hardware harm harmful harsh
hashtag hate haul head headed header heading headline headlines headquarters heads healing healthy hear heard
hearing hearings heart heated heavily heavy height heightened held helicopter helicopters helm help helped helpful
helping helps heralded hidden hiding higher highest highlight highlighted highlighting highlights highly highs hike
hinted hints hip hire hired hiring historic historical hit hits hitting hold holders holding holds hole holes
holiday holidays homeless homes hometown homicide honest honesty honored honour honoured hop hope hoped hopeful
hopefuls hopes hoping horrible horrific horrified horror horses hospitals host hostage hostages hosted hostile
hosting hosts hours housed household households huge hugely humanity humans humble humour hundred hundreds hung
hungry hurdles hurt husband hybrid icon iconic idea ideal ideas identical identified identify identity ideological
ignore ignored ill illegal illegally illegitimate illness image images imagination immediate immediately immense
immigrant immigrants imminent immune impact implement implementation implementing implicated implications import
importance important importantly imports impose imposed imposing impossible impress impressed impression impressive
imprisoned imprisonment improper improve improved improvement improvements improving inability inadequate
inappropriate incentive incentives inch inches incident incidents include included includes including income incomes
increase increased increases increasing increasingly incredible incredibly incumbent indefinitely independently
indicate indicated indicates indicating indication indications indicted indictment individual individually
individuals inequality inevitable infamous infected infection infections inflation inflicted influence influenced
influential inform informal informed infrastructure infringement initial initially initiated initiatives injection
injunction injured injuries injury inmates inner innocent innovation innovative inquiries inquiry inside insist
insisted insisting insists inspiration inspire inspired inspiring instability install installed instance instances
instantly institutions instructions instruments insult insurgency intact integral integrated integration integrity
intellectual intelligent intend intended intends intense intensified intensive intent intention intentions interact
interaction interest interested interesting interests interface interference interim internationally internationals
interrupted interval intervene intervention interview interviewed interviews intimidation introduce introduced
introducing introduction invest invested investigate investigated investigating investigators investing investment
investor investors invitation invited involve involved involvement involves involving irony irrelevant irresponsible
isolated isolation issue issued issues issuing item items jacket jail jailed jets jihadist job jobs join joined
joining joins jointly joked jokes journalist journalists journey judged judgement judges judgment judicial jump
jumped jumping junk jurisdiction jurors jury justified justify keen keeper keeping keeps key keyboard keynote kick
kicked kicking kicks kid kidnapped kidnapping kill killed killer killing killings kilometers kind kinds kit knee
knew knock knocked knocking know knowing knowledge known knows label labelled labels lack lacked lacking laid landed
landing landmark landscape language languages lap laptop laptops large largely larger largest lasted lasting late
latest latter laughing launch launched launches launching lawful lawmakers laws lawsuit lawsuits lawyer lawyers lay
laying lazy lead leader leaders leadership leading leads leaked leap learn learned learnt leave leaves leaving led
left leg legacy legal legally legendary legislation legislative legitimacy legitimate legs lending length lengthy
lesson lessons lethal lets letter letters letting level levelled levels libraries licence license licensed lie lied
lies lifestyle lift lifted lifting light lighter lights liked likened likes limit limited limiting limits line lined
lining link linked linking links list listed listen listened listeners listening listing lists lit literally
literary little lived lively lives living load loaded loan loans local locally locals locate located location
locations locked locks logged logic logical long longer longest longtime look looked looking looks looming loose
lose losing loss losses lost lot lots loud loved lover lovers low lower lowest lows loyal loyalty luck lucky
lucrative lure luxury lying lyrics machine machines magazines magnificent mails main mainly mainstream maintain
maintained maintaining maintains maintenance major majority maker makers male males malicious manage managed manager
managing mandate mandatory manifesto manner manslaughter manufacturer manufacturers manufacturing map maps marched
margin margins marijuana marked market marketed marketing marking married marry mascot mass masses massive match
matched matches matching mate material materials matter matters mature maturity maximum mean meaning meaningful
means meant meantime measure measured measures meat mechanism medal medallist medals medication medium meet meeting
meetings meets member members membership memorable memories memory men mentality mention mentioned mentions mere
merely merge merged merger merits mess message messages messaging met meters method methods metres mid midfield
midfielder midst migrants mile miles militant militants military militia million millions minded minds mine minimum
mining ministerial ministers minor minorities minority minute minutes misconduct misery missed misses missile
missiles missing missions mistake mistakes mix mixed mixture mobiles model models moderate modern modest modified
moment moments momentum money monitor monitored monitors monopoly month monthly months mood moral mosques mother
mothers motivated motivation motive motives mounted mounting mourn mouth move moved movement movements moves movie
movies moving multi multiple murder murdered murders muscle muscles musical musician musicians mystery naked name
named names naming narrative narrow narrowly nation nationally nationals navigate nearby neat necessarily necessary
neck need needed needing needs negative negotiate negotiated negotiating negotiations neighbor neighborhood
neighboring neighbors neighbour nerve nervous net netted neutral newest newly newspaper newspapers nickname
nightclub nightmare nights nine ninth nod noise nominated nomination nominations nominee nominees non nonsense
normal normally northeast nose notably note noted notes notice noticed notices notified noting notion novel nowhere
number numbers numerous nurse nursery object objective obligation obligations obliged observed observers obsessed
obtain obtained obvious occasion occasionally occasions occupation occupied occur occurred odd odds offence offences
offenders offending offense offensive offer offered offering offerings offers offices official officially officials
offline offset offshore offside old older oldest olds ones ongoing online opened opener opening openly operate
operated operates operating operational operations operator operators opinion opinions opponent opponents
opportunities opportunity oppose opposed opposing opposite opposition opt opted optimism optimistic option options
order ordered orders ordinary organic organisations organise organisers organizations organized original originally
ousted outbreak outcome outdoor outlets outlined output outrage outrageous outright outset outside outskirts
outspoken outstanding overcome overhaul overlooked overnight overseas oversee overseeing overtaken overtook overturn
overturned overwhelmed overwhelming overwhelmingly owed owned owner owners ownership owns pace package packages
packed page pages paid pain painful paint painted pair panel panic papers par parent parents parking part partial
partially participants participate participated participating participation particular particularly parties partisan
partly partner partners partnerships parts pass passed passenger passengers passes passing passionate passport past
path patience patient patients pattern patterns pause pave pay paying payment payments pays peaceful peacefully peak
peaked peer peers penalties penalty pending pensioners perceived percent percentage perception perceptions perfect
perfectly perform performance performances performed performer performers performing period periods permanent
permanently permission permit permits permitted perpetrators persecution persistent person personal personally
personnel perspective persuade persuaded petition petrol phase phenomenal phenomenon phishing phone phones photo
photograph photographed photographer photographers photographs photos phrase physical pick picked picking piece
pieces pile pilot pilots piracy pirated pit pitch pivotal place placed places placing plain plan plane planes
planned planning plans plant plants plastic plate platform platforms plausible play playback played player players
playing plays plea pleaded pleased pleasure pledge pledged pledges plenty plot plunged pockets podium point pointed
pointing points poised policies policing political politically politician politicians polling polls pollution poor
poorer poorest poorly popular popularity populated population populations portfolio portion portraits portray
portrayal portrayed pose posed posing position positions positive possession possibilities possibility possible
possibly posted poster posters posting postponed posts potential potentially pounds poured poverty power powered
powerful powers practical practice practices praise praised pray prayers praying pre precedent precise precisely
predecessor predict predicted predicting predictions predicts predominantly prefer preferred pregnant preliminary
premiere premises premium preparation preparations prepare prepared preparing presence present presentation
presented presenter presenting presents preserve presidency presidential pressed pressing pressure pressures
prestigious presumably pretty prevent prevented preventing previous previously priced prices pride primarily
principal principle principles printed printing priorities priority prisoners prisons privacy private privilege
prizes probably probe problem problems procedure procedures proceed process processed processes processing processor
produce produced producer produces producing product production productive productivity products professionalism
professionals profile profit profitable profits profound program programme programmes programming programs progress
progressed prohibited projected projects prominence prominent promise promised promises promising promote promoted
promoting promotion promotional prompted prompting promptly pronounced proof prop propaganda proper properly
properties property proportion proposal proposals proposed prosecute prosecuted prosecutor prosecutors prospect
prospects prosperity protect protected protecting protections protects protest protested protesters protesting
protests prototype proud prove proved proven proves provide provided provider providers provides providing provinces
proving provision provoked psychological public publication publicity publicly publish published publisher
publishing pull pulled pulling pundits punished punishment pupils purchase purchased purchases purely purpose
purposes pursue pursued pursuing pursuit push pushed pushing puts putting qualification qualified qualifier qualify
qualifying quality quarter quarterly quarters question questioned questioning questions quick quicker quickly quiet
quietly quit quitting quotas quoted race raced races racism racist radar radical raid raids railway rain raise
raised raises raising rallied rallying rampant ran random rang range ranging ranked ranking rankings ranks rap rape
raped rapid rapidly rapper rare rarely rate rated rates ratified rating ratings reach reached reaches reaching react
reacted reaction reactions read readers reads ready realise realised realistic reality realize realized reason
reasonable reasons reassure rebels rebuild rebuilding recall recalled recalls receive received receives receiving
recent recently reception recession recipient recognise recognised recognition recognize recognized recommend
recommendations recommended recommends reconstruction record recorded recorder recorders recording recordings
recover recovered recovering recovery recruit recruited recruiting recruitment recruits reduce reduced reducing
reduction reductions refer referee reference references referendum referred referring refers reflect reflected
reflecting reflection reflects reforms refusal refuse refused refuses refusing regain regained regard regarded
regarding regardless regards regime region regions registered regret regular regularly regulation regulations
regulator regulators rehabilitation rein reiterated reject rejected relate related relating relation relationship
relationships relative relatively relatives relaxed relay release released releases releasing relegation relevant
reliable relied relief religion religious reluctant rely relying remain remained remaining remains remarkable
remarks remember remembered remind reminded reminder remote remotely removal remove removed removing renew renewed
renowned rent reopened repair repeat repeated repeatedly replace replaced replacement replaces replacing replay
replied reply report reported reportedly reporters reporting reports represent representation representative
represented representing represents reputation request requested requests require required requirement requirements
requires requiring rescued researcher researchers reservations reserved reserves residence resident residents resign
resignation resigned resist resistance resisted resolution resolved respect respected respectively respects respond
responded respondents responding response responses responsibilities responsibility responsible rest restaurant
restaurants restore restored restrict restricted restrictions restructuring result resulted resulting results resume
resumed retailer retailers retain retained retire retired retirement retiring retreat return returned returning
returns reveal revealed revealing reveals revelation revenues reverse reversed reviewed reviewing reviews revised
revival revive reward rewarded rewards rhetoric rich richer richest rid ride ridiculous riding rift right rightly
ripped rise risen rises rising risk risks risky rival rivalry rivals roads robbery robotic robust role roles rolled
romantic roof room rooms rough roughly round rounds route routes routine row rubber rubbish rule ruled rules ruling
rumors rumours run runner runners running runs runway rupees rushed sack sacked sacking sad saddened sadly sadness
safe safeguards safely safer sake salaries salary sales sample samples sanctions sang sat satellite satisfaction
satisfied satisfy saved saves saving savings savvy saw scale scan scandal scandals scare scared scary scenario scene
scenes sceptical schedule scheduled scheme schemes schools scientist scientists scope score scored scorer scores
scoring scrap scrapped scratch screaming screened screening screenplay screens script scrum scrutiny sealed search
searched searches searching season seasons seat seats second seconds secretly sectarian sections sector sectors
secured securing seed seeded seeing seek seekers seeking seeks seemingly sees seize seized seizing selected
selecting selection self sell seller selling semi send sending sends senior sense sensible sensitive sensitivity
sent sentence sentenced sentences sentiment sentiments separate separated separately sequel series serious seriously
servant servants serve served servers serves serving session set sets setting settle settled settlement seven
seventh severe severely sexual sexually shadow shake shame shape shaping share shared shareholder shares sharing
sharply shed sheer sheet shelter shelves shift shifted shifting shine ship shipping ships shirt shirts shock shocked
shocking shoot shooter shooting shootings shop shoppers shopping shops shore short shortage shortages shortlist
shortly shot shots shoulder shoulders shouted shouting showcase showdown showed showing shown shows shut sick side
sidelined sidelines sides siege sight sights sign signal signals signature signatures signed significance
significant significantly signing signs silent similar similarly simple simply simultaneously singer singers singing
single singles sinking sister sit site sites sits sitting situation situations sixth size sized skill skilled skin
skipper slammed slashed sleep sleeping slice slid slide slight slightly slipped slogan slot slow slowdown slowed
slower slowing slowly sluggish slump small smaller smart smashed smile smoke smooth snapped soap soaring soft soil
sold sole solely solution solutions solve solved solving somebody somehow somewhat somewhere son songs sophisticated
sorry sort sorted sorts sought sounded sounds source sources sovereignty spam spare sparked sparking spawned speak
speakers speaking speaks specialist specially species specific specifically specifications spectacular spectators
speculated speculation speech speeches speeds spell spells spend spending spends spent spin split spoke spoken
spokesman spokesperson spokeswoman sponsor sponsored sponsorship spot spots spotted spread spreading sprinter
spurred spy squad squeeze squeezed stabbed stability stable staff stage staged stages staggering stake stakes
stalled stance stand standing stands starred starring start started starting starts stated statement statements
stating stationed stations status statutory stay stayed staying stays steadily steady steal steep steer stem step
stepped stepping steps stick sticking stiff stimulate stocks stole stolen stomach stood stop stopped stopping stops
storage store stored stores stories stormed story straight straightforward strain stranger strategist strategy
stream streaming strength strengthen strengthened stress stressed stretch strict strike striker strikes striking
string stripped stroke strong stronger strongest strongly struck structural structure structures struggle struggled
struggles struggling stuck students studied studio studying stunned stunning stupid style sub subject subjected
subjects submit submitted subscribers subscription subsequent subsequently subsidiary subsidies substance substances
substantial substantially substitute suburb succeed succeeded success successes successful successfully succession
successive successor sudden sued suffer suffered suffering sufficient sufficiently suggest suggested suggesting
suggestion suggestions suggests suicide suing suit suitable suited suits sum summer sums superb supplied supplier
supplies support supported supporter supporters supporting supportive supports supposed supposedly sure surely
surface surge surged surgery surplus surprise surprised surprising surprisingly surround surrounded surrounding
surroundings surveillance survey surveyed surveys survival survive survived survivors suspect suspected suspects
suspend suspended suspension suspicion suspicious sustain sustainable sustained swap sweeping swept swiftly swing
switch switched symbol symptoms system table tackle tackled tackling tactic tactical tactics tag takeover takes
takings talent talented talents talk talked talking talks tall tank tanks tap tape target targeted targeting targets
tasks taste taught tax taxation taxes taxi taxpayer taxpayers tea teach teacher teaching team teams tears technical
technically technique techniques technological teen teenage teenager teenagers teens teeth telecoms telephone
televised telling tells temperatures temporarily temporary tend tended tends tens tense tension tensions tenure term
terms terrible terrifying territory terror terrorist terrorists tested testified testimony testing text texts
thanked thanks theme themes theories theory therapy thin think thinking thinks third thirds thorough thoroughly
thought thoughts thousand thousands threat threaten threatened threatening threatens threats three threshold threw
thrilled thriller thrilling thrive throw throwing thrown thrust thumb ticket tickets tide tie tied tier ties tight
tightening time timing tiny tip tipped tips tired title titled titles toe toilet tolerance toll tone tonnes tool
tools top topic topics topped topping torn torture total totally touch touched touches tough tougher toughest
touring tourists tournament tournaments towns trace track tracked tracking tracks traded traders trading tradition
traditional traditionally traditions traffic tragedy tragic trail train trained training transaction transactions
transfer transferred transfers transform transformed translate translated translates transparency transparent
trapped trauma travel traveled traveling travelled travelling travels treat treated treating treatment treatments
trees tremendous trend trending trends trial trials tribal tribute trick tricks tricky tried tries trigger triggered
trillion trio trip trips triumph triumphed troops trophies trouble troubled troubling truck true truly trusted truth
try trying tuition tune tuned turf turmoil turn turnaround turned turning turnout turnover turns tweet tweeted
tweeting tweets twice twist two tycoon type types typical typically ultimate ultra unable unacceptable unarmed
unaware unbeaten unbelievable uncertain uncertainty unchanged unclear uncomfortable uncovered undergo undergoing
underlined underlying undermine undermining underneath understand understandable understanding understands
understood underway undisclosed undoubtedly unemployment unexpected unfair unhappy unidentified uniform unique unity
unknown unlawful unlike unlikely unnamed unnecessary unpaid unprecedented unpredictable unrest unsuccessful unusual
unveiled unwilling upbeat upcoming update updated updates upgrade upheld upload uproar upset upward urge urged
urgent urgently urging useful user users usual usually utility utterly vacation valid valuable value valued values
various vary vast vastly vehicle vehicles venture venue venues verdict verge verify version versions versus vessel
veteran veto viable victim victims victories victory video videos view viewed viewers viewing views village villages
villain violated violation violations violence violent viral virtual virtually virus viruses visa visible visit
visited visiting visitors visits vital vocal voice voiced volatile volley voluntarily voluntary volunteer volunteers
vote voted voter voters votes voting vowed vulnerable vying wage wages wait waited waiting wake walked walks walls
wanted wanting warm warming warn warned warning warnings warrant wary waste wasted watchdog watched watching wave
waves waving ways weak weakened weakening weaker weakness wealth wealthy weapon weapons wear wearing weather website
websites week weekend weeks weighed weight weird welcome welcomed welfare whatsoever wheel whereabouts whistle wide
widely wider widespread wife wild willing willingness win window winds wing winger winner winners winning wins
wisdom wish wished wishes withdraw withdrawal withdrawn withdrew witness witnessed witnesses woke won wondered
wonderful wondering word wording words wore work worked worker workforce working works worlds worldwide worn worried
worries worry worrying worse worst worth worthy wound wounded wounds wrapped wreck wreckage write writer writes
writing written wrong wrongdoing wrote yards year years yen yesterday youngest youngsters yuan zone zones
`
    .trim()
    .split(/\s+/),
)
