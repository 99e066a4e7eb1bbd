import type { Candidate, Material } from './material.ts';
import { ARTICLE_ITSELF } from './options/speakers.ts';

/**
 * Why an option is wrong, in words that do not tell the right one: a student may read them between
 * two tries.
 */
export function whyWrong(material: Material, { form, asks }: Candidate, option: string): string {
	const entity = material.entities.find(
		({ name, aliases }) => name === option || aliases.has(option)
	);
	if (option === ARTICLE_ITSELF) return 'The article puts this into somebody’s mouth.';
	if (form === 'who-said')
		return entity?.speaks
			? `${option} is quoted in the article, but not with this.`
			: entity
				? `${option} is named in the article, but does not say this there.`
				: 'Nobody of this name says this in the article.';
	if (entity) return `${option} is in the article, but not with this part in it.`;
	if (material.text.includes(option))
		return `“${option}” stands in the article for something else.`;
	if (asks === 'number') return 'The article does not give this number.';
	if (asks === 'time') return 'The article does not give this date.';
	return `The article does not name ${option} here.`;
}
