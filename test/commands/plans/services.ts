import type { ServiceCalls } from '../../../domain/contract/services';
import { FORM, requested, issuedPaper } from '../arrange-services';
import { given, type Plans } from './plan';
import { atCounty } from './routing';

const TEMPLATE = {
  clientKey: 'template-1',
  name: '用水证明',
  icon: 'tools',
  workdays: 3,
  purpose: '接自来水时用',
  fields: [],
  bring: [],
  wording: '兹证明用水。',
};

export const servicePlans: Plans<ServiceCalls> = {
  'services.list': ['resident', given({})],
  'service.form': ['resident', given({ serviceId: 'service-residence' })],
  'service.request': ['resident', given(FORM)],
  'service.sheet': ['secretary', async (village) => ({ matterId: await requested(village) })],
  'service.look': ['secretary', async (village) => ({ matterId: await requested(village) })],
  'service.missing': [
    'secretary',
    async (village) => ({ matterId: await requested(village), fieldIds: ['since'], things: ['户口簿照片'] }),
  ],
  'service.answer': [
    'resident',
    async (village) => {
      const matterId = await requested(village);
      await village.call('secretary', 'service.missing', { matterId, fieldIds: ['since'], things: [] });
      return { matterId, values: [{ id: 'since', value: '十年' }] };
    },
  ],
  'service.issue': [
    'secretary',
    async (village) => {
      const matterId = await requested(village);
      const { draft } = await village.call('secretary', 'service.sheet', { matterId });
      return { matterId, ticket: draft?.ticket };
    },
  ],
  'service.revoke': ['secretary', async (village) => ({ ...(await issuedPaper(village)), words: '写错了' })],
  'service.paper': ['resident', issuedPaper],
  'papers.list': [
    'secretary',
    async (village) => {
      await issuedPaper(village);
      return {};
    },
  ],
  'templates.list': ['county-admin', atCounty({})],
  'template.save': ['county-admin', atCounty(TEMPLATE)],
  'template.end': ['county-admin', atCounty({ serviceId: 'service-meter' })],
};
