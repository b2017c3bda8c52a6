import { keptForm } from '../../services/page/kept-form';
import { BLANK } from './publish.view';

/** 草稿 · What somebody has written of a bulletin stays on this phone until it is sent. */
export const draft = keptForm('bulletin-draft', BLANK, { isBusy: false, said: '' });
