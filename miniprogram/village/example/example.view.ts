/** 一个典型 · The story; what those shown say to it; what its desk still has to do. */
import type { ExamplePicture, ExampleView, Part, ShownView } from '../../../domain/contract';
import { frameView } from '../../components/page-frame/page-frame.view';
import type { Doing } from '../../services/page/doing';
import type { Loaded } from '../../services/calls/load';
import { checkedPhoto } from '../../services/words/media-views';
import { paragraphs } from '../../services/words/paragraphs';
import type { Shell } from '../../services/page/shell';
import { dayWords } from '../../services/words/when';

const PARTS: readonly { readonly part: Part; readonly name: string }[] = [
  { part: 'before', name: '办之前' },
  { part: 'after', name: '办之后' },
];

/** Which picture a tap on the grid of one part means. */
export const picturesOf = (data: ExampleView, part: Part): readonly ExamplePicture[] =>
  data.pictures.filter((one) => one.part === part);

function saidBy({ hasPhone, answer }: ShownView): string {
  if (!answer) return hasPhone ? '等他在手机上回话' : '要他在纸上签名';
  const way = answer.way === 'paper' ? '（纸上签的）' : '';
  return answer.isAgreed ? `同意${way}` : `不同意${way}`;
}

function desk(data: ExampleView, now: number) {
  if (!data.desk) return null;
  const { shown, isNobodyShown, missing, canAsk, picturesLeft, recalledWords } = data.desk;
  const isEmpty = data.text === '';
  return {
    shown: shown.map((one) => ({
      id: one.id,
      name: one.name,
      words: saidBy(one),
      when: one.answer ? dayWords(one.answer.at, now) : '',
      canSign: !one.hasPhone,
      isAgreed: one.answer?.isAgreed ?? false,
      verb: one.answer?.isAgreed ? '他收回了同意' : '他签了同意',
    })),
    note: shown.length > 0 ? '' : isNobodyShown ? '没有写到谁，也没有拍到谁。' : '还没有写明写到了谁。',
    recalled: recalledWords === null ? '' : `撤下了：${recalledWords}`,
    canAsk,
    canAdd: picturesLeft > 0 && !isEmpty,
    canPublish: !data.isPublished && missing === 0 && !isEmpty,
    canRewrite: !data.isPublished && !isEmpty,
    canRecall: data.isPublished,
    missing: data.isPublished || missing === 0 ? '' : '所有写到、拍到的人都同意，才能发布。',
  };
}

function you({ you: shown, isPublished }: ExampleView) {
  if (!shown) return null;
  const { isAgreed } = shown;
  const words =
    isAgreed === null
      ? '这里写到了您。您同意讲给全村人看吗？不同意也没关系，不影响办事。'
      : isAgreed
        ? `您同意了。${isPublished ? '现在全村人都看得到。' : '还没有发布。'}您随时可以收回，收回后马上看不到。`
        : '您没有同意，村民看不到。改主意了，可以再同意。';
  return {
    words,
    canAgree: isAgreed !== true,
    canRefuse: isAgreed !== false,
    refuse: isAgreed ? '收回同意' : '不同意',
  };
}

export function exampleView(loaded: Loaded<ExampleView>, doing: Doing, shell: Shell) {
  const { data } = loaded;
  const frame = frameView(loaded, shell, 'list');
  if (!data) return { frame, ...doing, page: null };
  const side = desk(data, shell.now);
  return {
    frame,
    ...doing,
    page: {
      title: data.title === '' ? '内容已经清除' : data.title,
      facts: `${data.placeName} · ${dayWords(data.at, shell.now)}${data.isPublished ? '' : ' · 草稿'}`,
      paragraphs: paragraphs(data.text),
      parts: PARTS.map(({ part, name }) => ({
        part,
        name,
        photos: picturesOf(data, part).map(checkedPhoto),
      })).filter(({ photos }) => photos.length > 0 || side?.canAdd),
      canChange: (side?.canAdd ?? false) && !doing.isBusy,
      you: you(data),
      desk: side,
    },
  };
}
