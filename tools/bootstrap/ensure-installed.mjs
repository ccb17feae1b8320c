import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readIfAny, root, say } from './project.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.tongket-installed');
const claim = join(root, '.cache', 'installing');
const newestNeeded = 26;
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|socket hang up/i;

function majorOf(program) {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? Number.parseInt(asked.stdout.slice(1), 10) : 0;
}

function stampOf() {
  return `${process.platform} ${process.arch} ${hashOf([lockFile])}`;
}

// npm's own record of what it put there: it may have been installed by hand, which is just as well.
function isAlreadyThere() {
  const record = readIfAny(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readIfAny(lockFile);
  if (record === undefined || wanted === undefined) return false;
  const there = JSON.parse(record).packages;
  return Object.entries(JSON.parse(wanted).packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found === undefined ? Boolean(optional ?? devOptional) : found.version === version;
  });
}

function isComplete() {
  if (readIfAny(stampFile) === stampOf()) return true;
  if (!isAlreadyThere() || majorOf(pinned) < newestNeeded) return false;
  writeFileSync(stampFile, stampOf());
  return true;
}

function runNpm(args) {
  const cli = process.env.npm_execpath;
  const isScript = cli !== undefined && /\.c?js$/.test(cli);
  const [program, before] = isScript ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(program, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: !isScript && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function install() {
  say(
    'Đang cài đặt các gói còn thiếu (lần đầu mất khoảng một phút)…',
    'Installing what is missing (about a minute the first time)…',
  );
  // Not `npm ci`: it refuses a lock file that lacks packages of other platforms, which some registries do not carry.
  // The versions are those of the lock file all the same, and without saving it stays as it is.
  const done = runNpm(['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']);
  const output = `${done.error?.message ?? ''}${done.stderr ?? ''}`.trim();
  if (done.status === 0 && majorOf(pinned) >= newestNeeded) {
    writeFileSync(stampFile, stampOf());
    return;
  }
  if (done.status === 0 && majorOf(process.execPath) >= newestNeeded) {
    writeFileSync(stampFile, stampOf());
    return;
  }
  if (output !== '') console.error(output.split('\n').slice(-20).join('\n'));
  if (networkTrouble.test(output)) {
    say(
      'Không tải được các gói: hãy kiểm tra kết nối mạng hoặc kho npm rồi chạy lại lệnh này.',
      'The packages could not be fetched: check the network or the npm registry, then run this command again.',
    );
  } else if (done.status === 0) {
    say(
      `Gói “node” chưa cài được Node.js ${newestNeeded}: npm có thể đang chặn kịch bản cài đặt (ignore-scripts). Hãy bật lại, hoặc dùng Node.js ${newestNeeded} trở lên.`,
      `The package “node” did not bring Node.js ${newestNeeded}: npm may be told to skip install scripts (ignore-scripts). Allow them, or use Node.js ${newestNeeded} or later.`,
    );
  } else {
    say('Cài đặt không thành công; thông báo của npm ở trên.', 'Installing failed; npm’s message is above.');
  }
  process.exit(69);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Two commands started together must not install into one folder at the same time.
function withClaim(action) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(claim);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readIfAny(join(claim, 'pid')) ?? process.pid);
    if (!isRunning(holder)) rmSync(claim, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
  writeFileSync(join(claim, 'pid'), String(process.pid));
  const release = () => rmSync(claim, { recursive: true, force: true });
  process.once('exit', release);
  try {
    action();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** Installs the packages when they are missing or outdated; returns the Node that runs the program. */
export function ensureInstalled() {
  if (!isComplete()) {
    withClaim(() => {
      if (!isComplete()) install();
    });
  }
  if (Number.parseInt(process.versions.node, 10) >= newestNeeded) return process.execPath;
  return pinned;
}
