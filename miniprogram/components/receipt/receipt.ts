/**
 * 回执 · Short code, QR and seal of a matter, and how anyone can check with them that nothing was rewritten.
 *
 * code: '7K3F-9Q2M' · seal: 16 hex digits · qr: a picture's data URL, '' while there is none.
 * Events: verify (check it now). Sharing is WeChat's own button: the page's onShareAppMessage answers it.
 */
Component({
  properties: {
    code: { type: String, value: '' },
    seal: { type: String, value: '' },
    qr: { type: String, value: '' },
  },
  methods: {
    verify() {
      this.triggerEvent('verify');
    },
  },
});
