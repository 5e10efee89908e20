import { z } from 'zod';
import { definitionSchema } from './definition';

/** The JSON Schema of the format, served at /schema/docket-1.json. A test keeps the published file equal to this. */
export function definitionJsonSchema(): Readonly<Record<string, unknown>> {
  // Conditions are bounded by a step before their schema: `input` describes what stands in the file.
  const { $schema, ...schema } = z.toJSONSchema(definitionSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: '/schema/docket-1.json',
    title: 'Docket process definition, format docket/1',
    ...schema,
  };
}
