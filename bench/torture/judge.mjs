/** What a folder is after a run: as before, complete, on its way with a lock that says so, or damaged. */

const without = (seen, names) => new Map([...seen].filter(([name]) => !names.includes(name)));
const isSame = (a, b) => a.size === b.size && [...a].every(([name, hash]) => b.get(name) === hash);

/**
 * @param known `inputs` (names), `before`, `complete` and `again` (done once more, of a run that reads what it overwrites): files that
 *   people see, by their hashes
 * @returns 'before', 'complete', 'between', or what is damaged in words
 */
export function stateOf(sandbox, { inputs, before, complete, again }) {
  const seen = without(sandbox.seen(), inputs);
  if (isSame(seen, complete) || isSame(seen, again)) return 'complete';
  if (isSame(seen, before)) return 'before';
  const lies = manifestLies(sandbox, seen);
  if (lies) return `the manifest lies: ${lies}`;
  const known = [before, complete, again];
  const strange = [...seen].filter(([name, hash]) => known.every((one) => hash !== one.get(name)));
  if (strange.length > 0) return `neither old nor new: ${strange.map(([name]) => name).join(', ')}`;
  const hasLock = sandbox.hidden().some((name) => name.endsWith('.crmq-lock'));
  return hasLock ? 'between' : `half of the outputs, and no lock: ${[...seen.keys()].join(', ')}`;
}

/** Where there is a manifest, everything that it names must be as it says. */
function manifestLies(sandbox, seen) {
  for (const name of seen.keys()) {
    if (!name.endsWith('manifest.json')) continue;
    for (const { path, sha256 } of JSON.parse(sandbox.read(name)).outputs) {
      if (path !== '-' && seen.get(path) !== sha256) return path;
    }
  }
  return undefined;
}
