import type { RoutingCalls } from '../../../domain/contract/routing';
import { COUNTY, post, township, VILLAGE } from '../../builders';
import { person, type MemoryVillage } from '../../memory/village';
import { given, type Arrange, type Plans } from './plan';

/** Somebody at the county's desk. */
export function seatCounty({ ports }: MemoryVillage): void {
  const place = { id: COUNTY, level: 'county', name: '示例县' } as const;
  const posts = [post(COUNTY, 'county-admin', { role: 'countyAdmin' })];
  ports.places.all.put({ ...township(), ...place, _id: COUNTY, places: [place], posts });
  ports.people.people.put(person('county-admin'));
}

export const FIELDS = {
  name: '设施维修',
  icon: 'tools',
  isUrgent: false,
  startLevel: 'grid',
  isVillageInformed: false,
  handleWorkdays: { grid: 2 },
  quickReplies: ['修好了。'],
};
export const LIMITS = {
  acknowledgeWorkdays: 2,
  urgentAcknowledgeHours: 2,
  handleWorkdays: { microGrid: 3, grid: 5, village: 10, township: 10 },
  extensionWorkdays: 3,
  objectionWorkdays: 5,
  answerDays: 3,
  autoCloseDays: 7,
};

export const atCounty =
  (input: Readonly<Record<string, unknown>>): Arrange =>
  (village) => {
    seatCounty(village);
    return Promise.resolve({ revision: 0, ...input });
  };
const point = { latitude: 38.9, longitude: 111.8 };

export const routingPlans: Plans<RoutingCalls> = {
  'category.list': ['county-admin', atCounty({})],
  'category.save': ['county-admin', atCounty({ categoryId: 'repair', ...FIELDS })],
  'category.end': ['county-admin', atCounty({ categoryId: 'repair' })],
  'limits.save': ['county-admin', atCounty({ limits: LIMITS })],
  'route.form': ['secretary', given()],
  'route.explain': [
    'secretary',
    given({ villageId: VILLAGE, householdId: 'household-12', categoryId: 'repair', point }),
  ],
  'village.map': [
    'secretary',
    async (village) => {
      await village.report('resident', { point });
      return {};
    },
  ],
};
