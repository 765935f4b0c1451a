/** What every column of a file means: overrides, then the label by CRM and language, then the values. */
import { distance } from 'fastest-levenshtein';
import type { Country, Crm, Facts, Field, RecordKind, Role } from '../contract.ts';
import { NAME_ROLES } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import type { GivenOrder } from '../values/date/given.ts';
import { headerLabels, lowerLabels, uniqueColumns } from './columns.ts';
import { detectCrm } from './crm/signatures.ts';
import { alsoOf, assignRoles, type Draft } from './draft/assign.ts';
import { findBirthParts } from './draft/birth-parts.ts';
import { doubt } from './draft/doubt.ts';
import { markFirmsNumbers } from './draft/firms-number.ts';
import { homeFact } from './draft/home.ts';
import { keepsFact } from './draft/kept-by-label.ts';
import { readOnlyPerson, standIn } from './draft/only-person.ts';
import { findOwnId } from './draft/own-id.ts';
import { kindOf } from './draft/record-kind.ts';
import { apartOf, isGuess } from './draft/set-apart.ts';
import { standAlone } from './draft/stand-alone.ts';
import { draftOf, hasRole, type Work } from './draft/work.ts';
import { countryOfHeader } from './facts/country-signs.ts';
import { countDateColumns, factsFor } from './facts/facts.ts';
import { isAmbiguous, judge, turnOf } from './judge/ambiguous.ts';
import { channelFact, judgeConsentLabel, listsChannels, UNTOLD } from './judge/consent.ts';
import { judgeContent } from './judge/content.ts';
import { judgedKey } from './judge/judged-key.ts';
import { judgeNoteLabel } from './judge/notes.ts';
import { readSeveral, saidBeside } from './judge/several-languages.ts';
import { isNumberOf, namesGroup, namesSystemNumber } from './label/code.ts';
import { voteLanguages } from './label/entries.ts';
import { BESIDE_INVITEE, besideInvitee } from './label/host.ts';
import { labelKey, splitGroup } from './label/keys.ts';
import { type Around, type Meaning, readLabel } from './label/labels.ts';
import { messengerFact } from './label/messenger.ts';
import { readQualified } from './label/qualified.ts';
import { thingsIn } from './label/things.ts';
import { isChannelChoice } from './look/channel-choice.ts';
import { codesOf } from './look/check-digits.ts';
import { furtherContacts } from './look/further-contact.ts';
import { isLoginName } from './look/login-name.ts';
import { measuredFact } from './look/measured.ts';
import { findOtherList } from './look/other-list.ts';
import { isSiteName } from './look/site-name.ts';
import { identifierRole, type Shape, sniff } from './look/sniff.ts';
import { swappedFact } from './look/swapped.ts';

interface RecogniseInput {
  /** Header cells as they stand in the file, or as `uniqueColumns` made them. */
  readonly columns: readonly string[];
  /** Decoded cells of the prefix, up to 10,000 records; rows may be ragged. */
  readonly rows: readonly (readonly string[])[];
  readonly format: 'csv' | 'json' | 'ndjson';
  readonly delimiter?: string;
  /** Lines before the header row. */
  readonly preamble?: string;
  /** Column → role as set by hand; null leaves the column unmapped. */
  readonly overrides: ReadonlyMap<string, Role | null>;
  /** The run's `--country`, `''` if none. */
  readonly country: Country;
  /** The run's `--kind`. */
  readonly kind?: RecordKind;
  /** The run's `--date-order`, or that of its locale, for columns that prove none. */
  readonly dateOrder?: GivenOrder;
}

export interface Recognised {
  readonly crm: Crm;
  readonly kind: RecordKind;
  readonly crmReason: string;
  readonly fields: Field[];
}

/**
 * Recognises the columns of a file.
 * @throws CrmqError `unknown-column` for an override of a column that the file does not have
 */
export function recognise(input: RecogniseInput): Recognised {
  const columns = uniqueColumns(input.columns);
  const labels = lowerLabels(headerLabels(columns), isKnown);
  const values = columns.map((_column, index) => input.rows.map((row) => row[index] ?? ''));
  const firstValues = values.map((cells) => cells.find((cell) => cell !== '') ?? '');
  const found = detectCrm(labels, firstValues, input.preamble);
  const signature = input.kind === undefined ? found : { ...found, kind: input.kind };
  const work: Work = {
    labels,
    columns,
    shapes: values.map((cells) => sniff(cells)),
    signature,
    languages: voteLanguages(labels.map(labelKey)),
    drafts: columns.map(() => undefined),
  };
  applyOverrides(work, input.overrides);
  readLabels(work);
  judgeAmbiguous(work);
  const others = readOnlyPerson(work);
  judgeOwnId(work, input.rows.length);
  readContent(work);
  const drafts = work.drafts.filter((draft) => draft !== undefined);
  findBirthParts(drafts, work.shapes, labels);
  for (const draft of drafts) standAlone(work, draft);
  standIn(drafts, others);
  for (const [index, draft] of drafts.entries()) doubt(draft, work.shapes[index] as Shape);
  markFirmsNumbers(drafts, labels, input.kind ?? kindOf(labels, signature.kind, drafts, input.rows.length));
  assignRoles(drafts);
  const countries = values[drafts.findIndex((draft) => draft.role === 'country')]?.map((cell) => cell || input.country);
  const dates = countDateColumns(drafts, values);
  const [language] = work.languages.isEnglish ? [] : work.languages.order;
  const further = furtherContacts(headerLabels(columns), work.shapes);
  const around = {
    roles: drafts.map(({ role }) => role),
    also: drafts.map(({ also }) => also),
    values,
    countries,
    header: countryOfHeader(language),
    given: input.country,
  };
  const fields = drafts.map(
    (draft, index): Field => ({
      column: draft.column,
      index,
      role: draft.role,
      ...alsoOf(draft.role, draft.also),
      confidence: draft.confidence,
      reason: draft.reason,
      facts: {
        ...factsFor(draft.role, values[index] ?? [], around, dates[index], input.dateOrder),
        ...apartOf(draft, labels[index] ?? '', drafts, further.has(index)),
        ...codesOf(labels[index] ?? '', values[index] ?? []),
        ...bearerFact(draft),
        ...homeFact(draft, drafts, labels),
        ...listFacts(signature.crm, draft.role, values[index] ?? []),
        ...channelFact(draft.role, labels[index] ?? ''),
        ...messengerFact(draft.role, labels[index] ?? ''),
        ...keepsFact(draft, labels[index] ?? ''),
        ...measuredFact(draft.role, labels[index] ?? '', values[index] ?? []),
        ...swappedFact(index, around.roles, values),
      },
    }),
  );
  return {
    crm: signature.crm,
    kind: input.kind ?? kindOf(labels, signature.kind, drafts, input.rows.length),
    crmReason: signature.reason,
    fields,
  };
}

function bearerFact({ role, also }: Draft): Pick<Facts, 'mayBePerson' | 'mayBeCompany'> {
  if (role === 'company') return NAME_ROLES.some((name) => also.has(name)) ? { mayBePerson: true } : {};
  return NAME_ROLES.some((name) => name === role) && also.has('company') ? { mayBeCompany: true } : {};
}

function listFacts(crm: Crm, role: Role | null, values: readonly string[]): Pick<Facts, 'otherList'> {
  const otherList = role === null || crm === 'unknown' ? undefined : findOtherList(values, crm, role);
  return otherList === undefined ? {} : { otherList };
}

const BY_ITSELF: Around = { crm: 'unknown', languages: { order: [], isEnglish: false } };
const isKnown = (label: string): boolean =>
  (readLabel(label, BY_ITSELF) ?? readSeveral(label, BY_ITSELF)) !== undefined;

function applyOverrides(work: Work, overrides: RecogniseInput['overrides']): void {
  for (const [name, role] of overrides) {
    const index = findColumn(work.columns, name);
    work.drafts[index] = draftOf(work, index, { role, confidence: 1, reason: 'set by --map', by: 'map' });
  }
}

/** The column of this name; without case and blanks where that fits exactly one. */
function findColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const folded = name.trim().toLowerCase();
  const alike = columns.flatMap((column, index) => (column.trim().toLowerCase() === folded ? [index] : []));
  if (alike.length === 1) return alike[0] as number;
  const nearest = [...columns].sort((a, b) => distance(a.toLowerCase(), folded) - distance(b.toLowerCase(), folded))[0];
  const hint =
    nearest === undefined ? 'the file has no columns' : `the nearest is "${nearest}"; crmq inspect lists all columns`;
  throw new CrmqError('unknown-column', `there is no column "${name}" to map`, { hint });
}

/** Labels that are sure. Ambiguous ones wait until these are known, unless they have one meaning in the CRM of the file. */
function readLabels(work: Work): void {
  const around = { crm: work.signature.crm, languages: work.languages };
  const others = besideInvitee(work.labels);
  for (const [index, label] of work.labels.entries()) {
    if (work.drafts[index]) continue;
    const whole = readLabel(label, around);
    const several = whole ? undefined : readSeveral(label, around);
    const meaning = whole ?? several;
    if (others.has(index)) {
      work.drafts[index] = draftOfOthers(work, index, meaning);
      continue;
    }
    const isSure = several !== undefined || !isAmbiguous(judgedKey(label));
    if (isSure && isNumberOf(label, meaning?.role)) continue;
    const waits = !isSure && meaning?.where !== work.signature.crm && !isGrouped(meaning);
    if (!meaning || waits) continue;
    const draft = draftOf(work, index, {
      ...byLabel(work, index, meaning),
      by: 'label',
      block: meaning.block,
      ...(meaning.isOfSomebody ? { isOfSomebody: true } : {}),
    });
    // logins are names where no other column has names
    if (meaning.role === 'full_name' && draft.role === null) draft.also.add(meaning.role);
    work.drafts[index] = draft;
  }
}

/** It would be a column like others, were no invitee there. */
function draftOfOthers(work: Work, index: number, meaning: Meaning | undefined): Draft {
  const reason = `label ${JSON.stringify(work.labels[index]?.trim())}: ${BESIDE_INVITEE}`;
  const draft = draftOf(work, index, { role: null, confidence: 0.8, reason, by: 'label' });
  if (meaning?.role) draft.also.add(meaning.role);
  return draft;
}

const isGrouped = (meaning: Meaning | undefined): boolean => meaning !== undefined && meaning.block !== '';

function byLabel(work: Work, index: number, meaning: Meaning): Pick<Draft, 'role' | 'confidence' | 'reason' | 'keeps'> {
  const label = work.labels[index] ?? '';
  const role = relate(work, meaning, index);
  const where =
    meaning.where === 'en'
      ? work.signature.crm === 'unknown'
        ? ''
        : ` (${work.signature.crm})`
      : ` (${meaning.where})`;
  const reason = `label ${JSON.stringify(label.trim())}${where}${role === null ? ': known, has no role' : ''}`;
  const shape = work.shapes[index] as Shape;
  if (isChannelChoice(role, shape))
    return { role: null, confidence: 0.6, reason: `${reason}: says which one, and is none itself` };
  if (listsChannels(role, shape)) return { role: null, confidence: 0.6, reason: UNTOLD, keeps: 'union' };
  if (isSiteName(role, shape))
    return { role: null, confidence: 0.6, reason: `${reason}: values name sites, and are no addresses` };
  if (isLoginName(role, shape, hasLabel(work)))
    return { role: null, confidence: 0.6, reason: `${reason}: holds logins, and names have columns of their own` };
  return { role, confidence: meaning.confidence, reason };
}

/** `Organization - ID` is the id of the record in an export of organisations, and a reference in one of persons. */
function relate(work: Work, meaning: Meaning, index: number): Role | null {
  const { kind } = work.signature;
  const parts = splitGroup(work.labels[index] ?? '');
  if (
    meaning.role === 'related_id' &&
    ((parts?.group === 'company' && kind === 'company') || (parts?.group === 'deal' && kind === 'deal'))
  )
    return 'id';
  if (meaning.role === 'id' && parts?.group === 'person' && (kind === 'company' || kind === 'deal'))
    return 'related_id';
  // `Status Reason` of Dynamics 365 is on every kind of record
  if (meaning.role === 'lead_status' && kind === 'deal' && labelKey(work.labels[index] ?? '') === 'statusreason')
    return 'deal_stage';
  return meaning.role;
}

/** Whether a label is sure to be of a role, wherever it stands. */
function hasLabel(work: Work): (role: Role) => boolean {
  const around = { crm: work.signature.crm, languages: work.languages };
  return (role) => work.labels.some((label) => readLabel(label, around)?.role === role);
}

function judgeAmbiguous(work: Work): void {
  const has = hasRole(work);
  const things = thingsIn(work.labels);
  const order = [...work.labels.entries()].sort(([, a], [, b]) => turnOf(judgedKey(a)) - turnOf(judgedKey(b)));
  for (const [index, label] of order) {
    if (work.drafts[index]) continue;
    const { crm } = work.signature;
    const kind = work.signature.kind === 'unknown' && has('deal_name') ? 'deal' : work.signature.kind;
    const shape = work.shapes[index] as Shape;
    const languages = work.languages.order;
    const found = judge({ key: judgedKey(label), crm, kind, shape, languages, things, has });
    if (!found || isNumberOf(label, found.role) || (saidBeside(label) ?? found.role) !== found.role) continue;
    const reason = `label ${JSON.stringify(label.trim())}: ${found.why}`;
    // A reference to a company under crmq's own name for its number.
    const role = label.trim() === 'company_id' && found.role === 'related_id' ? 'company_id' : found.role;
    work.drafts[index] = draftOf(work, index, { role, confidence: found.confidence, reason, by: 'label' });
  }
}

function judgeOwnId(work: Work, rows: number): void {
  const index = findOwnId(work.labels, work.drafts, work.shapes, rows);
  if (index === -1) return;
  const reason = `label ${JSON.stringify(work.labels[index]?.trim())}: the first id of the file, and each is another`;
  work.drafts[index] = draftOf(work, index, { role: 'id', confidence: 0.85, reason, by: 'label' });
}

/** `NAEYC Program Id`, `ORACLE_ID__C`: an identifier of some system, whichever it is. */
const IDENTIFIER = /(?:[\s_.-]|^)(?:id|ID|Id|IDs|ids|guid|GUID|uuid|UUID)(?:__[cC])?$|[a-z]I[dD]s?$/;

/** Of the values, so many that each record has another one. */
const NEARLY_ALL = 0.9;

function readContent(work: Work): void {
  const known = work.drafts.filter((draft) => draft && draft.role !== null).length;
  const around = { isStrange: known * 4 < work.labels.length, has: hasRole(work) };
  for (const [index, label] of work.labels.entries()) {
    if (work.drafts[index]) continue;
    const isOfSystem = namesSystemNumber(label);
    if (isOfSystem || IDENTIFIER.test(label.trim())) {
      const said = isOfSystem ? ': a number of another system' : ' ends like an identifier';
      const reason = `label ${JSON.stringify(label.trim())}${said}`;
      const shape = work.shapes[index] as Shape;
      // the number of a customer may be that of the firm, which its people share
      const isShared = namesGroup(label) || (isOfSystem && shape.distinct < shape.filled * NEARLY_ALL);
      const role = isShared ? 'related_id' : identifierRole(shape);
      work.drafts[index] = draftOf(work, index, { role, confidence: 0.7, reason, by: 'label' });
      continue;
    }
    const shape = work.shapes[index] as Shape;
    const qualified = readQualified(label, { crm: work.signature.crm, languages: work.languages });
    if (qualified && !around.has(qualified)) {
      const reason = `label ${JSON.stringify(label.trim())}, without its last word`;
      work.drafts[index] = draftOf(work, index, { role: qualified, confidence: 0.7, reason, by: 'content' });
      continue;
    }
    const consent = judgeConsentLabel(label, shape);
    const told = consent ?? judgeNoteLabel(label, shape);
    const { role, confidence, why } = told ?? judgeContent(shape, { ...around, label });
    const isGuessed = !told && !around.isStrange && isGuess(label, role, work.drafts);
    const draft = draftOf(work, index, { role, confidence, reason: why, by: 'content', isGuessed });
    work.drafts[index] = consent?.isUntold ? { ...draft, keeps: 'union' } : draft;
  }
}
