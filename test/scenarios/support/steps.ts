/**
 * 给定、当、则 · A story's sentences. Each runs its part and, if that fails, says which sentence didn't hold.
 */
type Sentence = <T>(sentence: string, part: () => T | Promise<T>) => Promise<T>;

const sentence =
  (word: 'given' | 'when' | 'then'): Sentence =>
  async (text, part) => {
    try {
      return await part();
    } catch (error) {
      if (error instanceof Error) error.message = `${word} ${text}\n\n${error.message}`;
      throw error;
    }
  };

export const given = sentence('given');
export const when = sentence('when');
export const then = sentence('then');
