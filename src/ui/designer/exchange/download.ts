import type { ProcessDefinition } from '@/definition/definition';

/** Saves the definition as a JSON file on the person's computer. */
export function downloadDefinition(definition: ProcessDefinition, suffix = ''): void {
  const text = JSON.stringify(definition, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${definition.key}${suffix}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
