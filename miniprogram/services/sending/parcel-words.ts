/** 送到哪一步了 · A parcel's way in plain words. */
import { errorWords } from '../../text';
import type { Parcel } from './parcel';

/** '图片 2/3' · '语音还没送到'; '' if no file is to come. */
export function filesWords(parcel: Parcel): string {
  const photos = parcel.files.filter(({ kind }) => kind === 'photo');
  const sent = photos.filter(({ fileId }) => fileId !== null).length;
  const voice = parcel.files.find(({ kind }) => kind === 'voice');
  return [
    photos.length > 0 ? `图片 ${sent}/${photos.length}` : '',
    voice ? (voice.fileId !== null ? '语音已送达' : '语音还没送到') : '',
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** '已存在手机上，有网会自己送出去' · '文字已送达，图片 2/3'. `percent` is of the file on its way. */
export function parcelStanding(parcel: Parcel, percent: number): string {
  if (parcel.refusal) return errorWords(parcel.refusal);
  if (!parcel.delivered) return '已存在手机上，有网会自己送出去';
  const files = filesWords(parcel);
  if (files === '') return '已送达';
  const onItsWay = percent > 0 ? `（这一张 ${percent}%）` : '';
  return `文字已送达，${files}${onItsWay}`;
}
