/** 两位小数 · A hundredth of a mu or of a yuan as a person types it: 2530 is '25.30'. */
export const asTyped = (amount: number): string => (amount / 100).toFixed(2);
