import { activate, fieldsWithin, LABELABLE } from './fields';
import type { Builtin } from './builtin';
import { text } from './properties';

/** view · cover-view · movable-area · movable-view: a box. */
export const view: Builtin = { name: 'view', properties: {} };
export const coverView: Builtin = { name: 'cover-view', properties: { scrollTop: null } };

/** text: `space` and `decode` only change white space here. */
export const textComponent: Builtin = {
  name: 'text',
  properties: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    maxLines: null,
    overflow: String,
  },
  mount: ({ host, data }) => {
    if (text(data.space)) host.style.whiteSpace = 'pre-wrap';
    if (data.selectable || data.userSelect) host.style.userSelect = 'text';
    return undefined;
  },
};

/** label: a tap on it is a tap on the component inside it, or on the one its `for` names. */
export const label: Builtin = {
  name: 'label',
  properties: { for: String },
  mount: ({ host }) => {
    host.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest(LABELABLE)) return;
      const id = host.getAttribute('for');
      const target = id ? document.getElementById(id) : host.querySelector(LABELABLE);
      if (target) activate(target);
    });
    return (data) => {
      if (text(data.for)) host.setAttribute('for', text(data.for));
    };
  },
};

/** form: gathers the values of its fields when a button inside it submits. */
export const form: Builtin = {
  name: 'form',
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  mount: ({ host, emit }) => {
    host.addEventListener('phone:submit', (event) => {
      event.stopPropagation();
      const value: Record<string, unknown> = {};
      for (const field of fieldsWithin(host)) {
        if (field.name()) value[field.name()] = field.value();
      }
      emit('submit', { value });
    });
    host.addEventListener('phone:reset', (event) => {
      event.stopPropagation();
      for (const field of fieldsWithin(host)) field.reset();
      emit('reset');
    });
    return undefined;
  },
};
