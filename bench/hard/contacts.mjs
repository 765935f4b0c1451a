/** Rows of a hard file of people. */
import { createDoubles } from './doubles.mjs';
import { createHouseholds } from './households.mjs';
import { CONTACTS, inShares } from './kinds.mjs';
import { createPeople } from './person.mjs';
import { toldApart } from './record.mjs';
import { createWorkplaces } from './workplaces.mjs';
import { HEADER, stamped, written } from './written.mjs';

/** Kinds whose people have one name: what is known of them has to tell them apart. */
const OF_ONE_NAME = new Set(['suffix', 'namesakes', 'namesakes at work', 'family', 'spouses', 'siblings']);

export function contactRows(r, rows) {
  const people = createPeople(r);
  const makers = { ...createHouseholds(people), ...createWorkplaces(people, rows), ...createDoubles(people) };
  const made = [];
  let entity = 0;
  for (const { kind, entities } of inShares(CONTACTS, makers, rows)) {
    if (OF_ONE_NAME.has(kind)) separate(r, entities);
    for (const records of entities) {
      entity++;
      const cells = new Map();
      for (const one of records) {
        if (made.length === rows) break;
        const own = cells.get(one.copyOf) ?? written(r, stamped(r, one));
        cells.set(one, own);
        made.push({ cells: own, entity, kind, order: own.at(-3), number: made.length });
      }
    }
  }
  return { header: HEADER, made };
}

/** All pairs of records of different people of one name. */
function separate(r, entities) {
  for (const [i, ours] of entities.entries()) {
    for (const theirs of entities.slice(0, i)) {
      for (const a of ours) for (const b of theirs) if (isAlike(a, b)) toldApart(r, a, b);
    }
  }
}

const isAlike = (a, b) => a.last === b.last && a.first.slice(0, 2) === b.first.slice(0, 2);
