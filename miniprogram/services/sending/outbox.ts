/**
 * 发件 · Sends what waits on the phone: at once, when the network returns, when the mini-program comes back,
 * and after a pause that grows. One parcel at a time, one step at a time, each kept before the next.
 */
import { asFailure, isPassing } from '../calls/call-failed';
import { clockNow } from '../calls/clock';
import { call, upload } from '../cloud';
import { dropDraft, keepDraft } from './drafts';
import { dropFile, hasFile } from '../phone/kept-files';
import { isOnline, onNetworkChange } from '../calls/network';
import { allParcels, getParcel, putParcel, removeParcel } from './outbox-store';
import { deliveredOf, isDelivered, nextStep, withFile, type Parcel, type Step } from './parcel';
import { setMe } from '../calls/session';

const PAUSES_MS: readonly number[] = [5_000, 15_000, 60_000];
/** A delivered parcel stays for its page to show; then it goes. */
const KEEP_DELIVERED_MS = 24 * 60 * 60 * 1000;

type Work = Exclude<Step, { do: 'nothing' }>;

const listeners = new Set<() => void>();
/** Those whose lists are out of date once something has arrived. */
const arrivalListeners = new Set<() => void>();
/** Percent of the file on its way, by parcel key. */
const progress = new Map<string, number>();
let running: Promise<void> | null = null;
/** Counts requests to send, so that the running round hears of those made meanwhile. */
let asked = 0;
let tries = 0;
let timer = 0;

const tell = (): void => listeners.forEach((listener) => listener());

function keep(parcel: Parcel): void {
  putParcel(parcel);
  tell();
}

async function attach(parcel: Parcel, matterId: string, isRetry: boolean): Promise<Parcel> {
  const files = parcel.files.flatMap(({ fileId, kind }) => (fileId === null ? [] : [{ fileId, kind }]));
  if (isRetry) {
    const { media } = await call('matter.get', { matterId });
    const known = new Set(media.map(({ fileId }) => fileId));
    if (files.every(({ fileId }) => known.has(fileId))) return { ...parcel, attach: 'done' };
  }
  putParcel({ ...parcel, attach: 'unsure' });
  await call('matter.attach', { matterId, files });
  return { ...parcel, attach: 'done' };
}

async function uploadOne(
  parcel: Parcel,
  { index, cloudPath }: Extract<Step, { do: 'upload' }>,
): Promise<Parcel> {
  const path = parcel.files[index]?.path ?? '';
  if (!(await hasFile(path))) return withFile(parcel, index, { isLost: true });
  const fileId = await upload(cloudPath, path, (percent) => {
    progress.set(parcel.key, percent);
    tell();
  }).finally(() => progress.delete(parcel.key));
  return withFile(parcel, index, { fileId });
}

async function take(step: Work, parcel: Parcel): Promise<Parcel> {
  switch (step.do) {
    case 'consent':
      setMe(await call('me.save', { hasConsented: true }));
      return { ...parcel, carriesConsent: false };
    case 'report':
      return { ...parcel, delivered: deliveredOf(await call('matter.report', parcel.input), clockNow()) };
    case 'upload':
      return uploadOne(parcel, step);
    case 'attach':
      return attach(parcel, parcel.delivered?.matterId ?? '', step.isRetry);
  }
}

/** Answers false when it has to be tried again later. */
async function send(key: string): Promise<boolean> {
  for (;;) {
    const parcel = getParcel(key);
    const step: Step = parcel ? nextStep(parcel) : { do: 'nothing' };
    if (!parcel || step.do === 'nothing') return true;
    try {
      const next = await take(step, parcel);
      // Taken back or removed meanwhile: then its end is another's business.
      if (getParcel(key)) keep(next);
      if (step.do === 'report' || step.do === 'attach') arrivalListeners.forEach((listener) => listener());
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (isPassing(failure)) return false;
      const { code, facts, requestId } = failure;
      keep({ ...(getParcel(key) ?? parcel), refusal: { code, facts, requestId } });
    }
  }
}

function clearOld(): void {
  for (const parcel of allParcels())
    if (isDelivered(parcel) && clockNow() - (parcel.delivered?.at ?? 0) > KEEP_DELIVERED_MS)
      dismiss(parcel.key);
}

async function sendAll(): Promise<void> {
  clearTimeout(timer);
  clearOld();
  let isAllSent = true;
  let answering = asked;
  do {
    answering = asked;
    isAllSent = true;
    for (const { key } of allParcels()) isAllSent = (await send(key)) && isAllSent;
  } while (answering !== asked);
  running = null;
  tell();
  if (isAllSent) tries = 0;
  else if (isOnline())
    timer = setTimeout(() => void sendWaiting(), PAUSES_MS[Math.min(tries++, PAUSES_MS.length - 1)]);
}

/** Sends all that waits; a call while it is under way is taken up by the one that runs. */
export function sendWaiting(): Promise<void> {
  asked += 1;
  // Begins in the next turn, so that `running` is set before the round can end.
  running ??= Promise.resolve().then(sendAll);
  return running;
}

export function startOutbox(): void {
  onNetworkChange((isBack) => {
    if (isBack) void sendWaiting();
  });
}

/**
 * 交给发件箱 · From here on it is sent without the person; kept before its draft goes. Throws a CallFailed PHONE_FULL
 * at once: then nothing is sent and the draft is there.
 */
export function post(parcel: Parcel): Promise<void> {
  keep(parcel);
  dropDraft(parcel.draft.slot);
  return sendWaiting();
}

/** 拿回来改 · A refused report becomes the draft again. */
export function takeBack(key: string): void {
  const parcel = getParcel(key);
  if (!parcel?.refusal || parcel.delivered) return;
  removeParcel(key);
  keepDraft(parcel.draft);
  tell();
}

/** The person has seen that it arrived. */
export function dismiss(key: string): void {
  const parcel = getParcel(key);
  if (!parcel || !isDelivered(parcel)) return;
  removeParcel(key);
  parcel.files.forEach(({ path }) => dropFile(path));
}

export const parcelOf = (key: string): Parcel | null => getParcel(key);
export const progressOf = (key: string): number => progress.get(key) ?? 0;
export const undelivered = (): readonly Parcel[] => allParcels().filter((parcel) => !isDelivered(parcel));

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls `listener` when words or files have arrived in the cloud, until the answered function is called. */
export function onArrival(listener: () => void): () => void {
  arrivalListeners.add(listener);
  return () => void arrivalListeners.delete(listener);
}
