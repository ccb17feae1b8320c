/** What the other features may use of the organisation's structure. */
export { currentPin, getTree } from './structure-facts.ts';
export { buildTree, type StructurePin, type Tree, type TreeNode, type TreeRow } from './tree-model.ts';
export { pinPredicate } from './pin-predicate.ts';
