import type { dueChoiceView } from '../../services/choosing/due-choice';

/** 时限 · Working days or a day of the calendar. Fires `term {id}` and `day {value}`. */
Component({
  properties: {
    due: { type: Object, value: { choices: [], day: '' } as unknown as ReturnType<typeof dueChoiceView> },
  },
  methods: {
    onTerm({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('term', detail);
    },
    onDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('day', detail);
    },
  },
});
