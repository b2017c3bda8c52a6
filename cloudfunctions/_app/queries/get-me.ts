import type { Handler } from '../context';
import { nothing } from '../schemas';
import { showMe } from '../people/show-me';

export const getMeInput = nothing;

/** 我 · Who the caller is here; a visitor too, and without writing anything. */
export const getMe: Handler<'me.get'> = (_input, context) => showMe(context);
