import { showClock } from './clock';
import { byId } from './dom';
import { fitPhones } from './fit';
import { showMessages } from './messages';
import { loadPeople } from './people';
import { PhoneFrame } from './phone-frame';

/** The page of three phones and the panel beside them. */
const SIZES = [
  { label: '375 × 812', width: 375, height: 812 },
  { label: '320 × 568', width: 320, height: 568 },
] as const;
const FONT_SIZES = [
  { label: '标准', px: 16 },
  { label: '大', px: 19 },
  { label: '特大（关怀模式）', px: 23 },
] as const;

async function start(): Promise<void> {
  const people = await loadPeople();
  const holder = byId('phones');
  const phones = people.defaults.map((person) => new PhoneFrame(people, person));
  holder.append(...phones.map((phone) => phone.dom));
  let size: (typeof SIZES)[number] = SIZES[0];
  const place = fitPhones(holder, phones.length, () => size);
  showClock(() => Promise.all(phones.map((phone) => phone.syncClock())));
  showMessages();
  fillSelect(
    byId('size'),
    SIZES.map(({ label }) => label),
    (index) => {
      size = SIZES[index] ?? SIZES[0];
      holder.style.setProperty('--phone-width', `${size.width}px`);
      holder.style.setProperty('--phone-height', `${size.height}px`);
      place();
    },
  );
  fillSelect(
    byId('font-size'),
    FONT_SIZES.map(({ label }) => label),
    (index) => {
      for (const phone of phones) phone.setFontSize(FONT_SIZES[index]?.px ?? 16);
    },
  );
}

function fillSelect(select: HTMLElement, labels: readonly string[], onChoose: (index: number) => void): void {
  if (!(select instanceof HTMLSelectElement)) return;
  select.replaceChildren(...labels.map((label, index) => new Option(label, String(index))));
  select.addEventListener('change', () => onChoose(select.selectedIndex));
}

void start();
