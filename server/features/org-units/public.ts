/** What the other features, the command line and the demonstration may use of the organisation's structure. */
export type { PostsOfUnit } from './units-views.ts';
export { createBody } from './create-body.ts';
export { createUnit } from './create-unit.ts';
export { importUnits } from './import-units.ts';
export { pinPredicate } from './pin-predicate.ts';
export { renameUnit } from './rename-unit.ts';
export { currentPin, getTree } from './structure-facts.ts';
export { buildTree, type StructurePin, type Tree, type TreeNode, type TreeRow } from './tree-model.ts';
