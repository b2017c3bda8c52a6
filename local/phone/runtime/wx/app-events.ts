import { ListenerSet } from './listener-set';

/** wx.onAppShow and wx.onAppHide: the frame came to the front, or went behind. */
export function appEventApis(): object {
  const shows = new ListenerSet<object>();
  const hides = new ListenerSet<object>();
  document.addEventListener('visibilitychange', () => (document.hidden ? hides : shows).tell({}));
  return { onAppShow: shows.on, offAppShow: shows.off, onAppHide: hides.on, offAppHide: hides.off };
}
