/** 页面状态 · Loading, error, last known data and no network, the same on every page. */
import type { Loaded } from '../../services/calls/load';
import type { Shell } from '../../services/page/shell';
import { when } from '../../services/words/when';
import { errorWords } from '../../text';

export interface FrameView {
  readonly elder: '' | 'elder';
  readonly stage: 'loading' | 'error' | 'ready';
  /** What the skeleton imitates. */
  readonly skeleton: 'list' | 'form' | 'detail';
  readonly error: { readonly title: string; readonly words: string };
  /** One line above the content: no network, or not the newest; '' for none. */
  readonly banner: string;
  readonly canRetryInBanner: boolean;
  /** No network, so that the page asks again by itself when there is one; never for what needs no data. */
  readonly isOffline: boolean;
}

const WEAK_EMPTY = { title: '没连上', words: '信号不好。什么都没有改动，换个信号好的地方再试。' };
const OFFLINE_EMPTY = { title: '现在没有网络', words: '这一页还没在这台手机上看过。有网后会自己打开。' };

function bannerOf({ data, at, failure }: Loaded<unknown>, { isOnline, now }: Shell): string {
  if (data === null) return '';
  const asOf = at === null ? '' : `下面是${when(at, now)}的内容`;
  if (!isOnline) return `现在没有网络。${asOf}${failure ? '，有网会自己更新' : ''}。`;
  return failure ? `没能更新，${asOf}。` : '';
}

/** The frame around a page whose data is `loaded`. */
export function frameView(
  loaded: Loaded<unknown>,
  shell: Shell,
  skeleton: FrameView['skeleton'] = 'list',
): FrameView {
  const { data, failure } = loaded;
  const words = failure ? errorWords(failure) : '';
  const weak = failure?.code === 'OFFLINE' ? WEAK_EMPTY : { title: '没能打开', words };
  return {
    elder: shell.isElder ? 'elder' : '',
    stage: data !== null ? 'ready' : failure ? 'error' : 'loading',
    skeleton,
    error: shell.isOnline ? weak : OFFLINE_EMPTY,
    banner: bannerOf(loaded, shell),
    canRetryInBanner: failure !== null,
    isOffline: !shell.isOnline,
  };
}

/** The frame around a page that needs no data to be shown. */
export const readyFrame = (shell: Shell): FrameView => ({
  elder: shell.isElder ? 'elder' : '',
  stage: 'ready',
  skeleton: 'list',
  error: { title: '', words: '' },
  banner: shell.isOnline ? '' : '现在没有网络。您写的都存在这台手机上。',
  canRetryInBanner: false,
  isOffline: false,
});
