import type { Candidate, Material } from '../material.ts';
import { featuresOf, type Features } from './features.ts';
import { chanceOf, type Model } from './logistic.ts';
import fitted from './weights.json' with { type: 'json' };

/** A candidate that passed the checks, with what the ranker thinks of it. */
export interface Scored extends Candidate {
	features: Features;
	/** The chance, 0..1, that a reader finds it right. */
	score: number;
}

const model: Model = fitted;

/** Drafts below it wait behind "Show more". Chosen with the weights: see docs/measurements.md. */
export const THRESHOLD = fitted.threshold;

/** Weighs a candidate. */
export function scored(material: Material, candidate: Candidate): Scored {
	const features = featuresOf(material, candidate);
	return { ...candidate, features, score: chanceOf(model, features) };
}
