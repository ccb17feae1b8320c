import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import type { FormId, FormVersionId } from '../../../contract/kernel/ids.ts';
import type {
  AcrossPeriods,
  AcrossUnits,
  FormDefinition,
  SlotPart,
} from '../../../contract/indicators/form-definition.ts';

/** One place of the packed vectors of a form: indicator × column × part. */
export interface Slot {
  readonly slot: number;
  readonly indicatorCode: string;
  /** Empty for an indicator without columns. */
  readonly columnCode: string;
  readonly part: SlotPart;
  readonly scale: number;
  readonly acrossUnits: AcrossUnits;
  readonly acrossPeriods: AcrossPeriods;
}

/** A published version of a form; it never changes. */
export interface FormVersion {
  readonly id: FormVersionId;
  readonly formId: FormId;
  readonly formCode: string;
  readonly formName: Bilingual;
  readonly number: number;
  readonly publishedAt: Temporal.Instant;
  readonly definition: FormDefinition;
  /** The slots this version uses, in the order of the form; their numbers need not be without gaps. */
  readonly slots: readonly Slot[];
  /** Length of a vector that holds every slot of this version: its greatest slot number + 1. */
  readonly slotCount: number;
  /** The slot of a cell; `column` null or '' where the indicator has none, `part` 'value' unless told. */
  slotOf(indicator: string, column?: string | null, part?: SlotPart): Slot | undefined;
}

/** Whether figures of the slot add up over units, so that adjustments and bounds apply: sums and both parts of a mean. */
export function isAdditive(slot: Pick<Slot, 'acrossUnits'>): boolean {
  return slot.acrossUnits === 'sum' || slot.acrossUnits === 'mean';
}

/** The key under which a cell's part is unique within a form. */
export function slotKey(indicator: string, column: string | null, part: SlotPart): string {
  return `${indicator}/${column ?? ''}/${part}`;
}

/** Puts a version together from its stored parts; `slots` are those its definition uses, in the order of the form. */
export function formVersionOf(
  head: Omit<FormVersion, 'slots' | 'slotCount' | 'slotOf'>,
  slots: readonly Slot[],
): FormVersion {
  const byKey = new Map(slots.map((slot) => [slotKey(slot.indicatorCode, slot.columnCode, slot.part), slot]));
  return {
    ...head,
    slots,
    slotCount: slots.reduce((length, slot) => Math.max(length, slot.slot + 1), 0),
    slotOf: (indicator, column = null, part = 'value') => byKey.get(slotKey(indicator, column, part)),
  };
}
