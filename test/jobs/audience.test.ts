/** The last look at an audience: were who refuses overlooked, no file would appear. */
import { describe, expect, it, vi } from 'vitest';
import { run } from '../laws/run.ts';

const mode = vi.hoisted(() => ({ blind: true }));

/** Overlooks every refusal when it is asked first, as a bug might. */
vi.mock('../../src/jobs/policy/objections.ts', async (original) => {
  const real = await original<typeof import('../../src/jobs/policy/objections.ts')>();
  class Blind extends real.Objections {
    readonly #asked = new Set<number>();
    override objectionTo(row: number, values: Parameters<typeof this.addressObjection>[0]) {
      if (!mode.blind || this.#asked.has(row)) return super.objectionTo(row, values);
      this.#asked.add(row);
      return undefined;
    }
  }
  return { ...real, Objections: Blind };
});

const FILE = Buffer.from('Id,Email,Opt out\n1,ann@kaarna.example,false\n2,bo@kaarna.example,true\n');

describe('an audience that would hold somebody who refused', () => {
  it('is a broken law', async () => {
    mode.blind = true;
    await expect(run(FILE, { dedupe: false, audience: 'email' })).rejects.toMatchObject({
      code: 'law-broken',
      exitCode: 4,
      message: 'record 2 would be in the audience in spite of audience/opted-out',
    });
  });

  it('is written where the eyes are open', async () => {
    mode.blind = false;
    const { audience } = await run(FILE, { dedupe: false, audience: 'email' });
    expect(audience.toString()).toBe('Id,Email,Opt out\n1,ann@kaarna.example,false\n');
  });
});
