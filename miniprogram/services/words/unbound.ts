/** 还没绑定 · Instead of a village's list, to whoever belongs to no village yet: `words` say what will be there. */
export const unbound = (words: string) => ({ title: '还不知道您是哪个村的', words, action: '去绑定我家' });
