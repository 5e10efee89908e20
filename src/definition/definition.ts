import { z } from 'zod';
import { type Element, elementSchema } from '@/elements/schemas';
import { type Field, type Form, form } from '@/fields/schemas';
import { conditionSchema } from '@/model/condition-schema';
import { DEFINITION_LIMITS, type DefinitionOf, FORMAT } from '@/model/definition';
import { designName } from '@/model/ids';
import { localizedText } from '@/model/text';
import { variable } from '@/model/variable';

export type { Element, Field, Form };
/** The whole language: every element kind, every field kind. */
export type ProcessDefinition = DefinitionOf<Element, Field>;

export const flowSchema = z.strictObject({
  id: designName,
  source: designName,
  target: designName,
  name: localizedText.optional(),
  condition: conditionSchema.optional(),
});

const coordinate = z.number().min(-1_000_000).max(1_000_000);
export const pointSchema = z.strictObject({ x: coordinate, y: coordinate });

/** Everything but the lists, which parse.ts reads member by member so that it can say which one is wrong. */
export const envelope = {
  $schema: z.literal('/schema/docket-1.json'),
  format: z.literal(FORMAT),
  key: designName,
  name: localizedText,
  documentation: localizedText.optional(),
};

/** The format `docket/1` in one schema: published as JSON Schema, and the type's proof. */
export const definitionSchema = z.strictObject({
  ...envelope,
  logic: z.strictObject({
    elements: z.array(elementSchema).max(DEFINITION_LIMITS.elements),
    flows: z.array(flowSchema).max(DEFINITION_LIMITS.flows),
    variables: z.array(variable).max(DEFINITION_LIMITS.variables),
  }),
  forms: z.array(form).max(DEFINITION_LIMITS.forms),
  layout: z.strictObject({ elements: z.record(designName, pointSchema) }),
});
