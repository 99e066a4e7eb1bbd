/** Verbs that report what someone says: base form, then past, third person, other forms. */
const FORMS: Record<string, string> = {
	say: 'said says',
	tell: 'told tells',
	add: 'added adds',
	write: 'wrote writes',
	tweet: 'tweeted tweets',
	explain: 'explained explains',
	note: 'noted notes',
	state: 'stated states',
	argue: 'argued argues',
	warn: 'warned warns',
	claim: 'claimed claims',
	confirm: 'confirmed confirms',
	insist: 'insisted insists',
	declare: 'declared declares',
	remark: 'remarked remarks',
	comment: 'commented comments',
	conclude: 'concluded concludes',
	acknowledge: 'acknowledged acknowledges',
	admit: 'admitted admits',
	announce: 'announced announces',
	predict: 'predicted predicts',
	estimate: 'estimated estimates',
	stress: 'stressed stresses',
	emphasize: 'emphasized emphasized emphasised',
	suggest: 'suggested suggests',
	reply: 'replied replies',
	respond: 'responded responds',
	recall: 'recalled recalls',
	assert: 'asserted asserts',
	maintain: 'maintained maintains',
	allege: 'alleged alleges',
	promise: 'promised promises',
	pledge: 'pledged pledges',
	report: 'reported reports',
	believe: 'believes believed',
	joke: 'joked jokes',
	continue: 'continued continues'
};

/** From a form as it stands in the text to the base form. */
export const REPORTING_FORMS: ReadonlyMap<string, string> = new Map(
	Object.entries(FORMS).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base]))
);

/** Verbs that take a clause without "that" often enough to trust: "She said prices rose". */
export const TAKES_BARE_CLAUSE = new Set(
	'say believe claim argue insist warn state add note confirm predict estimate'.split(' ')
);

/** Verbs after which an inverted subject is usual: "... ," said the minister. */
export const INVERTS = new Set(
	'say add explain write note argue warn tweet state remark comment reply conclude recall insist joke'.split(
		' '
	)
);
