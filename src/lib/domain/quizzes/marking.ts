import * as v from 'valibot';

/** How a quiz turns credit into marks: the teacher's choice for all of its questions. */
export const Marking = v.object({
	/** A wrong choice costs as much as guessing would win. */
	negative: v.boolean(),
	/** Students say how sure they are; being sure and right earns most, sure and wrong costs most. */
	certainty: v.boolean(),
	/** How often a question may be tried within an attempt; with 1 nothing is told before the end. */
	tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
	/** Thousandths of a question's marks that each wrong try and each hint costs. */
	milliPenalty: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
});
export type Marking = v.InferOutput<typeof Marking>;

/** Points for right answers, nothing else: how a quiz marks until its teacher says otherwise. */
export const PLAIN_MARKING: Marking = {
	negative: false,
	certainty: false,
	tries: 1,
	milliPenalty: 333
};
