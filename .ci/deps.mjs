// Who imports whom, and what pure code must not touch. `npm run deps`; part of `npm test`.
//
// A checker that sees nothing reports success, so this one proves itself first: every rule must report its canary
// (.ci/canary, one file per rule, named on its first line), and the number of modules seen must be the number there is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const failures = [];

const files = (folder) =>
  !existsSync(join(root, folder))
    ? []
    : readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name).replaceAll('\\', '/'))
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && statSync(join(root, name)).isFile())
        .sort();

function cruise(folder) {
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [bin, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'],
    { cwd: join(root, folder), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  try {
    return JSON.parse(run.stdout);
  } catch {
    console.error(run.stderr || run.stdout);
    process.exit(1);
  }
}

const PURE = /^src\/(model|access|rules|forms|engine|bpmn|approval|elements|fields|definition|insight)\/(?!.*\.tsx$)/;
const TEST = /\.(test|fixture)\.tsx?$/;
const BANNED_NAMES = /^(utils?|helpers?|commons?|shared|misc|manager|service|handler|old|new|v2|temp)$/;
/** [rule, what must not be found, in which files, whether comments count] */
const TEXT_RULES = [
  ['no-clock', /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\.now\b/, PURE],
  ['no-randomness', /\bMath\.random\b|\bcrypto\b\s*[.(]|\brandomUUID\b/, PURE],
  ['no-process', /\bprocess\s*\.\s*(env|argv|cwd|exit|pid|platform|hrtime|memoryUsage)\b/, PURE],
  ['no-fetch', /(^|[^.\w])fetch\s*\(/, PURE],
  ['no-timers', /\bset(Timeout|Interval|Immediate)\s*\(/, PURE],
  ['no-code-from-text', /\beval\s*\(|\bnew Function\s*\(|from 'node:vm'/, /^src\//],
  ['no-server-actions', /^\s*(['"])use server\1/m, /^src\//],
  ['no-raw-html', /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/, /^src\//],
  [
    'no-silenced-checks',
    /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|eslint-disable/,
    /^(src|e2e|bench)\//,
    true,
  ],
  ['no-session-wide-tenant', /\bSET\s+(SESSION\s+)?["']?app\./i, /^src\//],
  [
    'ui-takes-one-type-from-the-server',
    /^import (?!type \{ AppRouter \} from '@\/server\/trpc\/router').*from '(@|(\.\.\/)+)\/?server\/|import\('@\/server/m,
    /^src\/ui\//,
  ],
];
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** What is wrong with the text or the name of one file. */
function textFaults(base, file) {
  const faults = [];
  const name = file
    .split('/')
    .at(-1)
    .replace(/(\.db)?(\.test|\.spec|\.fixture)?\.tsx?$/, '');
  for (const word of [...file.split('/').slice(1, -1), name]) {
    if (BANNED_NAMES.test(word)) faults.push({ rule: 'names-say-something', found: word });
  }
  const raw = readFileSync(join(root, base, file), 'utf8');
  const text = withoutComments(raw);
  for (const [rule, pattern, where, comments] of TEXT_RULES) {
    if (!where.test(file) || (where === PURE && TEST.test(file))) continue;
    const found = pattern.exec(comments ? raw : text);
    if (found !== null) faults.push({ rule, found: found[0].trim() });
  }
  if (/\/index\.ts$/.test(file) && /^(\s*export \* from .*;?\s*)+$/.test(text)) {
    faults.push({ rule: 'no-barrels', found: 'only re-exports' });
  }
  const lines = raw.split('\n').length - 1;
  if (lines > 400 && !TEST.test(file) && !/\.spec\.ts$/.test(file)) {
    faults.push({ rule: 'short-files', found: `${lines} lines` });
  }
  return faults;
}

// 1. The canaries.
const canary = cruise('.ci/canary');
const reported = new Set(canary.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
let canaries = 0;
for (const file of files('.ci/canary/src')) {
  const rule = /^\/\/ ([a-z-]+)\n/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
  if (rule === undefined) continue;
  canaries += 1;
  const from = file.slice('.ci/canary/'.length);
  const inText = textFaults('.ci/canary', from).some((fault) => fault.rule === rule);
  if (!inText && !reported.has(`${rule} ${from}`))
    failures.push(`the canary ${file} was not reported by the rule ${rule}: the check is blind`);
}
const bitten = new Set(canary.summary.violations.map((violation) => violation.rule.name));
for (const rule of canary.summary.ruleSetUsed.forbidden) {
  if (!rule.name.startsWith('rank-') && !bitten.has(rule.name))
    failures.push(`no canary shows that the rule ${rule.name} bites`);
}

// 2. The project.
const result = cruise('.');
const seen = new Set(result.modules.map((module) => module.source));
const sources = files('src');
const unseen = sources.filter((file) => !seen.has(file));
if (unseen.length > 0) failures.push(`${unseen.length} modules were not seen, e.g. ${unseen.slice(0, 3).join(', ')}`);
for (const violation of result.summary.violations) {
  const comment = violation.comment === undefined ? '' : `\n      ${violation.comment}`;
  const way =
    violation.cycle === undefined ? '' : ` (${violation.cycle.map((step) => step.name ?? step).join(' -> ')})`;
  failures.push(`${violation.rule.name}: ${violation.from} -> ${violation.to}${way}${comment}`);
}

// 3. What a graph of imports cannot see.
for (const file of [...sources, ...files('e2e'), ...files('bench')]) {
  for (const { rule, found } of textFaults('', file)) failures.push(`${rule}: ${file} (${found})`);
}

for (const failure of failures) console.error(`  ${failure}`);
const found = `${sources.length} modules, ${result.summary.totalDependenciesCruised} imports, ${canaries} canaries`;
if (failures.length > 0) {
  console.error(`dependency rules: ${failures.length} violations (${found})`);
  process.exit(1);
}
console.log(`dependency rules: kept (${found})`);
