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
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
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

// 1. The canaries.
const canary = cruise('.ci/canary');
const reported = new Set(canary.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
let canaries = 0;
for (const file of files('.ci/canary/src')) {
  const rule = /^\/\/ ([a-z-]+)\n/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
  if (rule === undefined) continue;
  canaries += 1;
  const from = file.slice('.ci/canary/'.length);
  if (!reported.has(`${rule} ${from}`)) failures.push(`the canary ${file} was not reported by the rule ${rule}: the check is blind`);
}
const bitten = new Set(canary.summary.violations.map((violation) => violation.rule.name));
for (const rule of canary.summary.ruleSetUsed.forbidden) {
  if (!rule.name.startsWith('rank-') && !bitten.has(rule.name)) failures.push(`no canary shows that the rule ${rule.name} bites`);
}

// 2. The project.
const result = cruise('.');
const seen = new Set(result.modules.map((module) => module.source));
const sources = files('src');
const unseen = sources.filter((file) => !seen.has(file));
if (unseen.length > 0) failures.push(`${unseen.length} modules were not seen, e.g. ${unseen.slice(0, 3).join(', ')}`);
for (const violation of result.summary.violations) {
  const comment = violation.comment === undefined ? '' : `\n      ${violation.comment}`;
  const way = violation.cycle === undefined ? '' : ` (${violation.cycle.map((step) => step.name ?? step).join(' -> ')})`;
  failures.push(`${violation.rule.name}: ${violation.from} -> ${violation.to}${way}${comment}`);
}

// 3. What a graph of imports cannot see.
const PURE = /^src\/(model|access|rules|forms|engine|bpmn|approval|elements|fields|definition|insight)\/(?!.*\.tsx$)/;
const TEST = /\.(test|fixture)\.tsx?$/;
const BANNED_NAMES =
  /^(utils?|helpers?|commons?|shared|misc|manager|service|handler|old|new|v2|temp)$/;
/** [what, pattern, where it must not stand] */
const TEXT_RULES = [
  ['clock', /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\.now\b/, PURE],
  ['randomness', /\bMath\.random\b|\bcrypto\b\s*[.(]|\brandomUUID\b/, PURE],
  ['process', /\bprocess\s*\.\s*(env|argv|cwd|exit|pid|platform|hrtime|memoryUsage)\b/, PURE],
  ['fetch', /(^|[^.\w])fetch\s*\(/, PURE],
  ['timers', /\bset(Timeout|Interval|Immediate)\s*\(/, PURE],
  ['code from text', /\beval\s*\(|\bnew Function\s*\(|from 'node:vm'/, /^src\//],
  ['Server Actions', /^\s*(['"])use server\1/m, /^src\//],
  ['raw HTML', /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/, /^src\//],
  ['silenced checks', /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|eslint-disable/, /^(src|e2e|bench)\//],
  ['any', /(:|<|\bas)\s*any\b(?!\w)/, /^(src|e2e|bench)\//],
  ['session-wide SET of a tenant', /\bSET\s+(SESSION\s+)?["']?app\./i, /^src\//],
];
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
for (const file of [...sources, ...files('e2e'), ...(existsSync(join(root, 'bench')) ? files('bench') : [])]) {
  const name = file.split('/').at(-1).replace(/\.(test|db\.test|spec)?\.?tsx?$/, '');
  if (BANNED_NAMES.test(name)) failures.push(`${file}: the name says nothing (${name})`);
  for (const folder of file.split('/').slice(1, -1)) {
    if (BANNED_NAMES.test(folder)) failures.push(`${file}: the folder name ${folder} says nothing`);
  }
  const raw = readFileSync(join(root, file), 'utf8');
  const text = withoutComments(raw);
  for (const [what, pattern, where] of TEXT_RULES) {
    if (!where.test(file) || (where === PURE && TEST.test(file))) continue;
    const subject = what === 'silenced checks' ? raw : text;
    const found = pattern.exec(subject);
    if (found !== null) failures.push(`${file}: ${what} (${found[0].trim()})`);
  }
  if (/\/index\.ts$/.test(file) && /^(\s*export \* from .*;?\s*)+$/.test(text)) failures.push(`${file}: only re-exports`);
  const lines = raw.split('\n').length;
  if (lines > 401 && !TEST.test(file) && !/\.spec\.ts$/.test(file)) failures.push(`${file}: ${lines} lines (400 at most)`);
}

for (const failure of failures) console.error(`  ${failure}`);
const found = `${sources.length} modules, ${result.summary.totalDependenciesCruised} imports, ${canaries} canaries`;
if (failures.length > 0) {
  console.error(`dependency rules: ${failures.length} violations (${found})`);
  process.exit(1);
}
console.log(`dependency rules: kept (${found})`);
