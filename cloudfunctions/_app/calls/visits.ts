import { byRight, forOneself } from '../../../domain/access/guards';
import type { VisitCalls } from '../../../domain/contract/visits';
import {
  endFactField,
  endFactFieldInput,
  listFactFields,
  listFactFieldsInput,
  saveFactField,
  saveFactFieldInput,
} from '../commands/change-fact-fields';
import { correctFact, correctFactInput, eraseFact, eraseFactInput } from '../commands/change-own-facts';
import { eraseVisited, eraseVisitedInput, recordVisit, recordVisitInput } from '../commands/record-visit';
import { getOwnFacts, getSensitive, getVisits, getVisitsInput } from '../queries/get-visits';
import { listQuiet } from '../queries/list-quiet';
import { nothing } from '../schemas';
import type { Routes } from './routes';

/** 调用 · 走访. */
export const visitCalls: Routes<VisitCalls> = {
  'facts.list': {
    guard: byRight('county.categories', '看采集项'),
    input: listFactFieldsInput,
    handle: listFactFields,
  },
  'fact.save': {
    guard: byRight('county.categories', '改采集项'),
    input: saveFactFieldInput,
    handle: saveFactField,
  },
  'fact.end': {
    guard: byRight('county.categories', '停一项采集项'),
    input: endFactFieldInput,
    handle: endFactField,
  },
  'visit.get': {
    guard: byRight('homes.visit', '看一户的户情（敏感的不显示）'),
    input: getVisitsInput,
    handle: getVisits,
  },
  'visit.record': {
    guard: byRight('homes.visit', '记走访时了解到的'),
    input: recordVisitInput,
    handle: recordVisit,
  },
  'visit.sensitive': {
    guard: byRight('homes.visit', '看一户敏感的户情，每看一次留一条记录'),
    input: getVisitsInput,
    handle: getSensitive,
  },
  'visit.erase': {
    guard: byRight('homes.visit', '照户里人的要求删一项户情'),
    input: eraseVisitedInput,
    handle: eraseVisited,
  },
  'homes.quiet': {
    guard: byRight('homes.quiet', '看自己联系的户里许久没人联系的'),
    input: nothing,
    handle: listQuiet,
  },
  'home.facts': { guard: forOneself('看自己家的户情'), input: nothing, handle: getOwnFacts },
  'home.correct': { guard: forOneself('更正自己家的户情'), input: correctFactInput, handle: correctFact },
  'home.erase': { guard: forOneself('删自己家的户情'), input: eraseFactInput, handle: eraseFact },
};
