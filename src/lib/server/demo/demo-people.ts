/** Who is in the demo's two classes: made-up names. The last two of the first are in the second too. */
export const DEMO_TEACHER = { name: 'Demo teacher', email: 'demo@lede.example' };

export const DEMO_CLASSES = [
	{
		name: 'Demo 7a',
		names: [
			'Amina Bello',
			'Ben Okafor',
			'Chloé Marchand',
			'Daan Visser',
			'Elif Kaya',
			'Finn Larsen',
			'Giulia Conti',
			'Hana Novak',
			'Ismael Torres',
			'Jonas Weber',
			'Kira Ivanova',
			'Liam Byrne',
			'Maya Shah',
			'Noah Lindgren',
			'Olivia Park',
			'Pablo Reyes'
		]
	},
	{
		name: 'Demo news club',
		names: [
			'Quinn Murphy',
			'Rosa Almeida',
			'Samir Haddad',
			'Tess de Wit',
			'Umar Siddiqui',
			'Vera Horvat',
			'William Osei',
			'Xenia Petrou',
			'Yusuf Demir',
			'Zoë Fischer',
			'Arjun Nair',
			'Bella Rossi',
			'Cem Arslan',
			'Dora Kiss'
		]
	}
] as const;

/** How many of the first class are in the second too. */
export const IN_BOTH = 2;
