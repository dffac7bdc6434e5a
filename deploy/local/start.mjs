// `npm start`. Nothing is installed yet when this begins, so it uses what Node brings and nothing else; this file alone
// must also run on a Node that is too old for the rest.
const oldest = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  const { start } = await import('./start/start.mjs');
  process.exitCode = await start(process.argv.slice(2));
} else {
  const wanted = oldest.join('.');
  process.stderr.write(
    `Node ${process.versions.node} is too old: install Node ${wanted} or newer, then start again.\n`,
  );
  process.exitCode = 1;
}
