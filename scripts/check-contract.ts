/**
 * No input of a call has a field for who acts: every property of every input in
 * the contract, however deep, by TypeScript's own types.
 */
import { join, resolve } from 'node:path';

import ts from 'typescript';

import { ROOT } from './paths';
import { conclude, type Problem } from './problem';

const IDENTITY =
  /^(?:open_?id|union_?id|roles?|posts?|actor(?:id)?|user(?:info|id)?|person(?:id)?|isadmin)$/i;

/** Names of properties in `type`, each with the way to it. Arrays and unions are looked into. */
function* propertiesIn(
  type: ts.Type,
  checker: ts.TypeChecker,
  way: string,
  depth = 0,
): Generator<[name: string, way: string]> {
  if (depth > 6) return;
  if (type.isUnionOrIntersection()) {
    for (const part of type.types) yield* propertiesIn(part, checker, way, depth + 1);
    return;
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    if (element) yield* propertiesIn(element, checker, way, depth + 1);
    return;
  }
  if (!(type.flags & ts.TypeFlags.Object)) return;
  for (const property of type.getProperties()) {
    const inner = `${way}.${property.name}`;
    yield [property.name, inner];
    const node = property.valueDeclaration;
    if (node)
      yield* propertiesIn(checker.getTypeOfSymbolAtLocation(property, node), checker, inner, depth + 1);
  }
}

/** Inputs of the contract under `root` that have such a field. */
export function checkContract(root: string): Problem[] {
  const path = join(root, 'domain/contract.ts');
  const program = ts.createProgram([path], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    // Enough for arrays, and a tenth of the work.
    lib: ['lib.es5.d.ts'],
    target: ts.ScriptTarget.ES2022,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const calls = source?.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Calls',
  );
  if (!source || !calls) return [{ path, line: 1, column: 1, message: 'no interface Calls' }];
  return checker
    .getTypeAtLocation(calls)
    .getProperties()
    .flatMap((call) => {
      const node = call.valueDeclaration ?? calls;
      const input = checker.getTypeOfSymbolAtLocation(call, node).getProperty('input');
      if (!input) return [];
      const file = node.getSourceFile();
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const type = checker.getTypeOfSymbolAtLocation(input, node);
      return [...propertiesIn(type, checker, `${call.name} input`)]
        .filter(([name]) => IDENTITY.test(name))
        .map(([, way]) => ({
          path: file.fileName,
          line: line + 1,
          column: character + 1,
          message: `${way}: who acts comes from the context`,
        }));
    });
}

if (require.main === module)
  conclude(ROOT, checkContract(resolve(process.argv[2] ?? ROOT)), 'contract: no input says who acts');
