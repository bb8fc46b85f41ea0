/**
 * A plugin of stryker that leaves only guards to be switched: the condition of an `if` whose branch leaves, because it ends in
 * throw, return, continue or break. `npm run mutation guards` uses it.
 */

/** Whether a branch leaves the function or the round of a loop. */
function leaves(node) {
  if (node?.type === 'BlockStatement') return leaves(node.body.at(-1));
  return /^(Throw|Return|Continue|Break)Statement$/.test(node?.type ?? '');
}

/** Whether an expression is the condition of a guard, or is part of one. */
function isGuard(path) {
  const top = path.find((each) => each.key === 'test' || each.isStatement() || each.isFunction());
  const parent = top?.parentPath;
  return top?.key === 'test' && parent?.isIfStatement() === true && leaves(parent.node.consequent);
}

/** Expressions that stryker turns into true or false, or compares in another way. */
const COMPUTED = /^(Binary|Logical|Conditional|Unary)Expression$|^BooleanLiteral$/;

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'guards-only',
    value: {
      shouldIgnore(path) {
        const isMutated = path.key === 'test' || COMPUTED.test(path.node.type);
        return isMutated && !isGuard(path) ? 'no guard' : undefined;
      },
    },
  },
];
