/** Numbers that are watched over runs, by name, and how each is written. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';
import type { Anomaly } from '../shape/watch-schema.ts';
import type { ReportWord } from '../words/words.ts';
import type { Medium } from './medium.ts';

export function metricOf({ t, language, limits, mark }: Medium, { metric, column, value }: Anomaly): string {
  const word = (isDimension(metric) ? `dimension.${metric}` : `metric.${metric}`) as ReportWord;
  const of = [column, value].filter((one) => one !== undefined).map((one) => mark.quoted(one, limits.name));
  const name = language.say(word) === word ? mark.code(metric, limits.name) : t(word);
  return name + mark.beside(of);
}

/** Rows are counted, scores are points, and all else is a share from 0 to 1. */
export function measureOf({ language }: Medium, { metric }: Anomaly, value: number): string {
  if (metric === 'rows') return language.count(value);
  return metric === 'score' || isDimension(metric) ? language.score(value) : language.percent(value);
}

const isDimension = (name: string): name is Dimension => (DIMENSIONS as readonly string[]).includes(name);
