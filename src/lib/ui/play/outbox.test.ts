import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, type Revision } from '../../domain/attempts/revisions.ts';
import { Outbox, type Unsent } from './outbox.ts';

// One question, answered from devices whose network loses what it likes: before the server has it,
// or its confirmation afterwards. A delayed message may come a second time, a page may be closed.

type Fate = 'arrives' | 'lost on the way' | 'confirmation lost';

class Server {
	history: Revision[] = [];

	save({ values, base }: Unsent) {
		const decision = decide(this.history, base, { answer: values[0] ?? null, certainty: null });
		if (decision.as === 'new')
			this.history.unshift({
				revision: decision.revision,
				answer: values[0] ?? null,
				certainty: null
			});
		const stands = decision.as === 'new' || decision.as === 'stands';
		return { ...this.newest, instead: !stands };
	}

	get newest() {
		return this.history[0] ?? { revision: 0, answer: null };
	}
}

class Device {
	shows: unknown = null;
	revision = 0;
	outbox = new Outbox();
	messages: Unsent[] = [];

	constructor(readonly server: Server) {}

	choose(answer: string) {
		this.shows = answer;
		this.outbox.put(1, { values: [answer], certainty: null }, this.revision);
	}

	send(fate: Fate): boolean {
		const unsent = this.outbox.next();
		if (!unsent) return false;
		this.messages.push({ ...unsent });
		if (fate === 'lost on the way') return false;
		const saved = this.server.save(unsent);
		if (fate === 'confirmation lost') return false;
		this.revision = saved.revision;
		this.outbox.done(unsent, saved.revision);
		if (saved.instead && !this.outbox.has(1)) this.shows = saved.answer;
		return true;
	}

	/** A message of the past comes (again): nobody reads the answer. */
	repeat(which: number) {
		const old = this.messages[which % this.messages.length];
		if (old) this.server.save(old);
	}

	/** The page is closed and opened again: it has what the server shows and what was kept. */
	reopen() {
		const kept = this.outbox.waiting.map((one) => ({ ...one }));
		const { revision, answer } = this.server.newest;
		Object.assign(this, { shows: answer, revision });
		this.outbox = new Outbox();
		for (const { values } of this.outbox.putBack(kept)) this.shows = values[0] ?? null;
	}

	/** The network is good again, and the page looks at what the server has. */
	settle() {
		while (this.send('arrives'));
		this.reopen();
	}
}

type Step = { choose: string } | { send: Fate } | { repeat: number } | { reopen: true };

/** Steps of `devices` devices whose choices are among `answers`; each its own without them. */
const steps = (devices: number, answers: readonly string[] = []) =>
	fc.array(
		fc.tuple(
			fc.nat(devices - 1),
			fc.oneof<fc.Arbitrary<Step>[]>(
				fc.record({ choose: answers.length ? fc.constantFrom(...answers) : fc.uuid() }),
				fc.record({
					send: fc.constantFrom('arrives', 'lost on the way', 'confirmation lost')
				}),
				fc.record({ repeat: fc.nat() }),
				fc.constant({ reopen: true })
			)
		),
		{ maxLength: 40 }
	);

/** What is stored in the end (newest first), what each device shows, and what it chose last. */
function play(all: readonly [number, Step][]) {
	const server = new Server();
	const devices = [new Device(server), new Device(server)];
	const chosen: (string | undefined)[] = [];
	for (const [at, step] of all) {
		const device = devices[at] as Device;
		if ('choose' in step) device.choose((chosen[at] = step.choose));
		else if ('send' in step) device.send(step.send);
		else if ('repeat' in step) device.repeat(step.repeat);
		else device.reopen();
	}
	// each sends what it has, then looks at what came of it
	for (const device of [...devices, ...devices]) device.settle();
	const stored = server.history.map(({ answer }) => answer);
	return { stored, shown: devices.map(({ shows }) => shows), chosen };
}

const MANY = { numRuns: 1000 };

it('stores each choice once and loses none, and two devices end with the newest', () => {
	fc.assert(
		fc.property(steps(2), (all) => {
			const { stored, shown, chosen } = play(all);
			// append-only and each once: what was acknowledged gives way to newer choices alone
			expect(new Set(stored).size).toBe(stored.length);
			for (const last of chosen) if (last) expect(stored).toContain(last);
			expect(shown).toEqual([stored[0] ?? null, stored[0] ?? null]);
		}),
		MANY
	);
});

it('ends with the last choice of a student who goes to and fro on one device', () => {
	fc.assert(
		fc.property(steps(1, ['true', 'false']), (all) => {
			const { stored, chosen } = play(all);
			expect(stored[0]).toBe(chosen[0]);
		}),
		MANY
	);
});

it('shows one stored answer on two devices whose choices are alike', () => {
	fc.assert(
		fc.property(steps(2, ['true', 'false']), (all) => {
			const { stored, shown } = play(all);
			expect(shown).toEqual([stored[0] ?? null, stored[0] ?? null]);
		}),
		MANY
	);
});
