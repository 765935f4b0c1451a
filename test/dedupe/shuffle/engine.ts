/** An engine within the test: channels are lists of bytes by partition, which arrive in any order. */
import type { Json } from '../../../src/contract.ts';
import type { Engine, Request, Work } from '../../../src/dedupe/shuffle/step.ts';
import { STEPS } from '../../../src/dedupe/shuffle/steps.ts';

export class Channels {
  readonly #sent = new Map<string, Map<number, Uint8Array[]>>();
  readonly steps: string[] = [];

  send(channel: string, partition: number, bytes: Uint8Array): void {
    let all = this.#sent.get(channel);
    if (!all) this.#sent.set(channel, (all = new Map()));
    const some = all.get(partition);
    if (some) some.push(Uint8Array.from(bytes));
    else all.set(partition, [Uint8Array.from(bytes)]);
  }

  clear(channel: string): void {
    this.#sent.delete(channel);
  }

  at(channel: string, partition: number): Uint8Array[] {
    return this.#sent.get(channel)?.get(partition) ?? [];
  }

  all(channel: string): Uint8Array[] {
    return [...(this.#sent.get(channel)?.values() ?? [])].flat();
  }

  /** @param shuffle gives the order in which bytes arrive */
  engine(work: Work, of: number, shuffle: <T>(list: readonly T[]) => readonly T[]): Engine {
    return async ({ step, known, reads, writes, all = [], appends = [], alone = false }: Request) => {
      this.steps.push(step);
      const sent: [string, number, Uint8Array][] = [];
      const answers: Json[] = [];
      // as it crosses to another machine
      const text = JSON.stringify(known);
      for (let partition = 0; partition < (alone ? 1 : of); partition++) {
        const read = (channel: string): readonly Uint8Array[] => {
          if (all.includes(channel)) return this.all(channel);
          if (!reads.includes(channel)) throw new Error(`${step} does not read ${channel}`);
          return shuffle(this.at(channel, partition));
        };
        const emit = (channel: string, to: number, bytes: Uint8Array): void => {
          if (!writes.includes(channel) && !appends.includes(channel))
            throw new Error(`${step} does not write ${channel}`);
          if (!(to >= 0 && to < of)) throw new Error(`${step} sends to ${to}`);
          sent.push([channel, to, Uint8Array.from(bytes)]);
        };
        const answer = await STEPS[step]!({ work, known: JSON.parse(text), partition, of, read, emit });
        answers.push(JSON.parse(JSON.stringify(answer)));
      }
      for (const channel of writes) this.clear(channel);
      for (const [channel, to, bytes] of sent) this.send(channel, to, bytes);
      return answers;
    };
  }
}
