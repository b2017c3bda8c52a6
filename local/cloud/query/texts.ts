import { isDoc, type Doc } from '../ejson';

/**
 * What stands in the stored text of every document that matches: strings that a field must equal or hold, as JSON writes
 * them. Other conditions say nothing here.
 */
export const textsIn = (query: Doc): readonly string[] =>
  Object.entries(query).flatMap(([field, wanted]) => {
    if (field === '$and') return (wanted as readonly Doc[]).flatMap(textsIn);
    if (field.startsWith('$')) return [];
    if (!isDoc(wanted)) return textOf(wanted);
    const { $eq, $all } = wanted;
    return [...textOf($eq), ...(Array.isArray($all) ? $all.flatMap(textOf) : [])];
  });

const textOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [JSON.stringify(value)] : [];
