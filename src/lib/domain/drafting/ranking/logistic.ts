import type { Features } from './features.ts';

/** A logistic model: the chance that a reader finds a draft right. */
export interface Model {
	intercept: number;
	/** By the feature's name; a feature that is not here weighs nothing. */
	weights: Record<string, number>;
}

/** One judged draft, as the fit sees it. */
export interface Example {
	features: Features;
	right: boolean;
}

/** The model's chance, 0..1, that a draft with these features is right. */
export function chanceOf({ intercept, weights }: Model, features: Features): number {
	let sum = intercept;
	for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}

const ROUNDS = 40;
const CLOSE_ENOUGH = 1e-9;

/**
 * Fits a logistic model by Newton's method with a ridge penalty (λ/2 · |weights|², the intercept free).
 * Deterministic; features that fewer than `fewest` examples have are left out.
 * Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2nd ed., 4.4.1 and 3.4.1.
 */
export function fitted(examples: readonly Example[], lambda: number, fewest = 5): Model {
	const names = frequentNames(examples, fewest);
	const rows = examples.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)]);
	const size = names.length + 1;
	let beta = new Array<number>(size).fill(0);
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = new Array<number>(size).fill(0);
		const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
		rows.forEach((row, k) => {
			const sum = row.reduce((total, value, i) => total + value * (beta[i] ?? 0), 0);
			const chance = 1 / (1 + Math.exp(-sum));
			const error = (examples[k]?.right ? 1 : 0) - chance;
			const spread = chance * (1 - chance);
			row.forEach((value, i) => {
				if (value === 0) return;
				gradient[i] = (gradient[i] ?? 0) + error * value;
				const line = hessian[i] as number[];
				for (let j = i; j < size; j++) line[j] = (line[j] ?? 0) + spread * value * (row[j] ?? 0);
			});
		});
		for (let i = 0; i < size; i++) {
			const ridge = i === 0 ? 1e-9 : lambda;
			gradient[i] = (gradient[i] ?? 0) - (i === 0 ? 0 : lambda * (beta[i] ?? 0));
			const line = hessian[i] as number[];
			line[i] = (line[i] ?? 0) + ridge;
			for (let j = 0; j < i; j++) line[j] = hessian[j]?.[i] ?? 0;
		}
		const step = solved(hessian, gradient);
		beta = beta.map((value, i) => value + (step[i] ?? 0));
		if (step.every((value) => Math.abs(value) < CLOSE_ENOUGH)) break;
	}
	return {
		intercept: beta[0] ?? 0,
		weights: Object.fromEntries(names.map((name, i) => [name, beta[i + 1] ?? 0]))
	};
}

function frequentNames(examples: readonly Example[], fewest: number): string[] {
	const counts = new Map<string, number>();
	for (const { features } of examples)
		for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= fewest)
		.map(([name]) => name)
		.sort();
}

/** Solves A x = b for a symmetric positive definite A, by Cholesky's decomposition. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const size = right.length;
	const lower = Array.from({ length: size }, () => new Array<number>(size).fill(0));
	for (let i = 0; i < size; i++)
		for (let j = 0; j <= i; j++) {
			let sum = matrix[i]?.[j] ?? 0;
			for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0);
			(lower[i] as number[])[j] =
				i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j]?.[j] ?? 1);
		}
	const half: number[] = [];
	for (let i = 0; i < size; i++) {
		let sum = right[i] ?? 0;
		for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] ?? 0) * (half[k] ?? 0);
		half.push(sum / (lower[i]?.[i] ?? 1));
	}
	const result = new Array<number>(size).fill(0);
	for (let i = size - 1; i >= 0; i--) {
		let sum = half[i] ?? 0;
		for (let k = i + 1; k < size; k++) sum -= (lower[k]?.[i] ?? 0) * (result[k] ?? 0);
		result[i] = sum / (lower[i]?.[i] ?? 1);
	}
	return result;
}
