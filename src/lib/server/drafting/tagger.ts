import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Tagger, Token } from '../../domain/facts/tagger.ts';

/** Loads the language model (about 0.2 s) and returns the tagger. */
export function loadTagger(): Tagger {
	const nlp = winkNLP(model, ['sbd', 'pos']);
	// the package's type for `lemma` leaves out an argument that its own `out` accepts
	const lemma = nlp.its.lemma as unknown as ItsFunction<string>;
	return (sentence) => {
		const tokens = nlp.readDoc(sentence).tokens();
		const texts = tokens.out();
		const tags = tokens.out(nlp.its.pos);
		const lemmas = tokens.out(lemma);
		return withOffsets(sentence, texts, tags, lemmas).flatMap(splitPossessive).reduce(glue, []);
	};
}

function withOffsets(sentence: string, texts: string[], tags: string[], lemmas: string[]): Token[] {
	let from = 0;
	return texts.flatMap((text, i) => {
		const start = sentence.indexOf(text, from);
		if (start < 0) return [];
		from = start + text.length;
		return [
			{ start, end: from, text, pos: tags[i] ?? 'X', lemma: lemmas[i] ?? text.toLowerCase() }
		];
	});
}

/** The model leaves "'s" on names it does not know. */
function splitPossessive(token: Token): Token[] {
	const match = /^(.{2,})(['’][sS])$/.exec(token.text);
	if (!match?.[1] || !match[2]) return [token];
	const cut = token.start + match[1].length;
	return [
		{ ...token, end: cut, text: match[1], pos: token.pos === 'PART' ? 'PROPN' : token.pos },
		{ start: cut, end: token.end, text: match[2], pos: 'PART', lemma: "'s" }
	];
}

const STOPPED =
	/^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Sen|Rep|Gov|Rev|St|Jr|Sr|Inc|Corp|Co|Ltd|No)$/u;

/** One token for "U.S.", "Feb.", "Jong-un" and "face-to-face", which the model cuts up. */
function glue(tokens: Token[], token: Token): Token[] {
	const last = tokens.at(-1);
	const adjoins = last !== undefined && last.end === token.start;
	if (last && adjoins && joins(last, token)) {
		last.text += token.text;
		last.end = token.end;
		if (/^\p{Lu}/u.test(last.text)) last.pos = 'PROPN';
		else if (/-/.test(last.text)) last.pos = token.pos === 'PUNCT' ? last.pos : token.pos;
		last.lemma = last.text.toLowerCase();
	} else tokens.push({ ...token, pos: /^\d[\d,.]*$/.test(token.text) ? 'NUM' : token.pos });
	return tokens;
}

function joins(last: Token, token: Token): boolean {
	if (token.text === '.') return STOPPED.test(last.text);
	if (/^(?:\p{Lu}\.)+$/u.test(last.text) && /^\p{Lu}\.?$/u.test(token.text)) return true;
	if (token.text === '-') return /^[\p{L}\d]/u.test(last.text);
	return last.text.endsWith('-') && /^[\p{L}\d]/u.test(token.text);
}
