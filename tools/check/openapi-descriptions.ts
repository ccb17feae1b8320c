import type { Finding } from './project-files.ts';

type Json = unknown;

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDescribed(node: Record<string, Json>, root: Record<string, Json>): boolean {
  if (typeof node['description'] === 'string' && node['description'] !== '') return true;
  const reference = node['$ref'];
  if (typeof reference === 'string') {
    const target = reference
      .slice(2)
      .split('/')
      .reduce<Json>((at, key) => (isObject(at) ? at[key] : undefined), root);
    return isObject(target) && isDescribed(target, root);
  }
  const parts = [node['allOf'], node['anyOf'], node['oneOf']].find(Array.isArray) ?? [];
  return parts.some((part: Json) => isObject(part) && isDescribed(part, root));
}

function describedChildren(node: Record<string, Json>, key: string): readonly (readonly [string, Json])[] {
  const child = node[key];
  if (isObject(child) && key === 'properties') return Object.entries(child);
  if (Array.isArray(child) && key === 'parameters')
    return child.map((value: Json, index) => [String(index), value]);
  return [];
}

/** Fields, parameters and operations of an OpenAPI document that say nothing about themselves. */
export function findUndescribed(document: Record<string, Json>, path: string): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: Json, pointer: string): void => {
    if (Array.isArray(node)) return node.forEach((child, index) => visit(child, `${pointer}/${index}`));
    if (!isObject(node)) return;
    const children = [...describedChildren(node, 'properties'), ...describedChildren(node, 'parameters')];
    for (const [name, child] of children) {
      if (!isObject(child) || isDescribed(child, document)) continue;
      findings.push({ path, line: 0, message: `${pointer}/${name} has no description` });
    }
    const isOperation = isObject(node['responses']) && !pointer.endsWith('/properties');
    if (isOperation && !node['summary'] && !node['description']) {
      findings.push({ path, line: 0, message: `${pointer} has neither summary nor description` });
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'example' && key !== 'examples' && key !== 'enum') visit(child, `${pointer}/${key}`);
    }
  };
  visit(document, '');
  return findings;
}
