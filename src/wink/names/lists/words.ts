/** Capitalised words that are no names, or not alone. General knowledge, written for this project. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Days, months, feasts; "May" and "April" may be people after a title or a given name. */
export const calendarWords = words(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Jan Feb Mar Apr Jun Jul Aug
Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Christmas Easter Ramadan Thanksgiving Eve GMT UTC EST EDT PST PDT BST CET
CEST AM PM AD BC CE BCE
`)

/** Never a name when they stand alone. */
export const commonCapitals = words(`
I God Internet Web TV DVD CD PhD OK A.M P.M Q A No Yes Dr Mr Mrs Ms Click Photo Image File Video Source Sources Read More
Related News Breaking Exclusive Update Updated Correction Editor Note Editorial Interview Fig Figure Table Vol
Vs Ltd Inc AI IT PM MP MPs CEO CEOs CFO GDP HIV AIDS DNA EUR USD GBP LGBT LGBTQ UFO SUV ATM PDF URL FAQ HQ ID IP IQ PR
VIP Constitution Bible Quran State Government Ministry Minister Prime Foreign Secretary Bill Act Law Article
Republic Kingdom City Cup League World Final Finals Semi Quarter Season Match Game Games North South East West Northern
Southern Eastern Western Central Northwest Northeast Southwest Southeast Upper Lower Greater New Old Big Great First Second Third Day Week Month
Year Spring Summer Autumn Winter Member Members Lawmakers Officials Police Army Court Council Committee Commission Board
Department Office University College School Church Party Union Group Company Bank Club Team Association Agency Service
Ms Hon Sir Madam Jr Sr House Whip Pool Chapter Section Part Page Room Phase Level Category Mark Type Class Grade Grand
`)

/** A place's name ends with one of these. */
export const placeEnds = words(`
River Lake Lakes Island Islands Mountain Mountains Mount Street Road Avenue Highway Airport County Province Region
Oblast District Valley Sea Ocean Bay Peninsula Park Bridge Square City Town Village Township Parish Desert Forest Canyon
Coast Beach Harbour Harbor Port Station Stadium Arena Tower Canal Strait Gulf Cape Creek Falls Hill Hills Heights
Plateau Volcano Glacier Prefecture Territory Territories Cathedral Palace Castle Temple Mosque Prison Hotel Mall Plaza
Boulevard Lane Pradesh Raion Canyon Dam Reservoir Field Gardens Basin Reef Archipelago Airfield Border Crossing Cemetery Market Range Reservation Estuary Mall Airfield Monument
`)

/** A place's name starts with one of these: "Lake Erie", "Strait of Hormuz". */
export const placeHeads = words(`
Lake Mount Mt Cape Port Fort Isle Gulf Strait Straits Bay City Kingdom Republic Sea State River Island Province County
Commonwealth Emirate Democratic Central Port
`)

/** Followed by "of": "city of Odesa". */
export const placeNouns = words(`
city town village province region district county state island port capital suburb municipality prefecture oblast
territory neighbourhood neighborhood borough settlement
`)

/** Words that an acronym or name joins with a number: "Boeing 737", "Article 5". */
export const numberedHeads = words(`
Boeing Airbus Flight Apollo Soyuz Falcon Channel Article Formula Route Interstate Highway Voskhod Vostok Sputnik Gemini Windows iPhone PlayStation Group Section Title Chapter Area Radio Sky Voyager
`)
