/**
 * Organisations that need no evidence in the text: those that the news names by letters or by one word, each list
 * beginning with the name that stands for all. General knowledge, written for this project.
 */
const ORGANISATIONS = `
NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation,UN|United Nations,EU|European Union,
European Commission,European Parliament,European Council,European Central Bank|ECB,IMF|International Monetary Fund,
World Bank,WHO|World Health Organization|World Health Organisation,WTO|World Trade Organization,
IAEA|International Atomic Energy Agency,ICC|International Criminal Court,OPEC,OSCE,ASEAN,African Union,Arab League,
UNESCO,UNICEF,UNHCR,Interpol|INTERPOL,Europol,G7,G20,FBI|Federal Bureau of Investigation,CIA|Central Intelligence Agency,
NSA|National Security Agency,DHS|Department of Homeland Security,TSA,FDA|Food and Drug Administration,
CDC|Centers for Disease Control and Prevention,EPA|Environmental Protection Agency,FEMA,FAA|Federal Aviation
Administration,NASA,NOAA,SEC|Securities and Exchange Commission,FCC|Federal Communications Commission,IRS,ICE,Pentagon,
White House,Kremlin,Capitol Hill,Congress,Senate,House of Representatives,House of Commons,House of Lords,Parliament,
Bundestag,Knesset,Duma,State Duma,Verkhovna Rada,
Federal Reserve,Scotland Yard,MI5,MI6,GCHQ,KGB,FSB|Federal Security Service,GRU,SBU,IRGC,Mossad,Hamas,Hezbollah,
Taliban,ISIS|ISIL|Islamic State,Al-Qaeda|al-Qaeda|al-Qaida,Al-Shabaab|al-Shabaab,Boko Haram,Houthis,PKK,Fatah,Wagner
Group,BBC|British Broadcasting Corporation,CNN,NBC,ABC,CBS,Fox News,NPR,PBS,Reuters,Associated Press|AP,
Agence France-Presse|AFP,Bloomberg,TASS,RIA Novosti,Interfax,Xinhua,Al Jazeera,New York Times|The New York Times,
Washington Post|The Washington Post,Guardian|The Guardian,Wall Street Journal,Financial Times,USA Today,Le Monde,
Der Spiegel,Daily Mail,Wikinews,Wikipedia,Wikimedia Foundation,Google,Apple,Microsoft,Facebook,Twitter,YouTube,Amazon,
Netflix,Tesla,SpaceX,Boeing,Airbus,Intel,IBM,Samsung,Sony,Huawei,Uber,Instagram,WhatsApp,Telegram,TikTok,Gazprom,
Rosneft,Naftogaz,Toyota,Volkswagen,Volvo,BMW,Ford,General Motors|GM,BP,Shell,ExxonMobil,Nokia,Siemens,Nestlé,Pfizer,
AstraZeneca,Moderna,Johnson & Johnson,Goldman Sachs,JPMorgan,Deutsche Bank,HSBC,Barclays,Red Cross,
International Committee of the Red Cross,Greenpeace,Amnesty International,Human Rights Watch,Oxfam,Salvation Army,
Médecins Sans Frontières|MSF,NRA,ACLU,FIFA,UEFA,IOC|International Olympic Committee,NBA,NFL,NHL,MLB,NCAA,FIA,
Manchester United,Manchester City,Liverpool FC,Chelsea FC,Real Madrid,Juventus,Bayern Munich,Paris Saint-Germain,
Tottenham Hotspur,Democratic Party,Republican Party,Labour Party,Conservative Party,Liberal Democrats,SNP|Scottish
National Party,DUP|Democratic Unionist Party,Sinn Féin,Bharatiya Janata Party|BJP,Communist Party,Ryanair,EasyJet,
Lufthansa,Aeroflot,Air France,KLM,Qantas,Emirates airline,British Airways,American Airlines,United Airlines
`

/** Names of one organisation: each list begins with the name that stands for all. */
export const organisationNames: readonly (readonly string[])[] = ORGANISATIONS.replaceAll(
  /\s+/g,
  ' ',
)
  .split(',')
  .map((entry) => entry.split('|').map((name) => name.trim()))

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A name that ends with one of these is an organisation. */
export const organisationEnds = words(`
Academy Administration Administrations Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board
Broadcaster Brigade Broadcasting Bureau Cabinet Campaign Chamber Choir Church Club Co Coalition College Command
Commission Committee Company Confederation Conference Congress Consortium Constabulary Cooperative Corp Corporation
Corps Council Court Department Directorate Division Embassy Enterprises Exchange Executive FC Federation Fellowship
Festival Force Forces Foundation Front Fund Government Group Guard Guards Herald Holdings Hospital Inc Industries
Inspectorate Institute Institution International Journal Laboratories Laboratory Lab League Limited LLC Ltd Magazine
Mail Media Ministry Mission Motors Museum Navy Network News Observatory Office Organisation Organization Orchestra Parliament
Partnership Party PLC plc Police Post Press Program Programme Project Records Registry Regiment Resistance School
Secretariat Senate Service Services Society Squad Star Studio Studios Support Symphony Survey Patrol Syndicate Systems Taskforce Team Tribe
Technologies Telegraph Television Times Tribune Tribunal Trust Tribune TV Union United Universities University Watch
Workers Works Zoo AG GmbH SA NV AB Oyj LLP
`)

/** "Ministry of Defence", "Bank of England": these join with "of" and "for", and tell an organisation. */
export const organisationHeads = words(`
Academy Agency Association Army Authority Bank Board Bureau Campaign Center Centers Centre Chamber Church College
Commission Committee Confederation Conference Congress Corps Council Court Department Federation Foundation Fund Guard
House Institute Institutes Ministry Museum National Office Organisation Organization Parliament Party School Senate Service
Society Supreme Syndicate Tribunal Trust Union University Directorate League Assembly Command Embassy Cabinet
`)

/** What a company or party is often named without: "Boeing" of "Boeing Company". */
export const droppedEnds = words(`
Airlines Airways Co Company Corp Corporation FC AG SA NV AB LLC Ltd Limited Inc PLC plc GmbH Group Holdings Party Society
Studios Motors Enterprises Industries Alliance
`)

/** Parts of what a department is for: "Department of Health and Human Services". */
export const departmentWords = words(`
Health Welfare Trade Industry Food Agriculture Fire Forestry Fisheries Science Sciences Technology Education Culture Sport Sports Energy
Environment Foreign Affairs Human Services Homeland Security Justice Interior Defence Defense Transport Transportation
Housing Urban Labor Labour Finance Economy Disease Control Prevention Drug Drugs Atomic Arts Media Tourism Business
Development Customs Excise Revenue Children Family Community Medicine Engineering Research Veterans Statistics Mines
Communications Aviation Safety Crime Migration Refugees Immigration Border Protection Natural Resources Innovation
Infrastructure Planning Exchange Securities Trading Information Broadcasting Rights Freedom Peace Reconciliation Relief
Monuments Letters Law Order Strategic International Rural Regional Local Public Social Civil Democracy Religion
`)
