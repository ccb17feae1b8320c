import type { Transaction } from 'kysely';
import type { DocumentSeries, DocumentsTables } from './documents-tables.ts';

type Tx = Transaction<unknown>;

/** A number as it was given. */
export interface StoredNumber {
  readonly number: number;
  readonly symbol: string;
  readonly year: number;
  readonly typeCode: string;
  readonly issuedOn: Temporal.PlainDate;
}

/** The number that the same issuer has already given to the same thing. */
export async function findNumberOf(
  tx: Tx,
  { unit_id, body_id }: Pick<DocumentSeries, 'unit_id' | 'body_id'>,
  subject: { readonly kind: string; readonly id: string },
): Promise<StoredNumber | undefined> {
  const row = await tx
    .withTables<DocumentsTables>()
    .selectFrom('issued_number')
    .selectAll()
    .where('unit_id', '=', unit_id)
    .where('body_id', 'is not distinct from', body_id)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { number, symbol, year, type_code: typeCode, issued_on: issuedOn } = row;
  return { number, symbol, year, typeCode, issuedOn };
}

/**
 * Takes the next number of a series. The row of the series stays locked until the transaction ends, so that numbers
 * follow one another without a gap: whoever rolls back gives the number back.
 */
export async function takeNextNumber(tx: Tx, series: DocumentSeries): Promise<number> {
  const { last_number } = await tx
    .withTables<DocumentsTables>()
    .insertInto('document_series')
    .values({ ...series, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'body_id', 'year', 'type_code'])
        .doUpdateSet(({ eb }) => ({ last_number: eb('document_series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

/** Enters a number in the register. */
export async function insertNumber(
  tx: Tx,
  series: DocumentSeries,
  entry: {
    readonly number: number;
    readonly symbol: string;
    readonly subject: string;
    readonly issuedOn: Temporal.PlainDate;
    readonly givenAt: Temporal.Instant;
    readonly given: { readonly kind: string; readonly id: string };
  },
): Promise<void> {
  await tx
    .withTables<DocumentsTables>()
    .insertInto('issued_number')
    .values({
      ...series,
      number: entry.number,
      symbol: entry.symbol,
      subject: entry.subject,
      issued_on: entry.issuedOn.toString(),
      given_at: entry.givenAt.toString(),
      subject_kind: entry.given.kind,
      subject_id: entry.given.id,
    })
    .execute();
}
