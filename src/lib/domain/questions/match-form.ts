import type { Fields } from './question.ts';
import { foldText } from './text-match.ts';

interface Target {
	id: string;
	text: string;
	feedback: string;
}

/**
 * The author's rows of a prompt and the answer that it goes with, and the answers that fit nothing,
 * one a line. Equal answers become one target. A row's target keeps its id when its words change.
 */
export function matchFromForm(fields: Fields) {
	const all = (name: string) => fields.getAll(name).map((value) => String(value).trim());
	const [texts, fits, notes] = [all('optionText'), all('fits'), all('optionFeedback')];
	const [targetIds, extraIds] = [all('targetId'), all('extraId')];
	const targets: Target[] = [];

	function newId(): string {
		const used = new Set([...targetIds, ...extraIds, ...targets.map(({ id }) => id)]);
		for (let n = 1; ; n++) if (!used.has(`t${n}`)) return `t${n}`;
	}

	function targetOf(text: string, oldId = '', feedback = ''): string {
		const same = targets.find((target) => foldText(target.text) === foldText(text));
		if (same) {
			same.feedback ||= feedback;
			return same.id;
		}
		const isFree = oldId && !targets.some(({ id }) => id === oldId);
		const id = isFree ? oldId : newId();
		targets.push({ id, text, feedback });
		return id;
	}

	const prompts = all('optionId').flatMap((id, row) => {
		const [text = '', fit = '', note] = [texts[row], fits[row], notes[row]];
		if (!text && !fit && !note) return [];
		return { id, text, target: fit && targetOf(fit, targetIds[row], note) };
	});
	const extras = all('extra').flatMap((lines) => lines.split('\n').map((line) => line.trim()));
	extras.filter(Boolean).forEach((text, line) => targetOf(text, extraIds[line]));
	return { prompts, targets };
}
