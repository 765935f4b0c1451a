/** What can go wrong, drawn by a seed: each fault says what the shim or the outside does, and with which exit codes a run may end. */

const SIGNAL_EXIT = { SIGKILL: ['SIGKILL'], SIGINT: [130], SIGTERM: [143] };
/** Requests by which something is changed on the disk. */
const CHANGES = 'open|write|sync|rename|link|unlink|mkdir|truncate';
const ERRORS = ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EROFS'];

/** A request to the file system, of those that a run of this scenario makes, counted from 1. */
function point(random, counts, on) {
  const most = on.split('|').reduce((sum, op) => sum + (counts[op] ?? 0), 0);
  return most === 0 ? undefined : { on, at: 1 + random.below(most) };
}

/** A signal right at, before, or in the middle of a request. */
function atPoint(random, { counts }, kind) {
  const fault = {
    kind,
    ...point(random, counts, 'any'),
    when: random.pick(['before', 'after']),
    half: random.chance(0.3),
  };
  return { label: `${kind} at a request`, run: { fault }, exits: [...SIGNAL_EXIT[kind], 0] };
}

function atTime(random, { ms }, signal) {
  // A signal that comes before Node has set up its handlers ends it without a word.
  const exits = [...SIGNAL_EXIT[signal], signal, 0];
  return { label: `${signal} at a moment`, run: { afterMs: random.below(Math.ceil(ms * 1.1)), signal }, exits };
}

function failing(random, { counts }, kind) {
  const on = kind === 'ENOSPC' || kind === 'EDQUOT' ? 'write|open|sync|mkdir|link' : CHANGES;
  const fault = {
    kind,
    ...point(random, counts, on),
    sticky: random.chance(0.6),
    half: kind === 'ENOSPC' && random.chance(0.5),
  };
  return { label: `${kind}${fault.sticky ? ' from then on' : ' once'}`, run: { fault }, exits: [3, 0] };
}

const spoolFails = (random, { counts }) => {
  const found = point(random, counts, 'spool');
  return found && { label: 'ENOSPC of TMPDIR', run: { fault: { kind: 'ENOSPC', ...found, sticky: true } }, exits: [3] };
};

const inputFails = (random, { counts }) => {
  const fault = { kind: 'EIO', ...point(random, counts, 'read') };
  return counts.read && { label: 'EIO of the input', run: { fault }, exits: [3] };
};

const spoolIsGone = (random, { counts }) => {
  const found = point(random, counts, 'spoolread');
  return found && { label: 'EIO of TMPDIR', run: { fault: { kind: 'EIO', ...found, sticky: true } }, exits: [3] };
};

/** The input is changed at one of the reads; where it was read whole by then, that is no harm. */
const inputChanges = (random, { counts }, kind, inputs) => {
  const fault = {
    kind,
    input: random.pick(inputs),
    ...point(random, counts, 'read'),
    when: random.pick(['before', 'after']),
  };
  return counts.read && { label: `input: ${kind}`, run: { fault }, exits: [3, 0], changesInput: true };
};

/** @returns one fault for this scenario: { label, run, exits, … } */
export function drawFault(random, scenario, calm) {
  for (;;) {
    const kind = random.below(100);
    let drawn;
    if (kind < 30) drawn = atPoint(random, calm, 'SIGKILL');
    else if (kind < 38) drawn = atTime(random, calm, 'SIGKILL');
    else if (kind < 44) drawn = atPoint(random, calm, random.pick(['SIGINT', 'SIGTERM']));
    else if (kind < 50) drawn = atTime(random, calm, random.pick(['SIGINT', 'SIGTERM']));
    else if (kind < 72) drawn = failing(random, calm, random.pick(ERRORS));
    else if (kind < 75) drawn = spoolFails(random, calm);
    else if (kind < 76) drawn = spoolIsGone(random, calm);
    else if (kind < 79) drawn = inputFails(random, calm);
    else if (kind < 85)
      drawn = inputChanges(random, calm, random.pick(['grow', 'touch', 'cut', 'alter', 'replace']), scenario.input);
    else if (kind < 88) drawn = { label: 'truncated gzip', cutsGzip: true, run: {}, exits: [3] };
    else if (kind < 90) drawn = { label: 'read-only target', isReadOnly: true, run: {}, exits: [3] };
    else if (kind < 93)
      drawn = { label: 'small disk', smallDisk: 4096 * (2 + random.below(40)), run: {}, exits: [3, 0] };
    else if (kind < 94)
      drawn = { label: 'small TMPDIR', smallTemporary: 4096 * (1 + random.below(40)), run: {}, exits: [3, 0] };
    else if (kind < 96) drawn = { label: 'two at once', isTwice: true, run: {}, exits: [0, 3] };
    else if (kind < 97) drawn = { label: 'closed standard error', run: { closesStderr: true }, exits: [0] };
    else drawn = { label: 'closed pipe', closes: true, run: { closeAfter: 1 + random.below(5000) }, exits: [0] };
    if (drawn?.cutsGzip && !scenario.input[0].endsWith('.gz')) continue;
    if (drawn?.closes && !scenario.pipe) continue;
    if (drawn?.isTwice && (scenario.resumes || scenario.stdin)) continue;
    if (drawn) return drawn;
  }
}

/** What may befall the next run, which clears up: nothing, mostly. */
export function drawAgain(random, counts) {
  if (!random.chance(0.3)) return undefined;
  return {
    kind: 'SIGKILL',
    on: 'any',
    at: 1 + random.below(Math.min(60, counts.any)),
    when: random.pick(['before', 'after']),
  };
}
