import type { MeCalls } from '../../../domain/contract/me';
import { given, type Plans } from './plan';

export const mePlans: Plans<MeCalls> = {
  'me.get': ['resident', given()],
  'me.save': ['stranger', given({ name: '示例访客' })],
  'me.bind-phone': ['stranger', given({ code: 'code-13700000002' })],
  'me.grant-messages': ['resident', given({ templateIds: ['template-reporter'] })],
};
