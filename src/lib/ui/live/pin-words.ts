/** Why a typed PIN leads nowhere. */
export const PIN_PROBLEMS = {
	length: 'A PIN has six digits. Look at the screen again.',
	unknown:
		'No game runs with this PIN now. Compare it digit by digit; if it is right, the game is over or not open yet.',
	'too-often': 'Too many wrong PINs came from here. Wait ten minutes, or ask your teacher.'
};

/** Why somebody cannot come in. */
export const REFUSALS = {
	removed: {
		title: 'Your teacher has taken you out of this game',
		text: 'If that was a mistake, talk to your teacher.'
	},
	locked: {
		title: 'The door is locked',
		text: 'Nobody new gets in now. Ask your teacher to unlock it, then try again.'
	},
	over: { title: 'This game is over', text: 'Ask your teacher whether there is another one.' },
	'not-found': { title: 'This game is gone', text: 'Ask your teacher for the PIN of another one.' }
};
