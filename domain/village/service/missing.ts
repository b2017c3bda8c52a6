import { namesOf } from '../../access/actor';
import type { PersonActor } from '../../access/actor';
import type { World } from '../../deadline/world';
import { DomainError } from '../../errors';
import { decide } from '../../matter/decide';
import { evolve } from '../../matter/evolve';
import type { Matter } from '../../matter/matter';
import type { Missing, ServiceForm, ServiceValue } from './form';
import type { ServiceTemplate } from './template';

/** The form that a matter carries. Refuses: RECORD_NOT_FOUND. */
export function formOf({ _id, service }: Pick<Matter, '_id' | 'service'>): ServiceForm {
  if (!service) throw new DomainError('RECORD_NOT_FOUND', { kind: 'service', id: _id });
  return service;
}

/** 还差什么 · In one message: every field and thing, numbered, and how to answer. */
function missingWords({ fields }: ServiceTemplate, { fieldIds, things }: Missing, words: string): string {
  const labels = fields.filter(({ id }) => fieldIds.includes(id)).map(({ label }) => label);
  const all = [...labels, ...things];
  const list = all.map((one, at) => `${at + 1}. ${one}`).join('\n');
  const more = words === '' ? '' : `\n${words}`;
  return `还差 ${all.length} 样：\n${list}${more}`;
}

/**
 * 一次告知 · The desk says once and completely what is missing; the clock stands still until it has come (`ask`).
 *
 * Refuses what `ask` does (also while it is being waited for), RECORD_NOT_FOUND (no form), and INVALID_INPUT:
 * nothing is named, or a field that the template hasn't.
 */
export function askMissing(
  matter: Matter,
  template: ServiceTemplate,
  missing: Missing,
  words: string,
  actor: PersonActor,
  world: World,
): Matter {
  const service = formOf(matter);
  const isUnknown = missing.fieldIds.some((id) => !template.fields.some((field) => field.id === id));
  if (isUnknown || missing.fieldIds.length + missing.things.length === 0)
    throw new DomainError('INVALID_INPUT', { field: 'fieldIds', rule: isUnknown ? 'unknown' : 'required' });
  const ask = { action: 'ask', words: missingWords(template, missing, words) } as const;
  return {
    ...evolve(matter, decide(matter, ask, actor, world), namesOf(actor)),
    service: { ...service, missing },
  };
}

/**
 * 一次补齐 · The resident sends all of it in one go; `values` has been checked against what is missing.
 * Refuses what `answer` does, and RECORD_NOT_FOUND.
 */
export function answerMissing(
  matter: Matter,
  template: ServiceTemplate,
  values: Readonly<Record<string, ServiceValue>>,
  words: string,
  actor: PersonActor,
  world: World,
): Matter {
  const service = formOf(matter);
  const labels = template.fields.filter(({ id }) => id in values).map(({ label }) => label);
  const sent = labels.length > 0 ? `补填了：${labels.join('、')}` : '';
  const text = [sent, words].filter((part) => part !== '').join('\n') || '都补上了';
  const event = decide(matter, { action: 'answer', words: text }, actor, world);
  return {
    ...evolve(matter, event, namesOf(actor)),
    service: { ...service, values: { ...service.values, ...values }, missing: null },
  };
}
