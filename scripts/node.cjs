// Says in one line what to do where Node is too old. Plain enough to run on the oldest Node there is.
var have = process.versions.node.split('.').map(Number);
if (have[0] < 20 || (have[0] === 20 && have[1] < 19)) {
  console.error(
    'Node ' + process.versions.node + ' is too old; this needs Node 20.19 or later: https://nodejs.org/en/download',
  );
  process.exit(1);
}
