/** 公开和通知的说法 */
import type { BulletinKind } from '../../domain/contract';

export const BULLETIN_KIND: Readonly<Record<BulletinKind, string>> = {
  notice: '通知',
  affairs: '村务公开',
  finance: '财务公开',
  party: '党务公开',
};

const QUARTERS = ['一', '二', '三', '四'];

/** '2026年三季度', '2026年10月' of '2026-Q3', '2026-10'. */
export function periodWords(period: string): string {
  const [year = '', rest = ''] = period.split('-');
  return rest.startsWith('Q')
    ? `${year}年${QUARTERS[Number(rest.slice(1)) - 1] ?? ''}季度`
    : `${year}年${Number(rest)}月`;
}
