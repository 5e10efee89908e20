import { inWorkspace } from '@/db/in-workspace';
import type { Form } from '@/definition/forms';
import type { Json, Values } from '@/model/json';
import type { Problem } from '@/model/problem';
import type { Container } from '../context';

/** A file as the server knows it; what a client says about its name, type or size is not believed. */
export interface KnownFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}
export type KnownFiles = ReadonlyMap<string, KnownFile>;

export interface AttachableFiles {
  readonly known: KnownFiles;
  /** Those that no instance has yet: the command that takes them makes them its own. */
  readonly loose: readonly string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** More files than this in one submission are refused by the form anyway. */
const MOST = 400;

/**
 * The files that these values may refer to: uploaded by this person and not used yet, or part of the instance already
 * (a later step shows and sends back what an earlier one attached). No query when nothing looks like a file.
 */
export async function attachableFiles(
  { db }: Container,
  of: { readonly workspace: string; readonly user: string; readonly task: string | null },
  values: Values,
): Promise<AttachableFiles> {
  const ids = Object.values(values).flatMap(idsIn).slice(0, MOST);
  if (ids.length === 0) return { known: new Map(), loose: [] };
  const rows = await inWorkspace(
    db,
    { workspace: of.workspace },
    ({ sql }) => sql<(KnownFile & { readonly loose: boolean })[]>`
      select id, name, type, size, instance_id is null as loose from attachment
      where workspace_id = ${of.workspace} and id = any(${ids}::uuid[])
        and ((uploaded_by = ${of.user} and instance_id is null)
          or instance_id = (select t.instance_id from task t where t.workspace_id = ${of.workspace} and t.id = ${of.task}::uuid))`,
  );
  return {
    known: new Map(rows.map(({ loose: _, ...file }) => [file.id, file])),
    loose: rows.filter(({ loose }) => loose).map(({ id }) => id),
  };
}

/** The values with every reference as the server knows the file. */
export function withKnownFiles(values: Values, files: KnownFiles): Values {
  if (files.size === 0) return values;
  const known = (item: Json): Json => {
    const file = files.get(idOf(item) ?? '');
    return file ? { id: file.id, name: file.name, type: file.type, size: file.size } : item;
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isList(value) ? value.map(known) : value]),
  );
}

/** References in attachment fields to files that this person may not use, or that do not exist. */
export function unknownFiles(form: Form, values: Values, files: KnownFiles): Problem[] {
  return form.fields.flatMap((field): Problem[] => {
    if (field.kind !== 'attachment' || !Object.hasOwn(values, field.key)) return [];
    const value = values[field.key];
    const unknown = isList(value) && value.some((item) => !files.has(idOf(item) ?? ''));
    return unknown ? [{ code: 'form/file-unknown', severity: 'error', at: { form: form.id, field: field.id } }] : [];
  });
}

function idsIn(value: Json): readonly string[] {
  return isList(value) ? value.flatMap((item) => idOf(item) ?? []) : [];
}

function idOf(item: Json): string | null {
  if (typeof item !== 'object' || item === null || !('id' in item)) return null;
  return typeof item.id === 'string' && UUID.test(item.id) ? item.id : null;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
