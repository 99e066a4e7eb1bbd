const set = (words: string) => new Set(words.split(' '));

/** Nouns for what a person does or is, in lower case. */
export const ROLE_NOUNS = set(
	'president minister secretary senator representative congressman congresswoman governor mayor ' +
		'chancellor ambassador chairman chairwoman chairperson chair chief executive ceo administrator director ' +
		'commissioner judge justice general colonel lieutenant captain sergeant major admiral commander ' +
		'officer inspector superintendent detective professor king queen prince princess pope cardinal ' +
		'archbishop bishop reverend imam sheikh ayatollah sultan emir emperor coach manager astronaut ' +
		'cosmonaut spokesman spokeswoman spokesperson councillor councilman councilwoman lawmaker attorney ' +
		'lawyer barrister solicitor sheriff speaker leader premier founder co-founder cofounder analyst curator author ' +
		'actor actress singer scientist researcher economist historian activist campaigner journalist blogger ' +
		'reporter editor critic artist musician photographer player goalkeeper striker midfielder defender ' +
		'engineer student teacher candidate member head expert psychologist doctor physician surgeon pilot ' +
		'owner star prosecutor legislator politician adviser advisor envoy organizer organiser resident ' +
		'principal lecturer biologist geologist physicist chemist ecologist oceanographer climatologist ' +
		'meteorologist astronomer volunteer farmer fisherman witness librarian headteacher ranger trustee ' +
		'treasurer firefighter paramedic nurse epidemiologist mp mep congressperson vice-president'
);

/** Words that stand before such a noun in a title: "Prime Minister", "Deputy Chief Justice". */
export const ROLE_MODIFIERS = set(
	'former acting deputy vice assistant chief senior associate executive prime foreign defense defence ' +
		'home justice health finance interior police press lead shadow crown state attorney special national ' +
		'general managing fire district first supreme court environment education transport energy trade ' +
		'emeritus school city county town party opposition club then then- co major brigadier lieutenant united'
);

export const MALE_WORDS = set(
	'mr sir lord king prince father spokesman chairman congressman councilman husband son brother actor emperor sultan emir sheikh imam pope man boy'
);
export const FEMALE_WORDS = set(
	'mrs ms miss dame lady queen princess mother spokeswoman chairwoman congresswoman councilwoman wife daughter sister actress empress woman girl'
);
/** Forms of address: they are no part of a name, and no role to ask about. */
export const HONORIFICS = set('mr mrs ms miss dr sir dame lord lady prof mx rev fr');

/** Short forms of titles that stand before names. */
export const SHORT_TITLES = set(
	'sen rep gov gen col lt sgt capt cmdr maj adm prof dr mr mrs ms miss sir dame lord lady rev mp'
);

/** Nouns for people who speak as a group. */
export const GROUP_NOUNS = set(
	'officials police authorities prosecutors researchers scientists experts investigators lawmakers ' +
		'organisers organizers campaigners activists lawyers ministers engineers doctors firefighters ' +
		'inspectors regulators economists analysts diplomats rescuers residents teachers farmers unions ' +
		'ministry government court company agency department office council committee commission university ' +
		'hospital institute association foundation federation union party army military navy bank museum ' +
		'service board club authority charity airline watchdog school team'
);
