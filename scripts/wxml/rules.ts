/** Our own rules over one WXML file: expressions and elements. */
import { placeOf, type Problem } from '../problem';
import { elementComplaints, type Complaint } from './element-rules';
import { refuseExpression } from './expression-rules';
import { elementsIn, expressionsIn, isElement, parseWxml, type Element, type Text } from './markup';

function* expressionComplaints(nodes: readonly (Element | Text)[]): Generator<Complaint> {
  for (const node of nodes) {
    const places = isElement(node)
      ? node.attributes.flatMap(({ name, value, valueAt }) =>
          expressionsIn(value ?? '', valueAt).map((one) => ({
            ...one,
            isTemplateData: node.tag === 'template' && name === 'data',
          })),
        )
      : expressionsIn(node.text, node.at).map((one) => ({ ...one, isTemplateData: false }));
    for (const { code, at, isTemplateData } of places) {
      const message = refuseExpression(code, isTemplateData);
      if (message) yield { at, message: `{{${code}}}: ${message}` };
    }
    if (isElement(node)) yield* expressionComplaints(node.children);
  }
}

export function ruleProblems(path: string, source: string): Problem[] {
  const nodes = parseWxml(source);
  const complaints = [
    ...expressionComplaints(nodes),
    ...[...elementsIn(nodes)].flatMap((one) => [...elementComplaints(one)]),
  ];
  return complaints.map(({ at, message }) => ({ path, ...placeOf(source, at), message }));
}
