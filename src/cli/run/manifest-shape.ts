/** Whether what was read of a manifest.json is one: nothing vouches for it but itself, and a person may have edited it. */
import { isCount, isObject, isText, isTruth, type Shape } from '../../io/format/layout-shape.ts';

/** The key in which something else stands than may; undefined where all is well. */
export function wrongInManifest(manifest: Shape): string | undefined {
  return Object.entries(CHECKS).find(([key, isFine]) => !isFine(manifest[key]))?.[0];
}

type Check = (value: unknown) => boolean;

const maybe =
  (isFine: Check): Check =>
  (value) =>
    value === undefined || isFine(value);

const listOf =
  (isFine: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isFine);

const objectOf =
  (checks: { readonly [key: string]: Check }): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([key, isFine]) => isFine(value[key]));

const file = { path: isText, sha256: isText };
const isFormat: Check = (value) => value === 'csv' || value === 'json' || value === 'ndjson';
const isLimits: Check = (value) => isObject(value) && Object.values(value).every(isCount);
const isCharacter: Check = (value) => isText(value) && [...value].length === 1;

const isReading = objectOf({
  encoding: maybe(isText),
  delimiter: maybe(isCharacter),
  quote: maybe(isCharacter),
  format: maybe(isFormat),
  headerRows: maybe(isCount),
  skipLines: maybe(isCount),
  limits: maybe(isLimits),
});

const isMoney: Check = (value) => typeof value === 'number' && value >= 0;
const isCost = objectOf({ currency: isText, prevent: isMoney, correct: isMoney, ignore: isMoney });

const CHECKS: { readonly [key: string]: Check } = {
  inputs: listOf(objectOf({ ...file, bytes: maybe(isCount), rows: maybe(isCount) })),
  outputs: listOf(objectOf({ ...file, bytes: maybe(isCount), cleanedFrom: maybe(listOf(isCount)) })),
  decisions: maybe(listOf(objectOf(file))),
  told: maybe(
    objectOf({
      reading: maybe(isReading),
      decayRate: maybe((value) => typeof value === 'number'),
      cost: maybe(isCost),
      isPlanned: maybe(isTruth),
      isReviewed: maybe(isTruth),
    }),
  ),
  dryRun: maybe(objectOf({ cleaned: listOf(objectOf({ path: isText })) })),
  retry: maybe(objectOf({ files: listOf(objectOf({ path: isText })) })),
};
