import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  documentType,
  line,
  type Line,
  type PackManifest,
  packManifest,
  rank,
  unitKind,
  type Vocabulary,
} from '../../../contract/indicators/pack.ts';
import {
  type PublishFormVersionRequest,
  publishFormVersionRequest,
} from '../../../contract/indicators/publish-form-version.ts';
import { code as codeSchema } from '../../../contract/kernel/ids.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { packLevels } from '../../../contract/org-units/level.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { issuesOfZodError } from '../../platform/http/zod-issues.ts';
import { packInvalid, packNotFound } from './indicators-errors.ts';

/** A pack as its folder says, every file checked for its shape. */
export interface PackContent {
  readonly manifest: PackManifest;
  readonly lines: readonly Line[];
  readonly vocabulary: Vocabulary;
  readonly forms: readonly { readonly file: string; readonly request: PublishFormVersionRequest }[];
  /** Files that later features keep, by name; checked by them. */
  readonly further: ReadonlyMap<string, unknown>;
}

class PackReader {
  readonly issues: ProblemIssue[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async json(file: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(join(this.#folder, file), 'utf8'));
    } catch (error) {
      const reason =
        error instanceof SyntaxError ? error.message : String((error as { code?: unknown }).code);
      this.issues.push(issueAt('pack.file_unreadable', file, { file, reason }));
      return undefined;
    }
  }

  async read<Value>(file: string, schema: z.ZodType<Value>): Promise<Value | undefined> {
    const content = await this.json(file);
    if (content === undefined) return undefined;
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    this.issues.push(...issuesOfZodError(result.error, `${file}#`));
    return undefined;
  }
}

/**
 * Reads a pack from its folder. `furtherFiles` are those that later features take in.
 * Errors: `pack.not_found`; `pack.invalid` with every issue, pointers as `file.json#/place`.
 */
export async function readPack(
  packsFolder: string,
  code: string,
  furtherFiles: readonly string[],
): Promise<PackContent> {
  if (!(await packCodes(packsFolder)).includes(code)) throw packNotFound(code);
  const reader = new PackReader(join(packsFolder, code));
  const manifest = await reader.read('pack.json', packManifest);
  const lines = await reader.read('lines.json', z.array(line));
  const levels = await reader.read('levels.json', packLevels);
  const kinds = await reader.read('kinds.json', z.array(unitKind));
  const ranks = await reader.read('ranks.json', z.array(rank));
  const documentTypes = await reader.read('document-types.json', z.array(documentType));
  const forms: { file: string; request: PublishFormVersionRequest }[] = [];
  for (const file of manifest?.forms ?? []) {
    const request = await reader.read(file, publishFormVersionRequest);
    if (request) forms.push({ file, request });
  }
  const further = new Map<string, unknown>();
  for (const file of furtherFiles) further.set(file, await reader.json(file));
  if (!manifest || !lines || !levels || !kinds || !ranks || !documentTypes || reader.issues.length > 0) {
    throw packInvalid(code, reader.issues);
  }
  return { manifest, lines, vocabulary: { levels, kinds, ranks, documentTypes }, forms, further };
}

/** What the packs in the folder say about themselves, by code. Errors: `pack.invalid`. */
export async function readManifests(packsFolder: string): Promise<PackManifest[]> {
  const codes = await packCodes(packsFolder);
  return Promise.all(
    codes.map(async (code) => {
      const reader = new PackReader(join(packsFolder, code));
      const manifest = await reader.read('pack.json', packManifest);
      if (!manifest) throw packInvalid(code, reader.issues);
      return manifest;
    }),
  );
}

async function packCodes(packsFolder: string): Promise<string[]> {
  const entries = await readdir(packsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && codeSchema.safeParse(entry.name).success)
    .map((entry) => entry.name)
    .toSorted();
}
