/** What the other features, the command line and the demonstration may use of the organisation's structure. */
export type { PostsOfUnit } from './units-views.ts';
export { closeBody } from './close-body.ts';
export { closeUnit } from './close-unit.ts';
export { correctUnit } from './correct-unit.ts';
export { createBody } from './create-body.ts';
export { createUnit } from './create-unit.ts';
export { importUnits } from './import-units.ts';
export { getLevels } from './levels-facts.ts';
export { mergeUnits } from './merge-units.ts';
export { moveUnit } from './move-unit.ts';
export { pinPredicate } from './pin-predicate.ts';
export { renameUnit } from './rename-unit.ts';
export { splitUnit } from './split-unit.ts';
export { currentPin, getTree } from './structure-facts.ts';
export { buildTree, type StructurePin, type Tree, type TreeNode, type TreeRow } from './tree-model.ts';
