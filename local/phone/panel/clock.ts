import { byId, whenText } from './dom';

interface ClockAnswer {
  readonly now: number;
  /** The timers that the last move let fire. */
  readonly fired?: readonly unknown[];
}

const HOUR_MS = 3_600_000;
const TICK_MS = 1_000;

/** The local clock: shows it, moves it, and tells the phones when it has moved. */
export function showClock(onMoved: () => Promise<unknown>): void {
  const face = document.querySelector('.clock');
  const note = byId('clock-note');
  let offsetMs = 0;
  const draw = (): void => {
    if (face) face.textContent = whenText(Date.now() + offsetMs);
  };
  const take = ({ now, fired }: ClockAnswer): void => {
    offsetMs = now - Date.now();
    draw();
    note.textContent = fired ? `时钟已拨，触发了 ${fired.length} 个计时。` : '';
  };
  const move = async (body: object): Promise<void> => {
    note.textContent = '正在拨时钟，到点的计时会一并触发…';
    try {
      take(
        await ask({
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
      await onMoved();
    } catch {
      note.textContent = '没有拨成，请看启动窗口里的提示。';
    }
  };
  const moves: readonly (readonly [string, object])[] = [
    ['+1 小时', { advanceMs: HOUR_MS }],
    ['+1 天', { advanceMs: 24 * HOUR_MS }],
    ['下一个计时', { toNextTimer: true }],
  ];
  byId('clock-moves').append(...moves.map(([words, body]) => button(words, () => void move(body))));
  setInterval(draw, TICK_MS);
  void ask().then(take, () => (note.textContent = '连不上本机云。'));
}

async function ask(init?: RequestInit): Promise<ClockAnswer> {
  const response = await fetch('/_local/clock', init);
  if (!response.ok) throw new Error(`clock answered ${response.status}`);
  return (await response.json()) as ClockAnswer;
}

function button(words: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', onPress);
  return made;
}
