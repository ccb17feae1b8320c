import type { XlsxLimits } from './xlsx-limits.ts';
import { readXmlPart } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** One link from a part to another; `type` is only the last word of the type's address (`worksheet`, `styles`). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part pointed at, resolved from the root of the container. */
  readonly target: string;
}

/** Content type of each part, by name or by extension (ECMA-376-2 §10.1.2). */
export interface ContentTypes {
  of(part: string): string | undefined;
}

export const contentTypesPart = '[Content_Types].xml';

function lastWord(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const joined = path.startsWith('/') ? path : folderOf(source) + path;
  const resolved: string[] = [];
  for (const step of joined.split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}

/** Relationships of a part (`''` for the container itself), external ones left out; none when it has no such part. */
export function readRelationships(archive: ZipArchive, source: string, limits: XlsxLimits): Relationship[] {
  const folder = folderOf(source);
  const part = `${folder}_rels/${source.slice(folder.length)}.rels`;
  if (!archive.has(part)) return [];
  const relationships: Relationship[] = [];
  readXmlPart(
    archive,
    part,
    {
      open(name, attributes) {
        const { Id, Type, Target, TargetMode } = attributes;
        if (name !== 'Relationship' || TargetMode === 'External') return;
        if (Id === undefined || Type === undefined || Target === undefined) return;
        relationships.push({ id: Id, type: lastWord(Type), target: resolveTarget(source, Target) });
      },
    },
    limits,
  );
  return relationships;
}

export function readContentTypes(archive: ZipArchive, limits: XlsxLimits): ContentTypes {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  readXmlPart(
    archive,
    contentTypesPart,
    {
      open(name, { PartName, Extension, ContentType }) {
        if (ContentType === undefined) return;
        if (name === 'Override' && PartName !== undefined) {
          byPart.set(PartName.replace(/^\/+/, '').toLowerCase(), ContentType);
        }
        if (name === 'Default' && Extension !== undefined)
          byExtension.set(Extension.toLowerCase(), ContentType);
      },
    },
    limits,
  );
  return {
    of(part) {
      const name = part.toLowerCase();
      return byPart.get(name) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1));
    },
  };
}
