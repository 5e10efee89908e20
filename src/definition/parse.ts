import { z } from 'zod';
import { elementSchema, isElementKind } from '@/elements/schemas';
import { FIELD_KINDS, type Field, type Form, field } from '@/fields/schemas';
import { DEFINITION_LIMITS } from '@/model/definition';
import { designName } from '@/model/ids';
import { findUnstorable, own } from '@/model/json';
import type { Problem, ProblemPlace } from '@/model/problem';
import { no, ok, type Result } from '@/model/result';
import { localizedText } from '@/model/text';
import { variable } from '@/model/variable';
import { envelope, flowSchema, type ProcessDefinition, pointSchema } from './definition';
import { findBoundsFault } from './json-bounds';
import { findReferenceFaults } from './references';
import { schemaProblems } from './schema-problems';

const list = z.array(z.unknown());
const outline = z.strictObject({
  ...envelope,
  logic: z.strictObject({ elements: list, flows: list, variables: list }),
  forms: list,
  layout: z.strictObject({ elements: z.record(z.string(), z.unknown()) }),
});
const formOutline = z.strictObject({ id: designName, name: localizedText, fields: list });

/** A broken file of a thousand faults is as well told by its first ones. */
const MOST_PROBLEMS = 500;

/**
 * Unknown data to a definition, or everything that is wrong with it (the first faults only where going on makes no sense:
 * bounds, outline, counts). Strict: unknown members, kinds and formats are refused. Drafts pass through here too, so only
 * what cannot be represented is refused; what cannot be published is check.ts. Positions of elements that are gone are
 * dropped.
 *
 * Codes: `definition/too-large`, `too-deep`, `forbidden-key`, `not-json`, `unknown-format`, `too-many` (elements, flows,
 * variables, forms, fields), `unknown-member`, `member-missing`, `wrong-type`, `value-too-big`, `value-too-small`,
 * `invalid-value`, `invalid-name`, `unreadable-characters`, `duplicate-id`; `element/unknown-kind`, `field/unknown-kind`, `flow/source-missing`,
 * `flow/target-missing`, `variable/duplicate-key`, and the codes of the members' schemas (`condition/...`, `service/...`).
 */
export function parseDefinition(input: unknown): Result<ProcessDefinition, Problem[]> {
  const bounds = findBoundsFault(input);
  if (bounds) return no([bounds]);
  const outlined = outline.safeParse(input, { reportInput: true });
  if (!outlined.success) return no(outlineProblems(input, outlined.error));
  const { logic, forms, layout, ...head } = outlined.data;
  const counts = { ...logic, forms };
  const tooMany = (['elements', 'flows', 'variables', 'forms'] as const).filter(
    (name) => counts[name].length > DEFINITION_LIMITS[name],
  );
  if (tooMany.length > 0)
    return no(
      tooMany.map((name) =>
        problem('definition/too-many', {}, { what: name, count: counts[name].length, limit: DEFINITION_LIMITS[name] }),
      ),
    );

  const reading = new Reading();
  reading.texts(head, {});
  const elements = logic.elements.flatMap((element, index) => reading.element(element, index));
  const flows = logic.flows.flatMap((flow, index) =>
    reading.member(flowSchema, flow, placeOf('flow', flow, `logic.flows.${index}`)),
  );
  const variables = logic.variables.flatMap((declared, index) =>
    reading.member(variable, declared, { property: `logic.variables.${index}` }),
  );
  const readForms = forms.flatMap((form, index) => reading.form(form, index));
  const positions = reading.positions(layout.elements, new Set(elements.map((element) => element.id)));
  const definition: ProcessDefinition = {
    ...head,
    logic: { elements, flows, variables },
    forms: readForms,
    layout: { elements: positions },
  };
  const problems = [...reading.problems, ...findReferenceFaults(definition, reading.problems.length === 0)];
  return problems.length > 0 ? no(problems.slice(0, MOST_PROBLEMS)) : ok(definition);
}

/** Reads members one by one and collects what is wrong with them. */
class Reading {
  readonly problems: Problem[] = [];

  /** The member, or nothing and a problem: flatMap leaves it out. */
  member<T>(schema: z.ZodType<T>, input: unknown, at: ProblemPlace): [T] | [] {
    const parsed = schema.safeParse(input, { reportInput: true });
    if (!parsed.success) {
      this.problems.push(...schemaProblems(parsed.error, at));
      return [];
    }
    this.texts(parsed.data, at);
    return [parsed.data];
  }

  /** What the database would refuse to keep is told here, where its place is known. */
  texts(value: unknown, at: ProblemPlace): void {
    const path = findUnstorable(value);
    if (!path) return;
    const property = [...(at.property === undefined ? [] : [at.property]), ...path].join('.');
    this.problems.push(problem('definition/unreadable-characters', property === '' ? at : { ...at, property }, {}));
  }

  element(input: unknown, index: number) {
    const at = placeOf('element', input, `logic.elements.${index}`);
    const kind = memberOf(input, 'kind');
    if (typeof kind !== 'string' || isElementKind(kind)) return this.member(elementSchema, input, at);
    this.problems.push(problem('element/unknown-kind', at, { kind: kind.slice(0, 100) }));
    return [];
  }

  form(input: unknown, index: number): [Form] | [] {
    const at = placeOf('form', input, `forms.${index}`);
    const [read] = this.member(formOutline, input, at);
    if (!read) return [];
    if (read.fields.length > DEFINITION_LIMITS.fieldsPerForm) {
      const params = { what: 'fields', count: read.fields.length, limit: DEFINITION_LIMITS.fieldsPerForm };
      this.problems.push(problem('definition/too-many', at, params));
      return [];
    }
    const fields = read.fields.flatMap((member, position) => this.field(member, { form: read.id }, position));
    return [{ ...read, fields }];
  }

  positions(input: Readonly<Record<string, unknown>>, elements: ReadonlySet<string>) {
    const read = Object.entries(input)
      .filter(([id]) => elements.has(id))
      .flatMap(([id, position]) =>
        this.member(pointSchema, position, { element: id, property: 'layout' }).map((point) => [id, point] as const),
      );
    return Object.fromEntries(read);
  }

  private field(input: unknown, form: ProblemPlace, index: number): [Field] | [] {
    const at = { ...form, ...placeOf('field', input, `fields.${index}`) };
    const kind = memberOf(input, 'kind');
    if (typeof kind !== 'string' || FIELD_KINDS.some((known) => known === kind)) return this.member(field, input, at);
    this.problems.push(problem('field/unknown-kind', at, { kind: kind.slice(0, 100) }));
    return [];
  }
}

function outlineProblems(input: unknown, error: z.ZodError): Problem[] {
  const format = memberOf(input, 'format');
  if (typeof format === 'string' && !envelope.format.safeParse(format).success)
    return [problem('definition/unknown-format', { property: 'format' }, { format: format.slice(0, 100) })];
  return schemaProblems(error, {}).slice(0, MOST_PROBLEMS);
}

/** By its id when it has one that can be shown, else by its position. */
function placeOf(what: 'element' | 'flow' | 'form' | 'field', input: unknown, position: string): ProblemPlace {
  const id = memberOf(input, 'id');
  return designName.safeParse(id).success ? { [what]: id } : { property: position };
}

function memberOf(input: unknown, member: string): unknown {
  return typeof input === 'object' && input !== null
    ? own(input as Readonly<Record<string, unknown>>, member)
    : undefined;
}

const problem = (code: string, at: ProblemPlace, params: NonNullable<Problem['params']>): Problem => ({
  code,
  severity: 'error',
  at,
  params,
});
