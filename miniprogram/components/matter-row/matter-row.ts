import type { RowView } from './matter-row.view';

/** 事项行 · One matter in a list; `row` comes from `rowView`. Fires `open` with its id. */
Component({
  properties: { row: { type: Object, value: {} as RowView } },
  methods: {
    onTap() {
      this.triggerEvent('open', { id: this.data.row.id });
    },
  },
});
