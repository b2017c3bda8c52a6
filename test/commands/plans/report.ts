import { uploadPath } from '../../../domain/record/files';
import type { ReportCalls } from '../../../domain/contract/report';
import { GRID } from '../../builders';
import { given, type Arrange, type Plans } from './plan';

const photographed: Arrange = async (village) => {
  const { id } = await village.report();
  return {
    matterId: id,
    files: [{ fileId: `cloud://e.b/${uploadPath('matters', id, 'resident')}a.png`, kind: 'photo' }],
  };
};
export const reportPlans: Plans<ReportCalls> = {
  'report.form': ['resident', given()],
  'report.preview': [
    'stranger',
    given({ categoryId: 'repair', placeId: GRID, point: { latitude: 38.9, longitude: 111.8 } }),
  ],
  'matter.report': [
    'stranger',
    given({
      clientKey: 'client-key-0',
      categoryId: 'repair',
      text: '灯不亮',
      placeId: GRID,
      point: { latitude: 38.9, longitude: 111.8 },
    }),
  ],
  'matter.attach': ['resident', photographed],
};
