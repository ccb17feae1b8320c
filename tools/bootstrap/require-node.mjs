// Imported before everything else by the commands people type, so that an old Node gets a sentence and not a stack.
const oldest = 20;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `Cần Node.js từ bản ${oldest}; máy này đang dùng ${process.version}. Tải tại https://nodejs.org/`,
  );
  console.error(
    `Node.js ${oldest} or later is needed; this is ${process.version}. Get it from https://nodejs.org/`,
  );
  process.exit(78);
}
