/** 日历的说法 */
import type { EffectView } from '../../domain/contract';

/** '会影响 12 件在办的事，…': what a change of the calendar does before it is made. */
export function effectWords({ matters, isAtLeast }: EffectView): string {
  if (matters === 0 && !isAtLeast) return '现在在办的事，到期时间都不变。';
  return `会影响 ${matters} 件${isAtLeast ? '以上' : ''}在办的事：到期时间自动重算，记在经过里，并告诉报事人和办理的岗位。`;
}
