/**
 * Property tests draw the same cases in every run, so that a red run means a change and not luck.
 * `FC_SEED=n` draws others; `FC_SEED=random` lets each test draw its own.
 */
import fc from 'fast-check';

const wanted = process.env.FC_SEED ?? '20261121';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
