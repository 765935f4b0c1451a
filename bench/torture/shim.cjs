/**
 * Preloaded into crmq (`node --require`): counts what it asks of the file system, and at the n-th request kills the process, sends it a
 * signal, lets the disk fail, or changes the input under its hands. `TORTURE` says what and when (bench/torture/faults.mjs);
 * `TORTURE_LOG` names a file for the counts.
 */
'use strict';
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { syncBuiltinESMExports } = require('node:module');

const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'];
const fault = JSON.parse(process.env.TORTURE || '{}');
const { appendFileSync, utimesSync, truncateSync, renameSync, copyFileSync, writeFileSync, readFileSync, statSync } =
  fs;
const { chmodSync, linkSync } = fs;
const counts = {};
let matched = 0;

/** Called before each request; answers whether a write is to be cut in half, and what happens after the request. */
function step(op, path) {
  counts[op] = (counts[op] ?? 0) + 1;
  counts.any = (counts.any ?? 0) + 1;
  if (!fault.kind || (fault.on !== 'any' && !fault.on.split('|').includes(op))) return {};
  matched++;
  if (matched !== fault.at && !(fault.sticky && matched > fault.at)) return {};
  const half = Boolean(fault.half) && op === 'write';
  const isAfter = half || fault.when === 'after';
  if (!isAfter) act(op, path);
  return { half, after: isAfter ? () => act(op, path) : undefined };
}

function act(op, path) {
  if (SIGNALS.includes(fault.kind)) process.kill(process.pid, fault.kind);
  else if (fault.kind === 'grow') appendFileSync(fault.input, 'x,y,z\n');
  else if (fault.kind === 'touch') utimesSync(fault.input, new Date(), new Date(Date.now() + 5000));
  else if (fault.kind === 'cut') truncateSync(fault.input, 100);
  else if (fault.kind === 'alter') alter(fault.input);
  else if (fault.kind === 'disguise') disguise(fault.input);
  else if (fault.kind === 'mode') chmodSync(fault.input, 0o640);
  else if (fault.kind === 'link') linkSync(fault.input, `${fault.input}.link`);
  else if (fault.kind === 'away') renameSync(fault.input, `${fault.input}.read`);
  else if (fault.kind === 'replace') {
    copyFileSync(fault.input, `${fault.input}.new`);
    renameSync(`${fault.input}.new`, fault.input);
  } else throw Object.assign(new Error(`${fault.kind}: injected, ${op}`), { code: fault.kind, syscall: op, path });
}

/** Another byte in the middle, and the size stays. */
function alter(file) {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = bytes[at] === 120 ? 121 : 120;
  writeFileSync(file, bytes);
}

/** As `alter`, and the date is put back as it was, to the millisecond. */
function disguise(file) {
  const { atime, mtime } = statSync(file);
  alter(file);
  utimesSync(file, atime, mtime);
}

const handles = new WeakMap();

function patchHandle(handle) {
  const own = Object.getPrototypeOf(handle);
  if (own.isPatched) return;
  own.isPatched = true;
  const wrap = (name, op) => {
    const original = own[name];
    own[name] = async function (...args) {
      const isSpool = handles.get(this) === 'spool' && op !== 'sync';
      const { half, after } = step(isSpool ? (op === 'read' ? 'spoolread' : 'spool') : op, handles.get(this));
      if (half && typeof args[0] !== 'string') await original.call(this, args[0].subarray(0, args[0].length >> 1));
      else if (half) await original.call(this, args[0].slice(0, args[0].length >> 1));
      const result = half ? undefined : await original.apply(this, args);
      after?.();
      return result;
    };
  };
  wrap('read', 'read');
  wrap('write', 'write');
  wrap('sync', 'sync');
  wrap('truncate', 'truncate');
}

function patchPromises() {
  const own = fs.promises;
  const { open } = own;
  own.open = async (path, flags, ...rest) => {
    const kind = typeof flags === 'number' ? 'spool' : flags === 'r' || flags === undefined ? 'look' : 'open';
    const { after } = step(kind, path);
    const handle = await open(path, flags, ...rest);
    handles.set(handle, kind === 'spool' ? 'spool' : path);
    patchHandle(handle);
    after?.();
    return handle;
  };
  for (const name of ['rename', 'link', 'unlink', 'mkdir', 'rmdir', 'chmod', 'mkdtemp', 'rm']) {
    const original = own[name];
    own[name] = async (...args) => {
      const { after } = step(name, args[0]);
      const result = await original(...args);
      after?.();
      return result;
    };
  }
}

/** Outputs are put into place by this one. */
function patchRename() {
  fs.renameSync = (from, to) => {
    const { after } = step('rename', from);
    renameSync(from, to);
    after?.();
  };
}

function patchRead() {
  const { read } = fs;
  fs.read = (descriptor, ...rest) => {
    const done = rest.at(-1);
    try {
      const { after } = step('read', 'input');
      read(descriptor, ...rest.slice(0, -1), (error, ...found) => {
        if (!error) after?.();
        done(error, ...found);
      });
    } catch (error) {
      process.nextTick(done, error);
    }
  };
}

/** Encrypted files are the same in every run, so that they can be compared. */
function drawTheSame() {
  let state = 1;
  const getRandomValues = (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      bytes[i] = state >>> 24;
    }
    return bytes;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: getRandomValues });
}

if (isMainThread && (process.argv[1] ?? '').endsWith('crmq.js')) {
  patchPromises();
  patchRename();
  patchRead();
  drawTheSame();
  syncBuiltinESMExports();
  const log = process.env.TORTURE_LOG;
  if (log) process.on('exit', () => writeFileSync(log, JSON.stringify(counts)));
}
