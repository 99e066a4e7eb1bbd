import type { KindContent } from '../../domain/questions/kinds/index.ts';
import type { Random } from '../../domain/random.ts';

/** A stored answer to a question of the demo, right or wrong; null when it is left out. */
export function demoAnswer(question: KindContent, isRight: boolean, random: Random): unknown {
	const { kind, content } = question;
	switch (kind) {
		case 'choice':
			return isRight ? content.key : otherThan([content.key], content.options, random);
		case 'multiple':
			if (isRight) return content.keys;
			// half right, as people are
			return [content.keys[0], otherThan(content.keys, content.options, random)].sort();
		case 'truefalse':
			return content.key === isRight;
		case 'text':
			return isRight ? content.accept[0] : null;
		case 'number':
			return String((content.value ?? 0) + (isRight ? 0 : 10));
		default:
			throw new Error(`The demo has no question of the kind ${kind}.`);
	}
}

function otherThan(
	keys: readonly (string | null)[],
	options: readonly { id: string }[],
	random: Random
): string {
	const wrong = options.filter(({ id }) => !keys.includes(id));
	return wrong[Math.floor(random() * wrong.length)]?.id ?? '';
}
