import type { ListCalls } from '../../../domain/contract/lists';
import { GRID } from '../../builders';
import { WORDS, after, given, type Plans } from './plan';

const escalate = ['linked-0302', 'matter.escalate', WORDS] as const;

export const listsPlans: Plans<ListCalls> = {
  'home.get': ['resident', after([])],
  'matters.mine': ['stranger', given()],
  'desk.queue': ['secretary', after([escalate])],
  'village.board': ['secretary', after([])],
  'village.matters': ['secretary', after([], { placeId: GRID })],
  'township.matters': ['supervisor', after([])],
  'inbox.list': ['resident', given()],
  'inbox.read': ['resident', given()],
};
