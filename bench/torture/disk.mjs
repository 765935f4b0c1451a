/** Small disks and read-only ones: real ones, where this machine lets us make them. */
import { spawnSync } from 'node:child_process';
import { Sandbox } from './sandbox.mjs';

const BIG = 'size=64m';
const tmpfs = (folder, options) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder]);
const remount = (folder, options) => spawnSync('mount', ['-o', `remount,${options}`, folder]);

/** Whether this machine lets us make a small disk. */
export function mounts(base) {
  if (process.getuid?.() !== 0) return false;
  const sandbox = new Sandbox(base);
  const { status } = tmpfs(sandbox.folder, 'size=64k');
  if (status === 0) spawnSync('umount', [sandbox.folder]);
  sandbox.remove();
  return status === 0;
}

const isOfDisk = ({ isReadOnly, smallDisk, smallTemporary }) => Boolean(isReadOnly || smallDisk || smallTemporary);

/** Where no disk can be made, the shim says what such a disk would say. */
export function injectInstead(fault) {
  if (!isOfDisk(fault)) return;
  const on = fault.smallTemporary ? 'spool' : 'open|write|mkdir|link';
  fault.run.fault = { kind: fault.isReadOnly ? 'EROFS' : 'ENOSPC', on, at: 1, sticky: true };
}

/** To be called before anything is in the sandbox. */
export function makeDisk(sandbox, fault) {
  if (fault.smallTemporary) tmpfs(sandbox.temporary, `size=${fault.smallTemporary >> 10}k`);
  else if (isOfDisk(fault)) tmpfs(sandbox.folder, BIG);
}

/** From here on there is little room, or none. */
export function constrainDisk(sandbox, { isReadOnly, smallDisk }) {
  if (isReadOnly) remount(sandbox.folder, 'ro');
  if (!smallDisk) return;
  const used = Number(spawnSync('du', ['-sk', sandbox.folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
  remount(sandbox.folder, `size=${used + Math.ceil(smallDisk / 1024)}k`);
}

/** Somebody made room. */
export function freeDisk(sandbox, fault) {
  if (fault.smallTemporary) remount(sandbox.temporary, BIG);
  else if (isOfDisk(fault)) remount(sandbox.folder, `rw,${BIG}`);
}

export function removeDisk(sandbox, fault) {
  if (isOfDisk(fault)) spawnSync('umount', [fault.smallTemporary ? sandbox.temporary : sandbox.folder]);
}
