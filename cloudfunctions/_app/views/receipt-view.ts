import type { ReceiptView } from '../../../domain/contract';
import type { Matter } from '../../../domain/matter/matter';
import { receiptOf, receiptText } from '../../../domain/matter/receipt';
import { qrPicture } from './qr-picture';

/** 回执 · What its holder keeps, also as a QR picture of the receipt's text. */
export function receiptView(matter: Matter): ReceiptView {
  const receipt = receiptOf(matter);
  return { ...receipt, qr: qrPicture(receiptText(receipt)) };
}
