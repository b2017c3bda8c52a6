import type { ContactCardView } from './contact-card.view';

/** 联系人卡 · Name, role and a call button; `contact` comes from `contactCard`. Fires `call` with the phone. */
Component({
  properties: {
    contact: { type: Object, value: {} as ContactCardView },
    /** '我的网格员' instead of the bare role. */
    title: { type: String, value: '' },
  },
  methods: {
    onCall() {
      this.triggerEvent('call', { phone: this.data.contact.phone });
    },
  },
});
