const set = (words: string) => new Set(words.split(' '));

/** Last words (or, before "of", first words) of the names of organisations. */
export const ORGANISATION_WORDS = set(
	'University College School Academy Institute Ministry Department Agency Party Council Committee Court ' +
		'Police Bank Inc Inc. Corp Corp. Corporation Company Co. Ltd Ltd. LLC Church Times Herald Tribune Post News ' +
		'Radio Television Union Association Foundation Group Office Service Services Administration Commission ' +
		'Force Forces Navy Army Corps Parliament Congress Senate Assembly Organization Organisation Federation ' +
		'League Society Authority Board Bureau Network Alliance Coalition Guard Cabinet Government Team Club FC ' +
		'United Airlines Airways Motors Systems Technologies Labs Laboratory Media Press Journal Magazine Weekly ' +
		'Daily Gazette Guardian Telegraph Independent Observer Trust Fund Partners Holdings Industries ' +
		'Pharmaceuticals Hospital Museum Library Planetarium Consortium Orchestra Choir Studios Records ' +
		'Initiative Observatory Movement Brigade Battalion Division Secretariat Tribunal Exchange Watch ' +
		'International Centre Center Institution Legion Gallery Galleries Program Programme Project Conference Campaign Festival Ministers Commons Lords Survey'
);

/** Last words of the names of places. */
export const PLACE_WORDS = set(
	'City County Island Islands River Lake Mount Mountain Mountains Sea Ocean Street Lane Avenue Road Boulevard Park ' +
		'Airport Square Bay Valley Province District Stadium Beach Harbor Harbour Bridge Canyon Desert Peninsula ' +
		'Region Territory Coast Strait Gulf Forest Village Township Plaza Tower Towers Hall House Palace ' +
		'Cathedral Mosque Temple Hill Hills Heights Creek Canal Channel Basin Crater Arena Cape Port Station Reef Glacier Volcano Fort'
);
export const PLACE_FIRST_WORDS = set(
	'Mount Lake Cape Port Fort Gulf Strait Isle Lough Loch Santa San São El La Los Las North South East West Upper Lower Greater Central'
);

/** Places that are neither countries nor large cities. */
export const REGIONS = new Set(
	(
		'Europe,Asia,Africa,Antarctica,Oceania,Scandinavia,Middle East,North America,South America,Latin America,' +
		'Central America,Central Asia,Southeast Asia,South East Asia,South Asia,East Asia,East Africa,West Africa,' +
		'North Africa,Western Europe,Eastern Europe,Crimea,Donbas,Siberia,Balkans,Caribbean,Arctic,Pacific,' +
		'Atlantic,Mediterranean,West Bank,England,Scotland,Wales,Northern Ireland,Tibet,Kashmir,Catalonia,' +
		'Bavaria,Xinjiang,Darfur,Tigray,Sahara,Gulf of Mexico,Persian Gulf,Red Sea,Black Sea,Baltic Sea,' +
		'South China Sea,Oval Office,Hollywood,Manhattan,Brooklyn,Earth,Mars,Moon,Venus,Jupiter,Saturn,Mercury'
	).split(',')
);
export const STATES = new Set(
	(
		'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,' +
		'Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,' +
		'Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,' +
		'Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,' +
		'Virginia,West Virginia,Wisconsin,Wyoming,Queensland,Tasmania,New South Wales,South Australia,' +
		'Western Australia,Ontario,Quebec,British Columbia,Alberta,Nova Scotia,Manitoba,Saskatchewan'
	).split(',')
);

/** Organisations whose name does not show it. */
export const KNOWN_ORGANISATIONS = new Set(
	(
		'Google,Microsoft,Apple,Amazon,Facebook,Meta,Twitter,Instagram,YouTube,TikTok,Netflix,Tesla,SpaceX,' +
		'Boeing,Airbus,Intel,Nvidia,OpenAI,Samsung,Sony,Nokia,Oracle,Walmart,Toyota,Volkswagen,Honda,Shell,' +
		'Pfizer,Moderna,AstraZeneca,Hamas,Hezbollah,Taliban,Kremlin,Pentagon,White House,Interpol,Europol,' +
		'Greenpeace,Oxfam,Wikipedia,Mozilla,Disney,Nintendo,Reuters,Bloomberg,Xinhua,Democrats,Republicans,' +
		'Congress,Parliament,Senate,Labour,Conservatives,Roscosmos,Red Cross,United Nations,European Union,' +
		'Associated Press,Agence France-Presse,Radio Free Europe,Amnesty International,Human Rights Watch'
	).split(',')
);

/** Organisations known by their letters. Other capital letters may be anything. */
export const KNOWN_LETTERS = set(
	'NATO UN EU WHO UNICEF UNESCO UNHCR FIFA UEFA IOC NASA ESA JAXA NOAA USGS FBI CIA NSA FDA CDC NIH EPA FAA ' +
		'FEMA IMF OPEC BBC CNN NBC CBS ABC CBC AP AFP UPI IAEA OECD WTO ASEAN IBM BMW BP NHS MI5 MI6 GCHQ OSCE ' +
		'KCNA NPR PBS ITV RSPB IPCC ICC ICJ UNRWA'
);

/** Capital letters that name no organisation. */
export const NO_ORGANISATION = set(
	'TV DNA CEO CFO COO AM PM EST EDT GMT UTC BST PST VIP ID AI IT PC CD DVD GPS MP QC SC PhD HIV AIDS COVID GDP PR VR II III IV VI VII VIII IX XI XX XXI US UK'
);

/** Capitalised words that are no names: they begin sentences, or count days and months. */
export const NO_NAMES = set(
	'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
		'September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. ' +
		'Aug. Sept. Oct. Nov. Dec. The A An In On At He She It They We You But And Or If When While As This That ' +
		'These Those His Her Their Its Our My After Before Since For From To By With However Meanwhile According ' +
		'Although Despite During Earlier Later Last Next Many Most Some Several Other Both One Two Three Four Five ' +
		'Six Seven Eight Nine Ten There Here What Who Why How Where Which Not No Yes Also Then Now So Because Until ' +
		'Unlike Under Over About Among Between Against Without Within Officials People Speaking Asked Today ' +
		'Yesterday Additionally Furthermore Moreover Instead Still Yet Once Only Even Just All Any Each Every Another ' +
		'Such Following Around Nearly Almost More Less Than Recent Recently Currently Previously Finally First ' +
		'Second Third Nobody Everyone Local Police Researchers Scientists Experts Critics Residents Witnesses ' +
		'Well Oh Internet Web Hundreds Thousands Millions Dozens Half About At Through Throughout Across'
);

/** Small words inside names: "Ministry of Health", "Ursula von der Leyen". */
export const OF_WORDS = set('of for');
export const PARTICLES = set('de del la van von der den bin al ibn da do dos el le du di ter');

/** Other names of a city: never two options of one question. */
export const SAME_CITY: ReadonlyMap<string, string> = new Map([
	['L.A.', 'Los Angeles'],
	['New York City', 'New York'],
	['Washington D.C.', 'Washington'],
	['Kiev', 'Kyiv'],
	['Kharkov', 'Kharkiv'],
	['Odessa', 'Odesa'],
	['Bombay', 'Mumbai'],
	['Calcutta', 'Kolkata'],
	['Peking', 'Beijing'],
	['Saigon', 'Ho Chi Minh City']
]);
