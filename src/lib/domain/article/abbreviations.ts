/** Abbreviations whose full stop does not end a sentence, without the stop. */
export const ABBREVIATIONS = new Set(
	(
		'Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Cmdr Maj Adm Sen Rep Reps Sens Gov Pres Rev Hon St Ste ' +
		'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri No Nos vs v ' +
		'approx est Bros Dept Univ Ave Blvd Rd Ft Mt Fig pp cf al e.g i.e Calif Fla Ariz Tex Pa Va Md ' +
		'Mass Conn Wash Ore Colo Ill Ind Mich Minn Wis Tenn Ala Ga Okla Kan Neb Nev Mont'
	).split(' ')
);

/** Abbreviations that may also be the last word of a sentence. */
export const MAY_END_SENTENCE = new Set(
	'Inc Corp Co Ltd Jr Sr etc a.m p.m U.S U.K D.C L.A U.N'.split(' ')
);

/** Words that often begin a sentence and seldom follow such an abbreviation inside one. */
export const SENTENCE_STARTERS = new Set(
	(
		'The A An In On At He She It They We I You His Her Their Its This That These Those But And ' +
		'However Meanwhile After Before When While As If For There According Although During Since ' +
		'Earlier Later Last Many Some Several Both Most Officials Police Other Another Also Under With ' +
		'From By To What Who Why How Our My Not No'
	).split(' ')
);
