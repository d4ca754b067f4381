/** Installs, builds and serves the site; the last line is its address. */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {build, install, root, stop} from './steps.mjs';

const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT=${process.env.PORT} is not a port; write a number from 1 to 65535`);

install();
if (build() !== 0) stop('The build failed; its message is above');

const probe = createServer().once('error', () =>
  stop(`Port ${port} is in use; choose another: PORT=${port === 65535 ? 3000 : port + 1} make serve`),
);
probe.listen(port, 'localhost', () => {
  probe.close(() => {
    const server = spawn(
      `${root}/node_modules/.bin/docusaurus`,
      ['serve', '--port', String(port), '--host', 'localhost', '--no-open'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    server.stdout.on('data', (data) => {
      const address = /https?:\/\/localhost:\d+[\w/.-]*/.exec(String(data));
      if (address) console.log(address[0]);
    });
    server.on('exit', (status) => process.exit(status ?? 0));
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  });
});
