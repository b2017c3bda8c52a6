/**
 * What a `{{ }}` may say. A page's view model decides and counts; WXML only places the result.
 *
 * Allowed: a property path (`row.title`, `rows[0]`, `rows.length`), a literal, `!x`, equality with
 * one other value, `path > 0` for "there is one", at most two `&&`/`||`, one choice `a ? b : c`, and text put together by `+` with
 * at least one written string. In a template's `data` the same as fields of an object.
 *
 * Refused: arithmetic, comparison of size, calls, a choice within a choice, and what only one of
 * WeChat's two frameworks or compilers reads: `?.`, `??`, template literals, backslash escapes.
 */
import ts from 'typescript';

const ARITHMETIC = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);
const SIZE = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);
const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);
const LOGIC = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);
const MOST_LOGIC = 2;

const LITERALS = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.Identifier,
]);

const isPlus = (node: ts.BinaryExpression): boolean => node.operatorToken.kind === ts.SyntaxKind.PlusToken;

/** A `+` chain is text when one of its parts is a written string. */
function hasWrittenText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return hasWrittenText(node.expression);
  if (ts.isBinaryExpression(node) && isPlus(node))
    return hasWrittenText(node.left) || hasWrittenText(node.right);
  if (ts.isConditionalExpression(node))
    return hasWrittenText(node.whenTrue) || hasWrittenText(node.whenFalse);
  return ts.isStringLiteral(node);
}

/** `rows.length > 0`, `index > 0`: whether there is any, which is no rule. */
const isThereOne = ({ left, operatorToken, right }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.GreaterThanToken &&
  (ts.isPropertyAccessExpression(left) || ts.isIdentifier(left)) &&
  ts.isNumericLiteral(right) &&
  right.text === '0';

function refuseBinary(node: ts.BinaryExpression): string | undefined {
  const operator = node.operatorToken.kind;
  if (ARITHMETIC.has(operator)) return 'no arithmetic in WXML: the view model counts';
  if (SIZE.has(operator) && !isThereOne(node)) return 'no comparison of size in WXML: the view model decides';
  if (isPlus(node)) return hasWrittenText(node) ? undefined : 'no arithmetic in WXML: the view model counts';
  if (EQUALITY.has(operator) || LOGIC.has(operator) || SIZE.has(operator)) return undefined;
  return `"${node.operatorToken.getText()}" isn't read by every WeChat framework`;
}

function refuseNode(node: ts.Node): string | undefined {
  if (LITERALS.has(node.kind) || ts.isParenthesizedExpression(node)) return undefined;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return node.questionDotToken ? '"?." isn\'t read by every WeChat framework' : undefined;
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) return undefined;
    const isNegative = node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand);
    return isNegative ? undefined : 'no arithmetic in WXML: the view model counts';
  }
  if (ts.isBinaryExpression(node)) return refuseBinary(node);
  if (ts.isConditionalExpression(node)) return undefined;
  if (ts.isCallExpression(node)) return 'no calls in WXML: the view model decides';
  if (ts.isTemplateLiteral(node)) return "template literals aren't read by every WeChat compiler";
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) return undefined;
  if (ts.isObjectLiteralElementLike(node) || ts.isToken(node)) return undefined;
  return `${ts.SyntaxKind[node.kind]} doesn't belong in WXML`;
}

/** Why `code`, the inside of one `{{ }}`, is refused; nothing when it's right. */
export function refuseExpression(code: string, isTemplateData = false): string | undefined {
  if (code.trim() === '') return 'empty {{ }}';
  if (code.includes('\\')) return "backslash escapes aren't read by every WeChat framework";
  const source = ts.createSourceFile(
    'e.ts',
    isTemplateData ? `({${code}})` : `(${code})`,
    ts.ScriptTarget.Latest,
    true,
  );
  const statement = source.statements[0];
  // Broken syntax: the compilers name it.
  if (source.statements.length !== 1 || !statement || !ts.isExpressionStatement(statement)) return undefined;
  let logic = 0;
  let choices = 0;
  let refusal: string | undefined;
  const visit = (node: ts.Node): void => {
    refusal ??= refuseNode(node);
    if (ts.isBinaryExpression(node) && LOGIC.has(node.operatorToken.kind)) logic += 1;
    if (ts.isConditionalExpression(node)) choices += 1;
    ts.forEachChild(node, visit);
  };
  visit(statement.expression);
  if (refusal) return refusal;
  if (isTemplateData) return undefined;
  if (choices > 1) return 'a choice within a choice: the view model decides';
  if (logic > MOST_LOGIC) return `more than ${MOST_LOGIC} "&&" or "||": the view model decides`;
  return undefined;
}
