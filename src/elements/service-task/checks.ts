import { errorAt, type Problem, warningAt } from '@/model/problem';
import { RESERVED_HEADERS } from '@/model/reserved-headers';
import type { ElementCheck, Surroundings } from '../element-check';
import { checkActivityWayOut, checkNamed } from '../flow-checks';
import { fill, hasBrokenPlaceholder, plainly, variablesIn } from '../template';
import type { HttpConnector, ServiceTask } from './schema';

export const check: ElementCheck<ServiceTask> = (element, around) => [
  ...checkNamed(element),
  ...checkActivityWayOut(element, around),
  ...checkAddress(element.id, element.connector.url),
  ...checkRequest(element.id, element.connector),
  ...templatesOf(element.connector).flatMap(([property, template]) =>
    checkTemplate(element.id, property, template, around),
  ),
  ...checkKept(element.id, element.connector, around),
];

/** The form of the address only. Whether it may be called (no inward address) is decided when it is called, by who runs Docket. */
function checkAddress(element: string, template: string): readonly Problem[] {
  const at = { element, property: 'connector.url' };
  if (template.trim() === '') return [errorAt('service/no-url', at)];
  const values = Object.fromEntries(variablesIn(template).map((key) => [key, 'x']));
  const filled = fill(template, values, plainly);
  const url = filled.ok ? parseAddress(filled.value) : null;
  if (!url) return [errorAt('service/invalid-url', at)];
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return [errorAt('service/not-http', at)];
  return url.username !== '' || url.password !== '' ? [errorAt('service/url-credentials', at)] : [];
}

function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function checkRequest(element: string, { method, headers = {}, body = '' }: HttpConnector): readonly Problem[] {
  const reserved = Object.keys(headers).filter((header) => RESERVED_HEADERS.has(header.toLowerCase()));
  return [
    ...reserved.map((header) =>
      errorAt('service/header-reserved', { element, property: 'connector.headers' }, { header }),
    ),
    ...(method === 'GET' && body !== ''
      ? [warningAt('service/body-with-get', { element, property: 'connector.body' })]
      : []),
  ];
}

function templatesOf({ url, headers = {}, body = '' }: HttpConnector): readonly (readonly [string, string])[] {
  const inHeaders = Object.entries(headers).map(([name, value]) => [`connector.headers.${name}`, value] as const);
  return [['connector.url', url], ...inHeaders, ['connector.body', body]];
}

function checkTemplate(
  element: string,
  property: string,
  template: string,
  { variables }: Surroundings,
): readonly Problem[] {
  const at = { element, property };
  const unknown = variablesIn(template).filter((key) => !variables.has(key));
  return [
    ...(hasBrokenPlaceholder(template) ? [errorAt('template/broken', at)] : []),
    ...unknown.map((key) => errorAt('template/unknown-variable', { ...at, variable: key }, { variable: key })),
  ];
}

/** What the answer is kept in must be declared, so that rules and forms know its type. */
function checkKept(
  element: string,
  { result, statusVariable }: HttpConnector,
  { variables }: Surroundings,
): readonly Problem[] {
  const unknown = (property: string, key: string | undefined) =>
    key === undefined || variables.has(key)
      ? []
      : [errorAt('service/unknown-variable', { element, property, variable: key }, { variable: key })];
  const status = statusVariable === undefined ? undefined : variables.get(statusVariable);
  return [
    ...unknown('connector.result', result),
    ...unknown('connector.statusVariable', statusVariable),
    ...(status && status.type !== 'number'
      ? [
          errorAt(
            'service/status-not-number',
            { element, property: 'connector.statusVariable' },
            { variable: status.key },
          ),
        ]
      : []),
  ];
}
