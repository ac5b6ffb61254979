/**
 * Places that need no evidence in the text. General knowledge, written for this project: the member states of the
 * United Nations with their adjectives, states and capitals, and cities and regions that the news names most.
 */

/** `name|other names: adjectives and people`, one country an entry; the first name is the one that stands for all. */
const COUNTRIES = `
Afghanistan: Afghan; Albania: Albanian; Algeria: Algerian; Andorra: Andorran; Angola: Angolan; Argentina: Argentine
Argentinian; Armenia: Armenian; Australia: Australian; Austria: Austrian; Azerbaijan: Azerbaijani Azeri; Bahamas:
Bahamian; Bahrain: Bahraini; Bangladesh: Bangladeshi; Barbados: Barbadian; Belarus: Belarusian; Belgium: Belgian;
Belize: Belizean; Benin: Beninese; Bhutan: Bhutanese; Bolivia: Bolivian; Bosnia and Herzegovina|Bosnia: Bosnian;
Botswana: Botswanan; Brazil: Brazilian; Brunei: Bruneian; Bulgaria: Bulgarian; Burkina Faso: Burkinabe; Burundi:
Burundian; Cambodia: Cambodian; Cameroon: Cameroonian; Canada: Canadian; Cape Verde: ; Central African Republic: ;
Chile: Chilean; China|People's Republic of China: Chinese; Colombia: Colombian; Comoros: Comoran;
Democratic Republic of the Congo|DR Congo|DRC|Democratic Republic of Congo: Congolese; Republic of the Congo: ;
Costa Rica: ; Croatia: Croatian; Cuba: Cuban; Cyprus: Cypriot; Czech Republic|Czechia: Czech; Denmark: Danish Dane;
Djibouti: Djiboutian; Dominica: ; Dominican Republic: ; East Timor|Timor-Leste: ; Ecuador: Ecuadorian; Egypt: Egyptian;
El Salvador: Salvadoran; Equatorial Guinea: ; Eritrea: Eritrean; Estonia: Estonian; Eswatini|Swaziland: Swazi;
Ethiopia: Ethiopian; Fiji: Fijian; Finland: Finnish Finn; France: French; Gabon: Gabonese; Gambia: Gambian; Georgia:
Georgian; Germany: German; Ghana: Ghanaian; Greece: Greek; Grenada: ; Guatemala: Guatemalan; Guinea: Guinean;
Guinea-Bissau: ; Guyana: Guyanese; Haiti: Haitian; Honduras: Honduran; Hungary: Hungarian; Iceland: Icelandic
Icelander; India: Indian; Indonesia: Indonesian; Iran|Islamic Republic of Iran: Iranian; Iraq: Iraqi; Ireland|Republic
of Ireland: Irish; Israel: Israeli; Italy: Italian; Ivory Coast|Côte d'Ivoire: Ivorian; Jamaica: Jamaican; Japan:
Japanese; Jordan: Jordanian; Kazakhstan: Kazakh Kazakhstani; Kenya: Kenyan; Kiribati: ; Kosovo: Kosovar; Kuwait: Kuwaiti;
Kyrgyzstan: Kyrgyz; Laos: Laotian; Latvia: Latvian; Lebanon: Lebanese; Lesotho: ; Liberia: Liberian; Libya: Libyan;
Liechtenstein: ; Lithuania: Lithuanian; Luxembourg: ; Madagascar: Malagasy; Malawi: Malawian; Malaysia: Malaysian;
Maldives: Maldivian; Mali: Malian; Malta: Maltese; Marshall Islands: ; Mauritania: Mauritanian; Mauritius: Mauritian;
Mexico: Mexican; Micronesia: ; Moldova: Moldovan; Monaco: Monegasque; Mongolia: Mongolian; Montenegro: Montenegrin;
Morocco: Moroccan; Mozambique: Mozambican; Myanmar|Burma: Burmese; Namibia: Namibian; Nauru: ; Nepal: Nepalese Nepali;
Netherlands|Holland: Dutch; New Zealand: ; Nicaragua: Nicaraguan; Niger: Nigerien; Nigeria: Nigerian; North Korea|DPRK:
North-Korean; North Macedonia|Macedonia: Macedonian; Norway: Norwegian; Oman: Omani; Pakistan: Pakistani; Palau: ;
Palestine: Palestinian; Panama: Panamanian; Papua New Guinea: ; Paraguay: Paraguayan; Peru: Peruvian; Philippines:
Filipino Philippine; Poland: Polish; Portugal: Portuguese; Qatar: Qatari; Romania: Romanian; Russia|Russian Federation:
Russian; Rwanda: Rwandan; Samoa: Samoan; San Marino: ; Saudi Arabia|Kingdom of Saudi Arabia: Saudi; Senegal: Senegalese;
Serbia: Serbian Serb; Seychelles: ; Sierra Leone: ; Singapore: Singaporean; Slovakia: Slovak Slovakian; Slovenia:
Slovenian Slovene; Solomon Islands: ; Somalia: Somali; South Africa: South-African; South Korea|Republic of Korea:
South-Korean; South Sudan: ; Spain: Spanish Spaniard; Sri Lanka: ; Sudan: Sudanese; Suriname: ; Sweden: Swedish Swede;
Switzerland: Swiss; Syria: Syrian; Taiwan: Taiwanese; Tajikistan: Tajik; Tanzania: Tanzanian; Thailand: Thai; Togo:
Togolese; Tonga: Tongan; Trinidad and Tobago: ; Tunisia: Tunisian; Turkey|Türkiye: Turkish Turk; Turkmenistan: Turkmen;
Tuvalu: ; Uganda: Ugandan; Ukraine: Ukrainian; United Arab Emirates|UAE|Emirates: Emirati;
United Kingdom|UK|Britain|Great Britain: British Briton Brit; United States|US|USA|United States of America: American;
Uruguay: Uruguayan; Uzbekistan: Uzbek; Vanuatu: ; Vatican City|Vatican: ; Venezuela: Venezuelan; Vietnam: Vietnamese;
Yemen: Yemeni; Zambia: Zambian; Zimbabwe: Zimbabwean; England: English; Scotland: Scottish Scot; Wales: Welsh; Northern
Ireland: ; Soviet Union|USSR: Soviet; Hong Kong: ; Greenland: ; Puerto Rico: ; Tibet: Tibetan; Yugoslavia: ;
`

/** Adjectives and people of more than one country, or of none: no names of their own either. */
const PEOPLES = `
European Asian African Arab Persian Kurdish Kurd Korean Scandinavian Nordic Baltic Balkan Slavic Latin Hispanic Latino
Caribbean Jewish Jew Muslim Christian Catholic Protestant Islamic Islamist Hindu Buddhist Sikh Sunni Shia Shiite Orthodox
Communist Nazi Western Westerner Eastern Northern Southern Central Californian Texan Parisian Londoner Muscovite Catalan
Basque Cantonese Mandarin Hebrew Arabic Hindi Gaelic Anglo Marxist Democrat Democratic Republican Conservative Labour
Tory Tories Liberal Socialist Aboriginal Bavarian Chechen Tatar Crimean Siberian Rohingya Uyghur Uighur Sicilian
Olympic Paralympic Victorian Roman Byzantine Ottoman Biblical Quranic Internet Indigenous Pacific Atlantic Arctic
`

const REGIONS = `
Europe,Asia,Africa,America,North America,South America,Latin America,Central America,Antarctica,Oceania,Middle East,
Far East,Eastern Europe,Western Europe,Central Europe,Central Asia,Southeast Asia,South-East Asia,East Asia,South Asia,
West Africa,East Africa,North Africa,Southern Africa,Scandinavia,Balkans,Caucasus,Persian Gulf,Gulf of Mexico,
Gulf of Oman,Strait of Hormuz,South China Sea,East China Sea,Black Sea,Baltic Sea,Red Sea,Caspian Sea,Sea of Azov,
Kerch Strait,Mediterranean,Mediterranean Sea,North Sea,Atlantic Ocean,Pacific Ocean,Indian Ocean,Arctic Ocean,
English Channel,Suez Canal,Panama Canal,Crimea,Donbas,Donbass,Donetsk,Luhansk,Kharkiv,Kherson,Zaporizhzhia,Odesa,Odessa,
Mariupol,Lviv,Dnipro,Mykolaiv,Sumy,Chernihiv,Chernobyl,Bakhmut,Gaza,Gaza Strip,West Bank,Golan Heights,Kashmir,Jammu,
Jammu and Kashmir,Kurdistan,Catalonia,Andalusia,Bavaria,Saxony,Brittany,Normandy,Siberia,Chechnya,Dagestan,Ural,Urals,
Xinjiang,Hubei,Sichuan,Guangdong,Yunnan,Silicon Valley,Wall Street,Downing Street,Manhattan,Brooklyn,Queens,Bronx,
Hollywood,Long Island,Cornwall,Yorkshire,Kent,Essex,Sussex,Surrey,Devon,Lancashire,Guantanamo Bay,Easter Island,
Christmas Island,Sinai,Darfur,Sahel,Himalayas,Alps,Amazon rainforest,Great Barrier Reef,Great Lakes,Midwest,New England,
Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon,Nunavut,
New South Wales,Queensland,Tasmania,South Australia,Western Australia,Northern Territory,Punjab,Kerala,Tamil Nadu,
Karnataka,Maharashtra,Gujarat,Rajasthan,Uttar Pradesh,Andhra Pradesh,Bihar,West Bengal,Assam,Goa,Haryana,Odisha,
Telangana,Idlib,Nagorno-Karabakh,Abkhazia,South Ossetia,Transnistria,Mars,Moon,Earth,Venus,Jupiter,Saturn,Balochistan,
Sindh,Khyber Pakhtunkhwa,Java,Sumatra,Borneo,Bali,Sulawesi,Papua,Mindanao,Luzon,Hokkaido,Okinawa,Falkland Islands,
Channel Islands,Isle of Man,Gibraltar,Bermuda,Guam,Reunion,Sicily,Sardinia,Corsica,Crete,Tuscany,Lombardy
`

const US_STATES = `
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,
Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,
New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,
South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,
District of Columbia,Washington D.C.
`

const CITIES = `
Abu Dhabi,Abuja,Accra,Addis Ababa,Adelaide,Aleppo,Alexandria,Algiers,Almaty,Amman,Amsterdam,Anchorage,Ankara,Antwerp,
Asmara,Astana,Nur-Sultan,Athens,Atlanta,Auckland,Austin,Baghdad,Baku,Baltimore,Bamako,Bangalore,Bengaluru,Bangkok,
Barcelona,Basra,Beijing,Beirut,Belfast,Belgrade,Berlin,Bern,Bilbao,Birmingham,Bogotá,Bogota,Bologna,Bonn,Bordeaux,Boston,
Brasília,Brasilia,Bratislava,Brisbane,Bristol,Brussels,Bucharest,Budapest,Buenos Aires,Cairo,Calgary,Cambridge,Canberra,
Cape Town,Caracas,Cardiff,Casablanca,Charlotte,Chennai,Chicago,Chisinau,Christchurch,Cincinnati,Cleveland,Cologne,
Colombo,Copenhagen,Dakar,Dallas,Damascus,Dar es Salaam,Darwin,Delhi,New Delhi,Denver,Detroit,Dhaka,Doha,Dortmund,Dubai,
Dublin,Durban,Düsseldorf,Edinburgh,Edmonton,El Paso,Florence,Frankfurt,Freetown,Geneva,Genoa,Glasgow,Gothenburg,Grozny,
Guangzhou,Guadalajara,Hamburg,Hanoi,Harare,Havana,Helsinki,Ho Chi Minh City,Hobart,Honolulu,Houston,Hyderabad,
Indianapolis,Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Juba,Kabul,Kampala,Kandahar,Kansas City,Karachi,
Kathmandu,Kazan,Khartoum,Kiev|Kyiv,Kigali,Kingston,Kinshasa,Kolkata,Kuala Lumpur,Kunduz,Lagos,Lahore,La Paz,Las Vegas,
Leeds,Leicester,Leipzig,Lima,Lisbon,Liverpool,Ljubljana,London,Los Angeles,Luanda,Lusaka,Lyon,Madrid,Manchester,Manila,
Maputo,Marseille,Mecca,Medina,Melbourne,Memphis,Mexico City,Miami,Milan,Milwaukee,Minneapolis,Minsk,Mogadishu,Mombasa,
Monrovia,Montevideo,Montreal,Moscow,Mosul,Mumbai,Munich,Nairobi,Naples,Nashville,New Orleans,New York City,Newcastle,
Nicosia,Nottingham,Nuremberg,Oakland,Oklahoma City,Orlando,Osaka,Oslo,Ottawa,Ouagadougou,Oxford,Panama City,Paris,Perth,
Peshawar,Philadelphia,Phnom Penh,Phoenix,Pittsburgh,Podgorica,Port-au-Prince,Portland,Port Moresby,Porto,Portsmouth,
Prague,Pretoria,Pristina,Pyongyang,Quito,Rabat,Raleigh,Ramallah,Rangoon,Yangon,Reykjavik,Reykjavík,Riga,
Rio de Janeiro,Riyadh,Rome,Rotterdam,Sacramento,Saint Petersburg|St. Petersburg|St Petersburg,Salt Lake City,San Antonio,
San Diego,San Francisco,San José,San Jose,San Juan,San Salvador,Sanaa,Santiago,Santo Domingo,São Paulo,Sao Paulo,
Sarajevo,Seattle,Seoul,Sevastopol,Seville,Shanghai,Sheffield,Shenzhen,Skopje,Sochi,Sofia,Southampton,Srinagar,
St. Louis,Stockholm,Strasbourg,Stuttgart,Sydney,Taipei,Tallinn,Tampa,Tashkent,Tbilisi,Tehran|Teheran,Tel Aviv,The Hague,
Thessaloniki,Tijuana,Tirana,Tokyo,Toronto,Toulouse,Tripoli,Tunis,Turin,Ulaanbaatar,Valencia,Valletta,Vancouver,Venice,
Vienna,Vientiane,Vilnius,Vladivostok,Volgograd,Warsaw,Wellington,Wuhan,Xi'an,Yekaterinburg,Yerevan,Zagreb,Zurich,Zürich
`

const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function readNames(list: string): readonly (readonly string[])[] {
  return fold(list)
    .split(',')
    .map((entry) => entry.split('|').map((name) => name.trim()))
}

const countries = fold(COUNTRIES)
  .split(';')
  .map((entry) => entry.split(':'))
  .filter(([names]) => names!.trim() !== '')

/** Other names of one place: each list begins with the name that stands for all. */
export const placeNames: readonly (readonly string[])[] = [
  ...countries.map(([names]) => names!.split('|').map((name) => name.trim())),
  ...[REGIONS, US_STATES, CITIES].flatMap(readNames),
]

const adjectives = [
  ...countries.flatMap(([, people]) => (people ?? '').trim().split(' ')),
  ...fold(PEOPLES).split(' '),
].filter((word) => word !== '')

/** "Russian", "Americans", "Muslim": adjectives and peoples, which are no names by themselves. */
export const demonyms: ReadonlySet<string> = new Set(
  adjectives.flatMap((word) => [word.replace('-', ' '), `${word}s`, word]),
)
