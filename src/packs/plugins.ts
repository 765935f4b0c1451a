/** Modules of user rules: loaded only where a flag allows it, checked like built-in rules, joined to the catalog. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyRule, Catalog } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { blamed } from './blamed-rules.ts';

/** File URL of a plug-in that was given as a path or a URL. */
export function pluginUrl(path: string, from: string): string {
  return path.startsWith('file:') ? path : pathToFileURL(resolve(from, path)).href;
}

/**
 * The catalog with the rules of the modules at `urls` in it. A module exports rules by name, as a list called `rules`, or by default.
 * @throws CrmqError `plugin-unreadable`, `rule-shape`, `plugin-empty`, `rule-twice`
 */
export async function withPlugins(catalog: Catalog, urls: readonly string[]): Promise<Catalog> {
  let joined = catalog;
  for (const url of urls) joined = join(joined, await rulesOf(url), url);
  return joined;
}

async function rulesOf(url: string): Promise<AnyRule[]> {
  let module: { readonly [name: string]: unknown };
  try {
    module = (await import(url)) as { readonly [name: string]: unknown };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CrmqError('plugin-unreadable', `cannot load the plug-in ${url}: ${why}`, {
      cause,
      hint: 'a plug-in is an ES module (.mjs) that exports rules',
    });
  }
  const rules = Object.values(module).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const distinct = [...new Set(rules)];
  if (distinct.length === 0) {
    throw new CrmqError('plugin-empty', `the plug-in ${url} exports no rule`, {
      hint: 'export what defineValidator, defineNormalizer or defineMatcher return',
    });
  }
  await assertRules(distinct, url);
  return (distinct as AnyRule[]).map((rule) => blamed(rule, url));
}

async function assertRules(rules: readonly unknown[], url: string): Promise<void> {
  // Built-in rules are checked by a test, so a run without plug-ins need not load the shapes.
  const { assertRule } = await import('../rule-shape.ts');
  for (const rule of rules) {
    try {
      assertRule(rule);
    } catch (error) {
      if (!(error instanceof CrmqError)) throw error;
      throw new CrmqError(error.code, `plug-in ${url}: ${error.message}`, error.hint ? { hint: error.hint } : {});
    }
  }
}

function join(catalog: Catalog, rules: readonly AnyRule[], url: string): Catalog {
  const { normalizers, validators, matchers } = catalog;
  const known = new Set([...normalizers, ...validators, ...matchers].map((rule) => rule.id));
  for (const rule of rules) {
    if (known.has(rule.id)) {
      throw new CrmqError('rule-twice', `plug-in ${url}: there is a rule ${rule.id} already`, {
        hint: 'give it a name of its own',
      });
    }
    known.add(rule.id);
  }
  return {
    normalizers: [...normalizers, ...rules.filter((rule) => rule.type === 'normalizer')],
    validators: [...validators, ...rules.filter((rule) => rule.type === 'validator')],
    matchers: [...matchers, ...rules.filter((rule) => rule.type === 'matcher')],
  };
}

/** A pack in memory that switches the rules of plug-ins on, at `on` or `warning`, unless a pack says otherwise. */
export function pluginDefaults(builtIn: Catalog, joined: Catalog): { [rule: string]: 'on' | 'warning' } {
  const known = new Set([...builtIn.normalizers, ...builtIn.validators, ...builtIn.matchers].map((rule) => rule.id));
  const defaults: { [rule: string]: 'on' | 'warning' } = {};
  for (const rule of [...joined.normalizers, ...joined.validators, ...joined.matchers]) {
    if (known.has(rule.id)) continue;
    defaults[rule.id] = rule.type === 'validator' ? 'warning' : 'on';
  }
  return defaults;
}
