import { openActionSheet } from '../dialogs/action-sheet';
import { openModal, type ModalOptions } from '../dialogs/modal';
import { hideToast, showToast, type ToastOptions } from '../dialogs/toast';
import { reportProblem } from '../host/problems';
import { api, ApiFail } from './api';

/** WeChat cuts longer words on a dialog's buttons. */
const MAX_BUTTON_CHARS = 4;
/** A toast with a picture shows no more than this. */
const MAX_TOAST_CHARS = 7;

export function dialogApis(): object {
  return {
    showToast: api('showToast', (options: ToastOptions) => {
      if (options.icon !== 'none' && (options.title ?? '').length > MAX_TOAST_CHARS) {
        reportProblem(
          'limit',
          `showToast with an icon shows ${MAX_TOAST_CHARS} characters: "${options.title ?? ''}"`,
        );
      }
      showToast(options);
      return undefined;
    }),
    hideToast: api('hideToast', () => {
      hideToast();
      return undefined;
    }),
    showLoading: api('showLoading', (options: ToastOptions) => {
      showToast({ ...options, icon: 'loading' });
      return undefined;
    }),
    hideLoading: api('hideLoading', () => {
      hideToast();
      return undefined;
    }),
    showModal: api('showModal', (options: ModalOptions) => {
      for (const words of [options.confirmText, options.cancelText]) {
        if (words && words.length > MAX_BUTTON_CHARS) {
          reportProblem('limit', `showModal's button has at most ${MAX_BUTTON_CHARS} characters: "${words}"`);
        }
      }
      return openModal(options);
    }),
    showActionSheet: api(
      'showActionSheet',
      async (options: { itemList: string[]; alertText?: string; itemColor?: string }) => {
        if (options.itemList.length > 6) reportProblem('limit', 'showActionSheet shows at most 6 items');
        const tapIndex = await openActionSheet({
          items: options.itemList,
          ...(options.alertText && { title: options.alertText }),
          ...(options.itemColor && { color: options.itemColor }),
        });
        if (tapIndex === undefined) throw new ApiFail('cancel');
        return { tapIndex };
      },
    ),
  };
}
