import { byRight, forOneself, forVillagers, onMatter } from '../../../domain/access/guards';
import type { ExampleCalls } from '../../../domain/contract/examples';
import {
  answerExample,
  answerExampleInput,
  askExample,
  onExample,
  paperExample,
  paperExampleInput,
} from '../commands/consent-example';
import { draftExample, draftExampleInput } from '../commands/draft-example';
import {
  attachExample,
  attachExampleInput,
  detachExample,
  detachExampleInput,
} from '../commands/picture-example';
import {
  publishExample,
  publishExampleInput,
  recallExample,
  recallExampleInput,
} from '../commands/publish-example';
import { rewriteExample, rewriteExampleInput } from '../commands/rewrite-example';
import { getExample, getExampleInput } from '../queries/get-example';
import { getExampleForm, getExampleFormInput } from '../queries/get-example-form';
import { listExamples, listExamplesInput } from '../queries/list-examples';
import type { Routes } from './routes';

const byDesk = (term: string) => byRight('example.tell', term);

/** 调用 · 典型. */
export const exampleCalls: Routes<ExampleCalls> = {
  'examples.list': { guard: forVillagers('看村里的典型'), input: listExamplesInput, handle: listExamples },
  'example.get': {
    guard: forVillagers('看一个典型，或写到自己的草稿'),
    input: getExampleInput,
    handle: getExample,
  },
  'example.form': { guard: onMatter('see'), input: getExampleFormInput, handle: getExampleForm },
  'example.draft': { guard: onMatter('see'), input: draftExampleInput, handle: draftExample },
  'example.rewrite': { guard: byDesk('改写典型的草稿'), input: rewriteExampleInput, handle: rewriteExample },
  'example.attach': { guard: byDesk('给典型加图片'), input: attachExampleInput, handle: attachExample },
  'example.detach': { guard: byDesk('去掉典型的图片'), input: detachExampleInput, handle: detachExample },
  'example.ask': { guard: byDesk('请典型里的人看看'), input: onExample, handle: askExample },
  'example.answer': {
    guard: forOneself('对写到自己的典型，同意或不同意'),
    input: answerExampleInput,
    handle: answerExample,
  },
  'example.paper': { guard: byDesk('登记纸上签的同意'), input: paperExampleInput, handle: paperExample },
  'example.publish': { guard: byDesk('发布典型'), input: publishExampleInput, handle: publishExample },
  'example.recall': { guard: byDesk('撤下典型'), input: recallExampleInput, handle: recallExample },
};
